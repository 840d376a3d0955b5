const DIGITS = { 1: '〇一二三四五六七八九', 2: '〇壱弐参四伍六七八九', 3: '０１２３４５６７８９' } as const;
const TENS = { 1: ['', '十', '百', '千'], 2: ['', '拾', '百', '阡'] } as const;
const MYRIADS = { 1: ['', '万', '億', '兆'], 2: ['', '萬', '億', '兆'] } as const;

/** How a format writes digits: `each` one by one, `number` a whole number as it is read (二十三). */
export interface DigitWriter {
  each: (text: string) => string;
  number: (text: string) => string;
}

/** @param kind 1–3 of [DBNum1] to [DBNum3], 0 for plain digits */
export function japaneseDigits(kind: 0 | 1 | 2 | 3): DigitWriter {
  if (kind === 0) return { each: (text) => text, number: (text) => text };
  const each = (text: string): string => text.replace(/\d/g, (digit) => DIGITS[kind].charAt(Number(digit)));
  if (kind === 3) return { each, number: each };
  return {
    each,
    number: (text) => {
      const [, sign = '', whole = '', rest = ''] = /^(-?)(\d{0,16})([^]*)$/.exec(text) ?? [];
      return sign + (whole && read(whole, kind)) + each(rest);
    },
  };
}

function read(whole: string, kind: 1 | 2): string {
  const digits = whole.replace(/^0+/, '');
  if (digits === '') return DIGITS[kind].charAt(0);
  let text = '';
  for (let group = 0; group * 4 < digits.length; group++) {
    const end = digits.length - group * 4;
    const four = digits.slice(Math.max(0, end - 4), end);
    const words = Array.from(four, (digit, i) => placeText(Number(digit), four.length - 1 - i, kind)).join('');
    if (words !== '') text = words + (MYRIADS[kind][group] ?? '') + text;
  }
  return text;
}

/** 十, not 一十; but 一万. */
function placeText(digit: number, place: number, kind: 1 | 2): string {
  if (digit === 0) return '';
  const own = DIGITS[kind].charAt(digit);
  return (digit === 1 && place > 0 && kind === 1 ? '' : own) + (TENS[kind][place] ?? '');
}
