import {
  Account,
  Device,
  entitySchemas,
  Membership,
  type Entities,
  type EntityTable,
  type Staff,
} from '../../ledger/entities';
import { withoutSettledOriginals } from '../../ledger/fields/originals';
import { asKept, importTables } from '../import/import-fields';
import { aboutImport, type ImportKind, tableOfList } from '../lists';
import { foldKey } from '../../text/fold-key';
import { ledgerFieldOfColumn, type ImportedRecord, type LedgerView } from './ledger-view';
import { NO_FACTS, withFacts } from './beside-facts';
import { keptBesides, placedBesides, sharedAsSaid, withLeftBesides } from './kept-besides';
import { joinUpdates, joinWords } from './joins';
import { groupBy } from './match';
import { peopleWithoutIds } from './no-id';
import type { ImportPlan, LeftBeside, PlannedBeside, PlannedMember, PlannedRow } from './planned';
import { withTitles } from './title-plan';

/** A record's next state, as the store takes it. */
export type ImportUpdate = {
  [T in EntityTable]: { table: T; id: string; after: Entities[T] };
}[EntityTable];

export interface ImportChange {
  /** As the toast and history say it: 職員名簿R8.xlsx から 17人を取り込みました. */
  sentence: string;
  updates: ImportUpdate[];
}

/** 17人, 5,000人: rows that an import takes, in the words of their kind. Of a team each row may be one of its members. */
export const countedRows = (kind: ImportKind, count: number): string =>
  `${count.toLocaleString('ja-JP')}${aboutImport(kind).counts.rows}`;

/** Rows that are written: those that are new, and those that change something. */
export const takenRows = ({ rows }: Pick<ImportPlan, 'rows'>): PlannedRow[] =>
  rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');

/** Whether something that can't be read is kept with whom it stood (元の値). */
export const keepsOriginals = (plan: ImportPlan): boolean =>
  takenRows(plan).some(({ originals }) => originals !== null) || keptBesides(plan).length > 0;

/**
 * What is written when a plan is taken as it stands: one change. Rows that have to be mended, are the same or were left out
 * aren't in it.
 * @param ledger the one that the plan was made for
 */
export function importUpdates(plan: ImportPlan, ledger: LedgerView, file: string, newId: () => string): ImportChange {
  const rows = takenRows(plan).sort((a, b) => a.line - b.line);
  const table = tableOfList[plan.kind];
  const records = new Map((ledger[table] as readonly ImportedRecord[]).map((record) => [record.id, record]));
  const changed = new Map<string, ImportUpdate>();
  const members: ImportUpdate[] = [];
  /** Rows of one new team make it once: by the line that the others go on with. */
  const made = new Map<number, string>();
  /** Whoever stands in a team twice is in it once. */
  const joined = new Set<string>();
  for (const row of rows) {
    const group = row.continues ?? row.line;
    const id = row.recordId ?? made.get(group) ?? newId();
    made.set(group, id);
    const before = records.get(id) ?? null;
    const after = withoutSettledOriginals(
      entitySchemas[table].parse({ ...before, ...fieldsOf(row, table), id }) as ImportedRecord,
    );
    records.set(id, after);
    if (!before || before !== after) changed.set(id, { table, id, after } as ImportUpdate);
    for (const member of row.members) {
      const key = memberKey(member, id);
      if (member.isChanged && !joined.has(key)) members.push(membership(member, id, ledger, newId));
      joined.add(key);
    }
  }
  const devices = [...records.values()].filter((one): one is Device => 'assetNumber' in one);
  for (const { line, recordId, cells } of rows) {
    const said = changed.get(recordId ?? made.get(line) ?? '');
    if (said?.table !== 'devices' || cells['holder']?.nobody !== '共用') continue;
    changed.set(said.id, { ...said, after: sharedAsSaid(said.after, ledger.people, devices) });
  }
  const titled = titleUpdates(plan, ledger);
  const besides = besideWords(plan);
  const counted = rows.length > 0 ? countedRows(plan.kind, rows.length) : '';
  const what =
    counted === ''
      ? [besides, titleWords(plan)].filter((words) => words !== '').join('、')
      : withBesides(counted, besides);
  const joining = joinWords(plan);
  const sentence = `${file} から ${what}を${joining === '' ? '取り込みました' : `取り込み、${joining}の参加に追加しました`}`;
  const holderOf = (line: number): string | null =>
    plan.rows.find((row) => row.line === line)?.recordId ?? made.get(line) ?? null;
  const noted = new Map(peopleWithoutIds(plan, ledger).map((one) => [one.id, one]));
  for (const person of noted.values()) changed.set(person.id, { table: 'people', id: person.id, after: person });
  const people = ledger.people.map((one) => noted.get(one.id) ?? one);
  for (const person of unsurePeople(plan, holderOf, records as ReadonlyMap<string, Staff>, { people }))
    changed.set(person.id, { table: 'people', id: person.id, after: person });
  const own = besidesTaken(plan).flatMap((beside) => besideUpdate(beside, holderOf(beside.line), ledger, newId));
  for (const person of peopleOfPlaced([...changed.values(), ...own], { people, devices: ledger.devices }, plan.kind))
    changed.set(person.id, { table: 'people', id: person.id, after: person });
  return {
    sentence,
    updates: [...titled, ...joinUpdates(plan, ledger, newId), ...changed.values(), ...members, ...own],
  };
}

/** The ledger's people whose device was not certain, and comes in now. */
function peopleOfPlaced(
  updates: readonly ImportUpdate[],
  { people, devices }: { people: readonly Staff[]; devices: readonly Device[] },
  kind: ImportPlan['kind'],
): Staff[] {
  const placed = updates.flatMap((one) => (one.table === 'devices' ? one.after : []));
  const after = new Map(updates.flatMap((one) => (one.table === 'people' ? [[one.id, one.after] as const] : [])));
  return placedBesides(
    people.map((one) => after.get(one.id) ?? one),
    placed,
    // A list of devices has all of them, those that it doesn't change, too.
    kind === 'device' ? [...placed, ...devices.filter(({ id }) => !placed.some((one) => one.id === id))] : [],
  );
}

/** Whose ID or device isn't certain, with what stands of it in the table; those of whom that is known already left out. */
function unsurePeople(
  plan: ImportPlan,
  holderOf: (line: number) => string | null,
  records: ReadonlyMap<string, Staff>,
  { people }: { people: readonly Staff[] },
): Staff[] {
  const left = keptBesides(plan);
  const whoseIs = ({ holderId, line }: LeftBeside): string => holderId ?? holderOf(line) ?? '';
  return [...groupBy(left, whoseIs)].flatMap(([id, theirs]) => {
    const person = plan.kind === 'staff' ? records.get(id) : people.find((one) => one.id === id);
    const after = person && withLeftBesides(person, theirs);
    return after && after !== person ? [after] : [];
  });
}

/** 29人と、ID 26件・端末 24台 */
const withBesides = (counted: string, besides: string): string =>
  besides === '' ? counted : `${counted}と、${besides}`;

export const besidesTaken = ({
  besides: { isTaken, accounts, users, devices, ended },
}: Pick<ImportPlan, 'besides'>): PlannedBeside[] => (isTaken ? [...accounts, ...users, ...devices, ...ended] : []);

/** Who uses a network, with an ID that nobody has said yet. */
const isUser = ({ table, value }: PlannedBeside): boolean => table === 'accounts' && value === '';

/** ID 26件・端末 24台; '' where none goes in. */
export const besideWords = (plan: Pick<ImportPlan, 'besides'>): string => {
  const all = besidesTaken(plan);
  const isOver = ({ endedOn }: PlannedBeside): boolean => endedOn !== undefined;
  const counted = (of: PlannedBeside['table']): number =>
    all.filter((one) => one.table === of && !isUser(one) && !isOver(one)).length;
  const words = [
    ['ID', counted('accounts'), '件'] as const,
    ['端末', counted('devices'), '台'] as const,
    ['ネットワークを使う人', all.filter(isUser).length, '人'] as const,
    ['使い終えたID', all.filter(isOver).length, '件'] as const,
  ];
  return words
    .flatMap(([word, count, unit]) => (count > 0 ? [`${word} ${count.toLocaleString('ja-JP')}${unit}`] : []))
    .join('・');
};

/** An ID or a device, in the hands of whoever's row it stood in. */
function besideUpdate(
  {
    table,
    value,
    officeId,
    packId,
    kind,
    ownership,
    system,
    recordId,
    also,
    remark,
    holder,
    facts = NO_FACTS,
    endedOn,
  }: PlannedBeside,
  ofRow: string | null,
  { devices, accounts }: LedgerView,
  newId: () => string,
): ImportUpdate[] {
  const holderId = holder ? holder.id : ofRow;
  if (holderId === null && !holder) return [];
  if (table === 'accounts') {
    const open = accounts.find(({ id }) => id === recordId);
    const made = open
      ? { ...open, loginName: value }
      : Account.parse({ id: newId(), packId, officeId, holderId, loginName: value, note: remark });
    const own = withFacts(made, facts);
    const after = endedOn ? { ...own, endedOn, status: 'struck-off' as const, struckOffOn: endedOn } : own;
    return [{ table, id: after.id, after }];
  }
  const notes = [also.length === 0 ? '' : `共用：${also.join('、')}`, remark].filter((words) => words !== '');
  const note = notes.length === 0 ? {} : { note: notes.join('\n') };
  const known = devices.find(({ id }) => id === recordId);
  const own = known
    ? { ...known, holderId }
    : Device.parse({
        ...{ id: newId(), officeId, kind, ownership, assetNumber: value, holderId },
        ...note,
        ...(system && { system }),
      });
  const after = withFacts(own, facts);
  return [{ table, id: after.id, after }];
}

/** Whose list it is, as the lines above it say. */
const titleUpdates = ({ titles }: ImportPlan, { offices, corporation }: LedgerView): ImportUpdate[] => [
  ...[corporation].flatMap((before): ImportUpdate[] => {
    const after = withTitles(before, titles);
    return after === before ? [] : [{ table: 'corporations', id: after.id, after }];
  }),
  ...offices.flatMap((before): ImportUpdate[] => {
    const after = withTitles(before, titles);
    return after === before ? [] : [{ table: 'offices', id: after.id, after }];
  }),
];

/** みほん訪問看護ステーションの介護事業所番号・電話; '' where nothing of it is taken. */
export function titleWords({ titles }: Pick<ImportPlan, 'titles'>): string {
  const byName = new Map<string, string[]>();
  for (const { name, label, after } of titles)
    if (after !== null) byName.set(name, [...(byName.get(name) ?? []), label]);
  return [...byName].map(([name, labels]) => `${name}の${labels.join('・')}`).join('、');
}

const memberFields = new Set(importTables.team.fields.flatMap(({ name, ofMember }) => (ofMember ? [name] : [])));

/** What a row says, by the ledger's own fields. Of a new record, what is empty is left to the schema. */
function fieldsOf(
  { cells, recordId, isBack, originals, alsoAt }: PlannedRow,
  table: EntityTable,
): Record<string, unknown> {
  const fields: Record<string, unknown> = isBack ? { status: 'registered', struckOffOn: null } : {};
  for (const [field, { after, isChanged }] of Object.entries(cells))
    if (isChanged && !memberFields.has(field) && (recordId !== null || after !== null))
      fields[ledgerFieldOfColumn(field)] = asKept(table, ledgerFieldOfColumn(field), after);
  const { nobody, isChanged: isOther = false } = cells['holder'] ?? {};
  if (nobody && isOther && (recordId !== null || nobody === '使う人なし')) fields['isSpare'] = nobody === '使う人なし';
  if (originals) fields['originals'] = originals;
  if (alsoAt) fields['alsoAt'] = alsoAt;
  return fields;
}

const memberKey = ({ membershipId, staffId, name, organization, leftOn }: PlannedMember, teamId: string): string =>
  membershipId ?? JSON.stringify([teamId, staffId ?? [foldKey(name), foldKey(organization)], leftOn]);

function membership(
  { membershipId, leftOn, isChanged: _, ...member }: PlannedMember,
  teamId: string,
  { memberships }: LedgerView,
  newId: () => string,
): ImportUpdate {
  const before = memberships.find(({ id }) => id === membershipId);
  const after = before ? { ...before, leftOn } : Membership.parse({ ...member, leftOn, id: newId(), teamId });
  return { table: 'memberships', id: after.id, after };
}
