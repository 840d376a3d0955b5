/** Where an ASCII word begins, looked for backwards from the end; -1 where it isn't. @param most bytes that are looked at */
export function lastWord(bytes: Uint8Array, word: string, most: number): number {
  const wanted = Array.from(word, (one) => one.charCodeAt(0));
  const least = Math.max(0, bytes.length - most);
  for (let at = bytes.length - wanted.length; at >= least; at--)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

const isWhite = (byte: number | undefined): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;

/** Words between white space, from a place on. */
export class Words {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** '' at the end of the file. A word is cut at 20 letters: numbers of a file are shorter. */
  next(): string {
    const { bytes } = this;
    while (isWhite(bytes[this.at])) this.at++;
    const start = this.at;
    while (this.at < bytes.length && !isWhite(bytes[this.at]) && this.at - start < 20) this.at++;
    return String.fromCharCode(...bytes.subarray(start, this.at));
  }

  peek(): string {
    const { at } = this;
    const word = this.next();
    this.at = at;
    return word;
  }

  /** -1 for what is no whole number. */
  number(): number {
    const word = this.next();
    return /^\d{1,10}$/.test(word) ? Number(word) : -1;
  }
}
