import { byWord } from '../../text/by-word';

/** Glyphs that a page shows in one go, and the words that the file says they stand for. */
export interface ShownGlyphs {
  /** The font's name in the page's resources. */
  font: string;
  /** Codes as they stand in the strings, byte by byte. */
  codes: Uint8Array;
  /** Number of the mark with its own words (ActualText) around it; null where the font's map tells them. */
  marked: number | null;
}

export interface ContentText {
  shown: ShownGlyphs[];
  /** Words of each mark. */
  words: string[];
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (one) => one.charCodeAt(0)));

/** A word of a content stream. */
export type Token =
  | { kind: 'word'; text: string }
  | { kind: 'name'; text: string }
  | { kind: 'string'; bytes: Uint8Array };

/** What a content stream writes, in its order. Only what concerns text is understood. */
export function readContentText(content: Uint8Array): ContentText {
  const shown: ShownGlyphs[] = [];
  const words: string[] = [];
  /** Marks that are open: the number of their words, or null for those without. */
  const open: (number | null)[] = [];
  let operands: Token[] = [];
  let font = '';
  /** Fonts that were set aside with all else about how things are drawn. */
  const aside: string[] = [];
  for (const token of tokensOf(content)) {
    if (token.kind !== 'word' || /^[-+.\d[\]]|^(?:true|false|null|<<|>>)$/.test(token.text)) {
      operands.push(token);
      continue;
    }
    const operator = token.text;
    if (operator === 'Tf') font = nameIn(operands);
    if (operator === 'q') aside.push(font);
    if (operator === 'Q') font = aside.pop() ?? font;
    if (operator === 'BDC' || operator === 'BMC') open.push(wordsOf(operands, words));
    if (operator === 'EMC') open.pop();
    if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"')
      for (const one of operands)
        if (one.kind === 'string')
          shown.push({ font, codes: one.bytes, marked: open.findLast((mark) => mark !== null) ?? null });
    operands = [];
  }
  return { shown, words };
}

const nameIn = (operands: readonly Token[]): string =>
  operands.flatMap((one) => (one.kind === 'name' ? [one.text] : []))[0] ?? '';

/** The number of the words that a mark brings along. */
function wordsOf(operands: readonly Token[], words: string[]): number | null {
  const at = operands.findIndex((one) => one.kind === 'name' && one.text === 'ActualText');
  const value = operands[at + 1];
  if (at === -1 || value?.kind !== 'string') return null;
  return words.push(textOf(value.bytes)) - 1;
}

/** A text string of a PDF: UTF-16 with its mark, UTF-8 with its mark, else the letters that Latin has. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return new TextDecoder().decode(bytes);
  return String.fromCharCode(...bytes);
}

/** The words, names and strings of a content stream. Numbers are words. */
export function* tokensOf(content: Uint8Array): Generator<Token> {
  for (let at = 0; at < content.length;) {
    const byte = content[at] ?? 0;
    if (WHITE.has(byte)) at++;
    else if (byte === 0x25) while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
    else if (byte === 0x28) {
      const { bytes, end } = literal(content, at + 1);
      yield { kind: 'string', bytes };
      at = end;
    } else if (byte === 0x3c && content[at + 1] !== 0x3c) {
      const end = content.indexOf(0x3e, at);
      if (end === -1) return;
      yield { kind: 'string', bytes: fromHex(content.subarray(at + 1, end)) };
      at = end + 1;
    } else if ((byte === 0x3c || byte === 0x3e) && content[at + 1] === byte) {
      yield { kind: 'word', text: byte === 0x3c ? '<<' : '>>' };
      at += 2;
    } else if (byte === 0x2f) {
      const end = wordEnd(content, at + 1);
      yield { kind: 'name', text: ascii(content.subarray(at + 1, end)) };
      at = end;
    } else if (DELIMITERS.has(byte)) {
      yield { kind: 'word', text: String.fromCharCode(byte) };
      at++;
    } else {
      const end = wordEnd(content, at);
      yield { kind: 'word', text: ascii(content.subarray(at, end)) };
      at = end;
    }
  }
}

function wordEnd(content: Uint8Array, from: number): number {
  let end = from;
  while (end < content.length && !WHITE.has(content[end] ?? 0) && !DELIMITERS.has(content[end] ?? 0)) end++;
  return end;
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function fromHex(digits: Uint8Array): Uint8Array {
  const text = ascii(digits).replace(/[^\da-f]/gi, '');
  return Uint8Array.from({ length: Math.ceil(text.length / 2) }, (_, i) =>
    parseInt(text.slice(i * 2, i * 2 + 2).padEnd(2, '0'), 16),
  );
}

const ESCAPED: Record<string, number> = byWord({ n: 10, r: 13, t: 9, b: 8, f: 12 });

function literal(content: Uint8Array, from: number): { bytes: Uint8Array; end: number } {
  const bytes: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < content.length; at++) {
    const byte = content[at] ?? 0;
    if (byte === 0x5c) {
      const next = String.fromCharCode(content[++at] ?? 0);
      const octal = /^[0-7]{1,3}/.exec(ascii(content.subarray(at, at + 3)))?.[0];
      if (octal) {
        bytes.push(parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (next === '\r' || next === '\n') {
        if (next === '\r' && content[at + 1] === 10) at++;
      } else bytes.push(ESCAPED[next] ?? next.charCodeAt(0));
      continue;
    }
    if (byte === 0x28) depth++;
    if (byte === 0x29 && --depth === 0) return { bytes: Uint8Array.from(bytes), end: at + 1 };
    bytes.push(byte);
  }
  return { bytes: Uint8Array.from(bytes), end: at };
}
