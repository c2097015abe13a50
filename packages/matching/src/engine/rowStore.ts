import { EMBEDDING_DIMENSIONS, type Embedding } from '../embedding.ts';
import { Arena } from './arena.ts';
import { IdTable } from './idTable.ts';
import { FIELDS, LAST_CLASS, OUTLINE_OFFSETS, SEGMENT_ROWS, Segment, UNKNOWN_DAY } from './segment.ts';
import { sizeClassOf, UNCOUNTED_SKILLS } from './sizeClass.ts';
import { squaredTail } from './vectorHead.ts';

/** Facts reduced to numbers: skills, limits, places and pay by their ids among all that were seen. */
export interface Row {
  id: number;
  /** Distinct. */
  skills: readonly number[];
  experience: number;
  place: number;
  /** 0–15, of the place. */
  region: number;
  pay: number;
  day: number | null;
  /** From 1 on. */
  model: number;
  embedding: Embedding | null;
}

/** The model of a row that has nothing to compare. */
const NO_MODEL = 0;

/** Rows in shared memory, found by id, changed one by one. */
export class RowStore {
  readonly arena = new Arena();
  readonly segments: Segment[] = [];
  readonly #positions: IdTable;
  readonly #freePositions: number[] = [];

  constructor() {
    this.#positions = new IdTable(
      (position) => this.arena.f64[this.#segmentOf(position).id + rowOf(position)]!,
    );
  }

  get size(): number {
    return this.#positions.size;
  }

  /** What the rows take, in bytes. */
  get bytes(): number {
    return this.arena.bytes + this.#positions.bytes + this.#freePositions.length * 8;
  }

  has(id: number): boolean {
    return this.#positions.get(id) !== undefined;
  }

  /** Adds a row, or replaces the one with its id. */
  put(facts: Row): void {
    const known = this.#positions.get(facts.id);
    const position = known ?? this.#newPosition();
    const segment = this.#segmentOf(position);
    const row = rowOf(position);
    this.#putColumns(segment, row, facts);
    this.#putEmbedding(segment, row, facts);
    if (known === undefined) {
      this.#addSkills(segment, row, facts.skills);
      this.#positions.add(facts.id, position);
      return;
    }
    const before = this.#skillsOf(segment, row);
    if (before.length === facts.skills.length && before.every((skill, i) => skill === facts.skills[i]))
      return;
    this.#removeSkills(segment, row, before);
    this.#addSkills(segment, row, facts.skills);
  }

  /** Whether there was such a row. */
  delete(id: number): boolean {
    const position = this.#positions.get(id);
    if (position === undefined) return false;
    const segment = this.#segmentOf(position);
    const row = rowOf(position);
    this.#removeSkills(segment, row, this.#skillsOf(segment, row));
    this.arena.u8[segment.kind + row] = 0;
    this.#positions.delete(id);
    this.#freePositions.push(position);
    return true;
  }

  #segmentOf(position: number): Segment {
    return this.segments[Math.floor(position / SEGMENT_ROWS)]!;
  }

  #newPosition(): number {
    const free = this.#freePositions.pop();
    if (free !== undefined) return free;
    let last = this.segments.at(-1);
    if (last === undefined || last.rowsUsed === SEGMENT_ROWS) {
      last = Segment.create(this.arena);
      this.segments.push(last);
    }
    return (this.segments.length - 1) * SEGMENT_ROWS + last.rowsUsed++;
  }

  #putColumns(segment: Segment, row: number, facts: Row): void {
    const { f64, i32, u8, u16, u32 } = this.arena;
    const record = segment.record(row);
    f64[segment.id + row] = facts.id;
    i32[record + FIELDS.day] = facts.day ?? UNKNOWN_DAY;
    u32[record + FIELDS.experience] = facts.experience;
    u32[record + FIELDS.place] = facts.place;
    u32[record + FIELDS.pay] = facts.pay;
    u8[segment.kind + row] = sizeClassOf(facts.skills.length) | (facts.region << 4);
    const outline = segment.outlines + row * OUTLINE_OFFSETS.bytes;
    u16[(outline + OUTLINE_OFFSETS.experience) / 2] = Math.min(facts.experience, LAST_CLASS);
    u16[(outline + OUTLINE_OFFSETS.place) / 2] = Math.min(facts.place, LAST_CLASS);
    u16[(outline + OUTLINE_OFFSETS.pay) / 2] = Math.min(facts.pay, LAST_CLASS);
    u16[(outline + OUTLINE_OFFSETS.skillCount) / 2] = Math.min(facts.skills.length, UNCOUNTED_SKILLS);
  }

  #putEmbedding(segment: Segment, row: number, { model, embedding }: Row): void {
    const isComparable = embedding !== null && embedding.norm > 0;
    this.arena.u16[segment.record(row) * 2 + FIELDS.model] = isComparable ? model : NO_MODEL;
    if (!isComparable) return;
    if (embedding.values.length !== EMBEDDING_DIMENSIONS) {
      throw new RangeError(`An embedding has ${EMBEDDING_DIMENSIONS} dimensions.`);
    }
    segment.storeVector(this.arena, row, embedding.values);
    this.arena.u32[segment.record(row) + FIELDS.squaredNorm] = Math.round(embedding.norm ** 2);
    this.arena.u32[segment.record(row) + FIELDS.squaredTail] = squaredTail(embedding);
  }

  /** The skills are kept as LEB128 numbers, most of which take one or two bytes. */
  #addSkills(segment: Segment, row: number, skills: readonly number[]): void {
    const { arena } = this;
    for (const skill of skills) segment.addToList(arena, skill, row);
    const address = skills.length === 0 ? 0 : arena.allocate(encodedBytes(skills));
    let at = address;
    for (const skill of skills) {
      let rest = skill;
      for (; rest > 127; rest >>>= 7) arena.u8[at++] = (rest & 127) | 128;
      arena.u8[at++] = rest;
    }
    arena.u32[segment.record(row) + FIELDS.skills] = address;
    arena.u16[segment.record(row) * 2 + FIELDS.skillCount] = skills.length;
  }

  #removeSkills(segment: Segment, row: number, skills: readonly number[]): void {
    for (const skill of skills) segment.removeFromList(this.arena, skill, row);
    if (skills.length > 0)
      this.arena.free(this.arena.u32[segment.record(row) + FIELDS.skills]!, encodedBytes(skills));
  }

  #skillsOf(segment: Segment, row: number): number[] {
    return decodeSkills(
      this.arena.u8,
      this.arena.u32[segment.record(row) + FIELDS.skills]!,
      this.arena.u16[segment.record(row) * 2 + FIELDS.skillCount]!,
    );
  }
}

const rowOf = (position: number) => position % SEGMENT_ROWS;

const encodedBytes = (skills: readonly number[]) =>
  skills.reduce((sum, skill) => sum + (skill < 128 ? 1 : skill < 16_384 ? 2 : skill < 2_097_152 ? 3 : 4), 0);

/** So many skills from an address on. */
export function decodeSkills(bytes: Uint8Array, address: number, count: number): number[] {
  const skills: number[] = [];
  let at = address;
  for (let i = 0; i < count; i++) {
    let [skill, shift] = [0, 0];
    for (; bytes[at]! > 127; shift += 7) skill |= (bytes[at++]! & 127) << shift;
    skills.push(skill | (bytes[at++]! << shift));
  }
  return skills;
}
