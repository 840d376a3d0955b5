import { oncePerKey } from '../../text/once';
import { byWord } from '../../text/by-word';

/** A piece of a number format's section (ECMA-376-1 §18.8.31). */
export type FormatToken =
  | { kind: 'literal'; text: string }
  | { kind: 'digit'; place: '0' | '#' | '?' }
  | { kind: 'comma' | 'point' | 'percent' | 'general' | 'text-place' }
  | { kind: 'exponent'; plus: boolean }
  /** Letters of a date or time, in small letters: `yyyy`, `ggg`, `[h]`, `am/pm`, `.0` for parts of a second. */
  | { kind: 'date'; letters: string };

export interface FormatSection {
  tokens: readonly FormatToken[];
  condition: ((value: number) => boolean) | null;
  /** CSS colour, or null. */
  colour: string | null;
  /** [DBNum1] 一二三, [DBNum2] 壱弐参, [DBNum3] １２３; 0 for none of them. */
  digits: 0 | 1 | 2 | 3;
  /** [$-ja-JP-x-gannen]: the first year of an era is 元年. */
  firstYear: boolean;
  /** [$-411], [$-ja-JP]: AM and PM are 午前 and 午後. */
  isJapanese: boolean;
}

const COLOURS: Record<string, string> = byWord({
  ...{ black: '#000000', blue: '#0000ff', cyan: '#00ffff', green: '#00ff00' },
  ...{ magenta: '#ff00ff', red: '#ff0000', white: '#ffffff', yellow: '#ffff00' },
  ...{
    黒: '#000000',
    青: '#0000ff',
    水: '#00ffff',
    緑: '#00ff00',
    紫: '#ff00ff',
    赤: '#ff0000',
    白: '#ffffff',
    黄: '#ffff00',
  },
});

/** A format's sections in order: positive, negative, zero, text; or by their conditions. */
export const readSections = oncePerKey((code: string): FormatSection[] => splitSections(code).map(readSection));

const PIECE = /"[^"]*"?|\\[^]|_[^]|\*[^]|\[[^\]]*\]|[^]/gu;

function splitSections(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(PIECE))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  return sections;
}

const TOKEN =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[^])|_[^]|\*[^]|\[(?<bracket>[^\]]*)\]|(?<general>general)|(?<half>am\/pm|a\/p|上午\/下午|午前\/午後)|(?<part>\.0{1,3}(?![0#?]))|(?<exponent>e[+-])|(?<date>y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|g{1,3}|e{1,2}|r{1,2}|a{3,4}|b{2,4})|(?<digit>[0#?])|(?<other>[^])/giu;

function readSection(code: string): FormatSection {
  const section: FormatSection = {
    tokens: [],
    condition: null,
    colour: null,
    digits: 0,
    firstYear: false,
    isJapanese: false,
  };
  const tokens: FormatToken[] = [];
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    const { quoted, escaped, bracket, general, half, part, exponent, date, digit, other } = groups;
    if (bracket !== undefined) readBracket(bracket, section, tokens);
    else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (half !== undefined) tokens.push({ kind: 'date', letters: half.toLowerCase() });
    else if (part !== undefined) pushPart(part, tokens);
    else if (exponent !== undefined) pushExponent(exponent, tokens);
    else if (date !== undefined) tokens.push({ kind: 'date', letters: date.toLowerCase() });
    else if (digit !== undefined) tokens.push({ kind: 'digit', place: digit as '0' });
    else if (other === ',') tokens.push({ kind: 'comma' });
    else if (other === '.') tokens.push({ kind: 'point' });
    else if (other === '%') tokens.push({ kind: 'percent' });
    else if (other === '@') tokens.push({ kind: 'text-place' });
    else if (quoted !== undefined || escaped !== undefined || other !== undefined)
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? other ?? '' });
    // `_x` is the room of a character.
    else tokens.push({ kind: 'literal', text: ' ' });
  }
  return { ...section, tokens: tokens.some(isDate) ? tokens.map(asDatePiece) : tokens };
}

const isDate = ({ kind }: FormatToken): boolean => kind === 'date';

/** In a date a point and a comma are what they are. */
const asDatePiece = (token: FormatToken): FormatToken => {
  if (token.kind === 'point') return { kind: 'literal', text: '.' };
  return token.kind === 'comma' ? { kind: 'literal', text: ',' } : token;
};

/** `.0` behind seconds is a part of a second, elsewhere a decimal. */
function pushPart(part: string, tokens: FormatToken[]): void {
  const before = tokens.findLast(({ kind }) => kind !== 'literal');
  if (before?.kind === 'date' && before.letters.includes('s')) tokens.push({ kind: 'date', letters: part });
  else tokens.push({ kind: 'point' }, ...Array.from(part.slice(1), () => ({ kind: 'digit', place: '0' }) as const));
}

/** `E+` behind digits is scientific; `e` elsewhere is a year of an era. */
function pushExponent(text: string, tokens: FormatToken[]): void {
  if (tokens.some(({ kind }) => kind === 'digit')) tokens.push({ kind: 'exponent', plus: text.endsWith('+') });
  else tokens.push({ kind: 'date', letters: 'e' }, { kind: 'literal', text: text.slice(1) });
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

function readBracket(inside: string, section: FormatSection, tokens: FormatToken[]): void {
  const word = inside.toLowerCase();
  const [, operator, limit] = CONDITION.exec(word) ?? [];
  if (operator !== undefined) section.condition = conditionOf(operator, Number(limit));
  else if (COLOURS[word]) section.colour = COLOURS[word];
  else if (/^dbnum[123]$/.test(word)) section.digits = Number(word.slice(-1)) as 1;
  else if (/^(h+|m+|s+)$/.test(word)) tokens.push({ kind: 'date', letters: `[${word.charAt(0)}]` });
  // [$¥-411]: a currency and a language; [$-411] the language alone.
  else if (word.startsWith('$')) {
    if (word.includes('-x-gannen')) section.firstYear = true;
    if (/-(?:[0-9a-f]*411|ja)\b/.test(word)) section.isJapanese = true;
    tokens.push({ kind: 'literal', text: inside.slice(1).replace(/-.*$/, '') });
  }
}

function conditionOf(operator: string, limit: number): (value: number) => boolean {
  if (operator === '<') return (value) => value < limit;
  if (operator === '>') return (value) => value > limit;
  if (operator === '<=') return (value) => value <= limit;
  if (operator === '>=') return (value) => value >= limit;
  return operator === '=' ? (value) => value === limit : (value) => value !== limit;
}
