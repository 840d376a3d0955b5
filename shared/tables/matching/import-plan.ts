import type { CalendarDate } from '../../text/calendar-date';
import { PART, type ReadRow, type TableReading } from '../import/reading';
import { type ImportKind, tableOfList } from '../lists';
import type { Office } from '../../ledger/entities';
import type { AlsoAt } from '../../ledger/fields/also-at';
import { usualOffice } from './default-place';
import { settleClaims } from './claims';
import type { DraftRow, MatchedRow, SeveralUsers } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import { isWordField, type ImportedRecord, type LedgerView, type WordKind } from './ledger-view';
import { type Finder, type Match, groupBy } from './match';
import { saysNoDevice } from './device-kind';
import { joinRows } from './join-rows';
import { memosAsTheyStand, withFactsOfMemo, withMemo, withMemoLines } from './device-memo';
import { linesOfOneDevice } from './lines-of-one-device';
import { withoutEndedIds, withStateInMemo } from './ended-ids';
import { withWholeIds } from './login-said';
import { saysNoId, withNoIds } from './no-id';
import { withBookWords } from './book-words';
import { officeMeantBy } from './office-names';
import { entryOf } from '../../text/by-word';
import { askedColumn, asColumns, networkDecided } from './asked-network';
import { plannedJoins } from './joins';
import { networkOfTables, networkWord, placesAbove, sayNetworkAbove } from './network-above';
import { openWords } from './open-words';
import { atOwnOffice } from './planned-posts';
import { plannedRow } from './planned-row';
import {
  lackingIn,
  toLookAtIn,
  verdicts,
  type ImportPlan,
  type PlannedRow,
  type Verdict,
  type LedgerChoice,
  type OpenWord,
  type ResolvedWord,
} from './planned';
import { openValues, sayValues } from './said-values';
import { plannedBesides } from './beside-plan';
import { withRemarkedPosts } from './posts-in-remarks';
import { plannedTitles } from './title-plan';
import { keepMorePhones, keepPosts, keepWhatNamesSay, mobilesApart } from './more-phones';
import { twinsOf } from './twins';
import { withUsersOfIds } from './users-of-ids';
import { isInLedger, wordResolver, type WordResolver } from './resolve-words';
import { accountFinder, deviceFinder, keyFinder, teamFinder } from './find-thing';
import { officeFinder } from './find-office';
import { personFinder } from './find-person';
import { importEvents } from './import-events';
import { foldKey } from '../../text/fold-key';
import { rowText } from './row-facts';
import { isEmployed } from '../../rules/staff-rules';
import { choiceOf, sharedChoice } from './choices';
import { severalUsers, remarkOfSeveral, usersInRemark, withFormerUser, withSharers } from './several-users';

/**
 * What taking a table would do to the ledger, row by row and cell by cell, with everything that has to be decided first.
 * Pure and quick: it is made anew after each decision, and once more right before it is written.
 */
export function planImport(
  reading: TableReading,
  ledger: LedgerView,
  decided: ImportDecisions,
  today: CalendarDate,
): ImportPlan {
  const { kind } = reading;
  const decisions = withBookWords(decided, reading, ledger);
  const words = wordResolver(ledger, decisions, today, kind === 'staff');
  const finder = recordFinder(kind, ledger, today);
  const left = new Set(decisions.leave);
  const placed = kind === 'office' ? reading.rows : sayOffices(reading.rows, ledger, decisions);
  const told = withWholeIds(sayNetworkAbove(placed, reading, ledger), reading, ledger, today);
  const whole = keepPosts(keepMorePhones(kind === 'staff' ? mobilesApart(told, reading) : told, reading), ledger);
  const read = kind === 'staff' ? keepWhatNamesSay(whole) : memosAsTheyStand(whole);
  const matched = sayValues(read, decisions, reading, today).map((row) => {
    const said = saidBy(row, words, {
      usual: usualOffice(ledger, UNDECIDED),
      decided: decisions.offices[''] ?? null,
      own: ownWords(decisions.rowWords[row.line], ledger),
      people: kind === 'device' ? ledger.people : null,
    });
    return kind === 'staff' ? withRemarkedPosts(said, ledger, decisions) : said;
  });
  const joined = joinRows(matched, decisions, ledger);
  const said = kind === 'device' || kind === 'account' ? thingsOf(joined, reading, left, ledger) : joined;
  if (kind === 'team') sayNetworks(said);
  const found = said.map((row) => draftOf(row, finder, decisions, kind, ledger));
  const drafts = withMemos(found, reading, ledger, decisions, today);
  settleClaims(kind, drafts, finder);
  const planned = new Map<number, PlannedRow>();
  const headingOf = networkWord(reading);
  for (const draft of [...drafts].sort((a, b) => a.row.line - b.row.line)) {
    const context = { ledger, decisions, today, words, networkWord: headingOf };
    planned.set(draft.row.line, plannedRow(kind, draft, context, planned.get(draft.continues ?? draft.partOf ?? 0)));
  }
  const rows = [...planned.values()];
  rows.sort((a, b) => placeInPreview(a) - placeInPreview(b) || a.line - b.line);
  const besides = plannedBesides(reading, rows, drafts, ledger, decisions, today);
  return {
    kind,
    rows,
    counts: countsOf(rows),
    events: importEvents(kind, rows, ledger),
    words: [...wordsAsked(rows, reading, ledger, decisions), ...(besides.isTaken ? besides.asked : [])],
    values: openValues(read, reading, decisions, {
      today,
      serviceKinds: ledger.networks.flatMap(({ serviceKinds = [] }) => serviceKinds),
    }),
    besides,
    joins: plannedJoins(rows, besides, ledger, decisions),
    titles: plannedTitles(reading, said, ledger, words, decisions, matched),
    twins: twinsOf(rows),
    leftEmpty: countLeftEmpty(rows),
    gone: goneFrom(kind, rows, ledger, today),
    emptyCells: countEmptyCells(rows),
  };
}

/** What the rows say that only a memo keeps, once it is known whose it is. */
function withMemos(
  drafts: readonly DraftRow[],
  reading: TableReading,
  ledger: LedgerView,
  decisions: ImportDecisions,
  today: CalendarDate,
): readonly DraftRow[] {
  const { kind } = reading;
  if (kind === 'device')
    return withUsersOfIds(drafts, ledger, decisions, today).map((one) =>
      withMemo(withSharers(withFormerUser(withFactsOfMemo(one), ledger.people))),
    );
  if (kind === 'account') return drafts.map((one) => withMemo(withFactsOfMemo(one)));
  if (kind !== 'staff') return drafts;
  const networkAbove = networkOfTables(reading, ledger.networks);
  return drafts.map((draft) =>
    withNoIds(
      withStateInMemo(withoutEndedIds(draft, reading, ledger, networkAbove, decisions, today), reading, today),
      ...([reading, ledger, networkAbove, decisions] as const),
    ),
  );
}

/** Words that keep rows outside; of IDs that don't say their network their column is what is asked about. */
function wordsAsked(
  rows: readonly PlannedRow[],
  reading: TableReading,
  ledger: LedgerView,
  decisions: ImportDecisions,
): OpenWord[] {
  const headingOf = networkWord(reading);
  const officeOf = new Map(rows.map(({ line, cells }) => [line, cells['office']?.after]));
  return asColumns(openWords(rows, decisions), ({ word, lines }) => {
    const own = lines.filter((line) => headingOf(line) === word);
    if (own.length === 0) return null;
    const above = own.flatMap((line) => placesAbove(Math.floor(line / PART), reading).flat());
    const offices = own.map((line) => officeOf.get(line)).map((id) => (typeof id === 'string' ? id : null));
    return askedColumn({ heading: word, above: [...new Set(above)], offices: [...new Set(offices)] }, ledger);
  });
}

/** Rows of a list of devices, those of one device in one, or of IDs, with what only their memos keep. */
function thingsOf(
  rows: readonly MatchedRow[],
  reading: TableReading,
  left: ReadonlySet<number>,
  ledger: LedgerView,
): readonly MatchedRow[] {
  const lined = rows.map((row) => withMemoLines(row, reading, ledger));
  return reading.kind === 'device' ? linesOfOneDevice(lined, left, ledger) : lined;
}

/** Where something can be mended comes first, whether it keeps the row out or not. */
const placeInPreview = (row: PlannedRow): number =>
  row.verdict !== 'left' && toLookAtIn(row).length > 0 ? 0 : verdicts.indexOf(row.verdict);

const countLeftEmpty = (rows: readonly PlannedRow[]): number =>
  rows.reduce((count, row) => count + (WRITTEN.has(row.verdict) ? lackingIn(row).length : 0), 0);

const WRITTEN: ReadonlySet<Verdict> = new Set(['new', 'changed']);

const UNDECIDED = { offices: {} };

/**
 * @param where rows belong that say nothing of it: as everything stands, and as it was decided for those of which nobody knows. That tells two of
 *   one name apart, and keeps nobody from being found who works elsewhere
 */
function saidBy(row: ReadRow, words: WordResolver, { usual, decided, own, people }: SaidBy): MatchedRow {
  const ids: MatchedRow['ids'] = {};
  const wordProblems: MatchedRow['wordProblems'] = {};
  const wordsTold: MatchedRow['wordsTold'] = {};
  let alsoAt: AlsoAt[] = [];
  let moreOffices: string | undefined;
  /** What is said of an office may be several. */
  const take = (field: WordKind, { id, also = [], isMore = false }: ResolvedWord): void => {
    if (id !== undefined) ids[field] = id;
    if (field !== 'office') return;
    alsoAt = also.map((officeId) => ({ officeId, jobType: '', isSystemManager: false }));
    if (isMore) moreOffices = String(row.values['office']);
  };
  const look = (field: string, among?: string | null): void => {
    const value = row.values[field];
    if (!isWordField(field) || typeof value !== 'string' || value === '') return;
    const here = own[field];
    const found = words(field, value, among, here);
    const again = found.problem && among === null && decided !== null ? words(field, value, decided) : found;
    const word = again.problem ? found : again;
    if (word.problem) wordProblems[field] = word.problem;
    else take(field, word);
    if (word.told) wordsTold[field] = word.told;
  };
  /** Of a device, which may have several; 共用 is offered, too. */
  const lookForUsers = (among: string | null | undefined, people: LedgerView['people']): SeveralUsers | undefined => {
    const none = row.notes.find(({ field, code }) => field === 'holder' && code === 'note/none')?.text ?? '';
    const value = row.values['holder'] || none;
    if (typeof value !== 'string' || value === '' || own['holder']) return undefined;
    const isWhole = typeof ids.holder === 'string' || wordsTold.holder?.code === 'plan/as-decided';
    const find = (name: string): ResolvedWord => words('holder', name, among);
    const several = isWhole
      ? null
      : (usersInRemark(value, row.values['note'] ?? '', find, people) ?? severalUsers(value, find, people));
    const asked = several && 'problem' in several ? several.problem : wordProblems.holder;
    if (several && 'id' in several) {
      delete wordProblems.holder;
      ids.holder = several.id;
      wordsTold.holder = remarkOfSeveral(value, several);
      return several;
    }
    if (asked) {
      delete ids.holder;
      wordProblems.holder = { ...asked, choices: [...asked.choices, sharedChoice] };
    }
    return undefined;
  };
  look('office');
  const office = wordProblems.office ? undefined : (ids.office ?? usual);
  for (const field of Object.keys(row.values)) if (field !== 'office') look(field, office);
  const users = people ? lookForUsers(office, people) : undefined;
  return {
    ...{ row, ids, wordProblems, wordsTold, alsoAt },
    ...(users && { users }),
    ...(moreOffices !== undefined && { moreOffices }),
  };
}

interface SaidBy {
  usual: string | null;
  decided: string | null;
  own: Readonly<Record<string, string>>;
  /** Of a list of devices, which may have several users: who they may be. */
  people: LedgerView['people'] | null;
}

/** What was said of one row alone; of what is no more in the ledger it is asked again. */
const ownWords = (said: Readonly<Record<string, string>> = {}, ledger: LedgerView): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).map(([of, id]) => [of, isWordField(of) && isInLedger(ledger, of, id) ? id : '']),
  );

function draftOf(
  said: MatchedRow,
  finder: Finder<ImportedRecord>,
  decisions: ImportDecisions,
  kind: ImportKind,
  { networks }: Pick<LedgerView, 'networks'>,
): DraftRow {
  const { row, ids } = said;
  const decided = decisions.same[row.line];
  const isLeft = decisions.leave.includes(row.line);
  const network = row.values['network'];
  const isElsewhere =
    typeof network === 'string' && !ids.network && networkDecided(decisions.networks, network, networks) === null;
  const hasNoDevice = kind === 'device' && !isLeft && saysNoDevice(row);
  // Whose it is, is asked first.
  const goesAlong = (hasNoDevice || said.partOf !== undefined) && !said.wordProblems.holder;
  const hasNoId = kind === 'account' && !isLeft && saysNoId(row);
  const match = decidedMatch(decided, finder) ?? finder.find({ values: row.values, ids });
  return {
    ...atOwnOffice(said, match.record ?? null),
    match,
    isDecided: decided !== undefined,
    isLeft: isLeft || goesAlong || hasNoId || isElsewhere,
    ...(isElsewhere && { isElsewhere }),
    ...(hasNoDevice && { hasNoDevice }),
    ...(hasNoId && { hasNoId }),
    sharedWith: [],
  };
}

/** A decision for a record that is no more is none. */
function decidedMatch(decided: string | undefined, finder: Finder<ImportedRecord>): Match<ImportedRecord> | null {
  if (decided === undefined) return null;
  if (decided === 'new') return { record: null };
  const record = finder.record(decided);
  return record ? { record } : null;
}

function countsOf(rows: readonly PlannedRow[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { fix: 0, changed: 0, new: 0, same: 0, left: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}

const EMPTY = new Set<string>(['plan/kept', 'plan/cleared']);

function countEmptyCells(rows: readonly PlannedRow[]): number {
  let count = 0;
  for (const { verdict, cells } of rows)
    if (verdict !== 'left')
      for (const { notes } of Object.values(cells)) if (notes.some(({ code }) => EMPTY.has(code))) count++;
  return count;
}

/** What finds the record that a row is, where more than its key says it. */
const finders: {
  readonly [K in ImportKind]?: (ledger: LedgerView, today: CalendarDate) => unknown;
} = {
  staff: ({ people }, today) => personFinder(people as never, today),
  patient: ({ patients }, today) => personFinder(patients, today),
  device: ({ devices }) => deviceFinder(devices),
  account: (ledger) => accountFinder(ledger.accounts, ledger),
  team: ({ teams }) => teamFinder(teams),
  office: ({ offices }) => officeFinder(offices),
};

/** What finds the record that a row of this kind is. */
function recordFinder(kind: ImportKind, ledger: LedgerView, today: CalendarDate): Finder<ImportedRecord> {
  const own = finders[kind]?.(ledger, today) as Finder<ImportedRecord> | undefined;
  return own ?? keyFinder(kind, ledger[tableOfList[kind]]);
}

/**
 * Tables of teams name the network where a team begins, and leave it empty in the rows of its other members. Such a row
 * means the network that the nearest row above names for the same team; where none does, the first below.
 */
function sayNetworks(rows: readonly MatchedRow[]): void {
  for (const same of groupBy(rows, ({ row, ids }) => foldKey(rowText({ values: row.values, ids }, 'name'))).values()) {
    const inOrder = [...same].sort((a, b) => a.row.line - b.row.line);
    let network = inOrder.find(({ ids }) => ids.network)?.ids.network;
    if (!network) continue;
    for (const one of inOrder) {
      if (one.ids.network) network = one.ids.network;
      else if (saysNone(one)) one.ids.network = network;
    }
  }
}

/** A word that nobody knows, or that can't be read, is asked about. */
const saysNone = ({ row, ids, wordProblems }: MatchedRow): boolean =>
  ids.network === undefined &&
  !wordProblems.network &&
  rowText({ values: row.values, ids }, 'network') === '' &&
  !row.problems.some(({ field }) => field === 'network');

/**
 * Sheets that are read together are often one per office: where one is called as an office is (or as part of the name of one
 * alone), each row says its office by its sheet. Sheets of such a file that no office is called are asked about as any word.
 */
function sayOffices(
  rows: readonly ReadRow[],
  { offices }: LedgerView,
  decisions: Pick<ImportDecisions, 'offices'>,
): readonly ReadRow[] {
  const sheets = new Set<string>();
  for (const { sheet } of rows) if (sheet !== undefined) sheets.add(sheet);
  if (sheets.size === 0) return rows;
  const registered = offices.filter(({ status }) => status === 'registered');
  const named = new Map([...sheets].map((sheet) => [sheet, officeCalled(sheet, registered)] as const));
  // 訪看 of several is asked about by its sheet, with the one that it means: nobody is asked for all sheets at once.
  const isMeant = (sheet: string): boolean =>
    typeof entryOf(decisions.offices, sheet) === 'string' ||
    (registered.length > 1 && officeMeantBy(sheet, registered) !== null);
  if (![...named].some(([sheet, office]) => office !== null || isMeant(sheet))) return rows;
  return rows.map((row) => {
    const { sheet, values, problems } = row;
    if (sheet === undefined || (values['office'] ?? '') !== '') return row;
    if (problems.some(({ field }) => field === 'office')) return row;
    return { ...row, values: { ...values, office: named.get(sheet)?.name ?? sheet } };
  });
}

function officeCalled(sheet: string, offices: readonly Office[]): Office | null {
  const key = foldKey(sheet);
  if (key === '') return null;
  const exact = offices.filter(({ name }) => foldKey(name) === key);
  const found = exact.length > 0 ? exact : offices.filter(({ name }) => foldKey(name).includes(key));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Who is in the ledger, in an office that the table tells of, and in no row of it: told, and nothing more. Offices are all of one corporation. */
function goneFrom(
  kind: ImportKind,
  rows: readonly PlannedRow[],
  ledger: LedgerView,
  today: CalendarDate,
): LedgerChoice[] {
  const table = tableOfList[kind];
  const named = new Set<unknown>();
  const there = new Set<string>();
  for (const { recordId, cells, question } of rows) {
    if (recordId) there.add(recordId);
    for (const { id } of question?.candidates ?? []) there.add(id);
    for (const office of [cells['office']?.before, cells['office']?.after]) if (office) named.add(office);
  }
  // A list of those who left tells nothing of who is there.
  if (kind === 'staff' && rows.every(({ verdict, cells }) => verdict === 'left' || cells['leftOn']?.after)) return [];
  // A table that names no office is about those of whom it tells.
  const list: readonly Standing[] = ledger[table];
  const officeOf = (record: Standing): unknown => ('officeId' in record ? record.officeId : null);
  if (named.size === 0) for (const record of list) if (there.has(record.id)) named.add(officeOf(record));
  if (named.size === 0 && ledger.officeInUse && kind !== 'office') named.add(ledger.officeInUse);
  const isHere = (record: Standing): boolean =>
    record.status === 'registered' && (!('leftOn' in record) || isEmployed(record, today));
  return list
    .filter((record) => !there.has(record.id) && (named.size === 0 || named.has(officeOf(record))) && isHere(record))
    .map((record) => choiceOf(ledger, table)(record as never));
}

type Standing = LedgerView[(typeof tableOfList)[ImportKind]][number];
