import { Refused } from './api/refused.ts';

/** Seconds. */
const WAIT = 5;

/** How many bodies one office may be sending at the same time, so that none keeps the others out. */
export class UploadPlaces {
  readonly #taken = new Map<number, number>();
  readonly #places: number;

  constructor(places: number) {
    this.#places = places;
  }

  /** Takes a place, or throws a {@link Refused} 429; the returned function gives it back. */
  enter(officeId: number): () => void {
    const taken = this.#taken.get(officeId) ?? 0;
    if (taken >= this.#places) throw Refused.busy(WAIT);
    this.#taken.set(officeId, taken + 1);
    return () => {
      const left = (this.#taken.get(officeId) ?? 1) - 1;
      if (left > 0) this.#taken.set(officeId, left);
      else this.#taken.delete(officeId);
    };
  }
}
