import { contextWords, type ContextWord } from '../forms/bindings/context';
import type { NameType, RecordType } from '../forms/bindings/unknown-names';
import {
  Account,
  Consent,
  Corporation,
  Delegation,
  Device,
  Enrolment,
  Membership,
  Office,
  Patient,
  Staff,
  StaffPledge,
  Team,
} from '../ledger/entities';
import { ContactPerson } from '../ledger/fields/contacts';
import { DisasterException } from '../ledger/fields/devices';
import { DeviceAtEnd } from '../ledger/fields/devices-at-end';
import { EventStaff, LedgerEvent } from '../ledger/event';
import type { Form } from '../packs/schema';
import { rowsOf } from '../packs/form-fields';

interface Shaped {
  shape: object;
}

/** A record with the names of its schema, and more. What a name holds is anything, where it isn't said. */
const record = (called: string, { shape }: Shaped, more: Record<string, NameType> = {}): RecordType => ({
  called,
  names: new Map([...Object.keys(shape).map((name): [string, NameType] => [name, null]), ...Object.entries(more)]),
});

const contact = record('連絡先', ContactPerson);
const office = record('事業所', Office, { contact, networks: null, services: null });
const staff = record('職員', Staff, { employed: null, jobs: null, away: null });
const device = record('端末', Device, { exceptions: record('災害時例外', DisasterException), sharerIds: null });
const account = record('アカウント', Account, { devicesAtEnd: record('最後に使った端末', DeviceAtEnd) });
const patient = record('患者', Patient);
const member = record('チームの人', Membership);
const team = record('チーム', Team, { members: member, leftMembers: member });
const consent = record('同意書', Consent);
const pledge = record('誓約', StaffPledge);
/** A person in an event or on a paper of a procedure. */
export const eventStaff = record('できごとの職員', EventStaff, { jobs: null });
const event = record('できごと', LedgerEvent, { staff: eventStaff });
const gone = { people: staff, devices: device, accounts: account, patients: patient, teams: team };

const TERMS: Partial<Record<ContextWord, NameType>> = {
  corporation: record('法人', Corporation),
  office,
  enrolment: record('ネットワークへの参加', Enrolment, { administrator: contact }),
  staff,
  device,
  account,
  patient,
  team,
  consent,
  pledge,
  delegation: record('委任', Delegation, { delegate: contact }),
  event,
  document: { called: '書類（document）', names: new Map([['date', null]]) },
  offices: office,
  people: staff,
  devices: device,
  accounts: account,
  patients: patient,
  teams: team,
  consents: consent,
  pledges: pledge,
  struckOff: { called: '抹消した記録', names: new Map(Object.entries(gone)) },
};

/** What is known of the words of one expression beside those that are the same everywhere. */
export interface OwnTypes {
  /** Whose values `values` are. */
  form?: Form;
  row?: NameType;
  /** `sheet.item`. */
  item?: NameType;
  /** Of a procedure: what its facts give, by name, and the questions that it asks. */
  facts?: ReadonlyMap<string, NameType>;
  answers?: readonly string[];
}

/** What the words of an expression stand for. `input` is left to whoever knows all answers. */
export function termTypes({ form, row = null, item = null, facts, answers }: OwnTypes): RecordType {
  const names = new Map<string, NameType>(contextWords.map((word) => [word, TERMS[word] ?? null]));
  names.set('row', row);
  names.set('sheet', recordOf('枚（sheet）', { number: null, count: null, item }));
  if (form) names.set('values', { called: '様式の項目', names: valueNames(form) });
  if (form) names.set('listed', { called: '様式にのせる行（listed）', names: listNames(form) });
  if (facts) names.set('facts', { called: '手続きの facts', names: facts });
  if (answers) names.set('answers', { called: '手続きの質問', names: anyOf(answers) });
  return { called: '式の言葉', names };
}

const recordOf = (called: string, names: Record<string, NameType>): RecordType => ({
  called,
  names: new Map(Object.entries(names)),
});
const anyOf = (names: readonly string[]): Map<string, NameType> => new Map(names.map((one) => [one, null]));

/** The lists that entries can be left out of. */
const listNames = (form: Form): Map<string, NameType> =>
  anyOf(rowsOf(form).flatMap(({ key, mayLeaveOut }) => (mayLeaveOut ? [key] : [])));

/** The form's own values by key, those of rows in their lists. */
function valueNames(form: Form): Map<string, NameType> {
  const names = anyOf(form.fields.map(({ key }) => key));
  if (form.sheets?.marker) names.set(form.sheets.marker, null);
  for (const { key, label, fields } of rowsOf(form))
    names.set(key, { called: label, names: anyOf(['id', ...fields.map((one) => one.key)]) });
  return names;
}
