import { toKatakana } from '@shared/text/kana';

const HALF = new Map(
  Array.from({ length: 0x3f }, (_, i) => String.fromCharCode(0xff61 + i)).map((half) => [half.normalize('NFKC'), half]),
);

/** ﾔﾏﾀﾞ, as old programs write やまだ out. */
export const halfKana = (kana: string): string =>
  Array.from(toKatakana(kana).normalize('NFD'), (c) =>
    c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : (HALF.get(c) ?? c),
  ).join('');

/** ０９０－１２３４: as people type who don't leave their Japanese keyboard. */
export const wide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');
