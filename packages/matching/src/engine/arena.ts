import { MAX_PAGES, Memory, PAGE_BYTES, type SharedMemory } from './webAssembly.ts';

/** Address 0 means "none", and the first bytes hold what every thread must find. */
export const ARENA_START = 4096;
const STEP = 8;
/** Block sizes grow by a quarter, so that at most a fifth of a block stays unused. */
const BLOCK_SIZES = blockSizes();

function blockSizes(): number[] {
  const sizes: number[] = [];
  for (let size = STEP; size < 2 ** 31; size = Math.ceil((size * 1.25) / STEP) * STEP) sizes.push(size);
  return sizes;
}

/** Views of one shared memory. After the memory has grown, `refresh` makes them reach the new end. */
export class MemoryViews {
  readonly memory: SharedMemory;
  u8!: Uint8Array;
  i8!: Int8Array;
  u16!: Uint16Array;
  i16!: Int16Array;
  i32!: Int32Array;
  u32!: Uint32Array;
  f64!: Float64Array;

  constructor(memory: SharedMemory) {
    this.memory = memory;
    this.refresh();
  }

  refresh(): void {
    const { buffer } = this.memory;
    if (this.u8?.length === buffer.byteLength) return;
    this.u8 = new Uint8Array(buffer);
    this.i8 = new Int8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.i16 = new Int16Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.f64 = new Float64Array(buffer);
  }
}

/** Hands out blocks of a growing shared memory, aligned to 8 bytes, zeroed when new. */
export class Arena extends MemoryViews {
  #end = ARENA_START;
  readonly #freed = new Map<number, number[]>();

  constructor() {
    super(new Memory({ initial: 1, maximum: MAX_PAGES, shared: true }));
  }

  /** Bytes that are in use or kept for reuse. */
  get bytes(): number {
    return this.#end;
  }

  /** The size of the block that `allocate` gives for so many bytes. */
  blockSize(bytes: number): number {
    let [low, high] = [0, BLOCK_SIZES.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (BLOCK_SIZES[middle]! < bytes) low = middle + 1;
      else high = middle;
    }
    return BLOCK_SIZES[low]!;
  }

  /** The address of a block of at least so many bytes; a reused block holds what it held. */
  allocate(bytes: number): number {
    const size = this.blockSize(bytes);
    return this.#freed.get(size)?.pop() ?? this.allocateExactly(size);
  }

  /** The address of a zeroed block that is never given back; RangeError beyond 4 GB. */
  allocateExactly(bytes: number, alignment = STEP): number {
    const address = Math.ceil(this.#end / alignment) * alignment;
    const end = Math.ceil((address + bytes) / STEP) * STEP;
    const missing = end - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE_BYTES));
      this.refresh();
    }
    this.#end = end;
    return address;
  }

  /** Gives back a block of `allocate(bytes)`. */
  free(address: number, bytes: number): void {
    const size = this.blockSize(bytes);
    const freed = this.#freed.get(size);
    if (freed) freed.push(address);
    else this.#freed.set(size, [address]);
  }
}
