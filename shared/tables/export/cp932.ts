/** Characters as they are told apart by who reads them: 葛 with its variation selector is one. */
const CHARACTER = /.[\p{M}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]*/gsu;

/** Rows 89 to 92 of NEC hold once more what IBM's rows behind them hold; Windows writes the latter (WHATWG Encoding §12.3). */
const WRITTEN_TWICE = new Set([0xed, 0xee]);
const EURO = 0x80;

let known: Map<string, readonly [number] | readonly [number, number]> | null = null;

/** CP932 the other way round: the decoder that every runtime has is asked for each of its codes, once. */
function codes(): Map<string, readonly [number] | readonly [number, number]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('shift_jis');
  for (let byte = 0; byte < 0x100; byte++) if (byte !== EURO) add(known, decoder, [byte]);
  for (let lead = 0x81; lead < 0xfd; lead++) {
    if ((lead >= 0xa0 && lead < 0xe0) || WRITTEN_TWICE.has(lead)) continue;
    for (let trail = 0x40; trail < 0xfd; trail++) if (trail !== 0x7f) add(known, decoder, [lead, trail]);
  }
  return known;
}

function add(
  map: Map<string, readonly [number] | readonly [number, number]>,
  decoder: InstanceType<typeof TextDecoder>,
  bytes: readonly [number] | readonly [number, number],
): void {
  const text = decoder.decode(Uint8Array.from(bytes));
  // The first of two codes is the one that Windows writes (￢, ∵ and ≒ of row 2).
  if (Array.from(text).length === 1 && text !== '\ufffd' && !map.has(text)) map.set(text, bytes);
}

/** The text in CP932 (Windows-31J); null when one of its characters isn't in it. */
export function encodeCp932(text: string): Uint8Array | null {
  const table = codes();
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const character of text) {
    const code = table.get(character);
    if (!code) return null;
    for (const byte of code) bytes[at++] = byte;
  }
  return bytes.slice(0, at);
}

/** What CP932 has no code for, each once, in the order of the text. */
export function unwritable(text: string): string[] {
  if (!BEYOND_ASCII.test(text)) return [];
  const table = codes();
  const found = new Set<string>();
  for (const [character] of text.matchAll(CHARACTER))
    if (Array.from(character).some((one) => !table.has(one))) found.add(character);
  return [...found];
}

const BEYOND_ASCII = /[^\r\n\t -~]/;
