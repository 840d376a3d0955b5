import { things } from '@shared/text/things';
import { useEffect, useState } from 'react';
import { dayOf, type CalendarDate } from '@shared/text/calendar-date';
import type { Change } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import { eventNames } from '@shared/ledger/event';
import { changeKey, type ReportableChange } from '@shared/ledger/event-from-changes';
import { fieldLabel } from '@shared/ledger/labels';
import type { Unreported } from '@shared/procedures/unreported';
import type { Pack } from '@shared/packs/schema';
import { formNumber } from '../../words/form-title';
import { useOpenLedger } from '../../state/open-ledger';
import { leftUnreported, whenLeftUnreported } from '../../state/left-unreported';
import { wizardHref } from '../../addresses/start-address';
import type { Task } from './task';

/** Far enough back for a paper that was forgotten. */
const LOOK_BACK = 500;

export interface RecentHistory {
  changes: readonly Change[];
  left: ReadonlySet<string>;
}

/** The ledger's recent history, read anew after each change; null until it is there. */
export function useRecentHistory(): RecentHistory | null {
  const { records, meta, memory } = useOpenLedger();
  const [history, setHistory] = useState<RecentHistory | null>(null);
  useEffect(() => {
    let isWanted = true;
    let last: unknown;
    const read = (): void => {
      last = memory.read().lastChange;
      Promise.all([records.recentChanges(LOOK_BACK), leftUnreported(meta)]).then(
        ([changes, left]) => isWanted && setHistory({ changes, left }),
        // The ledger was closed meanwhile, or the disk can't be read: then other parts of the screen say so.
        () => {},
      );
    };
    read();
    const stops = [
      memory.subscribe(() => {
        if (memory.read().lastChange !== last) read();
      }),
      whenLeftUnreported(read),
    ];
    return () => {
      isWanted = false;
      for (const stop of stops) stop();
    };
  }, [records, meta, memory]);
  return history;
}

/** What was changed in the ledger and isn't reported becomes a paper; several changes join on one. */
export const unreportedTasks = (
  found: readonly Unreported[],
  { ledger, packs }: { ledger: Ledger; packs: readonly Pack[]; today: CalendarDate },
  shows: (officeId: string) => boolean,
): Task[] =>
  found
    .filter(({ officeId }) => shows(officeId))
    .map(({ packId, formId, officeId, changes }): Task => {
      const pack = packs.find(({ id }) => id === packId);
      const form = pack?.forms.find(({ id }) => id === formId);
      const office = ledger.offices.find(({ id }) => id === officeId);
      const query = new URLSearchParams([['office', officeId], ...changes.map((one) => ['change', changeKey(one)])]);
      return {
        key: `unreported-${packId}-${formId}-${officeId}-${changes.map(changeKey).join()}`,
        icon: 'edit',
        leavable: changes.map(changeKey),
        detail: `${office?.name ?? ''}　${pack && form ? formNumber(pack, form) : ''}　${inBrief(changes)}`,
        // Changes are told soon: since the first of them.
        due: changes.map(({ at }) => dayOf(at)).sort()[0] ?? null,
        ...(procedureOf(changes) ?? {
          title: `${form?.number ?? '書類'} をつくる：台帳で変えて、まだ届けていない ${things(changes.length)}`,
          button: 'つくる',
          to: `/documents/new/${packId}/${formId}?${query.toString()}`,
        }),
      };
    })
    // One procedure is begun once, by however many papers it is told.
    .filter(({ to }, i, all) => all.findIndex((one) => one.to === to) === i);

/** One thing that happened to one person has more to it than the paper: whom to tell, what to take back. */
function procedureOf(changes: readonly ReportableChange[]): Pick<Task, 'title' | 'button' | 'to'> | null {
  const [one, ...others] = changes;
  if (!one?.staffId || others.length > 0 || (one.kind !== 'rename' && one.kind !== 'transfer')) return null;
  return {
    title: `${eventNames[one.kind]}の手続きを始める：${one.subject}さん`,
    button: '始める',
    to: wizardHref(one.kind, { staff: one.staffId, change: one.changeId }),
  };
}

/** 田中 美智子：氏名、ひまわりの里 流山：電話 ほか1つ */
function inBrief(changes: readonly ReportableChange[]): string {
  const told = changes.slice(0, 2).map(({ subject, field, staffId, packId }) => {
    const label = fieldLabel(staffId ? 'people' : packId ? 'enrolments' : 'offices', field);
    return `${subject}：${label}`;
  });
  const others = changes.length - told.length;
  return `${told.join('、')}${others > 0 ? ` ほか${things(others)}` : ''}`;
}
