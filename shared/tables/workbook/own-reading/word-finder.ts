/**
 * Whether any of some words stands in bytes, found in one pass for all of them: a sheet of ten thousand people has megabytes.
 * Words are of ASCII, two characters or more.
 */
export function wordFinder(words: readonly string[]): (bytes: Uint8Array) => boolean {
  /** By their last two characters, which are looked for. */
  const byEnd = new Map<number, Uint8Array[]>();
  const isEnd = new Uint8Array(1 << 16);
  for (const word of words) {
    const bytes = Uint8Array.from(word, (one) => one.charCodeAt(0));
    const end = ((bytes.at(-2) ?? 0) << 8) | (bytes.at(-1) ?? 0);
    byEnd.set(end, [...(byEnd.get(end) ?? []), bytes]);
    isEnd[end] = 1;
  }
  // Of its own: a function within the loop would cost more at each byte than the byte itself.
  const isWordAt = (bytes: Uint8Array, last: number, pair: number): boolean =>
    byEnd.get(pair)?.some((word) => endsAt(bytes, word, last)) === true;
  return (bytes) => {
    let pair = 0;
    for (let at = 0; at < bytes.length; at++) {
      pair = ((pair << 8) | (bytes[at] ?? 0)) & 0xffff;
      if (isEnd[pair] === 1 && isWordAt(bytes, at, pair)) return true;
    }
    return false;
  };
}

function endsAt(bytes: Uint8Array, word: Uint8Array, last: number): boolean {
  const from = last - word.length + 1;
  if (from < 0) return false;
  for (let i = 0; i < word.length - 2; i++) if (bytes[from + i] !== word[i]) return false;
  return true;
}
