import { z } from 'zod';
import { entityTables, type EntityTable } from '../ledger/entities';
import { retentionKinds, type RetentionKind } from './retention-kinds';

/** More is no period, but for ever. */
export const MOST_YEARS = 30;

const Period = z.object({ years: z.int().min(1).max(MOST_YEARS), basis: z.string().max(200) });

/** Of the kinds for which the office has decided; without one nothing is proposed. */
export const RetentionPeriods = z.partialRecord(z.enum(retentionKinds), Period);
export type RetentionPeriods = z.output<typeof RetentionPeriods>;

export const holdReasons = ['inspection', 'dispute', 'other'] as const;
export const holdReasonWords: Readonly<Record<(typeof holdReasons)[number], string>> = {
  inspection: '運営指導・監査',
  dispute: '苦情・争い',
  other: 'そのほか',
};

/** 消さずに残す: as long as it stands, nothing of it is proposed nor erased. */
export const Hold = z.object({
  id: z.string(),
  /** An office: everything of it. */
  table: z.enum(entityTables as [EntityTable, ...EntityTable[]]),
  recordId: z.string(),
  reason: z.enum(holdReasons),
  note: z.string().max(400),
  by: z.string(),
  at: z.iso.datetime(),
});
export type Hold = z.output<typeof Hold>;
export const Holds = z.array(Hold);

/** The one that keeps a record: its own, or that of its office. */
export const holdOf = (
  holds: readonly Hold[],
  record: { table: EntityTable; id: string; officeId: string | null },
): Hold | undefined =>
  holds.find(
    ({ table, recordId }) =>
      (table === record.table && recordId === record.id) || (table === 'offices' && recordId === record.officeId),
  );

/** 「苦情・争い」（山田 花子さんが残しました） */
export const holdWords = ({ reason, note, by }: Hold): string =>
  `「${holdReasonWords[reason]}${note === '' ? '' : `：${note}`}」${by === '' ? '' : `（残した人：${by}）`}`;

export const withPeriod = (
  periods: RetentionPeriods,
  kind: RetentionKind,
  period: { years: number; basis: string } | null,
): RetentionPeriods => {
  const { [kind]: _before, ...others } = periods;
  return period ? { ...others, [kind]: period } : others;
};
