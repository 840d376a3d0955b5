import { packLimits } from './pack-limits';

/**
 * Whether what stands in a pack's files is more than anybody means, counted before a schema looks at any of it: that tells each of a
 * million values what is wrong with it, with a path of a thousand names.
 */
export class JsonBounds {
  private left: number = packLimits.values;

  /** A sentence without its full stop; null where all is well. Counts on from file to file. */
  fault(json: unknown): string | null {
    // A list and not a call in a call: whoever writes a file may nest as deep as they like.
    const open: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
    for (let one = open.pop(); one; one = open.pop()) {
      const { value, depth } = one;
      if (value === null || typeof value !== 'object') continue;
      if (depth >= packLimits.depth) return `かっこの中のかっこが深すぎます（上限 ${packLimits.depth} 段）`;
      const names = Object.keys(value);
      this.left -= names.length;
      if (this.left < 0) return TOO_MANY;
      if (names.some((name) => name.length > packLimits.name))
        return `名前が長すぎます（上限 ${packLimits.name} 文字）`;
      for (const inside of Object.values(value)) open.push({ value: inside, depth: depth + 1 });
    }
    return null;
  }
}

export const TOO_MANY = `書かれているものが多すぎます（パック全体の上限 ${packLimits.values} 個）`;
