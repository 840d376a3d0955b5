import { normalizeNumber } from '../../text/width';
import { cellNote } from './cell-note';
import type { ReadRow } from './reading';

/** PC-3（佐藤由と共用）, PC-3と同じ: what stands behind a number. */
const BEHIND = /[\s　]*(?:[（(【［[].*|と?(?:同じ|同一|共用|共有|兼用).*)$/u;

/**
 * Of a list of devices a row without a number whose 種類 says the number of another row (PC-3（佐藤由と共用）) is a further line of that device, and no
 * device of its own.
 *
 * @param kindTexts what stands under 種類, by line
 */
export function withNumbersInKind(rows: readonly ReadRow[], kindTexts: ReadonlyMap<number, string>): ReadRow[] {
  const known = new Map(
    rows.flatMap(({ values: { assetNumber } }) =>
      typeof assetNumber === 'string' && assetNumber !== '' ? [[normalizeNumber(assetNumber), assetNumber]] : [],
    ),
  );
  return rows.map((row) => {
    const text = kindTexts.get(row.line) ?? '';
    const { assetNumber = '' } = row.values;
    const number = assetNumber === '' && text !== '' ? known.get(normalizeNumber(text.replace(BEHIND, ''))) : undefined;
    if (number === undefined) return row;
    const note = cellNote('assetNumber', { code: 'note/same-device', to: number }, text);
    return { ...row, values: { ...row.values, assetNumber: number }, notes: [...row.notes, note] };
  });
}
