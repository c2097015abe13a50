/** The part of the WebAssembly API that the engine uses; the Node types do not declare it. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

interface WebAssemblyApi {
  Memory: new (limits: { initial: number; maximum: number; shared: true }) => SharedMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: SharedMemory } }) => { exports: unknown };
}

export const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi })
  .WebAssembly;

/** 64 KB, the unit in which memory grows. */
export const PAGE_BYTES = 65_536;

/** 4 GB, what a 32-bit address reaches: about 4.8 million postings. */
export const MAX_PAGES = 65_536;
