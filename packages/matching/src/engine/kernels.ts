import { EMBEDDING_DIMENSIONS } from '../embedding.ts';
import {
  assemble,
  type Code,
  type FunctionSource,
  get,
  i32,
  memoryFill,
  set,
  tee,
  v128,
  whileNonZero,
} from './assembler.ts';
import { Instance, MAX_PAGES, Module, type SharedMemory } from './webAssembly.ts';

/** The three inner loops of the engine, over addresses in the shared memory. */
export interface Kernels {
  /** Sets `bytes` bytes to 0. */
  clear(address: number, bytes: number): void;
  /** Adds 1 to the byte `counts + row` for each 16-bit row of a list. */
  count(list: number, listEnd: number, counts: number): void;
  /**
   * Writes the 16-bit numbers of the rows whose count lies within the limits of their size class, in order,
   * and then how many there are (32 bits) at `total`. `limits` is 16 least counts, then 16 greatest ones;
   * `rows` a multiple of 16.
   */
  select(counts: number, sizeClasses: number, rows: number, limits: number, out: number, total: number): void;
  /**
   * Dot products (32 bits) of a vector of 768 16-bit integers with the 768-byte vectors at the listed
   * 32-bit addresses.
   */
  dots(vector: number, addresses: number, addressesEnd: number, out: number): void;
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

function selectSource(): FunctionSource {
  const [counts, classes, rows, limits, out, total, row, mask, start] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const [least, greatest, sizeClass, count] = [9, 10, 11, 12];
  const selectSixteen: Code = [
    [get(classes), get(row), i32.add, v128.load(0), set(sizeClass)],
    [get(counts), get(row), i32.add, v128.load(0), set(count)],
    [get(count), get(least), get(sizeClass), v128.swizzle, v128.greaterOrEqualU8],
    [get(count), get(greatest), get(sizeClass), v128.swizzle, v128.lessOrEqualU8],
    [v128.and, v128.bitmaskU8, set(mask)],
  ];
  const writeEach: Code = whileNonZero(
    [get(mask)],
    [
      [get(out), get(mask), i32.trailingZeros, get(row), i32.add, i32.store16(0), increase(out, 2)],
      [get(mask), get(mask), i32.const(1), i32.sub, i32.and, set(mask)],
    ],
  );
  return {
    name: 'select',
    parameters: 6,
    locals: { i32: 3, v128: 4 },
    body: [
      [get(limits), v128.load(0), set(least), get(limits), v128.load(16), set(greatest)],
      [get(out), set(start)],
      whileNonZero([get(row), get(rows), i32.lessThan], [selectSixteen, writeEach, increase(row, 16)]),
      [get(total), get(out), get(start), i32.sub, i32.store(0)],
    ],
  };
}

function dotsSource(): FunctionSource {
  const [vector, addresses, end, out, other] = [0, 1, 2, 3, 4];
  const sums = [5, 6, 7, 8];
  const addEight = (index: number): Code => {
    const sum = sums[index % sums.length]!;
    return [
      [get(sum), get(vector), v128.load(index * 16), get(other), v128.load8x8(index * 8)],
      [v128.dotI16, v128.addI32, set(sum)],
    ];
  };
  const lanes = [0, 1, 2, 3].map((lane) => [get(sums[0]!), v128.extractI32(lane)]);
  return {
    name: 'dots',
    parameters: 4,
    locals: { i32: 1, v128: 4 },
    body: whileNonZero(
      [get(addresses), get(end), i32.lessThan],
      [
        [get(addresses), i32.load(0), set(other)],
        sums.map((sum) => [v128.zero, set(sum)]),
        Array.from({ length: EMBEDDING_DIMENSIONS / 8 }, (_, index) => addEight(index)),
        [get(sums[0]!), get(sums[1]!), v128.addI32],
        [get(sums[2]!), get(sums[3]!), v128.addI32, v128.addI32, set(sums[0]!)],
        [get(out), lanes, i32.add, i32.add, i32.add, i32.store(0)],
        [increase(addresses, 4), increase(out, 4)],
      ],
    ),
  };
}

const kernelModule = new Module(assemble([clear, countSource(), selectSource(), dotsSource()], MAX_PAGES));

/** The kernels over a memory; every thread makes its own over the memory that they share. */
export function kernelsOver(memory: SharedMemory): Kernels {
  return new Instance(kernelModule, { env: { memory } }).exports as Kernels;
}
