import { credentialRows, isChangeUnrecorded, type CredentialRow } from '@shared/credentials/credential-rows';
import { addMonths, type CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { PaperDocument } from '@shared/ledger/document';
import { deviceName } from '@shared/ledger/labels';
import type { Account, Enrolment, Office, Staff, StaffPledge } from '@shared/ledger/entities';
import { networksUsed, toTeach } from '@shared/rules/networks-used';
import { isEmployed } from '@shared/rules/staff-rules';
import { networkName, standsBehind } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import type { Submission } from '@shared/submission/submission';
import { changeIntervalWords } from '../../words/credential-words';
import { isNear, type Situation, type Task } from './task';

/** What comes again and again: passwords, certificates, education, 現況届. */
export const recurringTasks = (situation: Situation, papers: TaskPapers): Task[] => [
  ...passwordTasks(situation),
  ...certificateTasks(situation),
  ...educationTasks(situation),
  ...reportTasks(situation, papers),
];

export interface TaskPapers {
  documents: Iterable<PaperDocument>;
  submissions: Iterable<Submission>;
}

/** How often, by the pack or as the office has set it. */
function monthsOf({ reminders }: Situation, pack: Pack, rule: 'education' | 'yearlyReport'): number | null {
  const asked = pack.rules[rule];
  return asked ? (reminders.months[`${pack.id}.${rule}`] ?? asked.everyMonths) : null;
}

/** The offices in use that take part in a network. */
function officesIn({ ledger, shows }: Situation, pack: Pack): { office: Office; enrolment: Enrolment }[] {
  return ledger.enrolments
    .filter(({ packId, status }) => packId === pack.id && status === 'active')
    .flatMap((enrolment) => {
      const office = ledger.offices.find(({ id }) => id === enrolment.officeId);
      return office?.status === 'registered' && shows(office.id) ? [{ office, enrolment }] : [];
    });
}

function passwordTasks({ ledger, packs, today, shows, reminders }: Situation): Task[] {
  const [people, offices] = [byId(ledger.people), byId(ledger.offices)];
  const isIn = ({ packId, officeId }: Account): boolean =>
    ledger.enrolments.some((one) => one.packId === packId && one.officeId === officeId && one.status === 'active');
  const accounts = ledger.accounts.filter((account) => shows(account.officeId) && isIn(account));
  const due = credentialRows({ accounts, offices, people, packs, reminders, today }).filter(
    ({ when, office }) => when !== 'later' && office?.status === 'registered',
  );
  const groups = new Map<string, [CredentialRow, ...CredentialRow[]]>();
  for (const row of due) {
    const key = `passwords-${row.account.packId}-${row.account.officeId}`;
    groups.set(key, [...(groups.get(key) ?? []), row] as [CredentialRow, ...CredentialRow[]]);
  }
  return [...groups].map(([key, rows]) => {
    const [first] = rows;
    const { account, network, office, when } = first;
    // How late it is nobody knows where no change was ever written down.
    const known = rows.find((row) => !isChangeUnrecorded(row));
    const names = rows.map((row) => holderName(people, row.account.holderId) || row.account.loginName);
    return {
      key,
      icon: 'key' as const,
      mustAct: when === 'due',
      title: `${network} のパスワードを変える`,
      detail: `${office?.name ?? ''}　${someOf(names)}（${changeIntervalWords(first)}${known ? '' : '。変えた日の記録がまだありません'}）`,
      due: known?.dueOn ?? null,
      button: '変える',
      to: `/credentials/${account.id}`,
    };
  });
}

function certificateTasks({ ledger, shows, today, reminders }: Situation): Task[] {
  const [people, offices] = [byId(ledger.people), byId(ledger.offices)];
  return ledger.devices
    .filter(({ status, officeId }) => status === 'registered' && shows(officeId))
    .flatMap((device) => {
      const until = device.certificateExpiresOn;
      if (!until || !isNear(until, today, reminders.ahead.certificates)) return [];
      const office = offices.get(device.officeId);
      return [
        {
          key: `certificate-${device.id}`,
          icon: 'device' as const,
          title: `電子証明書の入れ直しを記録する：${deviceName(device)}`,
          detail: [
            office?.name,
            holderName(people, device.holderId),
            `${formatWarekiShort(until, today)} に${until < today ? '切れました' : '切れます'}`,
          ]
            .filter(Boolean)
            .join('　'),
          due: until,
          button: '記録する',
          to: `/ledger/devices/${device.id}?field=certificateExpiresOn`,
        },
      ];
    });
}

/** Who begins later isn't taught yet, and of whom there is no record no day has passed: that is told once, and nothing is late. */
function educationTasks(situation: Situation): Task[] {
  const { ledger, packs, today, reminders } = situation;
  const taught = lastEducations(ledger.pledges);
  const used = networksUsed(ledger);
  return packs.flatMap((pack) => {
    const months = monthsOf(situation, pack, 'education');
    if (months === null) return [];
    const everywhere = officesIn(situation, pack).map(({ office }) => ({
      office,
      here: toTeach(
        { packId: pack.id, office },
        ledger.people.filter(
          (one) => one.officeId === office.id && isEmployed(one, today) && (one.joinedOn ?? today) <= today,
        ),
        used,
      ),
    }));
    const again = everywhere.flatMap(({ office, here }) => {
      const due = here
        .flatMap((person) => {
          const last = taught.get(person.id);
          return last === undefined ? [] : [{ person, on: addMonths(last, months) }];
        })
        .filter(({ on }) => isNear(on, today, reminders.ahead.education))
        .sort((a, b) => a.on.localeCompare(b.on));
      const [first] = due;
      if (!first) return [];
      return [
        {
          key: `education-${pack.id}-${office.id}`,
          icon: 'people' as const,
          title: `個人情報の教育を記録する：まだの人が ${due.length}人`,
          detail: `${office.name}　${networkName(pack)}　${someOf(due.map(({ person }) => `${person.name}さん`))}`,
          due: first.on,
          button: '記録する',
          to: `/education?office=${office.id}&months=${months}&network=${pack.id}`,
        },
      ];
    });
    const never = everywhere
      .map(({ office, here }) => ({ office, people: here.filter(({ id }) => !taught.has(id)) }))
      .filter(({ people }) => people.length > 0);
    const [one] = never;
    if (!one) return again;
    const people = never.flatMap((there) => there.people);
    const office = never.length === 1 ? `office=${one.office.id}&` : '';
    const unknown = {
      key: `educated-${pack.id}`,
      icon: 'people' as const,
      isSetUp: true,
      title: `教育の記録がありません（${people.length}人）`,
      detail: `${never.map((there) => there.office.name).join('、')}　${networkName(pack)}　${someOf(people.map(({ name }) => `${name}さん`))}`,
      due: null,
      button: '記録する',
      to: `/education?${office}months=${months}&network=${pack.id}`,
    };
    return [...again, unknown];
  });
}

/** The day on which each person was last taught. */
function lastEducations(pledges: readonly StaffPledge[]): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>();
  for (const { staffId, educatedOn } of pledges)
    if (educatedOn && educatedOn > (last.get(staffId) ?? '')) last.set(staffId, educatedOn);
  return last;
}

function reportTasks(situation: Situation, { documents, submissions }: TaskPapers): Task[] {
  const { packs, today, reminders } = situation;
  const papers = [...documents];
  const handedIn = [...submissions];
  return packs.flatMap((pack) => {
    const months = monthsOf(situation, pack, 'yearlyReport');
    const form = pack.forms.find(({ id }) => id === pack.rules.yearlyReport?.form);
    if (months === null || !form) return [];
    return officesIn(situation, pack).flatMap(({ office, enrolment }) => {
      const ofForm = (one: { packId: string; formId: string; officeId: string }): boolean =>
        one.packId === pack.id && one.formId === form.id && one.officeId === office.id;
      const last = [
        ...papers.filter((one) => ofForm(one) && one.state === 'finished').map(({ date }) => date),
        ...handedIn.filter((one) => ofForm(one) && one.state !== 'withdrawn').map(({ paperDate }) => paperDate),
      ]
        .sort()
        .at(-1);
      const due = last
        ? addMonths(last, months)
        : enrolment.startedOn && comingAfter(enrolment.startedOn, months, today);
      if (!due || !isNear(due, today, reminders.ahead.reports)) return [];
      const draft = papers.find((one) => ofForm(one) && one.state === 'draft');
      return [
        {
          key: `report-${pack.id}-${office.id}`,
          icon: 'document' as const,
          title: `${standsBehind(pack)}の${form.shortTitle.replace(/^.*(現況届)$/, '$1')}（年1回）を出す`,
          detail: `${office.name}　${form.number}　${last ? `前は${formatWarekiShort(last, today)}。` : ''}市から依頼が来たら出します`,
          due,
          ...(draft
            ? { button: '続ける', to: `/documents/${draft.id}` }
            : { button: '始める', to: `/procedures/start?event=yearly-report&office=${office.id}&network=${pack.id}` }),
        },
      ];
    });
  });
}

/** Of the days that come every so many months after a first one, the next. */
function comingAfter(first: CalendarDate, months: number, today: CalendarDate): CalendarDate {
  let times = 1;
  while (addMonths(first, months * times) < today) times++;
  return addMonths(first, months * times);
}

const byId = <R extends { id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const holderName = (people: ReadonlyMap<string, Staff>, holderId: string | null): string => {
  const holder = people.get(holderId ?? '');
  return holder ? `${holder.name}さん` : '';
};

/** 鈴木さん、髙橋さん、佐藤さん ほか2人 */
const someOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')} ほか${names.length - 3}人` : names.join('、');
