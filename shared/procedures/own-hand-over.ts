import { handOver } from '../credentials/hand-over';
import type { Ledger } from '../ledger/entities';
import type { EventStaff, LedgerEvent } from '../ledger/event';
import type { StepMedium } from '../packs/procedure-schema';
import type { Pack } from '../packs/schema';
import { addDays, type CalendarDate } from '../text/calendar-date';
import { officesConcerned } from './event-of-office';
import { nothingAsked, type NetworkProcedure, type RunStep } from './result';

/** In place of a pack's id: what an office does by itself, whatever its networks ask. */
const ITSELF = '';

export const isOfPack = ({ packId }: Pick<NetworkProcedure, 'packId'>): boolean => packId !== ITSELF;

/** Of one that offices take part in: forms beside the networks are of a pack, and of none. */
export const isOfNetwork = (one: Pick<NetworkProcedure, 'packId' | 'onlyForms'>): boolean =>
  isOfPack(one) && one.onlyForms !== true;

interface Given {
  event: LedgerEvent;
  /** What the networks ask. */
  networks: readonly NetworkProcedure[];
  ledger: Ledger;
  packs: readonly Pack[];
}

/**
 * What whoever goes for good still has of the office, where no network says what becomes of it: devices, IDs, teams, keys.
 * Somebody leaves without any paper, and yet not without anything to do.
 */
export function ownHandOver({ event, networks, ledger, packs }: Given): NetworkProcedure[] {
  const isForGood = event.kind === 'leave' || (event.kind === 'transfer' && event.toOfficeId === undefined);
  if (!isForGood) return [];
  // Once for each person, by their own office.
  const offices = event.officeId ? [event.officeId] : [...new Set(event.staff.map(({ officeId }) => officeId))];
  return offices.flatMap((officeId) => {
    const staff = event.staff.filter((one) => event.officeId !== null || one.officeId === officeId);
    const theirs = new Set([officeId, ...staff.flatMap((one) => officesConcerned(event.kind, one, ledger))]);
    const asked = networks.filter((one) => theirs.has(one.officeId) && isOfNetwork(one));
    const steps = stepsOf(staff, asked, ledger, packs);
    if (steps.length === 0) return [];
    const officeName = ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
    const itself = { packId: ITSELF, network: '事業所の中', officeId, officeName, kind: event.kind };
    const dated = steps.map((step) => ({ ...step, notBefore: lastDayOf(event) }));
    return [{ ...itself, isCovered: false, problem: null, ...nothingAsked(), steps: dated }];
  });
}

function stepsOf(
  staff: readonly EventStaff[],
  asked: readonly NetworkProcedure[],
  ledger: Ledger,
  packs: readonly Pack[],
): RunStep[] {
  const said = unspaced(asked.flatMap(({ steps }) => steps.map(({ action }) => action)).join('\n'));
  const atWork = new Set(
    asked.filter(({ steps, papers }) => steps.length + papers.length > 0).map((one) => one.packId),
  );
  const packOf = (accountId: string): string => ledger.accounts.find(({ id }) => id === accountId)?.packId ?? '';
  const things = staff
    .flatMap((person) => handOver(ledger, packs, person).lines.filter(({ need }) => need === 'must'))
    .filter(({ table, id, what }) => (table === 'devices' ? !said.includes(unspaced(what)) : !atWork.has(packOf(id))))
    .map(({ table, id, what, todo, isTheirs = false }): RunStep => {
      if (table !== 'devices') return ownStep(`${table}-${id}`, 'screen', `${what}：${todo}`);
      const devices = { ids: [id], collects: !isTheirs, wipes: true };
      return { ...ownStep(`${table}-${id}`, 'device', `${what}：${todo}`), devices };
    });
  const teams = ledger.teams.filter(
    ({ id, name, packId }) =>
      !atWork.has(packId) &&
      !said.includes(unspaced(name)) &&
      ledger.memberships.some(
        (one) => one.teamId === id && one.leftOn === null && staff.some((person) => person.id === one.staffId),
      ),
  );
  const names = teams.map(({ name }) => name).join('、');
  return [
    ...things,
    ...(teams.length > 0 ? [ownStep('teams', 'inside', `チーム（${names}）に、抜けることと引き継ぎを伝えます`)] : []),
    ...(atWork.size === 0
      ? [ownStep('ids', 'screen', '使っていた ID（LINE WORKS など）を止め、知っているパスワードを変えます')]
      : []),
    ...(things.length + teams.length > 0 || atWork.size === 0
      ? [ownStep('keys', 'inside', '貸している鍵・名札などを、返してもらいます')]
      : []),
  ];
}

/** An 異動 tells the first day elsewhere. */
const lastDayOf = ({ kind, date }: LedgerEvent): CalendarDate | null =>
  kind === 'transfer' && date !== null ? addDays(date, -1) : date;

/** A thing is named by several: パソコン P-01, パソコンP-01. */
const unspaced = (text: string): string => text.replaceAll(/\s/g, '');

const ownStep = (id: string, medium: StepMedium, action: string): RunStep => ({
  ...{ id, medium, action, number: '', note: '', unsaid: [], papers: [], contact: null, otherContacts: [], mail: null },
  actor: { id: 'office', name: '事業所', isOurs: true },
  ...{ ledger: false, acceptance: false, anyTime: true, source: null, inferred: true },
});
