import type { Office } from '@shared/ledger/entities';
import { eventNames } from '@shared/ledger/event';
import type { KeptRun } from '@shared/procedures/kept-run';
import { managersToFollow } from '@shared/procedures/manager-goes';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { managerGoesHref } from '../../procedures/manager-goes-words';
import type { Task } from './task';

/** What is longer ago isn't brought up again: it was told otherwise, or the ledger’s 管理者 is one of former days. In days. */
const LOOK_BACK = 120;

interface AskedOf {
  runs: Iterable<KeptRun>;
  offices: readonly Office[];
  today: CalendarDate;
  shows: (officeId: string) => boolean;
}

/** 管理者 whose going is begun, and whom nobody follows yet. */
export function managerGoesTasks({ runs, offices, today, shows }: AskedOf): Task[] {
  const all = [...runs];
  return all
    .flatMap((run) => managersToFollow(run, all, offices))
    .filter(({ office, from }) => shows(office.id) && daysBetween(from ?? today, today) <= LOOK_BACK)
    .map((one): Task => ({
      key: `manager-goes-${one.office.id}`,
      icon: 'person',
      title: `管理者の交代の手続きを始める：${one.name}さんの${eventNames[one.kind]}`,
      detail: `${one.office.name}　管理者が替わることも、届け出ます`,
      due: one.from,
      isSoon: true,
      button: '始める',
      to: managerGoesHref(one),
    }))
    .filter(({ key }, i, tasks) => tasks.findIndex((other) => other.key === key) === i);
}
