import { z } from 'zod';
import { isMereMark } from '../../text/mere-mark';
import type { LedgerField } from './field';

/**
 * What stood in a cell that an import could not read: the field is empty, and nothing that the office wrote is lost. What isn't certain enough to
 * become an ID or a device of theirs is one, too, with the heading that it stood under.
 */
const OriginalValue = z.object({
  field: z.string().min(1).max(100).describe('空のままの項目の名前（phone など）。The field that stays empty'),
  text: z.string().min(1).max(4000).describe('表のセルにあったとおりの文字。What stood in the cell'),
  column: z
    .string()
    .max(200)
    .optional()
    .describe('その人の項目ではない列（ID・端末）の見出し。The heading of what is no field of theirs: an ID, a device'),
  beside: z
    .string()
    .max(4000)
    .optional()
    .describe('そばの列に書いてあったこと（ID交付：平成25年5月20日）。What columns beside it say of an ID or a device'),
  isFine: z
    .boolean()
    .optional()
    .describe(
      '「これでよい」「もう使っていない」と言われたもの。もう出ません。次の取り込みでも聞きません。Said to be fine as it is',
    ),
  isElsewhere: z
    .boolean()
    .optional()
    .describe(
      'このアプリにないネットワークの ID と言われたもの。足りない項目には数えません。Said to be of a network that the app doesn’t know',
    ),
});
export type OriginalValue = z.output<typeof OriginalValue>;

/** Records that were kept before it came don't have it. */
const laterOriginals = z.array(OriginalValue).nullish();

/** An ID of another network that is right is still in use: only whoever says that it isn't lets go of it. */
export const fineWord = ({ isElsewhere }: OriginalValue): string => (isElsewhere ? 'もう使っていない' : 'これでよい');

/** 電話「同上」, Net4U ID「N4U-0118」（ID交付：平成25年5月20日）. */
export const originalWords = ({ text, beside = '' }: OriginalValue, heading: string): string =>
  `${heading}「${text}」${beside && `（${beside}）`}`;

/** 電話「同上」、入職日「H31.13.1」. */
const said: LedgerField['said'] = (value, labelOf) =>
  (laterOriginals.safeParse(value).data ?? [])
    .map((one) => originalWords(one, one.column ?? labelOf(one.field)) + (one.isFine ? `（${fineWord(one)}）` : ''))
    .join('、') || 'なし';

/** 元の値 of a person: sealed, kept in history and erased with the record. Nobody types it, and no list or table takes it out. */
export const originals = {
  ...{ kind: 'list', label: '元の値', schema: laterOriginals, untyped: true, exported: false },
  said,
} as const satisfies LedgerField;

interface WithOriginals {
  originals?: readonly OriginalValue[] | null | undefined;
}

/** Those of them that nobody has put anything in the place of, nor said to be fine. */
export const openOriginals = (record: WithOriginals): OriginalValue[] =>
  standing(record).filter(({ isFine }) => isFine !== true);

/** Those that somebody could put right: 「○」 under 携帯 has no number behind it; △ below a network says that it isn't known whether they use it. */
export const lackingOriginals = (record: WithOriginals): OriginalValue[] =>
  openOriginals(record).filter(
    ({ text, column, isElsewhere }) => isElsewhere !== true && (column !== undefined || !isMereMark(text)),
  );

/** Net4U ID: what the columns are called whose IDs are of networks that the app doesn't know. */
export const columnsElsewhere = (record: WithOriginals): string[] => [
  ...new Set(openOriginals(record).flatMap(({ isElsewhere, column }) => (isElsewhere && column ? [column] : []))),
];

export const isSameOriginal = (one: OriginalValue, other: OriginalValue): boolean =>
  one.field === other.field && one.text === other.text && one.column === other.column;

/** これでよい, もう使っていない: it is no longer shown, and the next import of the same table doesn't bring it again. */
export const withFineOriginal = <R extends WithOriginals>(record: R, fine: OriginalValue): R => ({
  ...record,
  originals: (record.originals ?? []).map((one) => (isSameOriginal(one, fine) ? { ...one, isFine: true } : one)),
});

function standing(record: WithOriginals): OriginalValue[] {
  const values = record as Record<string, unknown>;
  return (record.originals ?? []).filter(({ field }) => [undefined, null, ''].some((none) => none === values[field]));
}

/** The record without those that something was put in the place of: what nobody sees any more isn't kept either. */
export function withoutSettledOriginals<R extends object>(
  record: R & { originals?: OriginalValue[] | null | undefined },
): R {
  const open = standing(record);
  return open.length === (record.originals?.length ?? 0) ? record : { ...record, originals: open };
}
