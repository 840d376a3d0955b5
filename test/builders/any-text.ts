import fc from 'fast-check';

/** Characters that Japanese offices type, in the mixtures that break software: widths, marks, variants, selectors. */
const TYPED = [
  ...'あかがきさだっゃょんをゔゝゞアカガキサダッャョンヲヴヶヵヷヽヾー',
  ...'ｱｶﾞﾊﾟｯｰ｡･゛゜\u3099\u309a',
  ...'高髙崎﨑吉𠮷辺邉邊斎齋齊葛神祐塚々',
  ...'\ufa19\ufa4f\ufa10\u{e0100}\u{e0101}\ufe00',
  ...'0189０１８９AzＡｚ-‐－−ー（）()〒＠@.．・ 　\t\n',
  'ガ'.normalize('NFD'),
];

const [FIRST_HALF, HALVES] = [0xd800, 0x800];

/** Any character but half a pair. As `unit: 'binary'` of fast-check, which makes a table of all 1,112,064 wherever it is asked for. */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - HALVES }).map(
  (n) => String.fromCodePoint(n < FIRST_HALF ? n : n + HALVES),
  (text) => {
    const code = typeof text === 'string' ? (text.codePointAt(0) ?? NaN) : NaN;
    const isOne =
      String(text).length === (code > 0xffff ? 2 : 1) && !(code >= FIRST_HALF && code < FIRST_HALF + HALVES);
    if (!isOne) throw new Error('not one character');
    return code < FIRST_HALF ? code : code - HALVES;
  },
);

/** Arbitrary text: half of it what offices type, half any Unicode at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...TYPED), { maxLength: 12 }).map((characters) => characters.join('')),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
);
