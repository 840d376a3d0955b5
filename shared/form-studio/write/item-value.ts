import { ID_NETWORK } from '../../packs/id-network';
import type { Condition, List, Value } from '../../packs/values/value-schema';
import { byWord } from '../../text/by-word';
import { itemOf } from '../propose/items';
import { ledgerItems } from '../propose/ledger-items';

const ofOffice = (field: string): Condition => ({ value: `item.${field}`, same: 'office.id' });
/** IDs of the network that the paper goes to, and of no other. */
const ofNetwork: Condition = { value: 'item.packId', same: `input.${ID_NETWORK}` };
const inUse: Condition = { missing: 'item.endedOn' };

/** The list that a table of a kind of entry shows: those of the office. */
export const listOfKind = byWord<List>({
  staff: { each: 'people', where: { all: ['item.employed', ofOffice('officeId')] }, order: 'kana' } as List,
  device: { each: 'devices', where: ofOffice('officeId') } as List,
  account: { each: 'accounts', where: { all: [ofOffice('officeId'), ofNetwork, inUse] } } as List,
  patient: { each: 'patients', where: ofOffice('officeId'), order: 'kana' } as List,
  member: 'team.members',
});

/** … as its columns ask for it: where one tells when an ID ended, those that have ended are meant, too. */
export const listForColumns = (kind: string, items: readonly string[]): List | undefined =>
  kind === 'account' && items.includes('account.endedOn')
    ? { each: 'accounts', where: { all: [ofOffice('officeId'), ofNetwork] } }
    : listOfKind[kind];

/** Where papers call a value otherwise than the ledger. */
const ON_PAPERS = byWord<object>({ 'device.system': { ios: 'iOS', other: 'その他' } });
/** What the values of choices are called. */
const WORDS = byWord<object>(
  Object.fromEntries(ledgerItems.flatMap(({ id, words }) => (words ? [[id, { ...words, ...ON_PAPERS[id] }]] : []))),
);

const devicesOf = (kind: string): Counted => ({ kind: 'device', only: { value: 'item.kind', equals: kind } });

/** Of which kind of entry a count is, and of which of them alone. */
const COUNTS = byWord<Counted>({
  'count.pc': devicesOf('pc'),
  'count.tablet': devicesOf('tablet'),
  'count.phone': devicesOf('phone'),
  'count.staff': { kind: 'staff' },
});
interface Counted {
  kind: 'staff' | 'device';
  only?: Condition;
}

/** Where the paper lists them, those that it lists: whoever fills may have left somebody out. */
function countOf(id: string, listed: Readonly<Record<string, string>>): Value | null {
  const { kind, only } = COUNTS[id] ?? {};
  if (kind === undefined) return null;
  const onPaper = listed[kind];
  if (onPaper !== undefined)
    return { count: only ? { each: `listed.${onPaper}`, where: only } : `listed.${onPaper}` } as Value;
  if (only) return { count: { each: 'devices', where: { all: [ofOffice('officeId'), only] } } } as Value;
  return { count: listOfKind[kind] } as Value;
}

/** The record that an entry of a table, or the person of a sheet, is. */
const LISTED = /^(staff|device|account|member|pledge)\./;

/**
 * How a pack says an item; null: it is typed each time.
 *
 * @param entry `row` in a table, `sheet.item` on a sheet for each person; null: there is none such
 * @param list of which kind the entries are; null: of the item's own
 * @param listed the keys of the paper's own lists, by the kind of their entries
 */
export function itemValue(
  id: string,
  entry: 'row' | 'sheet.item' | null,
  list: string | null = null,
  listed: Readonly<Record<string, string>> = {},
): Value | null {
  if (id.includes('+')) {
    const parts = id.split('+').flatMap((one) => itemValue(one, entry, list, listed) ?? []);
    return parts.length > 0 ? ({ joined: parts, with: 'space' } as Value) : null;
  }
  if (['typed', 'city', 'signature', 'staff.action'].includes(id)) return null;
  const item = itemOf(id);
  const count = countOf(id, listed);
  if (count !== null) return count;
  if (item?.value !== undefined) return item.value;
  const [kind = '', field = ''] = id.split('.');
  const isListed = LISTED.test(id) || (kind === 'patient' && entry === 'row');
  if (isListed && entry === null) return null;
  const entries = entriesOf(kind, entry, list);
  const words = WORDS[id];
  // Somebody may have several: what isn't said in words of a list stands there one beside the other.
  const person = entry && personOf(entry, entries);
  if (kind === 'device' && entries !== 'device' && person && item?.type === 'text' && !words && id !== 'device.holder')
    return { joined: [{ take: field, from: devicesWith(person) }], with: 'comma' } as Value;
  const of = isListed ? ofEntry(kind, `${entry}`, entries) : atOnce(kind);
  if (of === null) return null;
  if (words) return { words, of: of(field) } as Value;
  const part = PARTS[field];
  if (kind === 'staff' && part) return { part: part[0], of: of(part[1]) } as Value;
  if (id === 'staff.office') return { take: 'name', of: 'offices', whose: 'id', is: of('officeId') } as Value;
  if (id === 'device.holder') return { take: 'name', of: 'people', whose: 'id', is: of('holderId') } as Value;
  return of(field);
}

/** Of which kind the entries are: a sheet for each is a person's. */
const entriesOf = (kind: string, entry: 'row' | 'sheet.item' | null, list: string | null): string =>
  entry === 'sheet.item' ? 'staff' : (list ?? kind);

type FieldOf = (field: string) => Value;

const atOnce =
  (record: string): FieldOf =>
  (field) =>
    `${record}.${field}`;

/** What a table or a sheet of one kind tells of another: the ID of its person, the person of its device; null where neither leads to the other. */
function ofEntry(kind: string, entry: string, listed: string): FieldOf | null {
  if (kind === listed) return atOnce(entry);
  if (kind === 'pledge')
    return listed === 'staff'
      ? (take) => ({ take, of: 'pledges', whose: 'staffId', is: `${entry}.id` }) as Value
      : null;
  // In a list of devices the ID is that of whoever uses the device.
  if (kind === 'account' && (listed === 'staff' || listed === 'device'))
    return (take) => ({ take, from: idsOf(entry, listed), which: 'first' });
  if (kind === 'staff' && (listed === 'device' || listed === 'account'))
    return (take) => ({ take, of: 'people', whose: 'id', is: `${entry}.holderId` }) as Value;
  return null;
}

/** Who an entry is, or uses what it is; null: it is nobody's. */
function personOf(entry: string, listed: string): string | null {
  if (listed === 'staff') return `${entry}.id`;
  return listed === 'device' || listed === 'account' ? `${entry}.holderId` : null;
}

/** In a table those in use here. On a paper about one person, which may be about its end, theirs of before, too. */
function idsOf(entry: string, listed: 'staff' | 'device'): List {
  const person = personOf(entry, listed) ?? '';
  // A device that nobody has is no ID's that nobody has either.
  const isSomebodys: Condition[] = listed === 'device' ? [{ present: 'item.holderId' }] : [];
  const ofPerson: Condition[] = [...isSomebodys, { value: 'item.holderId', same: person }, ofNetwork];
  const these = (...more: Condition[]): List => ({ each: 'accounts', where: { all: [...ofPerson, ...more] } });
  const here = these(ofOffice('officeId'), inUse);
  return entry === 'row' ? here : { firstOf: [here, these(inUse), these()] };
}

/** The devices that somebody has from work; none that was given back or lost. @param person by which word their id is told: row.id */
const devicesWith = (person: string, ...more: Condition[]): List => ({
  each: 'devices',
  where: {
    all: [
      // An ID that nobody has finds no devices that nobody has.
      ...(person.endsWith('.id') ? [] : [{ present: person } as Condition]),
      { value: 'item.holderId', same: person },
      { value: 'item.status', equals: 'registered' },
      ...more,
    ],
  },
});

/** 端末の種類, OS where it is about somebody and written out: of whatever they have from work, each kind once. Null for any other item. */
export function kindsOfDevices(id: string, entry: 'row' | 'sheet.item' | null, list: string | null): Value | null {
  const [kind, field = ''] = id.split('.');
  const words = WORDS[id];
  if (kind !== 'device' || !words || entry === null) return null;
  const entries = entriesOf(kind, entry, list);
  const person = entries === 'device' ? null : personOf(entry, entries);
  if (person === null) return null;
  const some = (code: string): Condition => ({
    present: { take: 'id', from: devicesWith(person, { value: `item.${field}`, equals: code }), which: 'first' },
  });
  const called = Object.entries(words).map(([code, word]) => ({
    cases: [{ when: some(code), value: { text: `${word}` } }],
  }));
  return { joined: called, with: 'comma' };
}

const PARTS = byWord<readonly ['family' | 'given', string]>({
  family: ['family', 'name'],
  given: ['given', 'name'],
  familyKana: ['family', 'kana'],
  givenKana: ['given', 'kana'],
});
