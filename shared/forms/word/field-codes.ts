import { endOfText, startTags, textBehind, valueOf, type Tag } from '../xml/tags';

/** A field's code, as far as it has come, and where the pieces of it and of what it shows stand in the part's text. */
export interface FieldCode {
  code: string;
  pieces: readonly CodePiece[];
  shown: readonly CodePiece[];
}

export interface CodePiece {
  from: number;
  to: number;
}

/** A field whose end hasn't come yet. Behind its code stands its result, which is text as any other. */
interface OpenField extends FieldCode {
  pieces: CodePiece[];
  shown: CodePiece[];
  isInResult: boolean;
}

/** Stands in a field's code for what another field gives: `INCLUDEPICTURE { QUOTE 104 116 … }`. */
export const MADE_UP = '\u0000';

/** What a code is put together from; all others of a run say how it looks. */
const PIECES = new Set(['instrText', 't', 'tab', 'br', 'cr']);

/**
 * The codes of all fields of a part, however they are written: a code may be spread over several runs, hold other fields, or stand there
 * without a field, of which some programs make one. A field is told at each of its borders.
 */
export function* fieldCodes(text: string, part: string): Generator<FieldCode> {
  if (!/instr|fldChar/.test(text)) return;
  const open: OpenField[] = [];
  let loose: OpenField = begun();
  const isMeant = (local: string): boolean => PIECES.has(local) || local === 'fldChar' || local === 'fldSimple';
  for (const tag of startTags(text, part, isMeant)) {
    const field = open.at(-1);
    if (tag.local === 'fldSimple') yield simpleCode(tag, text);
    if (PIECES.has(tag.local)) {
      if (field && !field.isInResult) take(field, tag, text, part);
      for (const one of tag.local === 't' ? open : []) if (one.isInResult) one.shown.push(pieceBehind(tag, text, part));
      if (!field && tag.local === 'instrText') take(loose, tag, text, part);
    }
    if (tag.local !== 'fldChar') continue;
    const border = valueOf(tag, 'fldCharType');
    const isInCode = border === 'begin' && field?.isInResult === false;
    if (isInCode) field.code += MADE_UP;
    else yield field ?? loose;
    loose = begun();
    if (border === 'begin') open.push(begun());
    if (field && border === 'separate') field.isInResult = true;
    if (border === 'end') open.pop();
  }
  yield* [loose, ...open];
}

const begun = (): OpenField => ({ code: '', pieces: [], shown: [], isInResult: false });

function take(field: OpenField, tag: Tag, text: string, part: string): void {
  if (tag.local === 'instrText' || tag.local === 't') {
    field.code += textBehind(text, part, tag);
    field.pieces.push(pieceBehind(tag, text, part));
  }
  // With attributes it says where a tab of the paragraph stops.
  else if (tag.attributes.length === 0) field.code += ' ';
}

const pieceBehind = (tag: Tag, text: string, part: string): CodePiece => ({
  from: tag.openEnd,
  to: endOfText(text, part, tag),
});

const INSTRUCTION = /(?<=\s(?:[^\s:=]+:)?instr\s*=\s*)(?:"[^"]*"|'[^']*')/;

function simpleCode(tag: Tag, text: string): FieldCode {
  // No value holds a bracket that opens.
  const from = text.lastIndexOf('<', tag.openEnd - 1);
  const written = INSTRUCTION.exec(text.slice(from, tag.openEnd));
  const at = from + (written?.index ?? 0) + 1;
  return {
    code: valueOf(tag, 'instr'),
    pieces: written ? [{ from: at, to: at + written[0].length - 2 }] : [],
    shown: [],
  };
}
