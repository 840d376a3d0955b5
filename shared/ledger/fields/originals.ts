import { z } from 'zod';
import type { LedgerField } from './field';

/** What stood in a cell that an import could not read: the field is empty, and nothing that the office wrote is lost. */
const OriginalValue = z.object({
  field: z.string().min(1).max(100).describe('空のままの項目の名前（phone など）。The field that stays empty'),
  text: z.string().min(1).max(4000).describe('表のセルにあったとおりの文字。What stood in the cell'),
});
export type OriginalValue = z.output<typeof OriginalValue>;

/** Records that were kept before it came don't have it. */
const laterOriginals = z.array(OriginalValue).nullish();

/** 電話「同上」、入職日「H31.13.1」. */
const said: LedgerField['said'] = (value, labelOf) =>
  (laterOriginals.safeParse(value).data ?? []).map(({ field, text }) => `${labelOf(field)}「${text}」`).join('、');

/** 元の値 of a person: sealed, kept in history and erased with the record. Nobody types it, and no list or table takes it out. */
export const originals = {
  ...{ kind: 'list', label: '元の値', schema: laterOriginals, untyped: true, exported: false },
  said,
} as const satisfies LedgerField;

/** Those of them that nobody has put anything in the place of. */
export function openOriginals(record: { originals?: readonly OriginalValue[] | null | undefined }): OriginalValue[] {
  const values = record as Record<string, unknown>;
  return (record.originals ?? []).filter(({ field }) => [undefined, null, ''].some((none) => none === values[field]));
}

/** The record without those that something was put in the place of: what nobody sees any more isn't kept either. */
export function withoutSettledOriginals<R extends object>(
  record: R & { originals?: OriginalValue[] | null | undefined },
): R {
  const open = openOriginals(record);
  return open.length === (record.originals?.length ?? 0) ? record : { ...record, originals: open };
}
