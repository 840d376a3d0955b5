import { PDFDocument, PDFParser } from 'pdf-lib';

/** What is used here of the library's own reader. */
interface Parser {
  bytes: {
    offset: () => number;
    next: () => number;
    peekAt: (offset: number) => number | undefined;
    done: () => boolean;
  };
  skipWhitespaceAndComments: () => void;
}

/** Nobody counts further. */
const LONGEST_NUMBER = 10;
const KEYWORDS = ['xref', 'trailer', 'startxref'].map((word) => Array.from(word, (one) => one.charCodeAt(0)));

/**
 * To where an object or a table begins. The library tries each byte of what is none as an object's head, each digit with all that follow it, and makes an
 * error of each: 100 KB of digits in a damaged file took it minutes.
 */
function skipNoObjects(this: Parser): void {
  this.skipWhitespaceAndComments();
  const { bytes } = this;
  const at = (offset: number): number => bytes.peekAt(offset) ?? -1;
  while (!bytes.done() && !beginsHere(at, bytes.offset())) bytes.next();
}

type At = (offset: number) => number;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isWhite = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0;

function beginsHere(at: At, offset: number): boolean {
  if (isDigit(at(offset))) return !isDigit(at(offset - 1)) && isHead(at, offset);
  return KEYWORDS.some((word) => word.every((byte, i) => at(offset + i) === byte));
}

/** `12 0 obj` */
function isHead(at: At, start: number): boolean {
  let offset = start;
  const passes = (is: (byte: number) => boolean): boolean => {
    const from = offset;
    while (is(at(offset)) && offset - from <= LONGEST_NUMBER) offset++;
    return offset > from;
  };
  if (!passes(isDigit) || !passes(isWhite) || !passes(isDigit)) return false;
  passes(isWhite);
  return at(offset) === 0x6f && at(offset + 1) === 0x62 && at(offset + 2) === 0x6a;
}

Object.assign(PDFParser.prototype, { skipJibberish: skipNoObjects });

/** A file that a program has made, or anybody. Throws what the library throws where it can't be read. */
export const loadPdf = (bytes: Uint8Array, options: { parseSpeed?: number } = {}): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, ...options });
