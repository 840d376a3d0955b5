import { asCharacters, holdsWord, placesOfWord } from '../bytes';
import { wordFinder } from './word-finder';

/**
 * What makes the text of a part more than its own characters, or more than the library makes of it. It shares nothing with
 * the usual file, and is looked for in its bytes: so a table of ten thousand people isn't read twice.
 *
 * - `&#`: a character by its number. The library knows the first 65,536 only, and of a formula's text the first 256.
 * - `_x`: a character by its code, which a formula's text goes through twice.
 * - `<!`: comments, CDATA: it looks for elements inside of them, and knows no end of them within a run.
 * - `<r>`, `<rPr`: runs of different looks, struck out among them.
 * - `/><rP`, `<t/>` and kin: furigana over nothing becomes the text, with its markup. Over a name, as Excel writes it, it is passed over.
 * - `<si/>`, `<si `, `:si`: an item that it doesn't see moves all below it by one.
 * - `<c` and a new line: a cell that it doesn't see.
 * - `</v >`: an end that it doesn't see.
 * - `t="b"/>`: no value, of which it makes FALSE, or an error, or gives the whole file up.
 */
const ODD = [
  '&#',
  '_x',
  '<!',
  ':rP',
  '<r>',
  '<rPr',
  '/><rP',
  '<t/>',
  '<t />',
  'preserve"/>',
  'preserve" />',
  "preserve'/>",
  // An empty text with nothing behind it is as usual as any other.
  '></t><rP',
  '></t>\n',
  '></t>\r',
  '></t> ',
  '<si><rP',
  '<is><rP',
  ...[' >', '\n>', '\r>', '\t>'],
  ...['<c\n', '<c\r', '<c\t'],
  ...['b', 'd', 'e'].flatMap((type) => ['"/>', "'/>", '" />', '"></c', "'></c"].map((end) => type + end)),
];
const ODD_ITEMS = ['<si/>', '<si ', '<si\n', '<si\r', '<si\t', ':si>', ':si ', ':si/'];

export const hasOddStrings = wordFinder([...ODD, ...ODD_ITEMS]);

const hasOddWords = wordFinder(ODD);
export const hasOddCells = (part: Uint8Array): boolean => hasOddWords(part) || decodesTwice(part);

/** `&amp;lt;` in a formula's text: the library makes of it `&lt;`, and of that `<`. */
function decodesTwice(part: Uint8Array): boolean {
  for (const at of placesOfWord(part, AMPERSAND)) {
    const from = at + AMPERSAND.length;
    if (/^(#|\w+;)/.test(asCharacters(part, from, from + 8))) return true;
  }
  return false;
}

const AMPERSAND = '&amp;';

/** Shared strings and looks tell it of all sheets at once: whether words of a run are struck out. */
export const mayStrike = (part: Uint8Array): boolean => holdsWord(part, 'strike');

export const namesCharacters = (part: Uint8Array): boolean => holdsWord(part, '&#');
