import { z } from 'zod';
import { ReadTaken } from '@shared/ipc/tables';
import { Device } from '@shared/ledger/entities';
import type { LedgerStores } from '../../data/ledger-stores';
import { IMPORT_DRAFT } from '../../data/meta-store';
import {
  importSteps,
  type ImportOutcome,
  type ImportState,
  type ImportView,
  type TableDecisions,
} from './import-state';

/**
 * What was said about a file, and what came of it, sealed in the ledger beside its records: neither closing the app nor its lock loses what
 * somebody typed. The file itself isn't kept; the same bytes, read again, go on from here.
 */
const lines = z.array(z.int());
const words = z.record(z.string(), z.string().nullable());
const valueDecision = z.discriminatedUnion('as', [
  z.object({ as: z.literal('above') }),
  z.object({ as: z.literal('empty') }),
  z.object({ as: z.literal('first-day') }),
  z.object({ as: z.literal('text'), text: z.string() }),
]);
const byLine = <S extends z.ZodType>(value: S) => z.record(z.coerce.number<string>(), value);
const KeptDraft = z.object({
  version: z.string(),
  name: z.string(),
  ask: ReadTaken.omit({ token: true }),
  step: z.enum(importSteps.map(({ step }) => step)),
  /** Not of a file that was only opened, nor of one whose rows are all in. */
  isSaid: z.boolean().default(true),
  /** Shown again by the app alone that wrote it. */
  outcome: z.custom<ImportOutcome>().nullable().default(null),
  tables: z.record(
    z.string(),
    z.object({
      decisions: z.object({
        fixed: byLine(z.record(z.string(), z.string())),
        // A draft of before knew none.
        values: z.record(z.string(), z.record(z.string(), valueDecision)).default({}),
        same: byLine(z.string()),
        offices: words,
        networks: words,
        holders: words,
        patients: words,
        corporations: words.default({}),
        rowWords: byLine(z.record(z.string(), z.string())).default({}),
        titles: z.record(z.string(), z.string()).default({}),
        besides: z.boolean().default(true),
        deviceKind: Device.shape.kind.nullable().default(null),
        joined: byLine(z.int()).default({}),
        leave: lines,
        empties: z.enum(['keep', 'clear']),
      }),
      taken: z.array(z.object({ changeId: z.string(), lines })),
    }),
  ),
});
export type KeptDraft = z.output<typeof KeptDraft>;

export async function readImportDraft(meta: LedgerStores['meta']): Promise<KeptDraft | null> {
  const kept = KeptDraft.safeParse(await meta.read(IMPORT_DRAFT));
  return kept.success ? kept.data : null;
}

export const dropDraft = (meta: LedgerStores['meta']): Promise<void> => meta.remove(IMPORT_DRAFT);

/** What was said, without lines whose import was undone since: while the app was locked nobody heard of it. */
export async function withoutUndone(
  tables: KeptDraft['tables'],
  records: LedgerStores['records'],
): Promise<KeptDraft['tables']> {
  const entries = Object.entries(tables).map(async ([key, { decisions, taken }]) => {
    const stands = await Promise.all(taken.map(({ changeId }) => records.stands(changeId)));
    return [key, { decisions, taken: taken.filter((_, i) => stands[i]) }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const watched = new WeakSet<ImportView>();

/**
 * Writes down whatever is said, from now on until the ledger is closed: a cell may report what was typed in it only when its
 * screen has gone. An import that is undone gives its lines back.
 */
export function keepDrafts({ memory, meta }: Pick<LedgerStores, 'memory' | 'meta'>, view: ImportView): void {
  if (watched.has(view)) return;
  watched.add(view);
  let last: ImportState = view.read();
  view.subscribe(() => {
    const state = view.read();
    const { ask, step, tables, outcome } = state;
    const isSame = tables === last.tables && ask === last.ask && step === last.step && outcome === last.outcome;
    last = state;
    if (!isSame && state.read && state.file) void keep(meta, view);
  });
  memory.subscribe(() => {
    const undone = memory.read().lastChange?.undoes;
    if (undone) giveBack(view, undone);
  });
}

async function keep(meta: LedgerStores['meta'], view: ImportView): Promise<void> {
  if (!hasSaid(view.read()) && (await readImportDraft(meta))?.isSaid) return;
  const state = view.read();
  const { read, file, ask, step, tables, outcome } = state;
  if (!read || !file) return;
  const said = { ask, tables, isSaid: hasSaid(state) && outcome?.left !== 0, outcome };
  await meta.write(IMPORT_DRAFT, { version: read.version, name: file.name, step, ...said });
}

/** Columns that were remembered nobody has said: a file that is only opened must not take the place of what was typed. */
const hasSaid = ({ tables, ask, isRemembered }: ImportState): boolean =>
  Object.keys(tables).length > 0 || (ask.columns !== undefined && !isRemembered);

function giveBack(view: ImportView, changeId: string): void {
  const { tables, outcome } = view.read();
  const isIn = ({ taken }: TableDecisions): boolean => taken.some((one) => one.changeId === changeId);
  if (!Object.values(tables).some(isIn)) return;
  const without = ({ decisions, taken }: TableDecisions): TableDecisions => ({
    decisions,
    taken: taken.filter((one) => one.changeId !== changeId),
  });
  view.change({
    tables: Object.fromEntries(Object.entries(tables).map(([key, said]) => [key, without(said)])),
    ...(outcome?.changeId === changeId ? { outcome: null } : {}),
  });
}
