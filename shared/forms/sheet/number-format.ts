import { datePartsOf, secondDecimals, showDate, type DateClock } from './date-format';
import { japaneseDigits } from './japanese-digits';
import { fractionFormat, fractionText as asFraction } from './fraction-format';
import { readSections, type FormatSection, type FormatToken } from './format-sections';

/** A value as its cell shows it. */
export interface ShownValue {
  text: string;
  /** CSS colour that the format asks for, e.g. [Red]. */
  colour: string | null;
}

/** Codes of the built-in formats as a Japanese Excel has them (ECMA-376-1 §18.8.30). */
const BUILT_IN: Record<number, string> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 5: '¥#,##0;¥-#,##0', 6: '¥#,##0;[Red]¥-#,##0', 7: '¥#,##0.00;¥-#,##0.00', 8: '¥#,##0.00;[Red]¥-#,##0.00' },
  ...{ 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm', 27: 'ge.m.d', 28: 'ggge"年"m"月"d"日"' },
  ...{ 29: 'ggge"年"m"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"時"mm"分"', 33: 'h"時"mm"分"ss"秒"' },
  ...{ 34: 'yyyy"年"m"月"', 35: 'm"月"d"日"', 36: 'ge.m.d', 37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0' },
  ...{ 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
  ...{ 48: '##0.0E+0', 49: '@', 50: 'ge.m.d', 51: 'ggge"年"m"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"' },
  ...{ 54: 'ggge"年"m"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: 'ge.m.d', 58: 'ggge"年"m"月"d"日"' },
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';

/** A text through the format's section for text, which is the fourth, or one with an @. */
export function showText(text: string, code: string): ShownValue {
  const sections = readSections(code);
  const section = sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text-place'));
  if (!section) return { text, colour: null };
  const shown = section.tokens.map((token) => (token.kind === 'text-place' ? text : literalOf(token))).join('');
  return { text: shown, colour: section.colour };
}

/** A number through its format. Dates count from 1904 in workbooks of old Macs. */
export function showNumber(value: number, code: string, from1904 = false): ShownValue {
  const sections = readSections(code);
  const section = sectionFor(value, sections);
  if (!section) return { text: general(value), colour: null };
  // With a section of its own, the sign of a negative number is up to that section.
  const signed = value < 0 && (sections.length === 1 || sections[0] === section);
  return { text: sectionText(value, signed, section, from1904), colour: section.colour };
}

function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  const conditional = sections.find(({ condition }) => condition?.(value));
  if (conditional) return conditional;
  const usual = sections.filter(({ condition }) => !condition);
  if (usual.length < sections.length) return usual[0];
  const [positive, negative = positive, zero = positive] = sections;
  if (value === 0) return sections.length > 2 ? zero : positive;
  return value < 0 && sections.length > 1 ? negative : positive;
}

function sectionText(value: number, signed: boolean, section: FormatSection, from1904: boolean): string {
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'date')) {
    const clock: DateClock | null = datePartsOf(value, { from1904, decimals: secondDecimals(section) });
    // Excel shows hashes for a date that it can't count.
    return clock ? showDate(clock, section) : '########';
  }
  const sign = signed ? '-' : '';
  const digits = japaneseDigits(section.digits);
  if (tokens.some(({ kind }) => kind === 'general' || kind === 'text-place'))
    return tokens
      .map((token) =>
        token.kind === 'general' || token.kind === 'text-place'
          ? digits.number(sign + general(Math.abs(value)))
          : literalOf(token),
      )
      .join('');
  const fraction = fractionFormat(tokens);
  const shown = fraction
    ? asFraction(Math.abs(value), fraction)
    : tokens.some(({ kind }) => kind === 'exponent')
      ? exponential(Math.abs(value), tokens)
      : fixed(Math.abs(value), tokens);
  // What rounds to nothing has no sign.
  return (/[1-9]/.test(shown) ? sign : '') + digits.each(shown);
}

const literalOf = (token: FormatToken): string => (token.kind === 'literal' ? token.text : '');

/** As a cell without a format shows it: in eleven characters, the sign not counted. @param size 0 or more */
function general(size: number): string {
  const digits = Math.max(1, Math.floor(size).toFixed(0).length);
  const rounded = Number(size.toFixed(Math.max(0, 10 - digits)));
  const isExact = rounded === Number(size.toPrecision(15));
  if (rounded < 1e11 && (size >= 1e-4 || isExact))
    return rounded < 1e-6 ? rounded.toFixed(9).replace(/\.?0+$/, '') : String(rounded);
  const [mantissa = '', power = ''] = size.toExponential(5).split('e');
  return `${Number(mantissa)}E${power.charAt(0)}${power.slice(1).padStart(2, '0')}`;
}

/** Digits of a number by the places of its format: `#,##0.0`, `000-0000`, `0%`. */
function fixed(value: number, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point === -1 ? tokens : tokens.slice(0, point);
  const behind = point === -1 ? [] : tokens.slice(point + 1);
  const decimals = behind.filter(({ kind }) => kind === 'digit').length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const thousands = thousandsCut(whole) + (decimals > 0 ? thousandsCut(behind) : 0);
  const [integer = '', fraction = ''] = rounded(value * 100 ** percents * 1000 ** -thousands, decimals).split('.');
  return wholeText(integer.replace(/^0+/, ''), whole) + fractionText(fraction, behind, point !== -1);
}

const rounded = (value: number, decimals: number): string => {
  const exact = Number(value.toPrecision(15));
  // Half goes up, as in Excel; toFixed alone would follow the binary fraction.
  const scaled = Math.round(Number(`${exact}e${decimals}`));
  return Number.isFinite(scaled) && scaled < 1e15
    ? (scaled / 10 ** decimals).toFixed(decimals)
    : exact.toFixed(decimals);
};

/** Commas behind the last digit each stand for three digits that aren't shown. */
function thousandsCut(whole: readonly FormatToken[]): number {
  const last = whole.findLastIndex(({ kind }) => kind === 'digit');
  return whole.slice(last + 1).filter(({ kind }) => kind === 'comma').length;
}

function wholeText(digits: string, tokens: readonly FormatToken[]): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const grouped = tokens.slice(first, last).some(({ kind }) => kind === 'comma');
  let text = '';
  let rest = digits;
  let count = 0;
  const put = (digit: string): void => {
    if (grouped && count > 0 && count % 3 === 0) text = `,${text}`;
    text = digit + text;
    count++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind === 'digit') {
      const digit = rest.slice(-1);
      rest = rest.slice(0, -1);
      if (digit !== '') put(digit);
      else if (token.place !== '#') put(token.place === '?' ? ' ' : '0');
      if (i === first) for (; rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
    } else if (token) text = (token.kind === 'percent' ? '%' : literalOf(token)) + text;
  }
  return text;
}

function fractionText(digits: string, tokens: readonly FormatToken[], hasPoint: boolean): string {
  let rest = digits;
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'digit') {
      const isOver = token.place !== '0' && /^0*$/.test(rest);
      text += isOver ? (token.place === '?' ? ' ' : '') : rest.charAt(0);
      rest = rest.slice(1);
    } else text += token.kind === 'percent' ? '%' : literalOf(token);
  }
  return hasPoint ? `.${text}` : text;
}

function exponential(value: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const count = (part: readonly FormatToken[]): number => part.filter(({ kind }) => kind === 'digit').length;
  const decimals = point === -1 ? 0 : count(tokens.slice(point, at));
  const [mantissa = '', power = '0'] = value.toExponential(decimals).split('e');
  const exponent = tokens[at];
  const sign = power.startsWith('-') ? '-' : exponent?.kind === 'exponent' && exponent.plus ? '+' : '';
  return `${mantissa}E${sign}${power.replace(/^[+-]/, '').padStart(count(tokens.slice(at)), '0')}`;
}
