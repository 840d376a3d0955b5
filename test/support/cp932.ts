/** The bytes of a text in CP932, by asking the decoder for every character that it knows. */
export function cp932(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const known = table().get(character);
    if (!known) throw new Error(`CP932 has no ${character}`);
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}

let known: Map<string, readonly number[]> | null = null;

function table(): Map<string, readonly number[]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('shift_jis');
  const add = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(character).length === 1 && character !== '\ufffd' && !known?.has(character))
      known?.set(character, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  for (let lead = 0x81; lead < 0xfd; lead++)
    if (lead < 0xa0 || lead >= 0xe0) for (let trail = 0x40; trail < 0xfd; trail++) if (trail !== 0x7f) add(lead, trail);
  return known;
}
