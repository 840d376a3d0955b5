import type { Ledger } from '../ledger/entities';
import { eventNames, type LedgerEvent } from '../ledger/event';
import { byWord } from '../text/by-word';
import type { KeptRun } from './kept-run';
import { withAdditions } from './ledger-plan';

/** What a draft is about, as the ledger calls it now; null as long as no tile is chosen. */
export const draftTitle = ({ event, additions }: KeptRun, ledger: Ledger): string | null =>
  event && runTitle(event, withAdditions(ledger, additions));

/** 佐藤 健一さんの退職; 山本 ふみ様：患者の参加; ひまわりの里 流山：事業所の変更 */
export function runTitle(event: LedgerEvent, ledger: Ledger): string {
  const what = event.kind === 'other' ? matterName(event) : eventNames[event.kind];
  // What is about a patient may name people, too: those who join their team.
  const patient = ledger.patients.find(({ id }) => id === event.patientId);
  if (patient && patient.name !== '') return `${patient.name}様：${what}`;
  // Somebody new has no name yet while a draft is typed; somebody renamed since it was left is called as they are now.
  const names = event.staff.map(({ id, name }) => ledger.people.find((one) => one.id === id)?.name ?? name);
  const [first, ...others] = names.filter((name) => name !== '');
  if (first) return `${first}さん${others.length > 0 ? `ほか${others.length}人` : ''}の${what}`;
  // Of two that are lost on one day each is told from the other by who had it.
  const lost =
    event.kind === 'device-lost' ? ledger.devices.find(({ id }) => event.deviceIds?.includes(id)) : undefined;
  const holder = lost && ledger.people.find(({ id }) => id === lost.holderId);
  if (holder) return `${holder.name}さんの${what}`;
  const office = ledger.offices.find(({ id }) => id === event.officeId);
  return office ? `${office.name}：${what}` : what;
}

/** 端末の紛失: a procedure's title beside the name of its office, which isn't said twice in one line. */
export const titleBeside = (title: string, officeName: string): string =>
  title.startsWith(`${officeName}：`) ? title.slice(officeName.length + 1) : title;

/** What その他 turns out to be, by the answers of the packs' `matter`: as the procedure's title says it. */
const matterNames: Readonly<Record<string, string>> = byWord({
  absence: '休職・産休・育休',
  return: '復職',
  job: '職種の変更',
  mail: 'メールアドレスの変更',
  'team-left': 'チーム（部屋）からの退出',
  'team-ends': 'チーム（部屋）の終了',
  'device-given': '端末の返却・処分',
  delegate: '手続きの委任',
});

/** 休職・産休・育休; 問い合わせ where nobody knows yet. */
const matterName = ({ answers }: Pick<LedgerEvent, 'answers'>): string =>
  matterNames[answers?.['matter'] ?? ''] ?? '問い合わせ';
