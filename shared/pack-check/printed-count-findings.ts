import { excelAnchors } from '../forms/excel-form';
import { isInside } from '../forms/excel/cell-reference';
import { CellReader } from '../forms/excel/cell-text';
import { locateAnchors } from '../forms/excel/locate-anchors';
import type { FieldPlace, RowsPlace } from '../forms/excel/anchor-places';
import type { ExcelTemplate } from '../forms/excel/open-workbook';
import type { Worksheet } from '../forms/excel/worksheet';
import type { FormTemplate } from '../forms/form-template';
import { CellLooks } from '../forms/sheet/cell-looks';
import { Colours } from '../forms/sheet/colours';
import { allControls } from '../forms/word/controls';
import { entriesPerItem } from '../forms/word/plan-rows';
import type { WordTemplate } from '../forms/word/open-template';
import { wordAnchors } from '../forms/word-form';
import { problem } from '../problems/problem';
import type { Form, Pack } from '../packs/schema';
import { rowsOf } from '../packs/form-fields';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** Rows for which the file prints more or fewer entries than `printed` says. Anchors must all be there. */
export function printedCountFindings(pack: Pack, form: Form, template: FormTemplate): Found[] {
  const counts = template.kind === 'excel' ? excelCounts(form, template) : wordCounts(form, template);
  return rowsOf(form).flatMap(({ key, label, printed }) => {
    const found = counts.get(key);
    if (found === undefined || found === printed) return [];
    return [
      {
        ...problem('pack/printed-count', { form: form.id, field: key, label, printed, found }),
        file: form.template,
        at: `${fieldPlace(pack, form, key)}/printed`,
      },
    ];
  });
}

/** Entries that the repeating sections print, by tag. */
function wordCounts(form: Form, template: WordTemplate): Map<string, number> {
  const controls = template.stories.flatMap((story) => allControls(story.controls));
  return new Map(
    wordAnchors(form).rows.flatMap((rows): [string, number][] => {
      const section = controls.find(({ tag, kind }) => tag === rows.tag && kind === 'repeating');
      const items = section?.children.filter(({ kind }) => kind === 'item') ?? [];
      return items.length > 0 ? [[rows.tag, items.length * entriesPerItem(items, rows)]] : [];
    }),
  );
}

/** Entries that look like the first one below each other, by the key of the rows; none for rows without lines around them. */
function excelCounts(form: Form, template: ExcelTemplate): Map<string, number> {
  const { fields, rows } = locateAnchors(template, excelAnchors(form));
  const looks = new CellLooks(template, new Colours(template));
  const reader = CellReader.of(template);
  return new Map(
    rows.flatMap((place): [string, number][] => {
      const sheet = template.worksheet(place.sheet);
      if (!sheet) return [];
      const others = [...fields, ...rows.flatMap((one) => (one === place ? [] : one.cells))];
      const isBoxed = ({ row, column }: { row: number; column: number }): boolean => {
        const { left, right, top, bottom } = looks.look(sheet.styleAt(row, column)).borders;
        return [left, right, top, bottom].some((line) => line !== null);
      };
      if (!place.cells.some(isBoxed)) return [];
      const isLikeFirst = (by: number): boolean =>
        place.cells.every(
          (cell) =>
            isBoxed(cell) === isBoxed({ row: cell.row + by, column: cell.column }) &&
            isFreeCell(cell, by, sheet, reader) &&
            !others.some((one) => one.sheet === place.sheet && isAt(one, cell, by)),
        );
      return [[place.anchors.tag, countWhile((entry) => isLikeFirst(entry * place.height))]];
    }),
  );
}

const isAt = (one: FieldPlace, cell: FieldPlace, by: number): boolean =>
  one.column === cell.column && one.row === cell.row + by;

/** No label stands there, and it is merged as the first entry's cell is. */
function isFreeCell({ row, column }: RowsPlace['cells'][number], by: number, sheet: Worksheet, reader: CellReader) {
  const mergeAt = (at: number) => sheet.merges.find((one) => isInside({ row: at, column }, one));
  const [own, other] = [mergeAt(row), mergeAt(row + by)];
  const text = (at: number): string => reader.text(sheet, sheet.cell(at, column));
  const isSame =
    (own === undefined && other === undefined) ||
    (own?.firstRow === (other?.firstRow ?? NaN) - by && own.lastColumn === other?.lastColumn);
  return isSame && (text(row + by) === '' || text(row) !== '');
}

/** No form prints more. */
const MOST_ENTRIES = 500;

function countWhile(isSuch: (entry: number) => boolean): number {
  let count = 1;
  while (count < MOST_ENTRIES && isSuch(count)) count++;
  return count;
}
