import { columnBetween, endOfLetters } from '../../forms/excel/cell-reference';
import { PHONE } from '../../ledger/device-memo';
import { normalField } from '../../ledger/fields/catalogue';
import { takenPartIn } from '../../ledger/taking-part';
import { isBareNumber } from '../../text/bare-number';
import type { CalendarDate } from '../../text/calendar-date';
import { isPhone, toHalfWidth } from '../../text/width';
import type { Account, Device } from '../../ledger/entities';
import {
  isAbout,
  isLoginField,
  isOwnRecord,
  isUseField,
  plainly,
  saidUse,
  type BesideName,
} from '../import/beside-fields';
import { recordOfAbout } from '../import/about-besides';
import { systemIn } from '../import/read-choice';
import { columnsOfPart, PART, partOfColumn, type ReadRow, type TableReading } from '../import/reading';
import { factsOfRow, joinFacts, shownDay, type BesideFacts } from './beside-facts';
import { devicesOfNoKind, kindIn } from './device-kind';
import {
  deviceLabel,
  labelKey,
  labelMeant,
  labelsIn,
  listedAs,
  namesNoDevice,
  deviceOwnerIn,
  saysSortOfSeveral,
} from './device-label';
import type { MatchedRow } from './draft-row';
import { hasLeftBy } from './ended-ids';
import { foldKey } from '../../text/fold-key';
import { servicesIn } from '../../text/service-words';
import { withoutIdOf } from './find-thing';
import { idBeside, loginsIn, usersInOrder } from './id-beside-device';
import { idsInRemarks, type RemarkedId } from './id-in-remarks';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView, NamedNetwork } from './ledger-view';
import { groupBy } from './match';
import { hasOwnDevice, isOwnDevice, deviceWordMeans, ownDeviceInMemo } from './own-device';
import { isLoginText, loginSaid, STOPPED, whyNoLogin } from './login-said';
import { askedColumn, networkDecided } from './asked-network';
import { networkOfId, networkOfTables, placesAbove } from './network-above';
import type { BesideHolder, Besides, LeftBeside, OpenWord, PlannedBeside, PlannedRow } from './planned';
import { withAbove } from './planned-originals';

/** Nobody's: なし, （IDなし）, 未登録. */
const NONE =
  /^[（(]?(?:(?:id|端末)?(?:なし|ない|無し?)|未(?:定|発行|登録|取得|設定|作成|配布)?|不要|-+|―+|ー+|×|\/)[)）]?$/i;
type BesideReading = Pick<TableReading, 'kind' | 'columns' | 'furtherColumns' | 'tables' | 'sheet' | 'listedDevices'>;

interface Said {
  field: BesideName;
  /** As it stands in the table. */
  text: string;
  heading: string;
  row: PlannedRow;
  officeId: string;
  /** Of who isn't there any more: what they had may have gone on to another. */
  hasLeft: boolean;
  /** What the list says that a word for a device means. */
  meant: Readonly<Record<string, string>>;
  /** What else its row says, which becomes no device. */
  remark: string;
  /** What columns beside its own say of it; and with their headings, as it is kept where it isn't certain. */
  facts: BesideFacts;
  beside: readonly string[];
  /** Of which network its whole table is, as far as that is said above it. */
  network: NamedNetwork | null;
  /** Of a row that is a device. */
  holder?: BesideHolder;
  /** It stands among the remarks. */
  isRemarked?: true;
}

/** Whose it is, in the ledger; null: of nobody whom it knows yet. */
const holderIdOf = ({ holder, row }: Said): string | null => (holder ? holder.id : row.recordId);
/** Tells whose it is from others of the table. */
const whoseOf = ({ holder, row }: Said): string => (holder ? (holder.id ?? '') : foldKey(row.title));

/**
 * The IDs and devices that a list of people has for them, as records beside theirs, and the IDs in a list of devices. What isn't certain (no
 * network, an ID of two people, one that the ledger knows of somebody else, 申請中) is left, and said by name. A password is none of it: its
 * column is closed.
 */
export function plannedBesides(
  reading: BesideReading,
  planned: readonly PlannedRow[],
  rows: readonly MatchedRow[],
  ledger: LedgerView,
  {
    besides: isWanted,
    deviceKind: chosen,
    networks: decided,
  }: Pick<ImportDecisions, 'besides' | 'deviceKind' | 'networks'>,
  today: CalendarDate,
): Besides {
  // Of several lines of one device each says whose its ID is.
  const read = new Map(rows.map(({ row, own }) => [row.line, own ?? row]));
  const left: LeftBeside[] = [];
  const leave: Leave = (...one) => void left.push(leftAs(...one));
  const about = { reading, ledger, today, networkOf: networkOfTables(reading, ledger.networks) };
  let waiting = 0;
  const waits = new Set(planned.flatMap(({ line, verdict }) => (verdict === 'fix' ? [line] : [])));
  const leftOut: Said[] = [];
  // In the order of the table: whoever stands first with a device has it.
  const inOrder = [...planned].sort((a, b) => a.line - b.line);
  const said = inOrder.flatMap((row): Said[] => {
    const isOfDevice = reading.kind === 'device' && (row.isJoined || row.hasNoDevice);
    if (row.verdict === 'left' && row.isJoined && !isOfDevice) return [];
    const { found, broken, isWaiting: isOpen, why } = rowSays(row, read.get(row.line), about);
    if (row.verdict === 'left' && !isOfDevice) {
      leftOut.push(...found);
      return [];
    }
    const isWaiting = isOpen || (row.isJoined && waits.has(row.continues ?? 0));
    if (isWaiting) waiting += found.length;
    if (isWaiting) return [];
    for (const one of broken) leave(one, one.why);
    if (why === '') return found;
    for (const one of found) leave(one, why);
    return [];
  });
  const headings = headingsOfOthers(reading, said);
  const marked = said.filter((one) => isMarked(one, reading.kind));
  const named = said.filter((one) => !marked.includes(one));
  const asked: Said[] = [];
  const ofNetwork = { kind: reading.kind, ledger, decided, leave, ask: (one: Said) => void asked.push(one) };
  const accounts = accountsOf(named.filter(isId), ofNetwork);
  const users = usersOf(marked, accounts, ofNetwork);
  const things = named
    .filter((one) => !isId(one))
    .flatMap(eachDevice)
    .map(withPhoneBehind);
  const how = { leave, chosen, planned, reading };
  const { devices, ofNoKind } = devicesOf(withTheirNumbers(things.map(asMeant)), ledger, how);
  left.push(...lostOf(leftOut, accounts, ledger));
  const ended = endedOf(inOrder, rows, accounts, ledger);
  const without = reading.kind === 'device' ? devicesOfNoKind(inOrder) : ofNoKind;
  return {
    ...{ isTaken: isWanted, headings, accounts, users, devices, ended, ofNoKind: without, waiting, left },
    asked: askedColumns(asked, reading, ledger),
  };
}

const isId = ({ field }: Said): boolean => isLoginField(field) || isUseField(field);

/** 〇 and 申請中 below the name of a network; an ID there is an ID. 〇 alone among IDs says as much of whoever it stands beside. */
const isMarked = ({ field, text }: Said, kind: BesideReading['kind']): boolean =>
  (isUseField(field) && saidUse(text) !== 'login') ||
  (kind === 'staff' && isLoginField(field) && saidUse(text) === 'uses');

/**
 * IDs of whoever left, that are no more: the one that the ledger has of them ends. What another has, or has had, is not theirs to end.
 *
 * @param accounts that come in as used
 */
function endedOf(
  planned: readonly PlannedRow[],
  rows: readonly MatchedRow[],
  accounts: readonly PlannedBeside[],
  ledger: LedgerView,
): PlannedBeside[] {
  const ofLine = new Map(rows.map(({ row, endedIds = [] }) => [row.line, endedIds]));
  const loginKey = (packId: string | undefined, login: string): string => `${packId}\n${login.toLowerCase()}`;
  const taken = new Set(accounts.map(({ packId, value }) => loginKey(packId, value)));
  const found: PlannedBeside[] = [];
  for (const row of planned) {
    if (row.verdict === 'left' || row.verdict === 'fix') continue;
    const office = row.cells['office']?.after ?? ledger.people.find(({ id }) => id === row.recordId)?.officeId;
    for (const { packId, login, endedOn, facts } of ofLine.get(row.line) ?? []) {
      const known = ledger.accounts.filter((one) => loginKey(one.packId, one.loginName) === loginKey(packId, login));
      const theirs = known.find(({ status, holderId }) => status === 'registered' && holderId === row.recordId);
      if (typeof office !== 'string' || taken.has(loginKey(packId, login)) || (known.length > 0 && !theirs)) continue;
      taken.add(loginKey(packId, login));
      const open = theirs ?? withoutIdOf(ledger.accounts, row.recordId ?? '', packId)[0];
      found.push({
        ...({ table: 'accounts', line: row.line, value: login, officeId: office, packId } as const),
        ...{ recordId: open?.id ?? null, also: [], remark: '', facts, endedOn },
      });
    }
  }
  return found;
}

/** Headings of what makes records of its own. A second ID in a list of IDs is a row as the first is, and nothing beside it. */
function headingsOfOthers({ kind, columns, furtherColumns = [] }: BesideReading, said: readonly Said[]): string[] {
  const others = kind === 'account' ? [] : [...columns, ...furtherColumns];
  const own = new Set(others.flatMap(({ field, from }) => (field && isOwnRecord(field) ? [from] : [])));
  const areRemarked = said.some(({ isRemarked = false }) => isRemarked);
  const remarks = others.flatMap(({ field, from }) => (areRemarked && field === 'note' ? [from] : []));
  return [...new Set([...own, ...remarks])];
}

/** IDs of rows that stay out; which the ledger has, or another row, is lost to nobody. */
function lostOf(leftOut: readonly Said[], accounts: readonly PlannedBeside[], ledger: LedgerView): LeftBeside[] {
  const there = new Set([...accounts.map(({ value }) => value), ...ledger.accounts.map(({ loginName }) => loginName)]);
  return leftOut.flatMap(({ field, heading, text, row: { line, title } }) =>
    isLoginField(field) && isLoginText(text) && !there.has(toHalfWidth(text))
      ? { field, heading, text, line, name: title, why: '取り込まない行です', isLeftOut: true }
      : [],
  );
}

interface RowSays {
  found: Said[];
  /** What can't be read, as 〃 under nothing, makes none: it is said all the same. */
  broken: (Said & { why: string })[];
  /** The row has to be mended first: they go in with it. */
  isWaiting: boolean;
  /** Why none of them is certain; '' where they may be. */
  why: string;
}

/** What one row says of IDs and devices. */
function rowSays(
  row: PlannedRow,
  {
    values,
    problems,
    notes,
    deviceWords: meant = {},
  }: Partial<ReadRow> & Pick<ReadRow, 'values' | 'problems' | 'notes'> = {
    ...{ values: {}, problems: [], notes: [] },
  },
  about: {
    reading: BesideReading;
    ledger: LedgerView;
    today: CalendarDate;
    /** Of the table of a line. */
    networkOf: (line: number) => NamedNetwork | null;
  },
): RowSays {
  const { reading, ledger, today } = about;
  const beside = reading.kind === 'device' ? idBeside(row, { values, notes }, ledger, today) : null;
  const officeId = beside ? beside.officeId : officeOf(row, ledger);
  const columns = columnsOfRow(reading, row.line, values);
  const fields = inSheetOrder(columns).flatMap((one) => one.field ?? []);
  const { factsOf, toldOf, ofNone } = factsOfRow(values, fields, (text) => NONE.test(plainly(text)), today);
  const headingOf = (field: BesideName): string => columns.find((one) => one.field === field)?.from ?? '';
  const saidOf = (field: BesideName, text: string): Said => ({
    ...{ field, text, row, meant, officeId: officeId ?? '', facts: factsOf(field), heading: headingOf(field) },
    beside: toldOf(field).map((told) => `${headingOf(told.about) || '発行日'}：${shownDay(told.text)}`),
    network: about.networkOf(row.line),
    remark: row.hasNoDevice && typeof values['note'] === 'string' ? values['note'] : '',
    hasLeft: reading.kind === 'staff' && hasLeftBy(values, today),
    ...(beside?.holder && { holder: beside.holder }),
  });
  const all = ownTexts(values, reading.kind).map(({ field, text }) => withLogin(saidOf(field, text), today));
  const ofEach = beside?.isOfSeveral ? eachs(all, row, values, ledger) : null;
  const found = ofEach ?? all;
  const remarked = reading.kind === 'staff' ? idsInRemarks(values['note'], ledger) : [];
  const applied = appliedIn(problems, fields);
  return {
    found: [
      ...found,
      ...remarked.flatMap((one) => saidInRemarks(one, found, saidOf)),
      ...applied.map(({ of, text }) => saidOf(of, text)),
    ],
    broken: [
      ...problems.flatMap(({ field, code, message, ...read }) => {
        const text = withAbove(read.text, read);
        const why = code === 'cell/ditto' ? '何と同じか、まだ決まっていません' : message;
        const isSaid = applied.some(({ about }) => about === field);
        return isOwnRecord(field) && !isSaid ? [{ ...saidOf(field, text), why }] : [];
      }),
      ...ofNone.map(({ about, text }) => ({
        ...saidOf(about, shownDay(text)),
        why: problems.some(({ message }) => message === STOPPED) ? STOPPED : 'どのIDや端末のことか、わかりません',
      })),
    ],
    isWaiting: row.verdict === 'fix' || officeId === null,
    why: ofEach ? '' : (beside?.why ?? ''),
  };
}

/** 申請中 where the day of an ID would be: of whoever has no ID yet it says that one is asked for. */
const appliedIn = (problems: ReadRow['problems'], fields: readonly string[]) =>
  problems.flatMap(({ field, text }) => {
    const of = isAbout(field) && saidUse(text) === 'applied' ? recordOfAbout(field, fields) : null;
    return of !== null && isOwnRecord(of) ? [{ of, about: field, text }] : [];
  });

/** Of a device that several have as many IDs as they are, each is one of theirs; null: nobody can say whose. */
function eachs(found: readonly Said[], row: PlannedRow, values: ReadRow['values'], ledger: LedgerView): Said[] | null {
  const logins = found.filter(({ field }) => field === 'ownLogin');
  if (logins.length < 2 || logins.length !== found.length) return null;
  const note = typeof values['note'] === 'string' ? values['note'] : '';
  const users = usersInOrder({ cells: row.cells, note }, String(values['holder'] ?? ''), ledger);
  if (users?.length !== logins.length) return null;
  return logins.map((one, at) => {
    const { officeId, ...holder } = users[at] ?? { officeId: one.officeId, ...OF_OFFICE };
    return { ...one, holder, officeId };
  });
}

/** As one in a column of its own that its network heads; what a column of the row says already isn't said again. */
function saidInRemarks(
  { heading, login }: RemarkedId,
  found: readonly Said[],
  saidOf: (field: BesideName, text: string) => Said,
): Said[] {
  const isSaid = found.some(({ text }) => foldKey(text) === foldKey(login));
  return isSaid ? [] : [{ ...saidOf('otherLogin', login), heading, isRemarked: true }];
}

/** An ID without what stands behind it in brackets: since when it is, or that it is the office's. */
function withLogin(one: Said, today: CalendarDate): Said {
  const said = isLoginField(one.field) || isUseField(one.field) ? loginSaid(one.text, today) : null;
  if (said === null || said.login === one.text) return one;
  const { issuedOn, isOfOffice } = said;
  const values = issuedOn === null ? one.facts.values : { issuedOn, ...one.facts.values };
  return {
    ...{ ...one, text: said.login, facts: { ...one.facts, values } },
    beside: issuedOn === null ? one.beside : [shownDay(issuedOn), ...one.beside],
    remark: [one.remark, said.remark].filter((words) => words !== '').join('、'),
    ...(isOfOffice && { holder: OF_OFFICE }),
  };
}
/** Whose an ID is that no one has for themselves. */
const OF_OFFICE: BesideHolder = { id: null, name: '' };

/** What only the other line of who is on two lists says stands in a column of that list, where its lists agree on what that is called. */
function columnsOfRow(reading: BesideReading, line: number, values: ReadRow['values']): TableReading['columns'] {
  const own = columnsOfPart(reading, line);
  const isOpen = (field: string | null): boolean =>
    field !== null && values[field] !== undefined && !own.some((one) => one.field === field);
  const others = [...reading.columns, ...(reading.furtherColumns ?? [])].filter(({ field }) => isOpen(field));
  const isCalledSo = ({ field, from }: TableReading['columns'][number]): boolean =>
    others.every((one) => one.field !== field || one.from === from);
  return [
    ...own,
    ...others.filter((one, at) => isCalledSo(one) && others.findIndex(({ field }) => field === one.field) === at),
  ];
}

/** Columns as they stand on the sheet: what is said more of something stands behind it. */
const inSheetOrder = (columns: TableReading['columns']): TableReading['columns'] =>
  columns.toSorted((a, b) => placeOfColumn(a.column) - placeOfColumn(b.column));

const placeOfColumn = (column: string): number => {
  const { own } = partOfColumn(column);
  return columnBetween(own, 0, endOfLetters(own, 0, own.length));
};

const ownTexts = (values: ReadRow['values'], kind: BesideReading['kind']): Pick<Said, 'field' | 'text'>[] =>
  Object.entries(values).flatMap(([field, value]) =>
    isOwnRecord(field) && !isAbout(field) && typeof value === 'string'
      ? labelsIn(value)
          .flatMap((text) => (kind === 'device' && isLoginField(field) ? loginsIn(text) : text))
          .flatMap((text) => (NONE.test(plainly(text)) ? [] : { field, text }))
      : [],
  );

function officeOf({ cells, recordId }: PlannedRow, { people }: LedgerView): string | null {
  const officeId = cells['office']?.after ?? people.find(({ id }) => id === recordId)?.officeId;
  return typeof officeId === 'string' ? officeId : null;
}

type Leave = (said: Said, why: string, isElsewhere?: boolean) => void;

const leftAs = (
  { field, heading, text, row: { line, title }, holder, remark, beside }: Said,
  why: string,
  isElsewhere = false,
): LeftBeside => ({
  ...{ field, heading, text, line, name: title, why },
  beside: [remark, ...beside].filter((words) => words !== '').join('、'),
  ...(holder?.id && { holderId: holder.id }),
  ...(isElsewhere && { isElsewhere }),
});

interface OfNetwork {
  kind: BesideReading['kind'];
  ledger: LedgerView;
  /** Of which network columns are, as somebody has said. */
  decided: ImportDecisions['networks'];
  leave: Leave;
  /** Of which network it is, is asked. */
  ask: (said: Said) => void;
}

/** Each column of which somebody has to say the network, as one question. */
function askedColumns(asked: readonly Said[], reading: BesideReading, ledger: LedgerView): OpenWord[] {
  return [...groupBy(asked, ({ heading }) => heading)].map(([word, all]) => {
    const parts = new Set(all.map(({ row }) => Math.floor(row.line / PART)));
    const above = [...parts].flatMap((part) => placesAbove(part, reading).flat());
    const offices = [...new Set(all.map(({ officeId }) => officeId))];
    const { choices, ...column } = askedColumn({ heading: word, above, offices }, ledger);
    return { of: 'network', word, lines: all.map(({ row }) => row.line), choices, proposal: null, column };
  });
}

/** Its network isn't known: somebody has said that it isn't here, or nobody has said anything yet. */
function leaveUnknown(one: Said, { ledger, decided, leave, ask }: OfNetwork, why: string): void {
  if (networkDecided(decided, one.heading, ledger.networks) === null)
    return leave(one, 'このアプリにないネットワークです', true);
  leave(one, why);
  ask(one);
}

function accountsOf(said: readonly Said[], ofNetwork: OfNetwork): PlannedBeside[] {
  const { kind, ledger, decided, leave } = ofNetwork;
  const found: PlannedBeside[] = [];
  const named = said.map((one) => ({
    ...one,
    login: toHalfWidth(one.text),
    packId: networkOfId(one, ledger, decided),
  }));
  const byLogin = groupBy(named, ({ login, packId }) => (packId === null ? '' : `${packId}\n${login.toLowerCase()}`));
  for (const one of named) {
    const { login, packId, row, officeId } = one;
    if (!isLoginText(login)) leave(one, whyNoLogin(one.text, 'IDの形ではありません'));
    else if (packId === null) leaveUnknown(one, ofNetwork, 'どのネットワークのIDか、わかりません');
    else {
      const same = byLogin.get(`${packId}\n${login.toLowerCase()}`) ?? [];
      const [first] = same;
      const isShared = new Set(same.map(whoseOf)).size > 1;
      if (isShared && !isOfOneOffice(same, ledger)) {
        leave(one, '2人に同じIDがあります');
        continue;
      }
      const holder = isShared ? OF_OFFICE : one.holder;
      const holderId = isShared ? null : holderIdOf(one);
      const known = ledger.accounts.filter((account) => isLogin(account, packId, login));
      const own = known.find((account) => account.holderId === holderId && (holderId !== null || holder));
      if (first?.row.line !== row.line || own) continue;
      if (one.field === 'otherLogin' && found.some((other) => other.line === row.line && other.packId === packId)) {
        leave(one, '同じネットワークのIDが、ほかの列にあります');
        continue;
      }
      if (known.length > 0) leave(one, '台帳では、ほかの方か事業所のIDです');
      else
        found.push({
          table: 'accounts',
          line: row.line,
          value: login,
          officeId,
          packId,
          recordId: withoutIdOf(ledger.accounts, holderId ?? '', packId)[0]?.id ?? null,
          also: [],
          remark: [one.remark, holder === OF_OFFICE && kind === 'staff' ? usersSaid(same) : '']
            .filter(Boolean)
            .join('、'),
          facts: one.facts,
          ...(holder && { holder: { id: holder.id, name: holder.name } }),
        });
    }
  }
  return found;
}

/** Of an ID of the office, which stands with nobody, who uses it. */
const usersSaid = (same: readonly Said[]): string => {
  const names = new Set(same.flatMap(({ hasLeft, row }) => (hasLeft ? [] : row.title)));
  return names.size === 0 ? '' : `使う人：${[...names].join('、')}`;
};

/** One ID at each who works in an office, of a network that gives an office one, or that one of them calls the office's: it is that. */
const isOfOneOffice = (
  same: readonly (Pick<Said, 'officeId' | 'holder'> & { packId: string | null })[],
  { networks }: LedgerView,
): boolean =>
  new Set(same.map(({ officeId }) => officeId)).size === 1 &&
  (same.some(({ holder }) => holder === OF_OFFICE) ||
    networks.some(({ id, givesOfficeOne }) => id === same[0]?.packId && givesOfficeOne === true));

/** Who uses a network by a mark: theirs without an ID, as long as nobody has said which it is. */
function usersOf(said: readonly Said[], accounts: readonly PlannedBeside[], ofNetwork: OfNetwork): PlannedBeside[] {
  const { ledger, decided, leave } = ofNetwork;
  return said.flatMap((one): PlannedBeside[] => {
    const { text, row, officeId } = one;
    const use = saidUse(text);
    if (use === 'no') return [];
    const packId = networkOfId(one, ledger, decided);
    const isIn = takenPartIn(ledger.enrolments, officeId).some((taken) => taken.packId === packId);
    if (use === null) leave(one, whyNoLogin(text, '使うかどうか、わかりません'));
    else if (packId === null) leaveUnknown(one, ofNetwork, 'どのネットワークか、わかりません');
    else if (
      !isIn &&
      isOut(ledger, officeId, packId) &&
      networkDecided(decided, one.heading, ledger.networks) !== packId
    )
      leave(one, '事業所が、このネットワークに参加していません');
    else {
      const hasOne =
        accounts.some((account) => account.line === row.line && account.packId === packId) ||
        ledger.accounts.some(
          ({ status, holderId, packId: of }) =>
            status === 'registered' && of === packId && holderId !== null && holderId === row.recordId,
        );
      const remark = use === 'applied' ? text : '';
      if (!hasOne)
        return [
          {
            ...({ table: 'accounts', line: row.line, value: '', officeId, packId, recordId: null } as const),
            ...{ also: [], remark, facts: one.facts },
          },
        ];
    }
    return [];
  });
}

/** It has said that it doesn't take part, has left, or may not: who uses it there may be a mistake. Of what nobody has answered yet it takes part. */
const isOut = ({ enrolments, networks }: LedgerView, officeId: string | null, packId: string): boolean =>
  networks.some(({ id, isClosed }) => id === packId && isClosed) ||
  enrolments.some((one) => one.officeId === officeId && one.packId === packId);

const isLogin = ({ packId, loginName, status }: Account, network: string, login: string): boolean =>
  status === 'registered' && packId === network && loginName.toLowerCase() === login.toLowerCase();

interface DevicesAre {
  leave: Leave;
  /** What those are that the list doesn't say. */
  chosen: Device['kind'] | null;
  planned: readonly PlannedRow[];
  /** With the devices that the same file lists, where it has such a list. */
  reading: BesideReading;
}

/** iPad②・ノートPC3 are two, where each says what it is and nothing more is said of one. */
function eachDevice(one: Said): Said[] {
  const parts = one.text.split(/\s*[・、，,／/＋+＆&]\s*/);
  const areEach = parts.length > 1 && parts.every((part) => kindIn(part) !== null);
  return areEach && Object.keys(one.facts.values).length === 0 ? parts.map((text) => ({ ...one, text })) : [one];
}

/** ① 080-…: the number of its line is said of the device, and is no part of what it is called; スマホ 080-… is called nothing else. */
function withPhoneBehind(one: Said): Said {
  const { label = '', number = '' } = PHONE_BEHIND.exec(one.text)?.groups ?? {};
  const phone = normalField('people', 'phone', number);
  if (label === '' || namesNoDevice(deviceLabel(label).number) || !isPhone(phone)) return one;
  return withPhone({ ...one, text: label }, phone);
}
const PHONE_BEHIND =
  /^(?<label>.*[^\s　:：(（\d０-９‐-―－-])[\s　]*[:：(（]?[\s　]*(?<number>[0０][\d０-９]{1,3}[-－‐-―ー]?[\d０-９]{1,4}[-－‐-―ー]?[\d０-９]{3,4})[)）]?$/u;

const withPhone = (one: Said, phone: string): Said => ({
  ...one,
  facts: joinFacts([one.facts, { values: {}, lines: [`${PHONE}${phone}`] }]),
  beside: [...one.beside, `${PHONE}${phone}`],
});

const asMeant = (one: Said, at: number, all: readonly Said[]): Said => ({ ...one, text: labelMeant(one, at, all) });

/** スマホ1号 | 会社携帯 080-…: who has one phone by name, and one number of a phone, has one device. An iPad beside a number is another. */
function withTheirNumbers(said: readonly Said[]): Said[] {
  const joined = new Map<Said, Said | null>();
  for (const same of groupBy(said, ({ row }) => String(row.line)).values()) {
    const [number, ...numbers] = same.filter(({ field }) => field === 'ownMobile');
    const [phone, ...phones] = same.filter((one) => one.field !== 'ownMobile' && isNamedPhone(one));
    const text = normalField('people', 'phone', number?.text ?? '');
    if (!number || !phone || numbers.length > 0 || phones.length > 0 || !isPhone(text)) continue;
    const facts = joinFacts([phone.facts, number.facts]);
    joined
      .set(number, null)
      .set(phone, withPhone({ ...phone, facts, beside: [...phone.beside, ...number.beside] }, text));
  }
  return said.flatMap((one) => joined.get(one) ?? (joined.has(one) ? [] : one));
}

const isNamedPhone = ({ text, heading, meant }: Said): boolean =>
  (kindIn(text) ?? kindIn(heading)) === 'phone' &&
  !isOwnDevice(text, meant) &&
  !namesNoDevice(text) &&
  !CHANGES_HANDS.test(text);

/** 返却済(S5), S5返却, S7引継, S7→野路, S7 野路さんへ: it isn't theirs any more, or not yet. */
const CHANGES_HANDS = /返却|回収|返納|返した|引き?継|譲渡|移管|[→⇒➡⇨]|(?:さん|様|氏)(?:へ|に渡)/;

/** 070-…, and nothing of what it is: a phone was lent. */
const MOBILE = /^[0０][7-9７-９][0０][-－‐ー]?[\d０-９]{4}[-－‐ー]?[\d０-９]{4}$/;

/** 事務所の鍵, 名札・制服: what else is lent. */
const OTHER_THING =
  /鍵|カギ|キー(?!ボード)|名札|ネーム(?:札|プレート)|カード|社員証|職員証|身分証|制服|ユニフォーム|エプロン|ポロシャツ|ジャンパー|上着|白衣|靴|シューズ|印鑑|(?:社用|公用|自転)車|バイク|ロッカー/;
const isNoDevice = (text: string): boolean =>
  text.split(/[・、，,／/＋+＆&\s　]+/).every((part) => OTHER_THING.test(part) && kindIn(part) === null);

/** One that is named, and what is said beside its number. */
interface SaidDevice extends Said {
  number: string;
}

function devicesOf(
  said: readonly Said[],
  ledger: LedgerView,
  { leave, chosen, planned, reading: { listedDevices: listed } }: DevicesAre,
): Pick<Besides, 'devices' | 'ofNoKind'> {
  const ofNoKind: string[] = [];
  const devices: PlannedBeside[] = [];
  const own: SaidDevice[] = [];
  const named = said.flatMap((one): SaidDevice[] => {
    const { number, remark } = deviceLabel(one.text);
    if (CHANGES_HANDS.test(one.text)) {
      leave(one, 'いまも使う端末か、わかりません');
      return [];
    }
    if (isNoDevice(one.text)) {
      leave(one, '端末ではありません');
      return [];
    }
    if (isOwnDevice(number, one.meant)) {
      own.push({ ...one, number, remark });
      return [];
    }
    if (one.field === 'ownMobile' && isPhone(toHalfWidth(number)) && !/^0[5-9]0/.test(toHalfWidth(number))) {
      leave(one, '携帯の番号ではありません');
      return [];
    }
    if (!namesNoDevice(number) && !saysSortOfSeveral(number)) {
      const value = one.field === 'ownMobile' ? normalField('people', 'phone', number) : number;
      const isPlain = listed === undefined || one.field === 'ownMobile' || ledger.devices.some((known) => isNumber(known, labelKey(number))); // prettier-ignore
      const meant = isPlain ? value : listedAs(number, listed, kindIn);
      if (meant !== null) return [{ ...one, number: meant, remark }];
      // The list of devices comes next, and has all that there are.
      leave(one, '同じファイルの端末の表に、この呼び名の端末がありません');
      return [];
    }
    leave(one, 'どの端末か、書いてありません');
    return [];
  });
  const groups = [...groupBy(named, ({ number }) => labelKey(number)).values()].flatMap(apartByOffice);
  for (const all of groups) {
    const still = all.filter(({ hasLeft }) => !hasLeft);
    const same = still.length > 0 ? still : all;
    for (const one of all) if (!same.includes(one)) leave(one, '退職した方です。いま使う方の端末にします');
    const known = knownDevice(all, ledger.devices);
    if (known && known.holderId !== null) {
      for (const one of same) if (!isKnownOf(known, one.row)) leave(one, '台帳では、ほかの方が使う端末です');
      continue;
    }
    const { holder, officeId, also, remark, first } = sharedBy(same, planned, ledger);
    const { field, text, heading, number } = first;
    const facts = joinFacts(same.map((one) => one.facts));
    // One of those who share it may say it alone: 共用1（パソコン）.
    const called = same.flatMap(
      (one) => kindIn(one.text) ?? kindIn(deviceWordMeans(one.number, one.meant)) ?? kindIn(one.number) ?? [],
    )[0];
    const sort = kindIn(facts.values['kind'] ?? '');
    const told = called ?? kindIn(facts.values['model'] ?? '') ?? kindIn(heading);
    const read =
      known?.kind ?? sort ?? (field === 'ownMobile' ? 'phone' : (told ?? (MOBILE.test(number) ? 'phone' : null)));
    if (read === null) ofNoKind.push(number);
    // PC-01 under iPad is none.
    const system = (
      systemIn(text) ??
      systemIn(facts.values['kind'] ?? '') ??
      systemIn(facts.values['model'] ?? '') ??
      (kindIn(text) === null ? systemIn(heading) : null)
    )?.value;
    const kind = read ?? chosen;
    // Each of those who share it keeps what the list said of them.
    if (kind === null)
      for (const one of same) leave(one, '種類（パソコン・タブレット・スマートフォン）が書いてありません');
    else
      devices.push({
        ...({ table: 'devices', line: holder.line, value: number } as const),
        ...{ officeId, kind, recordId: known?.id ?? null, also, remark, facts },
        ...(system && { system }),
        ...(new Set(same.map((one) => one.officeId)).size > 1 && { isOfSeveral: true }),
      });
  }
  const theirs = ownDevicesOf(own, ledger, { leave, chosen });
  return { devices: [...devices, ...theirs.devices], ofNoKind: [...ofNoKind, ...theirs.ofNoKind] };
}

/** 私 at three people is a device of each of them, and one only of each sort. Of who isn't there any more it is nothing of the office's. */
function ownDevicesOf(
  said: readonly SaidDevice[],
  ledger: LedgerView,
  { leave, chosen }: Pick<DevicesAre, 'leave' | 'chosen'>,
): Pick<Besides, 'devices' | 'ofNoKind'> {
  const ofNoKind: string[] = [];
  const devices: PlannedBeside[] = [];
  for (const one of said) {
    const { row, number, remark, field, heading, meant, officeId } = one;
    const memo = String(row.cells['note']?.after ?? '');
    const words = [number, remark, deviceWordMeans(number, meant), ...ownDeviceInMemo(memo)];
    const called = words.flatMap((word) => kindIn(word) ?? [])[0];
    const sort = kindIn(one.facts.values['kind'] ?? '');
    const read = sort ?? called ?? (field === 'ownMobile' ? 'phone' : kindIn(heading));
    if (one.hasLeft || hasOwnDevice(row.recordId, read, ledger.devices)) continue;
    if (read === null) ofNoKind.push(`${row.title}さんの個人の端末`);
    const kind = read ?? chosen;
    const system = words.flatMap((word) => systemIn(word)?.value ?? [])[0];
    if (kind === null) leave(one, '種類（パソコン・タブレット・スマートフォン）が書いてありません');
    else if (!devices.some((other) => other.line === row.line && other.kind === kind))
      devices.push({
        ...({ table: 'devices', line: row.line, value: '', ownership: 'personal' } as const),
        ...{ officeId, kind, recordId: null, also: [], remark, facts: one.facts },
        ...(system && { system }),
      });
  }
  return { devices, ofNoKind };
}

/** ① of one table is one device; ① of another table, of people of another office, is another. */
function apartByOffice(same: readonly SaidDevice[]): SaidDevice[][] {
  const [first] = same;
  if (!first || !isBareNumber(first.number)) return [[...same]];
  const partOf = ({ row }: SaidDevice): number => Math.floor(row.line / PART);
  let apart: SaidDevice[][] = [];
  for (const one of same) {
    const isNear = (group: readonly SaidDevice[]): boolean =>
      group.some((other) => other.officeId === one.officeId || partOf(other) === partOf(one));
    apart = [...apart.filter((group) => !isNear(group)), [...apart.filter(isNear).flat(), one]];
  }
  // In the order of the table, as whoever stands first has it.
  return apart.map((group) => same.filter((one) => group.includes(one)));
}

/** What the ledger has of that number: the one that they use by it, else, of ①, the one of their office. */
function knownDevice(all: readonly SaidDevice[], devices: readonly Device[]): Device | undefined {
  const [{ number = '' } = {}] = all;
  const same = devices.filter((device) => isNumber(device, labelKey(number)));
  return (
    same.find((device) => all.some(({ row }) => isKnownOf(device, row))) ??
    same.find(({ officeId }) => !isBareNumber(number) || all.some((one) => one.officeId === officeId))
  );
}

/** Theirs in the ledger, or named there beside whoever has it. */
const isKnownOf = ({ holderId, note }: Device, { recordId, title }: PlannedRow): boolean =>
  (recordId !== null && recordId === holderId) || foldKey(note).includes(foldKey(title));

/** Two share it: it is with whom a remark calls its owner, else with the first who has it without one, and the others are named beside. */
function sharedBy(same: readonly SaidDevice[], planned: readonly PlannedRow[], ledger: LedgerView) {
  const [any] = same as readonly [SaidDevice, ...SaidDevice[]];
  const said = servicesIn(any.number);
  const nameOf = (officeId: string): string => ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
  const isCalledSo = (officeId: string): boolean => servicesIn(nameOf(officeId)).some((one) => said.includes(one));
  const where = mostOf(
    same.map(({ officeId }) => officeId),
    isCalledSo,
  );
  const there = same.filter(({ officeId }) => officeId === where);
  const first = there.find(({ remark }) => remark === '') ?? same.find(({ remark }) => remark === '') ?? any;
  const owners = same.flatMap(({ remark }) => ownerCalled(deviceOwnerIn(remark), planned) ?? []);
  const owner = owners.find((one) => officeOf(one, ledger) !== null);
  const holder = owner ?? first.row;
  const titles = same.map(({ row }) => row.title);
  const also = [...new Set(titles)].filter((title) => foldKey(title) !== foldKey(holder.title));
  const rest = same.map(({ remark }) => remark).filter((remark) => remark !== '' && !SAYS_SHARED.test(remark));
  const remark = owner ? '' : [...new Set(rest)].join('、');
  return { holder, officeId: officeOf(holder, ledger) ?? first.officeId, also, remark, first };
}

/**
 * The office of most who have it; where as many are of another, the one that it is called by (訪看PC1), or that of the first of them: who works
 * there, too, has it where the others do.
 */
function mostOf(offices: readonly string[], isCalledSo: (office: string) => boolean): string {
  const count = (office: string): number =>
    offices.filter((one) => one === office).length + (isCalledSo(office) ? 1 / 2 : 0);
  return offices.reduce((most, one) => (count(one) > count(most) ? one : most));
}

const SAYS_SHARED = /^(?:共[用有]?|兼用)$/;

/** Who alone of the table has that surname, or name, and comes into the ledger or is there. */
function ownerCalled(word: string | null, planned: readonly PlannedRow[]): PlannedRow | null {
  if (word === null) return null;
  const key = foldKey(word);
  const isCalled = ({ title }: PlannedRow): boolean =>
    foldKey(title) === key || foldKey(title.trim().split(/\s+/)[0] ?? '') === key;
  const [owner, ...others] = planned.filter(({ verdict }) => verdict !== 'left' && verdict !== 'fix').filter(isCalled);
  return owner && others.length === 0 ? owner : null;
}

const isNumber = ({ assetNumber, status }: Device, key: string): boolean =>
  status === 'registered' && assetNumber !== '' && labelKey(assetNumber) === key;
