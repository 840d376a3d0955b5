import type { TellFault } from './walk-xml';

/** What is wrong with a part, and how often. */
export class Faults {
  private readonly counts = new Map<string, number>();

  readonly tell: TellFault = (what, detail) => {
    const key = `${what} ${detail}`.trim();
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  };

  /**
   * The first fault that the template didn't have.
   *
   * @param grown whether something of the template stands several times now, its own faults among it
   */
  beyond(template: Faults | null, grown: boolean): string | null {
    for (const [key, count] of this.counts) {
      const own = template?.counts.get(key) ?? 0;
      if (own === 0 || (!grown && count > own)) return key;
    }
    return null;
  }
}
