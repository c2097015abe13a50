import type { SkillVocabulary } from '@blacklight/parsing';
import type { Embedding } from '../embedding.ts';
import { Classes } from './classes.ts';
import { RowScan } from './rowScan.ts';
import { RowStore } from './rowStore.ts';
import { SkillIds } from './skillIds.ts';

/** A value that many rows share, with the key by which it is told from others. */
export interface Classified<T> {
  key: string | number;
  value: T;
}

/** The facts of one side, whatever they say of it. */
export interface RowFacts<Experience, Where, Pay> {
  id: number;
  skills: readonly string[];
  experience: Classified<Experience>;
  place: Classified<Where> & { region: number };
  pay: Classified<Pay>;
  /** Days since 1970-01-01; null when unknown. */
  day: number | null;
  embedding: Embedding | null;
}

/** An address that nothing lies at. */
const NONE = 0;

/** One side's facts as rows of numbers, and what the numbers stand for. */
export class FactRows<Experience, Where, Pay> {
  readonly rows = new RowStore();
  readonly experience = new Classes<Experience>();
  readonly place = new Classes<Where>();
  /** Of each class of places. */
  readonly regions: number[] = [];
  readonly pay = new Classes<Pay>();
  readonly #skills: SkillIds;
  #scratch = { address: NONE, classes: 0 };
  readonly #models = new Map<string, number>();

  constructor(vocabulary: SkillVocabulary) {
    this.#skills = new SkillIds(vocabulary);
  }

  put({ id, skills, experience, place, pay, day, embedding }: RowFacts<Experience, Where, Pay>): void {
    const placeId = this.place.idOf(place.key, place.value);
    this.regions[placeId] = place.region;
    this.rows.put({
      id,
      skills: this.#skills.intern(skills),
      experience: this.experience.idOf(experience.key, experience.value),
      place: placeId,
      region: place.region,
      pay: this.pay.idOf(pay.key, pay.value),
      day,
      model: embedding ? this.#addModel(embedding.model) : 0,
      embedding,
    });
  }

  get classCount(): number {
    return this.experience.values.length + this.place.values.length + this.pay.values.length;
  }

  /** A place for one scan to work in; valid until the next call. */
  scratch(): number {
    const classes = this.classCount;
    const { arena } = this.rows;
    const { address, classes: most } = this.#scratch;
    if (address !== NONE && classes <= most) return address;
    if (address !== NONE) RowScan.release(arena, address, most);
    this.#scratch = { address: RowScan.reserve(arena, classes * 2), classes: classes * 2 };
    return this.#scratch.address;
  }

  /** For each distinct skill, the ids that count as it; empty when no row can have it. */
  skillGroups(skills: readonly string[]): number[][] {
    return this.#skills.lookUp(skills);
  }

  /** An embedding with the id of its model; null when no row can be compared with it. */
  comparable(embedding: Embedding | null): { embedding: Embedding | null; model: number } {
    const model = embedding && embedding.norm > 0 ? this.#models.get(embedding.model) : undefined;
    return model === undefined ? { embedding: null, model: 0 } : { embedding, model };
  }

  #addModel(model: string): number {
    const id = this.#models.get(model) ?? this.#models.size + 1;
    this.#models.set(model, id);
    return id;
  }
}
