import type { EventKind } from '@shared/ledger/event';
import type { Ledger } from '@shared/ledger/entities';
import type { Checklist } from '@shared/procedures/checklist';
import type { KeptRun } from '@shared/procedures/kept-run';
import { nextLabel, nextThing } from '@shared/procedures/next-thing';
import { draftTitle } from '@shared/procedures/run-title';
import type { CalendarDate } from '@shared/text/calendar-date';
import { draftHref } from '../../addresses/start-address';
import { eventKey, keyOf } from '../../papers/form-key';
import type { FindTarget } from './find-entry';

/** A procedure that can be gone to, and what it is about. */
export interface RunTarget extends FindTarget {
  kind: EventKind | null;
  staffIds: readonly string[];
}

const target = (run: KeptRun, entry: FindTarget['entry'], kana: ReadonlyMap<string, string>): RunTarget => {
  const { kind = null, staff = [] } = run.event ?? {};
  const names = staff.flatMap(({ id, name }) => [name, kana.get(id) ?? '']);
  return {
    entry,
    key: [keyOf(entry.title, ...names, '手続き', 'てつづき'), ...(kind ? [eventKey(kind)] : [])].join('\n'),
    kind,
    staffIds: staff.map(({ id }) => id),
  };
};

/** Procedures under way, each with what is to be done next; the latest first. */
export const underWayTargets = (
  checklists: readonly Checklist[],
  today: CalendarDate,
  kana: ReadonlyMap<string, string>,
): RunTarget[] =>
  checklists
    .map((checklist) => {
      const { id, title } = checklist.run;
      const next = nextThing(checklist, today);
      const detail = `${nextLabel(next)}：${next.words}`;
      const address = `/procedures/${id}`;
      return target(checklist.run, { id: `run/${id}`, icon: 'procedures', title, detail, address }, kana);
    })
    .reverse();

/** つくりかけ, and those that are over; the latest first. Who only reads can't go on with what was begun. */
export function otherRunTargets(
  runs: Iterable<KeptRun>,
  { ledger, kana, mayWork }: { ledger: Ledger | null; kana: ReadonlyMap<string, string>; mayWork: boolean },
): RunTarget[] {
  const latest = [...runs].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return latest.flatMap((run) => {
    const { id, state } = run;
    if (state === 'running' || (state === 'draft' && !mayWork)) return [];
    const title = state !== 'draft' ? run.title : ledger && draftTitle(run, ledger);
    if (!title) return [];
    const detail = state === 'draft' ? 'つくりかけ（続きから）' : state === 'done' ? '済みました' : 'もとに戻しました';
    const address = state === 'draft' ? draftHref(id) : `/procedures/${id}`;
    return target(run, { id: `run/${id}`, icon: 'procedures', title, detail, address }, kana);
  });
}
