import { handOver, type HandOverEntry } from '../credentials/hand-over';
import type { Ledger } from '../ledger/entities';
import type { EventStaff, LedgerEvent } from '../ledger/event';
import { columnsElsewhere } from '../ledger/fields/originals';
import type { Pack } from '../packs/schema';
import { devicesOf } from '../rules/device-users';
import { addDays, type CalendarDate } from '../text/calendar-date';
import { officesConcerned } from './event-of-office';
import { beforeLeave } from './last-day-at-work';
import { LEAVING } from './wizard/leaving-word';
import { ITSELF, ownStep } from './own-step';
import { nothingAsked, type NetworkProcedure, type RunStep } from './result';

export const isOfPack = ({ packId }: Pick<NetworkProcedure, 'packId'>): boolean => packId !== ITSELF.packId;

/** Of one that offices take part in: forms beside the networks are of a pack, and of none. */
export const isOfNetwork = (one: Pick<NetworkProcedure, 'packId' | 'onlyForms'>): boolean =>
  isOfPack(one) && one.onlyForms !== true;

/** Id of the step that sees to one device or ID. */
export const ownStepOf = (table: HandOverEntry['table'], id: string): string => `${table}-${id}`;

interface Given {
  event: LedgerEvent;
  /** What the networks ask. */
  networks: readonly NetworkProcedure[];
  ledger: Ledger;
  packs: readonly Pack[];
}

/** Whether whoever it is about leaves the corporation. */
export const isForGood = (event: LedgerEvent): boolean =>
  event.kind === 'leave' || (event.kind === 'transfer' && event.toOfficeId === undefined);

/**
 * What whoever goes for good still has of the office, where no network says what becomes of it: devices, IDs, teams, keys.
 * Somebody leaves without any paper, and yet not without anything to do.
 */
export function ownHandOver({ event, networks, ledger, packs }: Given): NetworkProcedure[] {
  if (!isForGood(event)) return [];
  // Once for each person, by their own office.
  const offices = event.officeId ? [event.officeId] : [...new Set(event.staff.map(({ officeId }) => officeId))];
  return offices.flatMap((officeId) => {
    const staff = event.staff.filter((one) => event.officeId !== null || one.officeId === officeId);
    const theirs = new Set([officeId, ...staff.flatMap((one) => officesConcerned(event.kind, one, ledger))]);
    const asked = networks.filter((one) => theirs.has(one.officeId) && isOfNetwork(one));
    const steps = stepsOf(staff, asked, ledger, packs);
    if (steps.length === 0) return [];
    const officeName = ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
    const itself = { ...ITSELF, officeId, officeName, kind: event.kind };
    // Handing over comes before the last day: with it one can begin at once.
    const dated = steps.map((step) =>
      beforeLeave({ ...step, notBefore: isHandingOver(step) ? null : lastDayOf(event) }, event, ledger),
    );
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
    .map(({ table, id, what, todo, isTheirs = false, changesPassword = false }): RunStep => {
      if (table !== 'devices')
        return {
          ...ownStep(ownStepOf(table, id), 'screen', `${what}：${todo}`),
          ...(changesPassword && { whileThere: true }),
        };
      const devices = { ids: [id], collects: !isTheirs, wipes: true };
      return { ...ownStep(ownStepOf(table, id), 'device', `${what}：${todo}`), devices };
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
    ...staff.flatMap((person) => untoldOf(person, ledger, atWork.size > 0)),
    ...things,
    ...staff.flatMap((person) => elsewhereOf(person, ledger)),
    ...(teams.length > 0
      ? [{ ...ownStep(TEAMS, 'inside', `チーム（${names}）に、抜けることと引き継ぎを伝えます`), whileThere: true }]
      : []),
    ...(atWork.size === 0
      ? [ownStep('ids', 'screen', '使っていた ID（LINE WORKS など）を止め、知っているパスワードを変えます')]
      : []),
    ...(things.length + teams.length > 0 || atWork.size === 0
      ? [ownStep('keys', 'inside', '貸している鍵・名札・携帯電話などを、返してもらいます')]
      : []),
  ];
}

/** IDs of a network that the app doesn't know: by what their column calls them, as what stands in 元の値 stays with the person. */
function elsewhereOf({ id, name }: EventStaff, { people }: Ledger): RunStep[] {
  const person = people.find((one) => one.id === id);
  const said = columnsElsewhere(person ?? {});
  if (said.length === 0) return [];
  const step = ownStep(`elsewhere-${id}`, 'inside', `${name}さんの「${said.join('」「')}」を、そのネットワークに止めてもらいます`); // prettier-ignore
  return [{ ...step, note: 'ID は、台帳のこの方の「元の値」にあります' }];
}

/** What no record tells: what a メモ says of whoever goes (its words may be private, so they aren't the step's), and devices that aren't in the ledger. */
function untoldOf(person: EventStaff, { people, devices }: Ledger, isAtWork: boolean): RunStep[] {
  const { id, name } = person;
  const recorded = devices.filter(({ status }) => status === 'registered');
  const { memo, hands, rest } = memoParts(people.find((one) => one.id === id)?.note ?? '');
  // A ledger without any device doesn't know that they have none.
  const isAsked = isAtWork && recorded.length === 0;
  if (memo !== '') {
    const isOfOpen =
      OF_DEVICES.test(memo) && devicesOf(person, devices, new Map(people.map((one) => [one.id, one]))).length === 0;
    const handing = {
      ...ownStep(`${HANDING}-${id}`, 'talk', `${name}さんのメモにある引き継ぎを済ませます`),
      whileThere: true,
    };
    const step = ownStep(`memo-${id}`, 'inside', `${name}さんのメモにあること（返す物など）を済ませます`);
    const note = 'この方の端末は、台帳に入っていません。返してもらったら、電子証明書とデータを消します';
    const isLeft = rest || isAsked;
    return [
      ...(hands ? [{ ...handing, memoOf: id }] : []),
      ...(isLeft ? [{ ...step, memoOf: id, note: isAsked || isOfOpen ? note : '' }] : []),
    ];
  }
  const ask = `${name}さんが使っている端末がないか確かめます。あれば返してもらい、電子証明書とデータを消します`;
  return isAsked ? [{ ...ownStep(`devices-${id}`, 'device', ask), note: '端末が、まだ台帳に入っていません' }] : [];
}

/** Ids of steps in which work goes on to others. */
const HANDING = 'hand-over';
const TEAMS = 'teams';
const isHandingOver = ({ id }: RunStep): boolean => id === TEAMS || id.startsWith(`${HANDING}-`);

const OF_DEVICES = /端末|タブレット|スマホ|スマートフォン|携帯|パソコン|PC|iPad|iPhone/i;
const TO_RETURN = /返却|返し|返す|回収|鍵|カギ|パスワード/;
const TO_HAND_OVER = /引き?継|後任|申し?送/;
const MOST = 80;

/** 退職届 is there: 11/24届受理, 退職願提出済み. Where one is still to be had (届を出してもらう, 届待ち), words of it are left. */
const NOTICE =
  /退?職?(?:届|願い?|申し?出)(?:を?(?:受理|受領|受付|受取|提出(?=済|あり)))?(?:済み?|あり|した|しました)?/g;

/** What an import leaves in a メモ of a list's marks: nothing that somebody has to do. */
const MARKS_OF_LIST = /(?:^|[ 　]|(?<=。))名簿の印：[^\n。 　]*/gm;

/** IDの状況：止めてある, 連携ネット／ID：申請中, TRITRUS：IDなし（名簿）: what it leaves of how an ID stands, in a line of its own. */
const STATE_OF_ID =
  /^[^：\n]{0,30}(?:(?:状況|状態|ステータス|ID|使用|利用者?|登録|権限)：(?![^\n]*(?:返|回収|鍵|カギ|パスワード|引き?継|端末|連絡))[^\n]{0,40}|：(?:いまは)?ID(?:なし|未発行)（[^\n]*）)$/gm;

/** 老健兼務, 再掲（訪看）: where else somebody stands in a list. 兼務先に連絡 is to be done. */
const ELSEWHERE_IN_LIST =
  /(?<=^|[\s　、。])(?:[^\s　、。：を]{0,12}兼務|再掲)(?:[（(][^()（）]*[)）])?(?=$|[\s　、。])/gm;

/** 最終出勤12/20, 有休消化12/21～: until when somebody is there is asked with the day of leaving. */
const WHEN_THERE =
  /最[終後]の?(?:出勤|勤務|出社)日?[はが]?|まで(?:出勤|勤務|出社)|(?:年次)?(?:有休|有給|年休)(?:休暇)?の?を?(?:消化|取得)?(?:期間)?[はを]?|(?<=\d日?(?:[(（][日月火水木金土][)）])?)(?:から|より|[~～〜])/g;

/** （自己都合）, （ご家族の介護のため）: why somebody leaves is nothing to be done. */
const WHY_LEAVING =
  /[(（][^()（）]*(?:都合|のため|により|定年|満了|転居|引っ?越し?|結婚|出産)[^()（）]*[)）]|自己都合|定年/g;

/** What is left of it where it only says that and when somebody leaves. */
const beside = (sentence: string): string =>
  sentence
    .replace(new RegExp(`^.*?${LEAVING.source}`), '')
    .replaceAll(WHY_LEAVING, '')
    .replaceAll(NOTICE, '')
    .replaceAll(WHEN_THERE, '')
    .replaceAll(
      /予定|見込み?|します|する|です|ます|る|年月日|付け?|[\d０-９RHS令和平成年月火水木金土日の./\-()（）：:。\s]/g,
      '',
    );

/** Of a メモ what somebody has still to do when the person goes, beside that they go: タブレットを返してもらうこと。 */
export function memoToDo(note: string): string {
  const rest = note
    .replaceAll(MARKS_OF_LIST, '')
    .replaceAll(STATE_OF_ID, '')
    .replaceAll(ELSEWHERE_IN_LIST, '')
    .split(/(?<=[。\n])/)
    .filter((one) => one.trim() !== '' && !(LEAVING.test(one) && beside(one) === ''))
    .join('')
    .trim();
  if (!LEAVING.test(note) && !OF_DEVICES.test(rest) && ![TO_RETURN, TO_HAND_OVER].some((one) => one.test(rest)))
    return '';
  return rest.length > MOST ? `${rest.slice(0, MOST)}…` : rest;
}

/** What is to be done by a メモ: whether work is handed over (引継ぎ→鈴木), and whether anything is beside it. */
function memoParts(note: string): { memo: string; hands: boolean; rest: boolean } {
  const memo = memoToDo(note);
  const sentences = memo.split(/(?<=[。、\n])/).filter((one) => beside(one) !== '');
  const handing = sentences.filter((one) => TO_HAND_OVER.test(one));
  // 引継ぎとタブレットの返却: one sentence of both.
  const rest = sentences.filter((one) => !handing.includes(one) || [OF_DEVICES, TO_RETURN].some((of) => of.test(one)));
  return { memo, hands: handing.length > 0, rest: handing.length === 0 || rest.length > 0 };
}

/** An 異動 tells the first day elsewhere. */
const lastDayOf = ({ kind, date }: LedgerEvent): CalendarDate | null =>
  kind === 'transfer' && date !== null ? addDays(date, -1) : date;

/** A thing is named by several: パソコン P-01, パソコンP-01. */
const unspaced = (text: string): string => text.replaceAll(/\s/g, '');
