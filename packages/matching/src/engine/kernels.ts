import { EMBEDDING_DIMENSIONS } from '../embedding.ts';
import {
  assemble,
  type Code,
  drop,
  type FunctionSource,
  f64,
  get,
  i32,
  i64,
  memoryFill,
  set,
  tee,
  v128,
  whileNonZero,
} from './assembler.ts';
import { CACHE_LINE, OUTLINE_OFFSETS, RECORD_BYTES } from './segment.ts';
import { COUNTABLE_SKILLS } from './sizeClass.ts';
import { HEAD_DIMENSIONS } from './vectorHead.ts';
import { Instance, MAX_PAGES, Module, type SharedMemory } from './webAssembly.ts';

/** The inner loops of the engine, over addresses in the shared memory. */
export interface Kernels {
  /** Sets `bytes` bytes to 0. */
  clear(address: number, bytes: number): void;
  /** Adds 1 to the byte `counts + row` for each 16-bit row of a list. */
  count(list: number, listEnd: number, counts: number): void;
  /**
   * Writes the 16-bit numbers of the rows whose count lies within the limits of their kind, in order, and
   * then how many there are, times two (32 bits), at `total`. A kind is a size class and, in the upper four
   * bits, a region. `limits` is 16 least counts and 16 greatest ones by size class for near regions, the same
   * for far ones, and 16 bytes that are 0xff for near regions; `rows` a multiple of 64.
   */
  select(
    counts: number,
    kinds: number,
    rows: number,
    limits: number,
    outlines: number,
    out: number,
    total: number,
  ): void;
  /**
   * Writes those of the listed 16-bit row numbers that could score at least `least` if their vector were the
   * query's own, what they could score (64-bit floats), and how many there are, times two, at `total`.
   */
  bounds(rows: number, rowsEnd: number, query: number, out: number, bounds: number, total: number): void;
  /**
   * Dot products (32 bits) of a vector of 768 16-bit integers with the 768-byte vectors at the listed
   * 32-bit addresses; as many as are a multiple of four.
   */
  dots(vector: number, addresses: number, addressesEnd: number, out: number): void;
  /** The same of their first 128 dimensions only. */
  headDots(vector: number, addresses: number, addressesEnd: number, out: number): void;
}

const increase = (local: number, by: number): Code => [get(local), i32.const(by), i32.add, set(local)];

const clear: FunctionSource = {
  name: 'clear',
  parameters: 2,
  body: [get(0), i32.const(0), get(1), memoryFill],
};

function countSource(): FunctionSource {
  const [list, end, counts, at] = [0, 1, 2, 3];
  const entry = 2;
  const countOne = (index: number): Code => [
    [get(list), i32.load16(index * entry), get(counts), i32.add, tee(at)],
    [get(at), i32.load8(0), i32.const(1), i32.add, i32.store8(0)],
  ];
  const unrolled = 4;
  const whileLeft = (entries: number): Code =>
    whileNonZero(
      [get(list), i32.const((entries - 1) * entry), i32.add, get(end), i32.lessThan],
      [Array.from({ length: entries }, (_, index) => countOne(index)), increase(list, entries * entry)],
    );
  return { name: 'count', parameters: 3, locals: { i32: 1 }, body: [whileLeft(unrolled), whileLeft(1)] };
}

/** Reads a word so that its cache line is near when it is needed: WebAssembly has no prefetch. */
const touch = (offset: number): Code => [i32.load(offset), drop];

/** Rows that are selected at a time: their bits fill a 64-bit integer. */
export const ROWS_AT_ONCE = 64;

function selectSource(): FunctionSource {
  const [counts, kinds, rows, limits, outlines, out, total, row, start, selected] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ];
  const mask = 10;
  const [nearLeast, nearGreatest, farLeast, farGreatest] = [11, 12, 13, 14];
  const [near, low, kind, sizeClass, isNear, count] = [15, 16, 17, 18, 19, 20];
  const ofSize = (ofNear: number, ofFar: number): Code => [
    [get(ofNear), get(sizeClass), v128.swizzle, get(ofFar), get(sizeClass), v128.swizzle],
    [get(isNear), v128.bitselect],
  ];
  const maskOfSixteen = (offset: number): Code => [
    [get(kinds), get(row), i32.add, v128.load(offset), tee(kind), get(low), v128.and, set(sizeClass)],
    [get(near), get(kind), i32.const(4), v128.shiftRightU8, v128.swizzle, set(isNear)],
    [get(counts), get(row), i32.add, v128.load(offset), tee(count)],
    [ofSize(nearLeast, farLeast), v128.greaterOrEqualU8],
    [get(count), ofSize(nearGreatest, farGreatest), v128.lessOrEqualU8],
    [v128.and, v128.bitmaskU8, i64.of],
  ];
  const maskOfAll: Code = [0, 16, 32, 48].map((offset) =>
    offset === 0 ? maskOfSixteen(offset) : [maskOfSixteen(offset), i64.const(offset), i64.shiftLeft, i64.or],
  );
  const writeEach: Code = whileNonZero(
    [get(mask), i64.isZero, i32.isZero],
    [
      [get(out), get(mask), i64.trailingZeros, i64.toI32, get(row), i32.add, tee(selected), i32.store16(0)],
      [get(selected), i32.const(OUTLINE_OFFSETS.bytes), i32.multiply, get(outlines), i32.add, touch(0)],
      [increase(out, 2), get(mask), get(mask), i64.const(1), i64.sub, i64.and, set(mask)],
    ],
  );
  return {
    name: 'select',
    parameters: 7,
    locals: { i32: 3, i64: 1, v128: 10 },
    body: [
      [nearLeast, nearGreatest, farLeast, farGreatest, near].map((local, i) => {
        return [get(limits), v128.load(i * 16), set(local)];
      }),
      [i32.const(0x0f), v128.splatI8, set(low)],
      [get(out), set(start)],
      whileNonZero(
        [get(row), get(rows), i32.lessThan],
        [maskOfAll, set(mask), writeEach, increase(row, ROWS_AT_ONCE)],
      ),
      [get(total), get(out), get(start), i32.sub, i32.store(0)],
    ],
  };
}

/** Where `bounds` finds its query. Points are scores times their weights, 64-bit floats. */
export const BOUNDS_QUERY = {
  /** The least bound, and the points of a perfect vector. */
  least: 0,
  semantic: 8,
  counts: 16,
  outlines: 20,
  records: 36,
  /** Addresses of the points of each class. */
  experience: 24,
  location: 28,
  salary: 32,
  /** For each number of skills up to UNCOUNTED_SKILLS: points of a row without a match, and points a match. */
  skills: 40,
  bytes: 40 + (COUNTABLE_SKILLS + 2) * 16,
} as const;

function boundsSource(): FunctionSource {
  const [rows, end, query, out, bounds, total, start, outline, row, skills] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const bound = 10;
  const ofQuery = (offset: number): Code => [get(query), i32.load(offset)];
  const ofOutline = (offset: number, bytes: number): Code => [
    [get(outline), i32.load16(offset), i32.const(bytes), i32.multiply],
  ];
  const classPoints = (points: number, classOffset: number): Code => [
    [ofQuery(points), ofOutline(classOffset, 8), i32.add, f64.load(0)],
  ];
  const skillPoints: Code = [
    [ofOutline(OUTLINE_OFFSETS.skillCount, 16), get(query), i32.add, set(skills)],
    [get(skills), f64.load(BOUNDS_QUERY.skills), get(skills), f64.load(BOUNDS_QUERY.skills + 8)],
    [ofQuery(BOUNDS_QUERY.counts), get(row), i32.add, i32.load8(0), f64.of, f64.multiply, f64.add],
  ];
  return {
    name: 'bounds',
    parameters: 6,
    locals: { i32: 4, f64: 1 },
    body: [
      [get(out), set(start)],
      whileNonZero(
        [get(rows), get(end), i32.lessThan],
        [
          [get(rows), i32.load16(0), tee(row), i32.const(OUTLINE_OFFSETS.bytes), i32.multiply],
          [ofQuery(BOUNDS_QUERY.outlines), i32.add, set(outline)],
          [skillPoints, classPoints(BOUNDS_QUERY.experience, OUTLINE_OFFSETS.experience), f64.add],
          [classPoints(BOUNDS_QUERY.location, OUTLINE_OFFSETS.place), f64.add],
          [classPoints(BOUNDS_QUERY.salary, OUTLINE_OFFSETS.pay), f64.add],
          [get(query), f64.load(BOUNDS_QUERY.semantic), f64.add, set(bound)],
          [get(out), get(row), i32.store16(0)],
          [get(bounds), get(bound), f64.store(0)],
          [get(bound), get(query), f64.load(BOUNDS_QUERY.least), f64.greaterOrEqual, tee(row)],
          [i32.const(2), i32.multiply, get(out), i32.add, set(out)],
          [get(row), i32.const(8), i32.multiply, get(bounds), i32.add, set(bounds)],
          increase(rows, 2),
        ],
      ),
      [get(total), get(out), get(start), i32.sub, i32.store(0)],
      whileNonZero(
        [get(start), get(out), i32.lessThan],
        [
          [get(start), i32.load16(0), i32.const(RECORD_BYTES), i32.multiply],
          [ofQuery(BOUNDS_QUERY.records), i32.add, touch(0), increase(start, 2)],
        ],
      ),
    ],
  };
}

/** Vectors that are read side by side, so that the memory answers for all of them at once. */
export const VECTORS_ABREAST = 4;

function dotsSource(name: string, dimensions: number): FunctionSource {
  const [vector, addresses, end, out] = [0, 1, 2, 3];
  const others = [4, 5, 6, 7];
  const first = 8;
  const [part, ...sums] = [9, 10, 11, 12, 13];
  const addEight = (index: number): Code => [
    [get(vector), v128.load(index * 16), set(part!)],
    others.map((other, i) => [
      [get(sums[i]!), get(part!), get(other), v128.load8x8(index * 8)],
      [v128.dotI16, v128.addI32, set(sums[i]!)],
    ]),
  ];
  const total = (sum: number): Code => {
    const lanes = [0, 1, 2, 3].map((lane) => [get(sum), v128.extractI32(lane)]);
    return [lanes, i32.add, i32.add, i32.add];
  };
  const touchLine = Array.from(
    { length: dimensions / CACHE_LINE },
    (_, line): Code => [[get(addresses), i32.load(0), touch(line * CACHE_LINE)]],
  );
  return {
    name,
    parameters: 4,
    locals: { i32: VECTORS_ABREAST + 1, v128: VECTORS_ABREAST + 1 },
    body: [
      [get(addresses), set(first)],
      whileNonZero([get(addresses), get(end), i32.lessThan], [touchLine, increase(addresses, 4)]),
      [get(first), set(addresses)],
      whileNonZero(
        [get(addresses), get(end), i32.lessThan],
        [
          others.map((other, i) => [get(addresses), i32.load(i * 4), set(other)]),
          sums.map((sum) => [v128.zero, set(sum)]),
          Array.from({ length: dimensions / 8 }, (_, index) => addEight(index)),
          sums.map((sum, i) => [get(out), total(sum), i32.store(i * 4)]),
          [increase(addresses, VECTORS_ABREAST * 4), increase(out, VECTORS_ABREAST * 4)],
        ],
      ),
    ],
  };
}

const kernelModule = new Module(
  assemble(
    [
      clear,
      countSource(),
      selectSource(),
      boundsSource(),
      dotsSource('dots', EMBEDDING_DIMENSIONS),
      dotsSource('headDots', HEAD_DIMENSIONS),
    ],
    MAX_PAGES,
  ),
);

/** The kernels over a memory; every thread makes its own over the memory that they share. */
export function kernelsOver(memory: SharedMemory): Kernels {
  return new Instance(kernelModule, { env: { memory } }).exports as Kernels;
}
