/** The best so many rows: higher score first, then later day, then lower id (`compareByRecency`). */
export class TopList {
  #limit = 0;
  #minScore = 0;
  #size = 0;
  #scores = new Float64Array(64);
  #days = new Float64Array(64);
  #ids = new Float64Array(64);

  /** Begins an empty list of rows with at least the rounded score. */
  begin(limit: number, minScore: number): void {
    this.#limit = limit;
    this.#minScore = minScore;
    this.#size = 0;
    if (limit <= this.#scores.length) return;
    this.#scores = new Float64Array(limit);
    this.#days = new Float64Array(limit);
    this.#ids = new Float64Array(limit);
  }

  /** The least rounded score with which a row may still enter the list. */
  get entryScore(): number {
    if (this.#limit === 0) return Number.POSITIVE_INFINITY;
    return this.#size < this.#limit ? this.#minScore : this.#scores[this.#size - 1]!;
  }

  get isFull(): boolean {
    return this.#size >= this.#limit;
  }

  /** Takes in a row with a rounded score, if it is good enough. */
  offer(id: number, score: number, day: number): void {
    if (score < this.#minScore || (this.isFull && !this.#isBefore(this.#size - 1, id, score, day))) return;
    let at = this.isFull ? this.#size - 1 : this.#size++;
    for (; at > 0 && this.#isBefore(at - 1, id, score, day); at--) {
      this.#scores[at] = this.#scores[at - 1]!;
      this.#days[at] = this.#days[at - 1]!;
      this.#ids[at] = this.#ids[at - 1]!;
    }
    this.#scores[at] = score;
    this.#days[at] = day;
    this.#ids[at] = id;
  }

  toArray(): { id: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, at) => ({ id: this.#ids[at]!, score: this.#scores[at]! }));
  }

  /** Whether a row comes before the one at a place of the list; limit 0 has no places. */
  #isBefore(place: number, id: number, score: number, day: number): boolean {
    if (place < 0) return false;
    const listed = this.#scores[place]!;
    if (score !== listed) return score > listed;
    return day === this.#days[place]! ? id < this.#ids[place]! : day > this.#days[place]!;
  }
}
