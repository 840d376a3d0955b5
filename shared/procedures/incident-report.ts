import type { CalendarDate } from '../text/calendar-date';
import { formatWareki } from '../text/wareki';
import { deviceInFull } from '../rules/device-rules';
import type { Ledger } from '../ledger/entities';
import { eventNames } from '../ledger/event';
import type { Checklist } from './checklist';
import { isEmergency } from './emergency';
import type { KeptRun } from './kept-run';

export const hasReport = ({ event }: Pick<KeptRun, 'event'>): boolean => event !== null && isEmergency(event.kind);

/** Where the draft stands once somebody has written in it. */
export const REPORT = 'report';

/**
 * 報告書の下書き: what is known already, under the headings that a report of a leak has (個人情報の保護に関する法律施行規則
 * 第8条第1項); what only people know is left open, in brackets.
 */
export function incidentReport({ run, networks }: Checklist, ledger: Ledger, today: CalendarDate): string {
  const { event } = run;
  if (!event) return '';
  const answers = new Map(networks.flatMap(({ network }) => network.answers.map((one) => [one.key, one] as const)));
  // Where nobody has said anything, a procedure goes on with its first answer; a report says only what somebody said.
  const answered = (key: string): string => {
    const one = event.answers?.[key] === undefined ? undefined : answers.get(key);
    return one?.options.find(({ value }) => value === one.value)?.label ?? '';
  };
  const devices = ledger.devices.filter(({ id }) => event.deviceIds?.includes(id));
  const offices = [...new Set(networks.map(({ network }) => network.officeName))];
  const done = networks.flatMap(({ steps }) => steps).filter(({ state }) => state === 'done');
  const deadlines = [
    ...new Set(
      networks
        .flatMap((one) => one.deadlines)
        .flatMap(({ text, date }) => (date !== null ? `${formatWareki(date)}まで　${text}` : [])),
    ),
  ];
  return [
    '個人データの漏えい等についての報告（下書き）',
    `作成日　${formatWareki(today)}`,
    ...whoReports(offices, ledger),
    '',
    '1 概要',
    `　起きたこと：${answered('kind') || eventNames[event.kind]}`,
    `　気づいた日：${event.date ? formatWareki(event.date) : open('日')}`,
    `　くわしく：${event.note || open('いつ、どこで、何が起きたか')}`,
    ...(devices.length > 0 ? [`　端末：${devices.map(deviceInFull).join('、')}`] : []),
    '',
    '2 漏えい等が起きた、またはそのおそれがある個人データの項目',
    `　${open('氏名、住所、病名 など')}`,
    '3 ご本人の数',
    `　${open('人数')}`,
    '4 原因',
    `　${open('わかったこと')}`,
    ...(answers.has('malicious') ? [`　わざとされたおそれ：${answered('malicious') || open('ある・ない')}`] : []),
    '5 二次被害、またはそのおそれ',
    `　${open('あり・なし、その内容')}`,
    '6 ご本人への対応',
    `　${open('連絡した日、伝えたこと')}`,
    '7 公表',
    `　${open('した・していない、その方法')}`,
    '8 再び起こさないためにすること',
    `　${open('すること')}`,
    '9 そのほか（これまでにしたこと）',
    ...(done.length > 0
      ? done.map(
          ({ step, doneOn, record: { note } }) =>
            `　${doneOn ? `${formatWareki(doneOn)}　` : ''}${doneWords(step.action)}${note ? `（${note}）` : ''}`,
        )
      : [`　${open('したこと')}`]),
    '',
    ...(deadlines.length > 0 ? ['期限', ...deadlines.map((line) => `　${line}`)] : []),
  ].join('\n');
}

/** 報告者の概要, as the commission's own form asks for it: whom it may ask back is who answers for the first of the offices. */
function whoReports(names: readonly string[], { corporation, offices }: Ledger): string[] {
  const office = offices.find(({ name }) => names.includes(name));
  const { department = '', title = '', name: contact = '' } = office?.contact ?? {};
  const postalCode = corporation.postalCode && `〒${corporation.postalCode}`;
  return [
    ['報告する者', corporation.name, names.join('、')],
    ['住所', postalCode, corporation.address || open('法人の住所')],
    ['代表者', corporation.representativeTitle, corporation.representativeName || open('代表者名')],
    ['担当者', department, title, contact || open('名前')],
    ['電話', office?.phone || open('電話番号')],
  ].map((words) => words.filter((word) => word !== '').join('　'));
}

/** A step's words once it is done: its first sentence in the past, without the case that it is for. */
const doneWords = (action: string): string =>
  (action.split('。')[0] ?? action).replace(/^(できれば、|.*ときは、)/, '').replace(/ます(?=$|（|）)/g, 'ました');

/** いつ・どこで・何が起きたか: the step in which the draft is written. */
export const isReportStep = (run: Pick<KeptRun, 'event'>, { id }: { id: string }): boolean =>
  hasReport(run) && id === 'record';

/** Whether nobody has written down anything of what happened: not at the start, not in the draft, not in the step's memo. */
export const isUnwritten = ({ event, typed }: Pick<KeptRun, 'event' | 'typed'>, memo: string): boolean =>
  [event?.note, typed[REPORT], memo].every((text) => (text ?? '').trim() === '');

const open = (what: string): string => `【${what}】`;

/** How many brackets are still open. */
export const openPlaces = (text: string): number => (text.match(/【[^】\n]+】/g) ?? []).length;
