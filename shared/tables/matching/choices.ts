import { formatWareki } from '../../text/wareki';
import { born, memoWords, tellingApart } from '../../rules/namesakes';
import { deviceName } from '../../ledger/labels';
import type { Entities, Patient, Staff } from '../../ledger/entities';
import { keyFieldOf } from '../import/import-fields';
import { isImported, listOf, type OutKind, type TableOf } from '../lists';
import { foldKey } from '../../text/fold-key';
import type { LedgerView } from './ledger-view';
import { groupBy } from './match';
import type { LedgerChoice } from './planned';

/** Chosen for a device where none of those who are offered has it alone. */
export const sharedChoice: LedgerChoice = { id: 'shared', name: '共用', about: '' };

export type ChoiceTable = TableOf<OutKind>;

/** A record as it is offered among others: its name, and what tells it from one of the same name. */
export const choiceOf =
  <T extends ChoiceTable>(ledger: LedgerView, table: T) =>
  (record: Entities[T]): LedgerChoice => ({
    id: record.id,
    ...(worded[table] ?? usual(table))(record as never, ledger),
  });

type Named = Pick<Patient, 'id' | 'name' | 'officeId' | 'birthday'> &
  Partial<Pick<Staff, 'jobType' | 'employeeNumber' | 'joinedOn'>>;

/** For those who share their name with another one here: what tells them apart, the office first. */
export function namesakesApart(ledger: LedgerView, people: readonly Named[]): ReadonlyMap<string, string> {
  const apart = new Map<string, string>();
  for (const same of groupBy(people, ({ name }) => foldKey(name)).values()) {
    if (same.length < 2) continue;
    const words = tellingApart(
      same.map(({ officeId, birthday, jobType = '', employeeNumber = '', joinedOn }) => [
        ...[officeName(ledger, officeId), born(birthday), jobType, employeeNumber],
        joinedOn ? `${formatWareki(joinedOn)}入職` : '',
      ]),
    );
    for (const [at, { id }] of same.entries()) apart.set(id, words[at] ?? '');
  }
  return apart;
}

type Words = Omit<LedgerChoice, 'id'>;

const worded: { readonly [T in ChoiceTable]?: (record: Entities[T], ledger: LedgerView) => Words } = {
  offices: ({ name, serviceKind, city, status }) => ({ name, about: joined(serviceKind, city, struckOff(status)) }),
  people: ({ name, jobType, officeId, employeeNumber, birthday, note, status }, ledger) => ({
    name,
    about: joined(
      ...[employeeNumber, jobType, officeName(ledger, officeId), born(birthday)],
      ...[memoWords(note), struckOff(status)],
    ),
  }),
  patients: ({ name, kana, officeId, birthday, status }, ledger) => ({
    name,
    about: joined(kana, officeName(ledger, officeId), born(birthday), struckOff(status)),
  }),
  devices: (device, ledger) => ({
    name: deviceName(device),
    about: joined(
      device.model,
      nameIn(ledger.people, device.holderId),
      officeName(ledger, device.officeId),
      struckOff(device.status),
    ),
  }),
  accounts: ({ loginName, packId, holderId, officeId, status }, ledger) => ({
    name: loginName,
    about: joined(
      nameIn(ledger.networks, packId),
      nameIn(ledger.people, holderId),
      officeName(ledger, officeId),
      struckOff(status),
    ),
  }),
  teams: ({ name, packId, patientId, status }, ledger) => ({
    name,
    about: joined(nameIn(ledger.networks, packId), nameIn(ledger.patients, patientId), struckOff(status)),
  }),
};

/** By what its rows are called by, and where it is. */
const usual =
  (table: ChoiceTable) =>
  (record: { officeId: string; status: string }, ledger: LedgerView): Words => {
    const list = listOf(table);
    const name = list && isImported(list) ? (record as unknown as Record<string, unknown>)[keyFieldOf(list)] : '';
    return { name: String(name ?? ''), about: joined(officeName(ledger, record.officeId), struckOff(record.status)) };
  };

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('・');
const struckOff = (status: string): string => (status === 'struck-off' ? '抹消' : '');
const nameIn = (list: readonly { id: string; name: string }[], id: string | null): string =>
  id === null ? '' : (list.find((one) => one.id === id)?.name ?? '');
const officeName = ({ offices }: LedgerView, id: string): string => nameIn(offices, id);
