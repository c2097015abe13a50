/**
 * Just enough of a WebAssembly assembler to write the engine's kernels in readable TypeScript. An
 * instruction is its bytes; a function body is a nested list of instructions.
 * Opcodes: https://webassembly.github.io/spec/core/binary/instructions.html
 */
export type Code = readonly (number | Code)[];

const I32 = 0x7f;
const I64 = 0x7e;
const F64 = 0x7c;
const V128 = 0x7b;
const FUNCTION = 0x60;
const NO_RESULT = 0x40;
const SIMD = 0xfd;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit integer. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (true) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

const simd = (opcode: number) => [SIMD, ...unsigned(opcode)];
/** Alignment is only a hint, so every access says 1 byte. */
const access = (opcode: readonly number[]) => (offset: number) => [...opcode, 0, ...unsigned(offset)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: access([0x28]),
  load8: access([0x2d]),
  load16: access([0x2f]),
  store: access([0x36]),
  store8: access([0x3a]),
  store16: access([0x3b]),
  isZero: [0x45],
  lessThan: [0x49],
  trailingZeros: [0x68],
  add: [0x6a],
  sub: [0x6b],
  multiply: [0x6c],
  and: [0x71],
} as const;

export const i64 = {
  const: (value: number): Code => [0x42, ...signed(value)],
  isZero: [0x50],
  trailingZeros: [0x7a],
  sub: [0x7d],
  and: [0x83],
  or: [0x84],
  shiftLeft: [0x86],
  /** To and from unsigned 32 bits. */
  toI32: [0xa7],
  of: [0xad],
} as const;

export const f64 = {
  load: access([0x2b]),
  store: access([0x39]),
  greaterOrEqual: [0x66],
  add: [0xa0],
  multiply: [0xa2],
  /** From an unsigned 32-bit integer. */
  of: [0xb8],
} as const;

export const drop: Code = [0x1a];

export const v128 = {
  load: access(simd(0x00)),
  /** Eight signed bytes widened to 16 bits. */
  load8x8: access(simd(0x01)),
  zero: [...simd(0x0c), ...new Array<number>(16).fill(0)],
  /** Looks up each byte of the second operand, 0–15, in the first. */
  swizzle: simd(0x100),
  extractI32: (lane: number): Code => [...simd(0x1b), lane],
  lessOrEqualU8: simd(0x2a),
  greaterOrEqualU8: simd(0x2c),
  and: simd(0x4e),
  /** Bits of the first vector where the third has ones, else of the second. */
  bitselect: simd(0x52),
  shiftRightU8: simd(0x6d),
  splatI8: simd(0x0f),
  /** The top bits of 16 bytes as a number. */
  bitmaskU8: simd(0x64),
  addI32: simd(0xae),
  /** Eight products of 16-bit numbers, neighbours added to four of 32 bits. */
  dotI16: simd(0xba),
} as const;

/** Fills memory: address, byte, length. */
export const memoryFill: Code = [0xfc, ...unsigned(11), 0];

/** Runs the body while the condition, tested before each round, is not 0. */
export const whileNonZero = (condition: Code, body: Code): Code => [
  [0x02, NO_RESULT, 0x03, NO_RESULT],
  [condition, 0x45, 0x0d, 1],
  [body, 0x0c, 0],
  [0x0b, 0x0b],
];

export interface FunctionSource {
  name: string;
  /** 32-bit parameters, locals 0, 1, … */
  parameters: number;
  /** Further locals: integers numbered after the parameters, then longer ones, floats and vectors. */
  locals?: { i32?: number; i64?: number; f64?: number; v128?: number };
  body: Code;
}

const flat = (code: Code): number[] => code.flatMap((item) => (typeof item === 'number' ? item : flat(item)));
const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (value: string): Code => [unsigned(value.length), [...new TextEncoder().encode(value)]];
function sized(code: Code): Code {
  const bytes = flat(code);
  return [unsigned(bytes.length), bytes];
}
const section = (id: number, content: Code): Code => [id, sized(content)];

/** A module that imports the shared memory `env.memory` and exports the given functions, which return nothing. */
export function assemble(functions: readonly FunctionSource[], maxPages: number): Uint8Array {
  const sharedWithMaximum = 3;
  const memory: Code = [text('env'), text('memory'), 2, sharedWithMaximum, 1, unsigned(maxPages)];
  const types = functions.map(({ parameters }): Code => {
    return [FUNCTION, vector(new Array<Code>(parameters).fill([I32])), 0];
  });
  const exported = functions.map(({ name }, index): Code => [text(name), 0, unsigned(index)]);
  const bodies = functions.map(({ locals, body }): Code => {
    const groups = [
      [unsigned(locals?.i32 ?? 0), I32],
      [unsigned(locals?.i64 ?? 0), I64],
      [unsigned(locals?.f64 ?? 0), F64],
      [unsigned(locals?.v128 ?? 0), V128],
    ];
    return sized([vector(groups), body, 0x0b]);
  });
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, vector(types)),
      section(2, vector([memory])),
      section(3, vector(functions.map((_, index) => unsigned(index)))),
      section(7, vector(exported)),
      section(10, vector(bodies)),
    ]),
  );
}
