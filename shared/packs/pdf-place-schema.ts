import { z } from 'zod';
import { describe } from './schema-words';

/** Where a value goes in a PDF form: into a field of its own (AcroForm), or to a place on a page. */

const points = z.number().min(-10_000).max(10_000);

const PdfBoxOfPack = describe(
  z.tuple([points, points, points, points]),
  '場所：[左から, 上から, 幅, 高さ]。見えているとおりのページの左上から、ポイント（1/72 インチ）で。[left, top, width, height] in points, from the top left of the page as it is shown',
);

const tickMarks = ['check', 'cross', 'fill', 'ring'] as const;

const Stretch = z.strictObject({
  page: describe(z.number().int().min(1), '何ページ目か。Which page, from 1'),
  top: describe(points, 'そのページで、はじめの行の上の端。Top of its first entry'),
  entries: describe(z.number().int().min(1), 'そこに書ける件数。Entries that it has room for'),
});

const FieldOfEntry = z.strictObject({
  field: describe(z.string().min(1).max(500), 'その件の入力欄の名前。Name of the entry’s field'),
  state: describe(z.string().min(1).max(200), 'チェックのとき：選ぶもの。Which state of a check is meant').optional(),
});

export const PdfPlace = z.strictObject({
  field: describe(
    z.string().min(1).max(500),
    '入力欄の名前。PDF にあるとおり（親の名前から . でつなぐ）。行では {n} が何件目か。Name of the file’s own field, with those of its parents; in rows {n} is the number of the entry',
  ).optional(),
  state: describe(
    z.string().min(1).max(200),
    'チェックやラジオボタンのうち、どれを選ぶか。Which state of a check or radio is meant',
  ).optional(),
  fields: describe(
    z.array(FieldOfEntry).min(1).max(1_000),
    '行で、入力欄の名前に番号の決まりがないとき：1件目から順に、その欄。Of rows whose fields are numbered by no rule: the field of each entry, from the first',
  ).optional(),
  page: describe(z.number().int().min(1), '何ページ目か。書かなければ1ページ目。Which page, from 1').optional(),
  box: PdfBoxOfPack.optional(),
  words: describe(
    z.record(z.string().min(1), PdfBoxOfPack),
    '丸で囲む言葉の場所（circle）。Boxes of the printed words of which one is ringed',
  ).optional(),
  cells: describe(z.number().int().min(1).max(200), '一字ずつのます目の数。Cells of one character each').optional(),
  size: describe(z.number().min(3).max(96), '文字の大きさ（ポイント）。Size of the letters').optional(),
  align: describe(
    z.enum(['left', 'center', 'right']),
    '寄せ方。PDF の入力欄では、一字ずつのます目に分かれているものだけ。How the text is set; of a file’s own field only where it is divided for a letter each',
  ).optional(),
  mark: describe(
    z.enum(tickMarks),
    'チェックの付け方：check ✓、cross ×、fill 塗る、ring ○で囲む。How a box is ticked',
  ).optional(),
  step: describe(points, '行のとき：次の件までの高さ。Of rows: from one entry to the next, downwards').optional(),
  stretches: describe(
    z.array(Stretch).min(1).max(100),
    '行が次のページに続くとき：どこに何件。項目の box は、はじめのところのもの。Of rows that go on elsewhere: where, and how many; boxes of their fields are those of the first',
  ).optional(),
});
export type PdfPlace = z.output<typeof PdfPlace>;
