import { isCalendarDate, type CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { foldKey } from '../../text/fold-key';
import { formatWarekiShort } from '../../text/wareki';
import { toHalfWidth } from '../../text/width';
import { recordOfAbout, saysUsed } from '../import/about-besides';
import {
  dayOfState,
  ID_DONE,
  ID_STATES,
  isLoginField,
  isUseField,
  saidUse,
  standsStill,
} from '../import/beside-fields';
import { isDash } from '../import/cell-habits';
import { endsBefore, lastDay, saysLeft, saysToCome } from '../import/left-words';
import { namesNetwork } from '../import/named-network';
import { columnsOfPart, PART, type ReadRow, type TableReading } from '../import/reading';
import { factsOfRow } from './beside-facts';
import { headsOther } from './asked-network';
import type { DraftRow, EndedId } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView, NamedNetwork } from './ledger-view';
import { loginSaid, STOPPED } from './login-said';
import { networkOfId } from './network-above';

/** 市に, 福井市の担当に, 市へお願いして: who did it. */
const BY =
  '(?:[^\\s　、。はのもを]{0,4}(?:[市町村区県課]|役所|役場|センター|担当|管理者)(?:の?担当)?(?:さん|様)?[にへで](?:(?:お願い|依頼|連絡)して)?)?';
/** 止めたい, 止めてもらったら, 止めたか: a wish, or a question. */
const DONE = `${ID_DONE}(?![いらりく]|か(?!ら)|ほう|方|場合)`;
const WORD = '停止|休止|削除|廃止|抹消|解約|解除|失効|返納|返却';
const WHEN = '(?:[RＲ]|令和|20)?[\\d０-９]+[./／年月][\\d０-９./／月日]*末?日?';
/** R8.10.5に, 10/5から, which may stand before 止めてもらった. */
const SINCE = `(?:(?:(?<when>(?:[RＲ]|令和|20)[\\d０-９]+[./年][\\d０-９]+[./月][\\d０-９]+日?)|${WHEN})(?:付け?)?(?:に|で|より|から))?`;
/** TRITRUS廃止済, ID停止届出済, LW削除しました, IDは市に止めてもらった, IDを使えないようにしてもらっている, ID停止 R8.11.2, ID削除届 9/4市へ提出済, TRITRUS R8.8停止: of which IDs they say it, and that these are no more. */
const ENDED = new RegExp(
  `(?<of>[^\\s　、。,，・／/（）()]*?)[のはもがを]?${SINCE}(?:${BY}(?:(?<word>${WORD})(?:届(?:出|け出)?)?(?:(?<=届|届出)[をは]?[\\s　]*(?:${WHEN})?に?[\\s　]*${BY}提出(?:済|し${DONE})|を?(?:提出)?(?:し|され)${DONE}|を?出し${DONE}|[\\s　]*(?:提出|依頼|申請|連絡)?済|完了|中|[\\s　]*[（(]?(?=[RＲ令\\d０-９])(?<behind>${WHEN}))|(?<plain>[止と]め|消し|(?:使え|利用でき)な(?:いよう(?:に)?|く)し|無効(?:に|化)し)(?:${DONE}|済))|[\\s　]*(?<before>${WHEN})(?:付け?)?(?:に|で|より|から)?(?<on>${WORD})(?!予定|依頼(?!済)|申請(?!済)|届?(?:まだ|未)))`,
  'gi',
);
/** All of somebody's. */
const ANY = /^(?:(?:全|各|すべての)?(?:ネットワーク)?(?:の)?(?:ID|ＩＤ|アカウント|利用者?|登録|権限)*)$/i;
/** What else ends so: 契約解除, 端末返納, 口座解約. */
const OF_IDS = /ID|ＩＤ|アカウント|登録|利用/i;

/** 前任 見本 太郎 R8.6.30退職: who was there before them. */
const OF_FORMER = /(?:前任|前の(?:方|人|担当))[^。\n]*/g;

/** Whether they have left by what their row says, today or before. */
export function hasLeftBy({ leftOn, note }: ReadRow['values'], today: CalendarDate): boolean {
  if (typeof leftOn === 'string' && leftOn !== '') return leftOn < today;
  // 12/31付 退職: of the word alone nothing is left to come.
  if (typeof note !== 'string' || saysToCome('staff', note, today)) return false;
  const own = note.replaceAll(OF_FORMER, '');
  return [own, ...own.split(/[\s、。]+/)].some((text) => saysLeft('staff', text, today));
}

/** 届済（R8.11.2）, behind the word that says so. */
const DAY_BEHIND =
  /^[^\s　・／/,，R\dＲ０-９（(]*[\s　]*[（(]?((?:[RＲ]|令和|20)[\d０-９]+[./年][\d０-９]+[./月][\d０-９]+)/i;

/** SNS停止済 below みまもりSNS. */
const isSns = (said: string, network: string): boolean => foldKey(said) === 'sns' && foldKey(network).endsWith('sns');

/** （4/3） behind 停止済, of whoever left on 令和8年3月31日: the year is that of their leaving, or the one after. */
function withYear(behind: string, leftOn: CalendarDate | null): string {
  const [, month = '', day = ''] =
    /^[^\s　\d０-９（(]{0,4}[\s　]*[（(]([\d０-９]{1,2})[/.月]([\d０-９]{1,2})日?[）)]/.exec(behind) ?? [];
  if (month === '' || leftOn === null) return '';
  const isNext = Number(toHalfWidth(month)) < Number(leftOn.slice(5, 7)) - 6;
  return `${Number(leftOn.slice(0, 4)) + (isNext ? 1 : 0)}/${month}/${day}`;
}

interface IdEnd {
  word: string;
  on: CalendarDate | null;
}

/** Of whoever is there still: another ID is meant, or it is used again, or it isn't sure. */
const OF_ANOTHER = /前[任の]|後任|旧|以前|別の|再[開発登利使]|復活/;

const PLANNED = /予定|見込/;
/** （R9.10頃復帰予定）, R9.4復職見込み: of whoever is on leave, and not of their ID. */
const OF_RETURN = /[^\s　（）()]*(?:復[帰職]|産[前後]?休|育休|出産|休[職業])[^\s　（）()]{0,4}(?:予定|見込み?)/g;

/**
 * By which word a memo says that IDs of a network are no more, and on which day where it says that, too; null: it doesn't. Of whoever hasn't left
 * only where it says of which, and not of a day to come.
 */
function endedBy(
  note: string,
  networks: readonly string[],
  { hasLeft, leftOn }: { hasLeft: boolean; leftOn: CalendarDate | null },
  today: CalendarDate,
): IdEnd | null {
  if (!hasLeft && OF_ANOTHER.test(note)) return null;
  for (const clause of note.split(/[、。\n]/))
    for (const { groups, index } of clause.matchAll(ENDED)) {
      const { of = '', plain = '', behind: after = '', before = after } = groups ?? {};
      const word = groups?.['word'] ?? groups?.['on'] ?? plain;
      // 止めました of nothing may be anything.
      const isOfAny = of === '' ? plain === '' && !/^(?:解除|解約|返納|返却)$/.test(word) : ANY.test(of);
      const isSaid = (said: string): boolean => networks.some((one) => namesNetwork(said, one) || isSns(said, one));
      if (!isOfAny && !isSaid(of) && !isSaid(of.replace(OF_IDS, ''))) continue;
      const isPlanned = PLANNED.test(clause.replaceAll(OF_RETURN, ''));
      const isToCome = (before !== '' && isPlanned) || (lastDay(before, today) ?? today) > today;
      if (isToCome || (!hasLeft && (of === '' || isPlanned))) continue;
      const behind = clause.slice(clause.indexOf(word, index + of.length) + word.length);
      const said = DAY_BEHIND.exec(behind)?.[1] ?? groups?.['before'] ?? groups?.['when'] ?? withYear(behind, leftOn);
      const day = parseDate(said, today);
      return {
        word: plain === '' ? word : plain === '消し' ? '削除' : '停止',
        on: day.ok && day.date <= today ? day.date : null,
      };
    }
  return null;
}

/** カナミックID is called so, too, when somebody has said that its network is TRITRUS. */
const namesOf = (network: string, heading: string, { networks }: LedgerView): string[] =>
  headsOther(heading, networks) ? [network, heading] : [network];

/** 停止(R9.3.31) is of one that is used until then. */
const isStill = (state: unknown, today: CalendarDate): boolean =>
  typeof state === 'string' && standsStill(state) && (lastDay(dayOfState(state), today) ?? today) <= today;

/** 休止 in a column beside it, its last day, R4.6～R8.10 where the first would be, or 休止中 in brackets behind it: what its row says of one that is no more. */
function endedBeside(
  login: string,
  remark: string,
  { values, problems }: ReadRow,
  fields: readonly string[],
  today: CalendarDate,
): IdEnd | null {
  const ends = (text: string): boolean =>
    isStill(text, today) || endsBefore(text, today) || saysLeft('account', text, today);
  const isOfIt = (field: string): boolean => recordOfAbout(field, fields) === login;
  const last = isOfIt('idEndedOn') ? values['idEndedOn'] : null;
  if (typeof last === 'string' && isCalendarDate(last) && last < today) return { word: '停止', on: last };
  const state = ID_STATES.flatMap((name) => (isOfIt(name) && isStill(values[name], today) ? values[name] : []))[0];
  const isEnded = ends(remark) || problems.some(({ field, text }) => isOfIt(field) && ends(text));
  return state === undefined ? (isEnded ? STOPPED_ID : null) : stoppedAs(state, today);
}
const STOPPED_ID: IdEnd = { word: '停止', on: null };
/** 廃止(R8.9.30): on that day. */
function stoppedAs(state: unknown, today: CalendarDate): IdEnd {
  const day = parseDate(dayOfState(String(state)), today);
  return { ...STOPPED_ID, on: day.ok && day.date <= today ? day.date : null };
}

/** 停止 below みまもりSNS, beside みまもりSNS ID. */
const stoppedIn = (
  columns: TableReading['columns'],
  values: ReadRow['values'],
  today: CalendarDate,
): { field: string; from: string }[] =>
  columns.flatMap(({ field, from }) =>
    field && isUseField(field) && isStill(values[field], today) ? { field, from } : [],
  );

/** 利用開始 R7.7.1 of an ID: what is said of one that is no more stays with it. */
function daysOf(
  login: string,
  columns: TableReading['columns'],
  values: ReadRow['values'],
): { field: string; heading: string; day: CalendarDate }[] {
  const fields = columns.flatMap(({ field }) => field ?? []);
  return columns.flatMap(({ field, from }) => {
    const day = field && recordOfAbout(field, fields) === login ? values[field] : null;
    return field && typeof day === 'string' && isCalendarDate(day) ? [{ field, heading: from, day }] : [];
  });
}

/** What the memo says, and whether they have left, or are about to. */
function goingOf(values: ReadRow['values'], today: CalendarDate) {
  const note = typeof values['note'] === 'string' ? values['note'] : '';
  const hasLeft = hasLeftBy(values, today);
  const leftOn = String(values['leftOn'] ?? '');
  return {
    note,
    hasLeft,
    leftOn: isCalendarDate(leftOn) ? leftOn : null,
    isLeaving: !hasLeft && (leftOn > today || saysToCome('staff', note, today)),
  };
}

/**
 * IDs that are no more by what their row says: none comes into the ledger as one that is used. Of whoever left the memo keeps which it
 * was: TRITRUS：いまはIDなし（mihon-01は廃止済み）. Those of a network whose register lists who has ended are among the IDs that have, from the day
 * that the row says, else that on which the person left, and the memo has 〇〇：fk-01は廃止済み. By IDなし procedures know that somebody has none. Of whoever
 * is there still (休職, 使わない) it is told and kept as 元の値, as it may be used again.
 */
export function withoutEndedIds(
  draft: DraftRow,
  reading: Columns,
  ledger: LedgerView,
  networkAbove: (line: number) => NamedNetwork | null,
  { networks: decided }: Pick<ImportDecisions, 'networks'>,
  today: CalendarDate,
): DraftRow {
  const { row, ids } = draft;
  const { values } = row;
  const { note, hasLeft, leftOn, isLeaving } = goingOf(values, today);
  const ended = new Map<string, readonly string[]>();
  const endedIds: EndedId[] = [];
  const problems = [...row.problems];
  const columns = columnsOfPart(reading, row.line);
  const fields = columns.flatMap((one) => one.field ?? []);
  const networkOf = (field: string, heading: string): string | null =>
    networkOfId({ field, heading, officeId: ids.office ?? '', network: networkAbove(row.line) }, ledger, decided);
  for (const { field, from } of columns) {
    const text = field && (isLoginField(field) || isUseField(field)) ? values[field] : null;
    const said = typeof text === 'string' && field ? loginSaid(text, today) : null;
    if (!field || said === null || typeof text !== 'string') continue;
    const { login } = said;
    const id = networkOf(field, from);
    const network = ledger.networks.find((one) => one.id === id);
    const name = network?.words[0] ?? network?.name ?? from;
    const stopped = stoppedIn(columns, values, today).filter((one) => networkOf(one.field, one.from) === id);
    for (const one of stopped) ended.set(one.field, []);
    const besideIt = stopped[0] ? STOPPED_ID : endedBeside(field, said.remark, row, fields, today);
    const isTold = note !== '' && !isLeaving;
    const by = besideIt ?? (isTold ? endedBy(note, namesOf(name, from, ledger), { hasLeft, leftOn }, today) : null);
    if (by === null) continue;
    if (!hasLeft) {
      problems.push({ field, code: 'cell/login', message: STOPPED, text });
      ended.set(field, []);
      continue;
    }
    const endedOn = by.on ?? leftOn;
    const days = daysOf(field, columns, values);
    const since = days.map(({ heading, day }) => `、${heading} ${formatWarekiShort(day)}`).join('');
    // Procedures know of one that stands among those that have ended. Of a network without such a register it would be one that ends now.
    const isKept = network?.listsEnded === true && endedOn !== null;
    if (isKept)
      endedIds.push({
        ...{ packId: network.id, login, endedOn },
        facts: factsOfRow(values, fields, () => false, today).factsOf(field),
      });
    const was = `${login}は${by.word}済み${since}`;
    ended.set(field, [isKept ? `${name}：${was}` : `${name}：いまはIDなし（${was}）`]);
    for (const one of days) ended.set(one.field, []);
  }
  const lines = [...new Set([...ended.values()].flat())].filter((line) => !note.split('\n').includes(line));
  if (ended.size === 0) return draft;
  const none = Object.fromEntries([...ended.keys()].map((field) => [field, '']));
  return {
    ...draft,
    endedIds,
    row: { ...row, problems, values: { ...values, ...none, note: [note, ...lines].filter(Boolean).join('\n') } },
  };
}

/** 申請中, 未申請, 休止中 of an ID that isn't used: the memo keeps with its heading what becomes of no field, and days of one that isn't there yet. */
export const withStateInMemo = (draft: DraftRow, reading: Columns, today: CalendarDate): DraftRow =>
  ID_STATES.reduce((one, name) => withOneState(one, reading, name, today), draft);
type Columns = Pick<TableReading, 'columns' | 'furtherColumns' | 'rows'>;

/** Whether a column of states has a mark for those that are used, in the table of this line. */
const isAnyUsed = ({ rows }: Columns, line: number, name: string): boolean =>
  rows.some(({ line: other, values }) => {
    const said = String(values[name] ?? '').trim();
    return isOfSameTable(line, other) && (saidUse(said) === 'uses' || saysUsed(said) || /済み?$/.test(said));
  });

const isOfSameTable = (line: number, other: number): boolean => Math.floor(line / PART) === Math.floor(other / PART);

function withOneState(draft: DraftRow, reading: Columns, name: string, today: CalendarDate): DraftRow {
  const { row } = draft;
  const { values } = row;
  const dash = row.notes.find(({ field, code }) => field === name && code === 'note/none')?.text ?? '';
  const state = String(values[name] || dash).trim();
  const columns = columnsOfPart(reading, row.line);
  const fields = columns.flatMap((one) => one.field ?? []);
  const login = recordOfAbout(name, fields) ?? '';
  const hasId = Boolean(values[login]);
  const note = typeof values['note'] === 'string' ? values['note'] : '';
  const saysNone = isDash(state) || saidUse(state) === 'no' || /^none$/i.test(state);
  // ― beside an ID, where ○ says which are used: that it may be no more.
  const isDoubted = hasId && saysNone && isAnyUsed(reading, row.line, name);
  const isSaid =
    (saysNone && !isDoubted) ||
    saysUsed(state) ||
    saidUse(state) === 'uses' ||
    state === '一般' ||
    (hasId && /済み?$/.test(state));
  if (state === '' || isSaid || (isStill(state, today) && note.includes('は停止済み'))) return draft;
  const days = hasId ? [] : daysOf(login, columns, values);
  const since = days.map(({ heading, day }) => `、${heading} ${formatWarekiShort(day)}`).join('');
  const line = `${columns.find(({ field }) => field === name)?.from}：${state}${since}`;
  const none = Object.fromEntries(days.map(({ field }) => [field, '']));
  if (note.split('\n').includes(line)) return draft;
  return { ...draft, row: { ...row, values: { ...values, ...none, note: [note, line].filter(Boolean).join('\n') } } };
}
