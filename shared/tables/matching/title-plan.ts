import { cityOfAddress } from '../../text/city-of-address';
import { fieldOf } from '../../ledger/fields/catalogue';
import type { Corporation, Office } from '../../ledger/entities';
import { officeAbove } from '../import/office-title';
import { PART, type TableOfFile, type TableReading } from '../import/reading';
import { usualOffice } from './default-place';
import { placeOfCell } from '../import/title-cells';
import type { MatchedRow } from './draft-row';
import { foldKey } from '../../text/fold-key';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { headSaidBy, managerElsewhere, managerSaidBy } from './named-manager';
import { isOnlyHeadOffice } from '../../rules/office-rules';
import { officeMeantBy } from './office-names';
import type { PlannedTitle } from './planned';
import type { WordResolver } from './resolve-words';

/** Names it in `ImportDecisions.titles`. */
export const titleKey = ({ id, field }: Pick<PlannedTitle, 'id' | 'field'>): string => `${id}/${field}`;

/**
 * What the lines above the tables say of the offices whose people they list: where the ledger has nothing it is filled in, where it has
 * something else it is asked, and stays until somebody has said so.
 */
export function plannedTitles(
  { kind, tables }: Pick<TableReading, 'kind' | 'tables'>,
  rows: readonly MatchedRow[],
  ledger: LedgerView,
  words: WordResolver,
  decisions: Pick<ImportDecisions, 'titles' | 'offices' | 'leave' | 'joined'>,
  /** As the lines stand, those that are joined with another one, too. */
  lines: readonly MatchedRow[],
): PlannedTitle[] {
  // Above a list of offices stands whoever made it.
  if (kind === 'office') return [];
  const found = new Map<string, PlannedTitle & { values: PlannedTitle['values'][number][] }>();
  for (const table of tables) {
    if (table.part === null) continue;
    for (const { of, field, value, cell, office } of saidIn(table, rows, ledger, words)) {
      const { sheet } = table;
      const record = of === 'office' ? office : ledger.corporation;
      if (!record) continue;
      const where = of === 'office' ? 'offices' : 'corporations';
      const before = textIn(record, field);
      if (saysTheSame(field, before, value)) continue;
      const { id, name } = record;
      const label = fieldOf(where, field)?.label ?? '';
      const fresh = { table: where, id, name, field, label, before, values: [], after: null, isAsked: false } as const;
      const known = found.get(titleKey({ id, field })) ?? { ...fresh, values: [] };
      if (!known.values.some((one) => saysTheSame(field, one.value, value)))
        known.values.push({ value, where: placeOfCell(tables, sheet, cell) });
      found.set(titleKey({ id, field }), known);
    }
  }
  const marked = markedManagers(lines, ledger, decisions);
  for (const { office, value, kana, where } of marked) {
    // The ledger's is among those whom the list calls so: a second one is no news.
    const isKnown = marked.some(
      (one) => one.office === office && saysTheSame('managerName', office.managerName, one.value),
    );
    if (isKnown) continue;
    const { id, name, managerName: before } = office;
    const fresh = { table: 'offices', id, name, field: 'managerName', label: '管理者', before } as const;
    const known = found.get(titleKey(fresh)) ?? { ...fresh, values: [], after: null, isAsked: false };
    if (!known.values.some((one) => foldKey(one.value) === foldKey(value))) known.values.push({ value, where, kana });
    found.set(titleKey(fresh), known);
  }
  const planned = [...found.values()].map((title) => settled(title, decisions.titles[titleKey(title)]));
  return planned.map((title) => (isOfOtherPlace(title, planned) ? { ...title, after: null, isAsked: false } : title));
}

/** What the lines of a table say, with the office that they say it of: above it of the one whose list it is, and between its rows of their own. */
function saidIn(table: TableOfFile, rows: readonly MatchedRow[], ledger: LedgerView, words: WordResolver) {
  const { facts = [], sections = [] } = table;
  const whole = facts.length > 0 ? officeOf(table, rows, ledger, words) : null;
  return [
    ...facts.map((fact) => ({ ...fact, office: whole })),
    ...sections.flatMap(({ name, facts: own }) => {
      const office = own.length > 0 ? officeNamed(name, ledger, words) : null;
      return own.map((fact) => ({ ...fact, office }));
    }),
  ];
}

function settled(title: PlannedTitle, decided: string | undefined): PlannedTitle {
  if (decided !== undefined) return { ...title, after: decided === title.before || decided === '' ? null : decided };
  const [only, ...others] = title.values;
  // A mark may mean something else: it is asked.
  const isSure = title.before === '' && others.length === 0 && only?.kana === undefined;
  return { ...title, after: isSure ? (only?.value ?? null) : null, isAsked: !isSure };
}

/** The one that is offered with one press for all; null: the ledger has another, or the list names several. */
export const proposedTitle = ({ before, values: [only, ...others], isAsked }: PlannedTitle): string | null =>
  isAsked && before === '' && others.length === 0 ? (only?.value ?? null) : null;

/**
 * ◎ under 管理者 in somebody's row, or 管理者 as their job or post: of the office of that row, in each of several. Who isn't taken in with any
 * row is nobody's. 施設長 is one where the list calls nobody 管理者, and the ledger neither.
 */
function markedManagers(
  lines: readonly MatchedRow[],
  ledger: LedgerView,
  { offices, leave, joined }: Pick<ImportDecisions, 'offices' | 'leave' | 'joined'>,
) {
  const usual = usualOffice(ledger, { offices });
  const named = lines.flatMap(({ row, ids }) => {
    const { line, values } = row;
    const isIn = !leave.includes(line) || joined[line] !== undefined;
    const office = ledger.offices.find(({ id }) => id === (ids.office ?? usual));
    const { name, kana } = values;
    if (!isIn || !office || typeof name !== 'string' || name === '') return [];
    const who = { value: name, kana: typeof kana === 'string' ? kana : '' };
    const elsewhere = managerElsewhere(row).flatMap(({ place, where }) => {
      const meant = officeMeantBy(place, registeredOf(ledger));
      return meant ? [{ ...who, office: meant, where, isHead: false }] : [];
    });
    const manager = managerSaidBy(row);
    const where = manager ?? headSaidBy(row);
    // 本社 gives no care: nobody manages it.
    if (where === null || isOnlyHeadOffice(office) || elsewhere.some((one) => one.office === office)) return elsewhere;
    return [...elsewhere, { ...who, office, where, isHead: manager === null }];
  });
  const hasManager = new Set(named.flatMap(({ office, isHead }) => (isHead ? [] : [office])));
  return named.filter(({ office, isHead }) => !isHead || (office.managerName === '' && !hasManager.has(office)));
}

/** The postal code of an address that isn't taken belongs to no other one. */
const isOfOtherPlace = ({ id, field }: PlannedTitle, all: readonly PlannedTitle[]): boolean =>
  field === 'postalCode' && all.some((one) => one.id === id && one.field === 'address' && one.after === null);

const textIn = (record: Office | Corporation, field: string): string =>
  String((record as unknown as Record<string, unknown>)[field] ?? '');

/** But for spaces and hyphens; an address with its prefecture or without. */
function saysTheSame(field: string, one: string, other: string): boolean {
  const [a, b] = [foldKey(one), foldKey(other)];
  return a === b || (field === 'address' && a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a)));
}

/** Whose list it is: as the lines above name it, else where all of its people work. */
function officeOf(
  { above = [], part }: TableOfFile,
  rows: readonly MatchedRow[],
  ledger: LedgerView,
  words: WordResolver,
): Office | null {
  const name = officeAbove(above);
  const named = name ? officeNamed(name, ledger, words) : null;
  if (named) return named;
  const ids = new Set(rows.filter(({ row }) => Math.floor(row.line / PART) === part).map((one) => one.ids.office));
  const [only, ...others] = ids;
  // Another name than the ledger knows is another office.
  if (name !== undefined || others.length > 0) return null;
  return registeredOf(ledger).find((office) => office.id === only) ?? null;
}

const registeredOf = ({ offices }: LedgerView): Office[] => offices.filter(({ status }) => status === 'registered');

function officeNamed(name: string, ledger: LedgerView, words: WordResolver): Office | null {
  const registered = registeredOf(ledger);
  const said = words('office', name);
  // What stands above a list of two offices is of neither alone.
  const id = (said.also ?? []).length > 0 ? undefined : said.id;
  return registered.find((office) => office.id === id) ?? officeMeantBy(name, registered);
}

/** Of a manager whom a row names; null: nobody says how they are read. */
function kanaOfManager(titles: readonly PlannedTitle[]): string | null {
  const manager = titles.find(({ field }) => field === 'managerName');
  return manager?.values.find(({ value }) => value === manager.after)?.kana ?? null;
}

/** The records that it changes, as they will be; an office without its city has that of the address. */
export function withTitles<R extends Office | Corporation>(record: R, titles: readonly PlannedTitle[]): R {
  const own = titles.filter(({ id, after }) => id === record.id && after !== null);
  if (own.length === 0) return record;
  const said = Object.fromEntries(own.map(({ field, after }) => [field, after]));
  const city = 'city' in record && record.city === '' ? cityOfAddress(String(said['address'] ?? '')) : '';
  const kana = kanaOfManager(own);
  return { ...record, ...said, ...(city !== '' && { city }), ...(kana !== null && { managerKana: kana }) };
}
