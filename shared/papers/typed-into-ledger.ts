import { ACCOUNT_OF, PLEDGE_OF, type FieldValue, type FilledField } from '../forms/bindings/evaluation';
import { Account, type EntityTable, type Staff } from '../ledger/entities';
import { fieldOf, normalField } from '../ledger/fields/catalogue';
import { byWord } from '../text/by-word';
import { splitTitle } from '../text/leading-title';
import { parseDate } from '../text/parse-date';
import { phoneAndFax } from '../text/width';

/** Where in the ledger stands what a value of a paper says: a field, or several that the paper prints together. */
export interface LedgerPlace {
  table: EntityTable;
  record: Readonly<Record<string, unknown>>;
  /** 代表者の役職 and 代表者名; `administrator.name` of somebody who is named in the record. */
  fields: readonly string[];
}

/** The kinds of records that a word of a pack may mean. */
const TABLES: Readonly<Record<string, readonly EntityTable[]>> = byWord({
  corporation: ['corporations'],
  office: ['offices'],
  enrolment: ['enrolments'],
  staff: ['people'],
  row: ['people', 'offices', 'devices', 'patients', 'teams'],
  item: ['people', 'offices', 'devices', 'patients', 'teams'],
  patient: ['patients'],
  person: ['people'],
  device: ['devices'],
  account: ['accounts'],
  consent: ['consents'],
});

/** What stands in the ledger, and what may be made there. */
export interface LedgerRecords {
  recordOf: (table: EntityTable, id: string) => object | undefined;
  /** The account that somebody has in the network of the paper, or one that they may get. */
  accountOf: (personId: string) => object | undefined;
  /** What the ledger knows of somebody's pledge and education, or what may be written down there. */
  pledgeOf: (personId: string) => object | undefined;
}

/** The record behind a value; null where none is, or where it has no such field. */
export function ledgerPlaceOf(
  { ledger }: Pick<FilledField, 'ledger'>,
  { recordOf, accountOf, pledgeOf }: LedgerRecords,
): LedgerPlace | null {
  if (!ledger) return null;
  const { fields } = ledger;
  const found = (table: EntityTable, record: object | undefined): LedgerPlace | null =>
    record ? { table, record: record as Record<string, unknown>, fields } : null;
  if (ledger.entity === ACCOUNT_OF) return found('accounts', accountOf(ledger.id));
  if (ledger.entity === PLEDGE_OF) return found('pledges', pledgeOf(ledger.id));
  for (const table of TABLES[ledger.entity] ?? []) {
    const record = recordOf(table, ledger.id) as Record<string, unknown> | undefined;
    if (record)
      return ledger.fields.every((field) => isKept(table, field)) ? { table, record, fields: ledger.fields } : null;
  }
  return null;
}

/** Somebody's account in a network; who has none may get this one. @param id of a new one */
export function accountOfPerson(
  person: Pick<Staff, 'id' | 'officeId'>,
  packId: string,
  accounts: Iterable<Account>,
  id: string,
): Account {
  const isTheirs = (one: Account): boolean =>
    one.holderId === person.id && one.packId === packId && one.status === 'registered';
  const known = [...accounts].find(isTheirs);
  return known ?? Account.parse({ id, packId, officeId: person.officeId, holderId: person.id, loginName: '' });
}

const isKept = (table: EntityTable, field: string): boolean => {
  const [name = '', part] = field.split('.');
  const kept = fieldOf(table, name);
  return kept !== null && (kept.kind === 'person') === (part !== undefined);
};

/** What becomes of the ledger's record by a value that was typed into a paper. */
export interface TypedIntoLedger {
  after: Record<string, unknown>;
  /**
   * - `nothing`: the ledger says so already
   * - `fills`: it had nothing there
   * - `differs`: it says something else
   */
  does: 'nothing' | 'fills' | 'differs';
  /** The fields that become another one. */
  changed: readonly string[];
}

/** Whether the ledger says nothing there yet. */
export const isLacking = ({ record, fields }: LedgerPlace): boolean =>
  fields.every((field) => isNothing(valueOf(record, field)));

/** With such a day somebody, or what they use, is out of the lists: no paper says so by the way. */
const ENDS: ReadonlySet<string> = new Set(['leftOn', 'endedOn', 'withdrawnOn', 'wipedOn']);
export const isEnd = ({ fields }: LedgerPlace): boolean => fields.some((field) => ENDS.has(field));

/** Null: it can't be told what of the typed text belongs where. */
export function typedIntoLedger(place: LedgerPlace, typed: FieldValue): TypedIntoLedger | null {
  const values = partsOf(place, typed);
  if (!values) return null;
  const changed = Object.keys(values).filter((field) => !isSame(valueOf(place.record, field), values[field]));
  const fills = changed.every((field) => isNothing(valueOf(place.record, field)));
  return {
    after: changed.reduce((record, field) => withValue(record, field, values[field]), { ...place.record }),
    does: changed.length === 0 ? 'nothing' : fills ? 'fills' : 'differs',
    changed,
  };
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';
const isSame = (one: unknown, other: unknown): boolean => one === other || (isNothing(one) && isNothing(other));

type Parts = Record<string, unknown>;

/** The typed value, field by field, as the ledger keeps it. */
function partsOf(place: LedgerPlace, typed: FieldValue): Parts | null {
  const { table, fields } = place;
  const [first = '', second, ...others] = fields;
  if (second === undefined) {
    const both = first === 'phone' && typeof typed === 'string' && fieldOf(table, 'fax') ? phoneAndFax(typed) : null;
    const fax = both && normalField(table, 'fax', both.fax);
    // The ledger's own FAX stays: then it is a question of the phone alone.
    if (both && (isNothing(place.record['fax']) || place.record['fax'] === fax))
      return { phone: kept(table, first, both.phone), fax };
    const value = wholeLogin(place, kept(table, first, typed));
    return value === undefined ? null : { [first]: value };
  }
  if (typeof typed !== 'string' || others.length > 0) return null;
  if (/Title$/.test(first)) {
    const { title, name } = splitTitle(typed);
    // A name alone says nothing of the title that the ledger has, and the other way round.
    return { ...(title !== '' && { [first]: title }), ...(name !== '' && { [second]: kept(table, second, name) }) };
  }
  return table === 'pledges' ? pledgeOfText(typed) : numbersOf(place, typed);
}

/** 誓約書: its day, or words for an earlier one that covers it (済, 別途あり). Half a day stays on the paper. */
function pledgeOfText(typed: string): Parts | null {
  const parsed = parseDate(typed, NO_YEAR);
  if (parsed.ok) return parsed.date < '1900' ? null : { pledgedOn: parsed.date, coveredBy: '' };
  return /[\d０-９]/.test(typed) ? null : { pledgedOn: null, coveredBy: typed.trim() };
}
/** 11/20 alone is read into a year that nobody means. */
const NO_YEAR = '1000-01-01';

/** 医療機関番号 and 介護事業所番号, one a line: the first has seven characters, or ten where another of ten follows it. */
function numbersOf({ table, record, fields }: LedgerPlace, typed: string): Parts | null {
  const lines = typed
    .split('\n')
    .map((line) => normalField(table, 'number', line))
    .filter((line) => line !== '');
  // Of what was taken away nobody knows whether it is wrong, or only not wanted here.
  if (lines.length < fields.filter((field) => !isNothing(record[field])).length) return null;
  const [first = '', second, ...others] = lines;
  const [medical = '', number = ''] = fields;
  const areNumbers = lines.every((line) => line.length === 10 || line.length === 7);
  if (first === '' || others.length > 0 || !areNumbers) return null;
  if (second !== undefined) return second.length === 10 ? { [medical]: first, [number]: second } : null;
  return { [first.length === 7 ? medical : number]: first };
}

/** 佐藤's ID is known with the group behind it (sato@aozora): a paper that asks for what stands before the @ says nothing of the rest. */
function wholeLogin({ table, record, fields }: LedgerPlace, value: unknown): unknown {
  const [, group = ''] = String(record['loginName'] ?? '').split('@');
  const isFirstPart = table === 'accounts' && fields[0] === 'loginName' && group !== '';
  return isFirstPart && typeof value === 'string' && value !== '' && !value.includes('@') ? `${value}@${group}` : value;
}

const ANSWERS = new Map([
  ['yes', true],
  ['no', false],
]);

/** One value, by what the field holds; undefined: nothing of that kind was typed. */
function kept(table: EntityTable, field: string, typed: FieldValue): unknown {
  const kind = fieldOf(table, field)?.kind;
  if (kind === 'answer') return ANSWERS.get(String(typed));
  if (kind === 'flag') return typeof typed === 'boolean' ? typed : undefined;
  if (typeof typed !== 'string') return undefined;
  if (kind === 'count') return typed === '' ? null : /^\d+$/.test(typed) ? Number(typed) : undefined;
  if (kind === 'date') return typed === '' ? null : typed;
  return normalField(table, field.split('.').at(-1) ?? field, typed);
}

function valueOf(record: Readonly<Record<string, unknown>>, field: string): unknown {
  const [name = '', part] = field.split('.');
  const value = record[name];
  return part === undefined ? value : (value as Record<string, unknown> | null)?.[part];
}

function withValue(record: Record<string, unknown>, field: string, value: unknown): Record<string, unknown> {
  const [name = '', part] = field.split('.');
  return { ...record, [name]: part === undefined ? value : { ...(record[name] as object), [part]: value } };
}
