import type { Staff } from '../ledger/entities';
import type { Pack } from '../packs/schema';
import { systemManagersOf } from '../rules/staff-rules';
import type { CalendarDate } from '../text/calendar-date';
import type { RunStep } from './result';

interface OfStep {
  actor: RunStep['actor'];
  officeId: string;
  pack: Pick<Pack, 'actors'> | null | undefined;
}

/** システム利用管理担当者は、渡辺さんです。いないときは …: who does a step, as the ledger is now; empty where the network names nobody of it. */
export function actorNow({ actor, officeId, pack }: OfStep, people: Iterable<Staff>, today: CalendarDate): string {
  if (pack?.actors.find(({ id }) => id === actor.id)?.role === undefined) return '';
  const names = systemManagersOf(officeId, people, today).map(({ name }) => `${name}さん`);
  return names.length > 0
    ? `${actor.name}は、${names.join('、')}です。いないときは、施設の責任者が連絡します`
    : `${actor.name}が、台帳にいません。施設の責任者が連絡します`;
}
