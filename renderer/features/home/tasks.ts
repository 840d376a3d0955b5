import type { Channels } from '@shared/channels/registry';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger, Staff } from '@shared/ledger/entities';
import { lackingOriginals, originalWords } from '@shared/ledger/fields/originals';
import { deviceName, fieldLabel } from '@shared/ledger/labels';
import { devicesNaming } from '@shared/rules/device-users';
import { officesNaming } from '@shared/rules/office-contacts';
import { corporationGaps, enrolmentGaps, officeGaps, type Gap } from '@shared/rules/office-rules';
import { networkName } from '@shared/packs/network-of';
import { formsOfOffice } from '@shared/papers/forms-of-office';
import { managerCities, papersAfter } from '@shared/papers/staff-papers';
import {
  hasLeftLately,
  byManagerMemo,
  isEmployed,
  managerMemo,
  missingFields,
  staffState,
  systemManagersOf,
} from '@shared/rules/staff-rules';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { eventNames } from '@shared/ledger/event';
import { isInHand, joiningSoon, notedLeaving } from '../../procedures/starting-soon';
import { chooseManagerAt } from '../../addresses/choose-manager';
import { contactAt } from '../../addresses/contact-of-office';
import { listAddress, recordAddress } from '../../addresses/record-address';
import { wizardHref } from '../../addresses/start-address';
import { isNear, type Situation, type Task } from './task';

interface LedgerSituation extends Situation {
  channels: Channels;
  documents: Iterable<PaperDocument>;
  /** Reads a last day out of a memo; null: it isn't there yet, or no memo speaks of leaving. */
  readMemo: typeof notedLastDay | null;
  /** Procedures under way, or done. */
  runs: readonly KeptRun[];
}

/** More people than this are one line. */
const MOST_PEOPLE = 3;

/** What the ledger itself asks for: who leaves, and what lacks something. */
export const tasksOf = (situation: LedgerSituation): Task[] => [
  ...leavingTasks(situation),
  ...notedTasks(situation),
  ...openIdTasks(situation),
  ...startTasks(situation),
  ...organizationTasks(situation),
  ...managerTasks(situation),
  ...peopleTasks(situation),
  ...unsureTasks(situation),
  ...sharerTasks(situation),
  ...contactTasks(situation),
];

/** Somebody is about to leave, and no procedure was begun for it. */
function leavingTasks({ ledger, packs, channels, documents, runs, today, shows, reminders }: LedgerSituation): Task[] {
  const papers = [...documents];
  return ledger.people
    .filter(
      (person) => shows(person.officeId) && staffState(person, today) === 'leaving' && !isInHand(person, 'leave', runs),
    )
    .filter(({ leftOn }) => isNear(leftOn ?? today, today, reminders.ahead.leaving))
    .map((person) => {
      const office = ledger.offices.find(({ id }) => id === person.officeId);
      const forms = formsOfOffice(office, ledger.enrolments, packs, today);
      const [paper] = papersAfter({ kind: 'leave' }, forms, channels);
      const made = papers.find(
        ({ event }) => event?.kind === 'leave' && event.staff.some(({ id }) => id === person.id),
      );
      const days = daysBetween(today, person.leftOn ?? today);
      const left = days === 0 ? '退職する日は、今日です' : `退職する日まで、あと${days}日`;
      return {
        key: `leaving-${person.id}`,
        icon: 'calendar' as const,
        due: person.leftOn,
        ...(paper && made
          ? {
              title: `${paper.number} を出す：${person.name}さんの退職`,
              detail: `${paper.receiver}　${left}`,
              button: made.state === 'finished' ? '出す' : 'つくる',
              to: `/documents/${made.id}`,
            }
          : {
              title: `退職の手続きを始める：${person.name}さん`,
              detail: `${nameOf(ledger, person.officeId)}　${left}`,
              button: '始める',
              to: `/procedures/start?event=leave&staff=${person.id}`,
            }),
      };
    });
}

/** 12月20日で退職 in a memo, and whose 入職日 is to come: nobody has said so by a procedure yet. */
function notedTasks({ ledger, runs, today, shows, readMemo }: LedgerSituation): Task[] {
  const people = ledger.people.filter(({ officeId }) => shows(officeId));
  const given = { people, runs, today, readMemo };
  return people
    .flatMap((person) => [...notedLeaving(person, given), ...joiningSoon(person, given)])
    .map(({ person, kind, date, memo, to }) => {
      const said = memo === '' ? '台帳の入職日が、これからです' : `メモ：「${memo}」`;
      const asks = kind === 'leave' && hadNoId(person, ledger, today);
      return {
        key: `${kind === 'leave' ? 'noted' : 'joining'}-${person.id}`,
        icon: 'calendar',
        title: asks
          ? `退職の手続きが要るか確かめる：${person.name}さん`
          : `${eventNames[kind]}の手続きを始める：${person.name}さん`,
        detail: [nameOf(ledger, person.officeId), said, ...(asks ? ['台帳に ID がありません'] : [])].join('　'),
        due: asks ? null : date,
        button: asks ? '確かめる' : '始める',
        to,
        ...(kind === 'leave' && hasLeftLately(person, today) && { settles: person.id }),
      };
    });
}

/** Whoever has left and has no ID in a ledger that has those of the others: most likely they never had one, and no day has passed. */
const hadNoId = (person: Staff, { accounts }: Ledger, today: CalendarDate): boolean =>
  hasLeftLately(person, today) &&
  accounts.some(({ officeId, holderId }) => officeId === person.officeId && holderId !== null) &&
  !accounts.some(({ holderId }) => holderId === person.id);

/** Whoever has left, of whom nothing else here speaks, and whose ID is in use as far as the ledger knows: somebody could still come in by it. */
function openIdTasks({ ledger, runs, today, shows, readMemo }: LedgerSituation): Task[] {
  const isTold = (person: Staff): boolean =>
    isInHand(person, 'leave', runs) || notedLeaving(person, { people: [person], runs, today, readMemo }).length > 0;
  const gone = ledger.people
    .filter((person) => shows(person.officeId) && !isEmployed(person, today) && !isTold(person))
    .flatMap((person) => {
      const ids = ledger.accounts.filter(({ holderId, status }) => holderId === person.id && status === 'registered');
      return ids[0] ? [{ person, ids, first: ids[0] }] : [];
    });
  const title = '退職した方のIDを、使えなくしてもらう';
  const about = { icon: 'key', mustAct: true, due: null, button: '開く' } as const;
  const people = gone.map(({ person }) => person);
  return [
    ...gone.slice(0, MOST_PEOPLE).map(({ person, ids, first }): Task => {
      const since = person.leftOn === null ? '' : `（${formatWareki(person.leftOn)}）`;
      return {
        ...{ ...about, key: `open-id-${person.id}`, title: `${title}：${person.name}さん` },
        detail: [`退職しています${since}`, ...ids.map(({ loginName }) => loginName || 'ID は空')].join('　'),
        to: recordAddress('account', first.id),
      };
    }),
    ...othersTask(people, (detail) => ({
      ...about,
      key: 'open-ids',
      title,
      detail,
      to: listAddress('account', 'findings'),
    })),
  ];
}

/** A network that an office is about to use (準備中), and no procedure was begun for it. */
const startTasks = ({ ledger, packs, runs, shows }: LedgerSituation): Task[] =>
  ledger.enrolments
    .filter(({ officeId, status }) => status === 'preparing' && shows(officeId))
    .flatMap(({ id, officeId, packId }) => {
      const [office, pack] = [
        ledger.offices.find((one) => one.id === officeId),
        packs.find((one) => one.id === packId),
      ];
      const isBegun = runs.some(
        ({ event }) =>
          event?.kind === 'network-start' && event.officeId === officeId && (event.packId ?? packId) === packId,
      );
      if (office?.status !== 'registered' || !pack || isBegun) return [];
      return {
        key: `start-${id}`,
        icon: 'office',
        title: `${networkName(pack)} を使い始める：${office.name}`,
        detail: '準備中です。もう使っていれば、設定の「ネットワーク」で「利用中」にします',
        due: null,
        button: '始める',
        to: wizardHref('network-start', { office: officeId, network: packId }),
      };
    });

function organizationTasks({ ledger, packs, shows }: Situation): Task[] {
  const offices = ledger.offices.filter(({ id, status }) => status === 'registered' && shows(id));
  return [
    gapTask(ledger.corporation.name, corporationGaps(ledger.corporation), 'corporation'),
    ...offices.flatMap((office) => [
      gapTask(office.name, officeGaps(office), 'corporation'),
      ...ledger.enrolments
        .filter(({ officeId }) => officeId === office.id)
        .map((enrolment) => {
          const pack = packs.find(({ id }) => id === enrolment.packId);
          return pack ? gapTask(`${office.name} ${pack.network}`, enrolmentGaps(enrolment, pack), 'networks') : null;
        }),
    ]),
  ].filter((task) => task !== null);
}

function gapTask(who: string, gaps: readonly Gap[], section: 'corporation' | 'networks'): Task | null {
  const [first] = gaps;
  if (!first) return null;
  return {
    key: `gap-${first.id}`,
    isSetUp: true,
    icon: 'office',
    title: `${gaps.length === 1 ? first.label : `未入力の${gaps.length}か所`}を入れる：${who}`,
    detail: gaps.length === 1 ? '書類で使います' : gaps.map(({ label }) => label).join('、'),
    due: null,
    button: '入れる',
    to: `${section === 'corporation' ? `/ledger/offices/${first.id}` : '/settings/networks'}?field=${first.table}.${first.id}.${first.field}`,
  };
}

/** An office with people of whom none is システム利用管理担当者, though a city wants one: papers ask for it. */
function managerTasks({ ledger, packs, shows, today }: Situation): Task[] {
  return ledger.offices
    .filter(({ id, status }) => status === 'registered' && shows(id))
    .filter(({ id }) => ledger.people.some((person) => person.officeId === id && isEmployed(person, today)))
    .filter(({ id }) => systemManagersOf(id, ledger.people, today).length === 0)
    .flatMap(({ id, name }) => {
      const cities = managerCities(id, ledger.enrolments, packs);
      if (cities.length === 0) return [];
      return {
        key: `manager-${id}`,
        // No day waits for it: a paper asks by itself.
        isSetUp: true,
        icon: 'people' as const,
        title: `システム利用管理担当者を選ぶ：${name}`,
        detail: `${cities.join('・')}の書類で要ります${memoOf(ledger.people.filter((one) => one.officeId === id && isEmployed(one, today)))}`,
        due: null,
        button: '選ぶ',
        to: chooseManagerAt(id),
      };
    });
}

function memoOf(people: readonly Staff[]): string {
  const [one] = byManagerMemo(people);
  return one ? `　${one.name}さんのメモ：「${managerMemo(one)}」` : '';
}

function peopleTasks({ ledger, shows, today }: Situation): Task[] {
  const working = ledger.people.filter(
    (person) => shows(person.officeId) && ['working', 'leaving'].includes(staffState(person, today)),
  );
  if (ledger.people.length === 0)
    return [
      {
        key: 'first-person',
        isSetUp: true,
        icon: 'plus',
        title: '職員を台帳に追加する',
        detail: '氏名・ふりがな・職種があれば、書類がつくれます',
        due: null,
        button: '追加',
        to: '/ledger/people',
      },
    ];
  const lacking = working.filter((person) => missingFields(person).length > 0);
  return [
    ...lacking.slice(0, MOST_PEOPLE).map((person) => personTask(ledger, person)),
    ...othersTask(lacking, (names) => ({
      ...OF_LACKING,
      key: 'gap-people',
      title: '職種かふりがなを入れる',
      detail: names,
      button: '入れる',
    })),
  ];
}

/** Of more people than are named each by themselves: all others together. */
function othersTask(people: readonly Staff[], taskOf: (names: string) => Task): Task[] {
  const others = people.slice(MOST_PEOPLE);
  if (others.length === 0) return [];
  const names = others.slice(0, 5).map(({ name }) => `${name}さん`);
  const task = taskOf(names.join('、'));
  return [{ ...task, title: `${task.title}：ほか ${others.length}人` }];
}

/** Of those under 足りない項目. */
const OF_LACKING = { isSetUp: true, icon: 'people', due: null, to: listAddress('staff', 'missing') } as const;

function personTask(ledger: Ledger, person: Staff): Task {
  const missing = missingFields(person);
  return {
    key: `gap-${person.id}`,
    isSetUp: true,
    icon: 'people',
    title: `${missing.map((field) => fieldLabel('people', field)).join('と')}を入れる：${person.name}さん`,
    detail: nameOf(ledger, person.officeId),
    due: null,
    button: '入れる',
    to: `/ledger/people/${person.id}?field=${missing[0] ?? ''}`,
  };
}

/** What an import found of the ID or the device of somebody, and didn't take as it wasn't certain: until somebody has seen to it. */
function unsureTasks({ ledger, shows, today }: Situation): Task[] {
  const unsure = ledger.people.flatMap((person) => {
    const known = new Set(ledger.accounts.flatMap((one) => (one.holderId === person.id ? one.loginName : [])));
    // An ID that was taken in since is certain by now.
    const left = lackingOriginals(person).filter(({ column, text }) => column !== undefined && !known.has(text.trim()));
    return left.length > 0 && shows(person.officeId) && isEmployed(person, today) ? [{ person, left }] : [];
  });
  const said = { title: '取り込みで確かでなかったことを確かめる', button: '確かめる' };
  const people = unsure.map(({ person }) => person);
  return [
    ...unsure.slice(0, MOST_PEOPLE).map(({ person, left }): Task => ({
      key: `unsure-${person.id}`,
      isSetUp: true,
      icon: 'people',
      title: `${said.title}：${person.name}さん`,
      detail: left.map((one) => originalWords(one, one.column ?? '')).join('、'),
      due: null,
      button: said.button,
      to: `/ledger/people/${person.id}`,
    })),
    ...othersTask(people, (names) => ({
      ...{ ...OF_LACKING, ...said },
      key: 'unsure-people',
      detail: `${names}　職員の「足りない項目」にも出ます`,
    })),
  ];
}

/** Who has left, and whom the memo of a shared device names still. */
const sharerTasks = ({ ledger, shows, today }: Situation): Task[] =>
  devicesNaming((person) => !isEmployed(person, today), ledger.devices, ledger.people)
    .filter(({ device }) => shows(device.officeId))
    .map(({ device, sharers }) => ({
      key: `sharers-${device.id}`,
      isSetUp: true,
      icon: 'people',
      title: `共用のメモから、退職した方の名前を消す：${deviceName(device)}`,
      detail: sharers.map(({ name }) => `${name}さん`).join('、'),
      due: null,
      button: '開く',
      to: `${recordAddress('device', device.id)}?field=note`,
    }));

/** … and whom an office names as whom to talk to. */
const contactTasks = ({ ledger, shows, today }: Situation): Task[] =>
  officesNaming((person) => !isEmployed(person, today), ledger.offices, ledger.people)
    .filter(({ id }) => shows(id))
    .map(({ id, name, contact }) => ({
      key: `contact-${id}`,
      isSetUp: true,
      icon: 'people',
      title: `連絡先の担当者を、次の方に変える：${name}`,
      detail: `${contact.name}さんは退職しています`,
      due: null,
      button: '開く',
      to: contactAt(id),
    }));

const nameOf = (ledger: Ledger, officeId: string): string =>
  ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
