const EMPTY = -1;
const MAX_LOAD = 0.7;

/** Where each id is, as a hash table with open addressing: 6 to 12 bytes an entry. */
export class IdTable {
  #slots = new Int32Array(16).fill(EMPTY);
  #size = 0;
  readonly #idAt: (position: number) => number;

  /** `idAt` gives the id that lies at a position which was set and not deleted. */
  constructor(idAt: (position: number) => number) {
    this.#idAt = idAt;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** The position of an id; undefined when it is not there. */
  get(id: number): number | undefined {
    const position = this.#slots[this.#find(id)]!;
    return position === EMPTY ? undefined : position;
  }

  /** Adds an id that is not there, once it lies at the position. */
  add(id: number, position: number): void {
    if (this.#size + 1 > this.#slots.length * MAX_LOAD) this.#grow();
    this.#slots[this.#find(id)] = position;
    this.#size++;
  }

  /** Removes an id while it still lies at its position; what follows in its run moves up to fill the gap. */
  delete(id: number): void {
    const mask = this.#slots.length - 1;
    let gap = this.#find(id);
    for (let at = (gap + 1) & mask; this.#slots[at] !== EMPTY; at = (at + 1) & mask) {
      const home = hash(this.#idAt(this.#slots[at]!)) & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      this.#slots[gap] = this.#slots[at]!;
      gap = at;
    }
    this.#slots[gap] = EMPTY;
    this.#size--;
  }

  #find(id: number): number {
    const mask = this.#slots.length - 1;
    let at = hash(id) & mask;
    while (this.#slots[at] !== EMPTY && this.#idAt(this.#slots[at]!) !== id) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(EMPTY);
    for (const position of old) {
      if (position !== EMPTY) this.#slots[this.#find(this.#idAt(position))] = position;
    }
  }
}

function hash(id: number): number {
  const mixed = Math.imul((id | 0) ^ Math.floor(id / 2 ** 32), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
