import { withTexts } from '../xml/tags';
import { endOfArgument, isFormula, withBlanks } from './formula-places';

/**
 * A part of a workbook in which no formula reads what it names by a text, or tells of this PC. LibreOffice's INDIRECT reads whatever file or
 * address a text names, and no setting stops it. Such a text has a `#` or a `[`, which no name of a cell has; so they are taken out of it
 * before it is asked. CELL("filename"), in any language, and the head of a page by `&Z` print where the paper lies while it is made, and
 * so the name of whoever uses the PC.
 */
export const tameSheet = (text: string, part: string): string =>
  withTexts(withTexts(text, part, isFormula, tameFormula), part, isHeader, tameHeader);

const isHeader = (local: string): boolean => /^(?:odd|even|first)(?:Header|Footer)$/.test(local);

/** `&&` is a plain sign. */
const tameHeader = (header: string): string => header.replace(/&(&|Z)/gi, (code) => (code === '&&' ? code : ''));

const CALL = /(?<![\p{L}\p{N}_.])((?:[\p{L}_][\p{L}\p{N}_]*\.)*)(INDIRECT|CELL|INFO)\s*\(/giu;
/** The same, handed to another function that calls them. */
const HANDED_ON = /_xleta\.(?:INDIRECT|CELL|INFO)(?![\p{L}\p{N}_.])/giu;

/** What CELL may be asked: nothing of it is about the PC. */
const OF_CELL = [
  'address',
  'col',
  'color',
  'contents',
  'format',
  'parentheses',
  'prefix',
  'protect',
  'row',
  'type',
  'width',
];

/** `INDIRECT(A1)` as `INDIRECT(SUBSTITUTE(SUBSTITUTE(A1,"#",""),"[",""))`. */
export function tameFormula(formula: string): string {
  // From the last: one that stands in another's argument is changed before that one's end is looked for.
  const tamed = [...withBlanks(formula, '"').matchAll(CALL)]
    .reverse()
    .reduce((text, { 0: call, 2: name = '', index }) => {
      const from = index + call.length;
      const to = endOfArgument(text, from);
      const asked = text.slice(from, to);
      if (/^INDIRECT$/i.test(name))
        return `${text.slice(0, from)}SUBSTITUTE(SUBSTITUTE(${asked},"#",""),"[","")${text.slice(to)}`;
      const end = endOfCall(text, to);
      return text.slice(0, index) + answered(name, asked, text.slice(index, end)) + text.slice(end);
    }, formula);
  return tamed.replace(HANDED_ON, '_xleta.T');
}

/** Behind the bracket that closes a call, from the end of one of its arguments. */
function endOfCall(formula: string, from: number): number {
  let at = from;
  while (formula.charAt(at) === ',') at = endOfArgument(formula, at + 1);
  return at + 1;
}

/** What is asked may be put together: then it is looked at when it is known. */
function answered(name: string, asked: string, call: string): string {
  if (/^INFO$/i.test(name)) return '""';
  const [, word] = /^\s*"([^"]*)"\s*$/.exec(asked) ?? [];
  if (word !== undefined) return OF_CELL.includes(word.toLowerCase()) ? call : '""';
  const known = OF_CELL.map((one) => `"${one}"`).join(',');
  return `IF(ISNUMBER(MATCH(LOWER(${asked}),{${known}},0)),${call},"")`;
}
