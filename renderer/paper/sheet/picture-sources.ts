/** Pictures are told by their first bytes; a drawing format that holds programs (SVG) isn't among them. */
const KINDS: readonly [mediaType: string, first: readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/bmp', [0x42, 0x4d]],
];

/** Addresses of a book's pictures, each read once; null for what is none. */
export function pictureSources(read: (part: string) => Uint8Array | null): (part: string) => string | null {
  const known = new Map<string, string | null>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const source = pictureSource(read(part));
    known.set(part, source);
    return source;
  };
}

/** A picture as an address of its own, without a file beside it; null for what is none. */
export function pictureSource(bytes: Uint8Array | null): string | null {
  const kind = bytes && KINDS.find(([, first]) => first.every((byte, i) => bytes[i] === byte))?.[0];
  if (!bytes || !kind) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${kind};base64,${btoa(text)}`;
}
