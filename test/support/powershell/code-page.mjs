/** The code page of a Japanese Windows. */
const decoder = new TextDecoder('shift_jis');

/** By letter: Node reads this code page, and doesn't write it. */
const bytesOf = new Map(
  Array.from({ length: 0x100 }, (_, first) => first).flatMap((first) => {
    const isLead = (first >= 0x81 && first <= 0x9f) || (first >= 0xe0 && first <= 0xfc);
    const seconds = isLead ? Array.from({ length: 0xbd }, (_, second) => [first, second + 0x40]) : [[first]];
    return seconds.map((bytes) => /** @type {const} */ ([decoder.decode(Uint8Array.from(bytes)), bytes]));
  }),
);

export const cp932 = {
  /** @param {Uint8Array} bytes */
  decode: (bytes) => decoder.decode(bytes),
  /** What it has no letter for becomes a question mark, as on Windows. @param {string} text */
  encode: (text) => Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [0x3f])),
};
