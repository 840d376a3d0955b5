import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { Pack } from '@shared/packs/schema';
import type { Ledger } from '@shared/ledger/entities';
import { firstCalls, isEmergency } from '@shared/procedures/emergency';
import type { KeptRun } from '@shared/procedures/kept-run';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { openReports } from '@shared/procedures/report-decision';
import { draftTitle } from '@shared/procedures/run-title';
import { draftHref } from '../../addresses/start-address';
import type { Task } from './task';

const NOT_BEGUN = 'まだ始まっていません。台帳も変わっていません';

/** 手続き that were left in the wizard, the latest first; where no tile was chosen there is nothing to go on with. */
export const draftTasks = (
  runs: readonly KeptRun[],
  shows: (officeId: string) => boolean,
  ledger: Ledger,
  today: CalendarDate,
  packs: readonly Pack[],
): Task[] =>
  runs
    .filter((run) => run.state === 'draft' && isAboutOneOf(run, shows) && !isBegunSince(run, runs))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .flatMap((run) => {
      const title = draftTitle(run, ledger);
      if (title === null) return [];
      return {
        key: `draft-${run.id}`,
        icon: 'edit',
        title: `つくりかけの手続きを続ける：${title}`,
        detail: NOT_BEGUN,
        due: dayOf(run, ledger),
        button: '続ける',
        to: draftHref(run.id),
        ...(run.event &&
          isEmergency(run.event.kind) &&
          emergencyWords(title, run, today, firstCalls(run.event, ledger, packs, shows).length > 0)),
      };
    });

/** The last day of whoever leaves, or the first one: as it is for those of whom nothing has been begun yet. */
function dayOf({ event }: KeptRun, { people }: Ledger): CalendarDate | null {
  if (event?.kind !== 'leave' && event?.kind !== 'join') return null;
  const person = people.find(({ id }) => id === event.staff[0]?.id);
  return event.date ?? (event.kind === 'leave' ? person?.leftOn : person?.joinedOn) ?? null;
}

/** The same was begun from another draft, and that it isn't begun is no longer true. */
const isBegunSince = ({ event, createdAt }: KeptRun, runs: readonly KeptRun[]): boolean =>
  event !== null &&
  event.staff.length > 0 &&
  runs.some(
    (run) =>
      run.startedAt !== null &&
      run.startedAt > createdAt &&
      run.event?.kind === event.kind &&
      event.staff.every(({ id }) => run.event?.staff.some((one) => one.id === id)),
  );

/** A leak, or a device that is lost, is no less one because the wizard was left: by the day of its 速報, and not at the end. */
function emergencyWords(title: string, run: KeptRun, today: CalendarDate, isToCall: boolean): Partial<Task> {
  const [first] = openReports(run, today);
  // Nothing is said of it while the day of noticing isn't known.
  const by = first ? `${first.name}は ${formatWarekiShort(first.on, today)} まで　` : '';
  const atOnce = { icon: 'warning', mustAct: true, isEmergency: true, due: first?.on ?? null } as const;
  if (!isToCall) return { ...atOnce, detail: `${by}${NOT_BEGUN}` };
  // The wizard says above all else whom; nothing of it is recorded before the procedure begins.
  return {
    ...atOnce,
    title: `電話をして、手続きを始める：${title}`,
    detail: `${by}電話がすんだら、続きを入れます。まだ始まっていません`,
    button: '電話する',
    isCall: true,
  };
}
