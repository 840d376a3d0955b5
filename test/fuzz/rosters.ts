import fc from 'fast-check';
import { anyWords } from './any-words.ts';
import { seldom } from './seldom.ts';

const HEADINGS = [
  '氏名',
  'フリガナ',
  '事業所',
  '職種',
  '入職日',
  '電話番号',
  'メール',
  '社員番号',
  '備考',
  '姓',
  '名',
  'ID',
  'パスワード',
  'No.',
];
const VALUES = [
  ...[
    '佐藤 恵',
    'さとう めぐみ',
    '髙﨑　葛󠄀子',
    'ﾀｶｻｷ',
    'ひまわりの里',
    '看護師',
    '令和8年4月1日',
    'H30.4.1',
    '2026/4/1',
    '46113',
    '090-0000-0000',
  ],
  ...[
    '0312',
    '９０',
    'a@example.jp',
    '〃',
    '同上',
    '－',
    '合計',
    '計 3名',
    '退職',
    '氏名',
    '',
    '',
    '　',
    '1',
    '○',
    '※',
    '以上',
  ],
];

const line = (width: number): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...VALUES) }, { weight: 1, arbitrary: anyWords }), {
    minLength: width,
    maxLength: width,
  });

/** Lists of people as offices keep them: titles above, headings that come again, blank lines, sums, notes below. */
export const rosters: fc.Arbitrary<string[][]> = fc
  .record({
    title: seldom(fc.constantFrom('職員名簿', '令和８年度', '事業所：ひまわりの里')),
    headings: fc.uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 2, maxLength: 6 }),
  })
  .chain(({ title, headings }) =>
    fc
      .array(
        fc.oneof(
          { weight: 9, arbitrary: line(headings.length) },
          { weight: 1, arbitrary: fc.constant(headings) },
          { weight: 1, arbitrary: fc.constant<string[]>(['']) },
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((lines) => [...(title === undefined ? [] : [[title]]), headings, ...lines]),
  );
