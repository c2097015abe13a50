import { EMBEDDING_DIMENSIONS } from '../embedding.ts';
import { ARENA_START, type Arena, type MemoryViews } from './arena.ts';

/** A row's number within its segment takes 16 bits, which is what makes the lists of rows small. */
export const SEGMENT_ROWS = 65_536;

/** Vectors are stored in pages of so many rows, each made when its first row needs it. */
const VECTOR_PAGE_ROWS = 1024;
/** So that a vector's head is in as few lines as it fills. */
export const CACHE_LINE = 64;
const VECTOR_PAGES = SEGMENT_ROWS / VECTOR_PAGE_ROWS;

/** At the beginning of the memory: how many segments there are, and then their addresses (32 bits each). */
const SEGMENT_COUNT = 8;
const SEGMENT_ADDRESSES = 16;
const MAX_SEGMENTS = (ARENA_START - SEGMENT_ADDRESSES) / 4;

/** Offsets within a segment. Columns lie one after another, wider ones first so that all are aligned. */
const ROWS_USED = 0;
const LISTS = 4;
const LISTS_CAPACITY = 8;
const VECTOR_PAGE_ADDRESSES = 16;
const COLUMNS = VECTOR_PAGE_ADDRESSES + VECTOR_PAGES * 4;

const COLUMN_BYTES = { record: 32, outline: 8, id: 8, kind: 1 } as const;
type Column = keyof typeof COLUMN_BYTES;

const columnOffsets = {} as Record<Column, number>;
let segmentBytes = COLUMNS;
for (const [column, bytes] of Object.entries(COLUMN_BYTES) as [Column, number][]) {
  columnOffsets[column] = segmentBytes;
  segmentBytes += bytes * SEGMENT_ROWS;
}

/**
 * What bounds a row's score, 16 bits each, eight rows in a cache line: the classes, those beyond LAST_CLASS
 * as one, and the number of skills, no more than UNCOUNTED_SKILLS.
 */
export const OUTLINE_OFFSETS = { experience: 0, place: 2, pay: 4, skillCount: 6, bytes: 8 } as const;
export const LAST_CLASS = 0xffff;

/** What is read of a row that may win lies together, half a cache line. */
export const RECORD_BYTES = COLUMN_BYTES.record;

/** Places within a record, in elements of 32 bits, or of 16 for the two short fields. */
export const FIELDS = {
  experience: 0,
  place: 1,
  pay: 2,
  skillCount: 6,
  model: 7,
  /** Of the vector, and of its dimensions behind the head. */
  squaredNorm: 4,
  squaredTail: 5,
  day: 6,
  /** Where the row's own skills lie. */
  skills: 7,
} as const;

/** `posted_day` when it is unknown: older than any day. */
export const UNKNOWN_DAY = -(2 ** 31);

/**
 * 65,536 rows: columns, 8-bit vectors and, for every skill, the ascending list of the rows that have it.
 * A row is a posting, or a candidate when jobs look for candidates. All of it lies in shared memory and is
 * read by any thread; a field is reached as `views.i32[segment.record(row) + FIELDS.day]`.
 */
export class Segment {
  readonly address: number;
  /** Position of the column of ids, in elements. */
  readonly id: number;
  /** Addresses of columns. */
  /** Size class and, in the upper four bits, region; 0 for a row that is not in use. */
  readonly kind: number;
  readonly outlines: number;
  readonly #records: number;
  readonly #views: MemoryViews;

  constructor(views: MemoryViews, address: number) {
    this.#views = views;
    this.address = address;
    this.id = (address + columnOffsets.id) / COLUMN_BYTES.id;
    this.kind = address + columnOffsets.kind;
    this.outlines = address + columnOffsets.outline;
    this.#records = (address + columnOffsets.record) / 4;
  }

  static create(arena: Arena): Segment {
    const count = arena.u32[SEGMENT_COUNT / 4]!;
    if (count === MAX_SEGMENTS) throw new RangeError(`An index holds ${MAX_SEGMENTS * SEGMENT_ROWS} rows.`);
    const address = arena.allocateExactly(segmentBytes);
    arena.u32[SEGMENT_ADDRESSES / 4 + count] = address;
    arena.u32[SEGMENT_COUNT / 4] = count + 1;
    return new Segment(arena, address);
  }

  /** The segments that a memory holds. */
  static all(views: MemoryViews): Segment[] {
    const addresses = views.u32.subarray(SEGMENT_ADDRESSES / 4);
    return Array.from(
      { length: views.u32[SEGMENT_COUNT / 4]! },
      (_, index) => new Segment(views, addresses[index]!),
    );
  }

  /** Rows from 0 that are or were in use. */
  get rowsUsed(): number {
    return this.#header(ROWS_USED);
  }

  set rowsUsed(rows: number) {
    this.#setHeader(ROWS_USED, rows);
  }

  /** Position of a row's record, in elements of 32 bits. */
  record(row: number): number {
    return this.#records + row * (RECORD_BYTES / 4);
  }

  /** Where the list of a skill's rows lies (16 bits each); 0 when no row has had it. */
  listAddress(skill: number): number {
    return skill < this.#header(LISTS_CAPACITY) ? this.#views.u32[this.#listHeader(skill)]! : 0;
  }

  listLength(skill: number): number {
    return skill < this.#header(LISTS_CAPACITY) ? this.#views.u32[this.#listHeader(skill) + 1]! : 0;
  }

  /** Where the 768 bytes of a row's vector lie. */
  vectorAddress(row: number): number {
    const page = this.#header(VECTOR_PAGE_ADDRESSES + Math.floor(row / VECTOR_PAGE_ROWS) * 4);
    return page + (row % VECTOR_PAGE_ROWS) * EMBEDDING_DIMENSIONS;
  }

  storeVector(arena: Arena, row: number, values: Int8Array): void {
    const pageHeader = VECTOR_PAGE_ADDRESSES + Math.floor(row / VECTOR_PAGE_ROWS) * 4;
    if (this.#header(pageHeader) === 0) {
      this.#setHeader(pageHeader, arena.allocateExactly(VECTOR_PAGE_ROWS * EMBEDDING_DIMENSIONS, CACHE_LINE));
    }
    arena.i8.set(values, this.vectorAddress(row));
  }

  addToList(arena: Arena, skill: number, row: number): void {
    if (skill >= this.#header(LISTS_CAPACITY)) this.#growLists(arena, skill + 1);
    const header = this.#listHeader(skill);
    const length = arena.u32[header + 1]!;
    this.#makeRoom(arena, header, length);
    const start = arena.u32[header]! / 2;
    const at = positionIn(arena.u16, start, start + length, row);
    if (at < start + length) arena.u16.copyWithin(at + 1, at, start + length);
    arena.u16[at] = row;
    arena.u32[header + 1] = length + 1;
  }

  removeFromList(arena: Arena, skill: number, row: number): void {
    const header = this.#listHeader(skill);
    const start = arena.u32[header]! / 2;
    const end = start + arena.u32[header + 1]!;
    const at = positionIn(arena.u16, start, end, row);
    arena.u16.copyWithin(at, at + 1, end);
    arena.u32[header + 1] = end - start - 1;
    if (end - start > 1) return;
    arena.free(start * 2, arena.u32[header + 2]!);
    arena.u32.fill(0, header, header + LIST_HEADER_WORDS);
  }

  #makeRoom(arena: Arena, header: number, length: number): void {
    const [address, bytes] = [arena.u32[header]!, arena.u32[header + 2]!];
    if (length * 2 < bytes) return;
    const size = arena.blockSize(bytes + 2);
    const moved = arena.allocate(size);
    arena.u8.copyWithin(moved, address, address + bytes);
    if (bytes > 0) arena.free(address, bytes);
    arena.u32[header] = moved;
    arena.u32[header + 2] = size;
  }

  #growLists(arena: Arena, skills: number): void {
    const [address, capacity] = [this.#header(LISTS), this.#header(LISTS_CAPACITY)];
    const bytes = arena.blockSize(skills * LIST_HEADER_WORDS * 4);
    const moved = arena.allocate(bytes);
    const used = capacity * LIST_HEADER_WORDS * 4;
    arena.u8.copyWithin(moved, address, address + used);
    arena.u8.fill(0, moved + used, moved + bytes);
    if (capacity > 0) arena.free(address, used);
    this.#setHeader(LISTS, moved);
    this.#setHeader(LISTS_CAPACITY, Math.floor(bytes / (LIST_HEADER_WORDS * 4)));
  }

  #listHeader(skill: number): number {
    return this.#header(LISTS) / 4 + skill * LIST_HEADER_WORDS;
  }

  #header(offset: number): number {
    return this.#views.u32[(this.address + offset) / 4]!;
  }

  #setHeader(offset: number, value: number): void {
    this.#views.u32[(this.address + offset) / 4] = value;
  }
}

/** A list's address, length and bytes reserved. */
const LIST_HEADER_WORDS = 3;

/** The first position from `start` whose row is not less. */
function positionIn(rows: Uint16Array, start: number, end: number, row: number): number {
  if (start === end || rows[end - 1]! < row) return end;
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
