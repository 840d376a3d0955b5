import { z } from 'zod';
import { PdfPlace } from './pdf-place-schema';
import { describe } from './schema-words';

/**
 * Where an anchor of a form is: of a PDF on its pages; of Word or Excel for a file that has none of its own: the city's, as it came. Anchors are put in when it is
 * opened (`forms/own-places/`); the file in the pack stays what the city gave out.
 */

const count = z.number().int().min(0).max(100_000);

const PlaceOfForm = z.strictObject({
  ...PdfPlace.shape,
  sheet: describe(z.string().min(1).max(100), 'シートの名前（Excel）。Of Excel: the sheet').optional(),
  cell: describe(
    z.string().regex(/^[A-Z]{1,3}[1-9][0-9]{0,6}$/, { message: 'セルの番地を書きます（例：C5）' }),
    'セル（Excel。結合したときは、はじめのセル）。Of Excel: the cell; of merged ones the first',
  ).optional(),
  paragraph: describe(
    count,
    '本文の何番目の段落か（Word、0から）。Of Word: which w:p of the document, from 0',
  ).optional(),
  from: describe(
    count,
    'その段落、または□が並ぶセルの何文字目からか（0から）。The first letter in the paragraph, or of a cell that has several boxes, that the value takes the place of, from 0',
  ).optional(),
  to: describe(count, '何文字目の前までか。from と同じなら、そこに入ります。The letter behind the last').optional(),
  table: describe(count, '本文の何番目の表か（Word の行、0から）。Of Word’s rows: which w:tbl, from 0').optional(),
  row: describe(count, 'その表の何行目からか（Word の行、0から）。Of Word’s rows: its first row, from 0').optional(),
  height: describe(
    z.number().int().min(1).max(20),
    '一件が何行か（Word の行）。Of Word’s rows: rows of the table that one entry takes',
  ).optional(),
  printed: describe(
    z.string().max(20_000),
    'その段落、またはセルに印刷されている文字。違うファイルなら記入しません。All that is printed in the paragraph or cell; in a file where something else stands nothing is filled in',
  ).optional(),
});
export type PlaceOfForm = z.output<typeof PlaceOfForm>;

export const PlacesOfForm = describe(
  z.record(z.string(), PlaceOfForm),
  'ファイルに差し込む場所の名前がないとき：項目（日付の .y .m .d、one-of の anchors も）ごとの場所。PDF で書かない項目は、その key と同じ名前の入力欄に入ります。Where each anchor is, of a PDF, and of a Word or Excel file that has none of its own; of a PDF one that isn’t named goes into the field of its own name',
);
