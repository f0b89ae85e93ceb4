/**
 * Rows by a whole number, for keys that nearly all differ: a hundred thousand of them in a `Map` cost more than all other checks
 * together. Rows of one slot are chained.
 */
export class HashIndex {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly keys: Int32Array;
  private readonly held: Uint8Array;
  private readonly shift: number;

  /** For rows at the places 0 to `rows` − 1. */
  constructor(rows: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(rows + 1)) + 1);
    this.heads = new Int32Array(2 ** bits).fill(-1);
    this.next = new Int32Array(rows);
    this.keys = new Int32Array(rows);
    this.held = new Uint8Array(rows);
    this.shift = 32 - bits;
  }

  /** Adds a row; true where another one has the key already. */
  add(at: number, key: number): boolean {
    const slot = this.slotOf(key);
    let other = this.heads[slot] as number;
    while (other >= 0 && this.keys[other] !== key) other = this.next[other] as number;
    this.keys[at] = key;
    this.held[at] = 1;
    this.next[at] = this.heads[slot] as number;
    this.heads[slot] = at;
    return other >= 0;
  }

  /** Takes away a row that was added. */
  remove(at: number): void {
    const slot = this.slotOf(this.keys[at] as number);
    this.held[at] = 0;
    let before = -1;
    for (let other = this.heads[slot] as number; other !== at; other = this.next[other] as number) before = other;
    if (before < 0) this.heads[slot] = this.next[at] as number;
    else this.next[before] = this.next[at] as number;
  }

  keyOf(at: number): number | undefined {
    return this.held[at] === 1 ? this.keys[at] : undefined;
  }

  /** Some row has the key. */
  has(key: number): boolean {
    let at = this.heads[this.slotOf(key)] as number;
    while (at >= 0 && this.keys[at] !== key) at = this.next[at] as number;
    return at >= 0;
  }

  /** The places of the rows with the key, in order. */
  rows(key: number): number[] {
    const places: number[] = [];
    for (let at = this.heads[this.slotOf(key)] as number; at >= 0; at = this.next[at] as number) if (this.keys[at] === key) places.push(at);
    return places.sort((a, b) => a - b);
  }

  private slotOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.shift;
  }
}
