import { toHiragana, widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';

const DROPPED = /[\s*※★☆◎:：・.,、。\-_/／|"'「」【】[\]<>＜＞〈〉]/g;
const ASIDE = /\(([^()]*)\)/g;
/** Hints that stand beside a heading in brackets and say nothing of what it is. */
const HINT = /^(必須|任意|例.*|記入.*|入力.*|選択.*|半角.*|全角.*|西暦|和暦|.*形式|yyyy.*|漢字)$/;

/** A heading as it is compared: width, case and kind of kana, spaces and marks don't count. 電 話 番 号 is 電話番号. */
export const headerKey = (text: string): string => fold(split(text).main);

const fold = (text: string): string =>
  toHiragana(widenKana(toHalfWidth(text.replaceAll('№', 'no').replaceAll('℡', 'tel'))))
    .toLowerCase()
    .replace(DROPPED, '');

/**
 * The keys that a heading may be known by, the one that says most first: 氏名（カナ） is asked for as 氏名カナ, カナ and 氏名.
 * `above` is what stands over it in a heading of two lines.
 */
export function headerKeys(above: string, text: string): string[] {
  const { main, aside } = split(text);
  const own = aside === '' ? [main] : [main + aside, aside + main, aside, main];
  const over = split(above);
  const stacked = above !== '' && above !== text;
  const keys = stacked && main !== '' ? [...own.map((one) => over.main + one), ...own] : own;
  if (main === '') keys.push(over.main + over.aside, over.aside, over.main);
  return [...new Set(keys.map(fold))].filter((key) => key !== '');
}

function split(text: string): { main: string; aside: string } {
  const half = toHalfWidth(text);
  const asides = Array.from(half.matchAll(ASIDE), ([, inside = '']) => inside.trim());
  const main = half.replace(ASIDE, '').trim();
  const telling = asides.filter((aside) => !HINT.test(aside)).join('');
  return main === '' ? { main: asides.join(''), aside: '' } : { main, aside: telling };
}
