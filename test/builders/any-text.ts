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

/** Arbitrary text: half of it what offices type, half any Unicode at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...TYPED), { maxLength: 12 }).map((characters) => characters.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
