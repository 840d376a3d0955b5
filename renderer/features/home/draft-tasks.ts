import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { Ledger } from '@shared/ledger/entities';
import { isEmergency } from '@shared/procedures/emergency';
import type { KeptRun } from '@shared/procedures/kept-run';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { openReports } from '@shared/procedures/report-decision';
import { draftTitle } from '@shared/procedures/run-title';
import { draftHref } from '../../addresses/start-address';
import type { Task } from './task';

const NOT_BEGUN = 'まだ始まっていません。台帳も変わっていません';

/** 手続き that were left in the wizard, the latest first; where no tile was chosen there is nothing to go on with. */
export const draftTasks = (
  runs: Iterable<KeptRun>,
  shows: (officeId: string) => boolean,
  ledger: Ledger,
  today: CalendarDate,
): Task[] =>
  [...runs]
    .filter((run) => run.state === 'draft' && isAboutOneOf(run, shows))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .flatMap((run) => {
      const title = draftTitle(run, ledger);
      if (title === null) return [];
      return {
        key: `draft-${run.id}`,
        icon: 'edit',
        title: `つくりかけの手続きを続ける：${title}`,
        detail: NOT_BEGUN,
        due: null,
        button: '続ける',
        to: draftHref(run.id),
        ...(isEmergency(run.event?.kind) && atOnce(run, today)),
      };
    });

/** A leak, or a device that is lost, is no less one because the wizard was left: by the day of its 速報, and not at the end. */
function atOnce(run: KeptRun, today: CalendarDate): Partial<Task> {
  const [first] = openReports(run, today);
  const by = first ? `${first.name}は ${formatWarekiShort(first.on, today)} まで　` : '';
  return {
    icon: 'warning',
    mustAct: true,
    isEmergency: true,
    due: first?.on ?? null,
    detail: `${by}${NOT_BEGUN}`,
  };
}
