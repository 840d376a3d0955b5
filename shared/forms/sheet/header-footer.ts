import { byWord } from '../../text/by-word';

/** A stretch of a header or footer in one look. */
export interface HeaderRun {
  text: string;
  fontName: string;
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  /** `#808080`; null for the ordinary one. */
  colour: string | null;
}

export interface HeaderParts {
  left: HeaderRun[];
  centre: HeaderRun[];
  right: HeaderRun[];
}

/** What a header's codes stand for. */
export interface HeaderFacts {
  page: number;
  pages: number;
  sheet: string;
  file: string;
  /** As printed. */
  date: string;
  time: string;
}

type Look = Omit<HeaderRun, 'text'>;
const PLAIN: Look = {
  fontName: '',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  colour: null,
};

const CODE =
  /&(?:"(?<font>[^"]*)"|K(?<colour>[0-9A-F]{6}|\d\d[+-]\d{3})|(?<size>\d{1,3})|(?<sum>P[+-]\d+)|(?<letter>[^]))|(?<text>[^&]+|&$)/giu;

/** A header's or footer's three parts from its code (ECMA-376-1 §18.3.1.46). */
export function headerParts(code: string, facts: HeaderFacts): HeaderParts {
  const parts: HeaderParts = { left: [], centre: [], right: [] };
  let part: HeaderRun[] = parts.centre;
  let look: Look = { ...PLAIN };
  const put = (text: string): void => void (text !== '' && part.push({ text, ...look }));
  for (const { groups = {} } of code.matchAll(CODE)) {
    const { font, colour, size, sum, letter, text } = groups;
    if (text !== undefined) put(text);
    else if (font !== undefined) look = { ...look, ...fontOf(font, look.fontName) };
    else if (colour !== undefined) look = { ...look, colour: plainColour(colour) };
    else if (size !== undefined) look = { ...look, size: Number(size) };
    else if (sum !== undefined) put(String(facts.page + Number(sum.slice(1))));
    else if (letter !== undefined) {
      const next = letter.toUpperCase();
      const side = ({ L: 'left', C: 'centre', R: 'right' } as const)[next];
      if (side) [part, look] = [parts[side], { ...PLAIN }];
      else if (next === 'B') look = { ...look, bold: !look.bold };
      else if (next === 'I') look = { ...look, italic: !look.italic };
      else if (next === 'U' || next === 'E') look = { ...look, underline: !look.underline };
      else if (next === 'S') look = { ...look, strike: !look.strike };
      else put(factText(next, facts));
    }
  }
  return parts;
}

/** Colours of the theme (`01+000`) are for Excel alone: they print as the ordinary one. */
const plainColour = (code: string): string | null => (/^[0-9a-f]{6}$/i.test(code) ? `#${code.toLowerCase()}` : null);

/** `&"ＭＳ 明朝,太字"`; a hyphen keeps the font. */
function fontOf(text: string, before: string): { fontName: string; bold: boolean; italic: boolean } {
  const [name = '', style = ''] = text.split(',');
  return {
    fontName: name === '-' ? before : name,
    bold: /bold|太字/i.test(style),
    italic: /italic|斜体/i.test(style),
  };
}

function factText(letter: string, { page, pages, sheet, file, date, time }: HeaderFacts): string {
  const facts: Record<string, string> = byWord({
    P: String(page),
    N: String(pages),
    A: sheet,
    F: file,
    D: date,
    T: time,
  });
  return letter === '&' ? '&' : (facts[letter] ?? '');
}
