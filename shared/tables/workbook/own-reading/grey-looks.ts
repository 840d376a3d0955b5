import { colourIn, OFFICE, THEME_ORDER } from '../../../forms/sheet/theme-colours';
import { walkSheetXml } from './walk-xml';

const HATCHED = /^(?:gray(?:125|0625)|(?:light|medium|dark)Gray)$/;

/**
 * The numbers of the cells' looks that fill them with grey (ECMA-376-1 §18.8.10, §18.8.20).
 *
 * @param theme the part of the workbook's theme; '' where it has none
 */
export function greyLooks(xml: string, part: string, theme: string): ReadonlySet<number> {
  const colours = themeColours(theme);
  const fills = new Set<number>();
  const looks = new Set<number>();
  const path: string[] = [];
  let [fill, look, pattern] = [-1, -1, ''];
  walkSheetXml(xml, part, {
    open: (name, tag) => {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'fill' && parent === 'fills') fill++;
      else if (name === 'patternFill' && path.at(-3) === 'fills') {
        pattern = tag.attribute('patternType') ?? '';
        if (HATCHED.test(pattern)) fills.add(fill);
      } else if (name === 'fgColor' && path.at(-4) === 'fills' && pattern === 'solid') {
        if (isGrey(colourIn(colours, tag.attribute))) fills.add(fill);
      } else if (name === 'xf' && parent === 'cellXfs') {
        look++;
        if (fills.has(Number(tag.attribute('fillId')))) looks.add(look);
      }
    },
    close: () => path.pop(),
  });
  return looks;
}

/** As the theme names them, else as Office's own has them. */
function themeColours(xml: string): string[] {
  const colours = [...OFFICE];
  let at = -1;
  walkSheetXml(xml, 'theme', {
    open: (name, tag) => {
      if (THEME_ORDER.includes(name)) at = THEME_ORDER.indexOf(name);
      else if (at >= 0) colours[at] = tag.attribute('lastClr') ?? tag.attribute('val') ?? colours[at] ?? '';
      if (!THEME_ORDER.includes(name)) at = -1;
    },
    close: () => undefined,
  });
  return colours;
}

/** Between white and black, and of no colour that an eye would name. @param colour `#rrggbb` */
export function isGrey(colour: string | null): boolean {
  if (colour === null) return false;
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  return most - least <= 12 && least >= 0x40 && most <= 0xf4;
}

/** The cells of a sheet that have such a look, as programs write their tags. */
export function greyCells(xml: string, looks: ReadonlySet<number>): { row: number; column: number }[] {
  const cell = new RegExp(`<c r="([A-Z]{1,3})(\\d{1,7})" s="(?:${[...looks].join('|')})"`, 'g');
  return Array.from(xml.matchAll(cell), ([, letters = '', row]) => ({
    row: Number(row) - 1,
    column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }));
}
