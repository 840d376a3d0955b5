import { asCharacters, placesOfWord } from './bytes';

/** What a workbook's sheets say that xlsx is to look for. Each of it makes every cell and row of a long table dearer. */
export interface SheetNeeds {
  /** Rows or columns that are hidden. */
  hidden: boolean;
  /** Formulas whose value the file doesn't hold. */
  openFormulas: boolean;
}

/** Asked of files that can't be looked into so easily. */
export const ALL_NEEDS: SheetNeeds = { hidden: true, openFormulas: true };

export const noNeeds = (): SheetNeeds => ({ hidden: false, openFormulas: false });

/** Parts with nothing of rows and cells in them. What lies in none of these may be a sheet, wherever it lies. */
const NO_SHEET = /(^|\/)(workbook|styles|sharedStrings|\[Content_Types\])\.xml$|^docProps\/|\/theme\/|\.rels$/i;

export const mayBeSheet = (name: string): boolean => !NO_SHEET.test(name) && /\.xml$/i.test(name);

/** Takes down what a part asks for. By its bytes: a look at most says that there is nothing, in the time of reading it once. */
export function noteNeeds(needs: SheetNeeds, name: string, part: Uint8Array): void {
  if (!mayBeSheet(name)) return;
  // In UTF-16 nothing below would be found.
  const isWide = part[0] === 0 || part[1] === 0 || (part[0] ?? 0) >= 0xfe;
  needs.hidden ||= isWide || hidesSomething(part);
  needs.openFormulas ||= isWide || hasOpenFormula(part);
}

/** Hidden outright, or of no height or width. Anything that isn't plainly a no counts. */
const hidesSomething = (bytes: Uint8Array): boolean =>
  somewhere(bytes, 'hidden', (behind) => !/^=["'](?:0|f)/i.test(behind)) ||
  somewhere(bytes, 'ht=', (behind) => /^["']0/.test(behind)) ||
  somewhere(bytes, 'width', (behind) => /^\s*=\s*["']0/.test(behind));

const CLOSED = /^(?:[^<]*<\/f>)?\s*<v\b[^/>]*>[^<]/;

/** Under another prefix than usual it is taken for one. */
function hasOpenFormula(bytes: Uint8Array): boolean {
  // For the letter, not for <f: brackets stand all over a sheet, and each would be stopped at.
  for (let at = bytes.indexOf(F); at >= 0; at = bytes.indexOf(F, at + 1)) {
    const isPrefixed = bytes[at - 1] === COLON;
    if (!isPrefixed && bytes[at - 1] !== BRACKET) continue;
    if (!/[\s/>]/.test(String.fromCharCode(bytes[at + 1] ?? 0))) continue;
    if (isPrefixed || !CLOSED.test(elementBehind(bytes, at + 1))) return true;
  }
  return false;
}

const [F, COLON, BRACKET] = [0x66, 0x3a, 0x3c];

/** Long formulas are rare enough to be taken for open ones. */
const FORMULA = 4_000;
const elementBehind = (bytes: Uint8Array, at: number): string => {
  const text = asCharacters(bytes, at, at + FORMULA);
  return text.slice(text.indexOf('>') + 1);
};

const BEHIND = 8;

function somewhere(bytes: Uint8Array, word: string, is: (behind: string) => boolean): boolean {
  for (const at of placesOfWord(bytes, word)) {
    const from = at + word.length;
    if (is(asCharacters(bytes, from, from + BEHIND))) return true;
  }
  return false;
}
