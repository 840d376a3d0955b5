/** Where in a cell a character says that it has to be looked at more closely. */
const ANYWHERE = 1;
const IN_FRONT = 2;

/** How cells begin that say nothing, that say the same as the one above, and errors. */
const FIRST = '#-‐‑‒–—―−－ーｰ─━_＿なむ無未不nNｎＮ〃々ゝヽ仝↓同上"”″“〝〟´’\'';
const LONGEST = 200;

let odd: Uint8Array | null = null;

function oddCharacters(): Uint8Array {
  const table = new Uint8Array(65_536);
  // Controls, what nobody sees, halves of characters, variation selectors, and letters that hardly any cell has.
  table.fill(ANYWHERE, 0, 0x20).fill(ANYWHERE, 0x7f, 0x3000);
  table.fill(ANYWHERE, 0xd800, 0xe000).fill(ANYWHERE, 0xfe00, 0xff00).fill(ANYWHERE, 0xfffd, 0x10000);
  for (const one of FIRST) table[one.charCodeAt(0)] = (table[one.charCodeAt(0)] ?? 0) | IN_FRONT;
  return table;
}

/**
 * Whether a cell's text is beyond doubt a value of characters as everybody types them: not broken, no ditto mark, no line for nothing, nothing
 * unseen in it. Asked of each cell of a long table, in one pass instead of an expression for each; for others it is all asked.
 */
export function isPlainText(text: string): boolean {
  odd ??= oddCharacters();
  const { length } = text;
  if (length === 0 || length > LONGEST || text === '0' || odd[text.charCodeAt(0)] !== 0) return false;
  for (let i = 1; i < length; i++) if (((odd[text.charCodeAt(i)] ?? ANYWHERE) & ANYWHERE) !== 0) return false;
  return true;
}
