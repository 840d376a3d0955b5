import { isKana } from '../../text/kana';
import type { Ledger, Staff } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { formatWareki } from '../../text/wareki';
import { officesOfEvent } from '../event-of-office';
import type { KeptRun } from '../kept-run';
import { lateAtWork } from '../last-day-at-work';
import { withAdditions } from '../ledger-plan';
import { draftNews } from './draft-news';
import { eventQuestions, type EventQuestion } from './event-questions';
import { isFactBefore, officeFactLabel, roleLabels, type RoleField } from './office-facts';
import { familyIn } from './patients-offered';
import { joinerOf } from './joiner';
import { officeOf, settledEvent } from './settled-event';
import { isDeviceUnknown } from './unknown-device';

/** What だれが・いつ still lacks: the part of the screen, the field in it, and the sentence beside it. */
export interface WizardGap {
  question: EventQuestion;
  field: string;
  sentence: string;
  /** The answer was given; the ledger has changed since. */
  isNews?: true;
}

interface Answers {
  event: LedgerEvent;
  /** With what the wizard adds. */
  ledger: Ledger;
  run: Pick<KeptRun, 'additions' | 'typed'>;
  /** Where somebody new is going to be unless another one is chosen; '': nowhere. */
  usualOffice: string;
}

/**
 * Everything that keeps the papers from being worked out, in the order of the screen.
 *
 * @param usualOffice the office in use, which stands on the screen as that of somebody new; '' where all are
 */
export function wizardGaps(run: DraftToCheck, ledger: Ledger, usualOffice = ''): WizardGap[] {
  const { event } = run;
  if (!event) return [];
  const answers: Answers = { event, run, ledger: withAdditions(ledger, run.additions), usualOffice };
  const news = draftNews(run, ledger);
  return eventQuestions[event.kind].asked.flatMap((question): WizardGap[] => {
    const found = [lacking[question]?.(answers) ?? []].flat();
    const changed = news.find(({ asks }) => asks === question);
    return [
      ...found.map((one) => ({ question, field: question, ...one })),
      ...(changed ? [{ question, field: question, sentence: changed.sentence, isNews: true } as const] : []),
    ];
  });
}

type DraftToCheck = Pick<KeptRun, 'event' | 'additions' | 'typed' | 'basis'>;

interface Lack {
  sentence: string;
  field?: string;
}
/** Every field that lacks something: what is counted on the screen is what is left to do. */
type Found = Lack | readonly Lack[] | null;

const lacking: Partial<Record<EventQuestion, (answers: Answers) => Found>> = {
  office: ({ event }) => (event.officeId === null ? { sentence: '事業所を選んでください' } : null),
  newcomer: ({ event, run, usualOffice }) => {
    const { staff } = event;
    const isNobody = staff.length === 0;
    if (isNobody && run.typed['newcomer'] === 'known') return { sentence: NEWCOMER };
    // Its boxes stand there, and each of them is to be filled in.
    if (isNobody) return lackingOfNewcomer({ name: '', kana: '', officeId: usualOffice, jobType: '' }, NEWCOMER);
    const added = run.additions.people?.filter(({ id }) => staff.some((one) => one.id === id)) ?? [];
    const lacks = added.flatMap((one) => lackingOfNewcomer(one, '氏名が空です。入れると次へ進めます'));
    return lacks.filter(({ field }, i) => lacks.findIndex((one) => one.field === field) === i);
  },
  people: ({ event, run }) =>
    eventQuestions[event.kind].people !== 'any' && event.staff.length === 0
      ? { sentence: 'だれかを選ぶか、台帳にない人を入れてください' }
      : lackingOfAddedPeople(event, run),
  'new-name': ({ event }) => {
    const [person] = event.staff;
    if (!person) return null;
    const { name = '', kana = '' } = person.after;
    const before = person.before['name'] ?? person.name;
    return [
      ...(name === '' ? [{ field: 'name', sentence: '新しい氏名が空です。入れると次へ進めます' }] : []),
      ...(name === before ? [{ field: 'name', sentence: '変更前と同じ氏名です。新しい氏名を入れてください' }] : []),
      ...lackingKana(kana),
    ];
  },
  destination: ({ event }) => {
    if (event.toOfficeId === undefined && event.scope === null) return { sentence: '移る先を選んでください' };
    return event.staff.some(({ officeId }) => officeId === event.toOfficeId)
      ? { sentence: 'いまと同じ事業所です。移る先を選んでください' }
      : null;
  },
  'old-devices': ({ event, run }) =>
    event.replacedDeviceIds?.length
      ? lackingOfAdded(event.replacedDeviceIds, run)
      : { sentence: 'いままで使っていた端末を選ぶか、入れてください' },
  'concerned-devices': ({ event, run }) => lackingOfAdded(event.deviceIds, run),
  'new-devices': (answers) => newDevices(answers),
  'lost-devices': (answers) => lostDevices(answers),
  patient: ({ event, run }) => {
    if (event.patientId === undefined) return { sentence: '患者さんを選んでください' };
    const added = run.additions.patients?.find(({ id }) => id === event.patientId);
    if (!added) return null;
    return [
      ...(added.name === '' ? [{ field: 'name', sentence: '患者さんの氏名が空です。入れると次へ進めます' }] : []),
      ...lackingKana(added.kana),
      ...(added.officeId === '' ? [{ field: 'officeId', sentence: '担当する事業所を選んでください' }] : []),
    ];
  },
  'new-family': ({ run }) => {
    const [added] = run.additions.memberships ?? [];
    return added?.name ? null : { field: 'name', sentence: 'ご家族の氏名が空です。入れると次へ進めます' };
  },
  members: ({ event, run, ledger }) => {
    if (event.kind === 'team-joined') return lackingOfJoiners(event, run);
    const teams = ledger.teams.filter(({ patientId }) => patientId !== null && patientId === event.patientId);
    const added = run.additions.memberships?.filter(({ id }) => event.memberIds?.includes(id)) ?? [];
    if (added.some(({ name }) => name === ''))
      return { field: 'name', sentence: 'ご家族の氏名が空です。入れると次へ進めます' };
    if (event.patientId === undefined || event.memberIds?.length) return null;
    const family = familyIn(
      teams.map(({ id }) => id),
      ledger,
    );
    return family.length > 0 ? null : { sentence: 'やめるご家族を入れてください' };
  },
  teams: ({ event, run }) =>
    event.teamIds?.length
      ? lackingOfAddedTeams(event.teamIds, run)
      : { sentence: 'チームを選ぶか、台帳にないチームを入れてください' },
  'office-facts': ({ event, ledger }) => {
    if (Object.keys(event.after).length === 0) return { sentence: '変わるものを選んでください' };
    return Object.entries(event.after)
      .filter(([field, value]) => value === '' || isFactBefore(field, value, officeOf(event, ledger), ledger))
      .map(([field, value]) => ({
        field,
        sentence:
          value === '' ? `新しい${officeFactLabel(field)}が空です` : `${officeFactLabel(field)}が変更前と同じです`,
      }));
  },
  managers: ({ event, ledger }) => {
    const named = Object.entries(event.after).filter(([field]) => !field.endsWith('Id') && !field.endsWith('Kana'));
    if (named.length === 0) return { sentence: '交代する役割を選んでください' };
    const roles = named.filter(([field]) => field in roleLabels) as [RoleField, string][];
    return roles
      .filter(([role, value]) => value === '' || isFactBefore(role, value, event.officeId, ledger))
      .map(([role, value]) => ({
        field: role,
        sentence: value === '' ? `次の${roleLabels[role]}を入れてください` : `${roleLabels[role]}が変更前と同じです`,
      }));
  },
  'closed-network': ({ event }) =>
    event.answers?.['extent'] === 'network' && event.packId === undefined
      ? { sentence: 'やめるネットワークを選んでください' }
      : null,
  'new-network': ({ event }) => (event.packId === undefined ? { sentence: 'ネットワークを選んでください' } : null),
  date: ({ event, run }) => {
    const { typed } = run;
    if (event.date === null)
      return {
        sentence: typed['date']
          ? `「${typed['date']}」は日付として読めません`
          : '日付を入れてください。例：11/30、R8.11.30',
      };
    const early =
      event.kind === 'leave' && event.staff.find(({ joinedOn }) => joinedOn && joinedOn > (event.date ?? ''));
    if (early) return { sentence: `${early.name}さんの入職日（${formatWareki(early.joinedOn ?? '')}）より前の日です` };
    if (event.kind !== 'leave') return null;
    return event.staff.flatMap(({ id }) => {
      const sentence = lateAtWork(event, event.lastAtWork?.[id] ?? null);
      return sentence === null ? [] : [{ field: lastAtWorkField(id), sentence }];
    });
  },
};

/** 最後に出勤する日 of one of those who leave. */
const lastAtWorkField = (id: string): string => `lastAtWork-${id}`;

const NEWCOMER = '新しい職員の氏名を入れるか、台帳から選んでください';

/** Kana and the job are asked for by the papers that need them. */
function lackingOfAddedPeople({ staff }: LedgerEvent, { additions }: Answers['run']): readonly Lack[] {
  const added = additions.people?.filter(({ id }) => staff.some((one) => one.id === id)) ?? [];
  return lackingOfEach(added, {
    name: '氏名が空です。入れると次へ進めます',
    officeId: '所属する事業所を選んでください',
  });
}

/** Of others each has the name of their office, by which papers and lists call them; their own name may come later. */
function lackingOfJoiners(event: LedgerEvent, { additions }: Answers['run']): Found {
  const { memberIds = [], teamIds = [] } = event;
  const joiner = joinerOf(event);
  if (joiner === null) return { sentence: 'うちか、ほかの機関かを選んでください' };
  if (joiner === 'ours') return null;
  if (teamIds.length > 1) return { sentence: 'ほかの機関が加わるときは、チームを1つだけ選んでください' };
  if (memberIds.length === 0) return { sentence: '加わる方を選ぶか、入れてください' };
  return lackingOfEach(additions.memberships?.filter(({ id }) => memberIds.includes(id)) ?? [], {
    organization: '機関の名前が空です。入れると次へ進めます',
  });
}

function lackingOfAddedTeams(ids: readonly string[], { additions }: Answers['run']): readonly Lack[] {
  const added = additions.teams?.filter(({ id }) => ids.includes(id)) ?? [];
  return lackingOfEach(added, {
    name: 'チームの名前が空です。入れると次へ進めます',
    officeId: '加わる事業所を選んでください',
    packId: 'ネットワークを選んでください',
  });
}

/** Which fields are empty in one of the records at least, each with its sentence. */
const lackingOfEach = <F extends string>(
  added: readonly Record<NoInfer<F>, string>[],
  sentences: Record<F, string>,
): readonly Lack[] =>
  (Object.keys(sentences) as F[])
    .filter((field) => added.some((one) => one[field] === ''))
    .map((field) => ({ field, sentence: sentences[field] }));

const lackingOfNewcomer = (
  { name, kana, officeId, jobType }: Pick<Staff, 'name' | 'kana' | 'officeId' | 'jobType'>,
  nameless: string,
): readonly Lack[] => [
  ...(name === '' ? [{ field: 'name', sentence: nameless }] : []),
  ...lackingKana(kana),
  ...(officeId === '' ? [{ field: 'officeId', sentence: '所属する事業所を選んでください' }] : []),
  ...(jobType === '' ? [{ field: 'jobType', sentence: '職種が空です。入れると次へ進めます' }] : []),
];

function lackingKana(kana: string): readonly Lack[] {
  if (kana === '') return [{ field: 'kana', sentence: 'ふりがなが空です。入れると次へ進めます' }];
  return isKana(kana) ? [] : [{ field: 'kana', sentence: 'ふりがなは、ひらがなで入れてください。例：さとう けんいち' }];
}

/** A new device has its number; somebody who joins may do without one. */
function newDevices({ event, run }: Answers): Found {
  return (
    lackingOfAdded(event.deviceIds, run) ??
    (event.kind === 'join' || event.deviceIds?.length ? null : { sentence: '新しい端末を選ぶか、入れてください' })
  );
}

/** Which one it was may be said later; where it was has to be known, as that office has to tell its networks. */
function lostDevices({ event, run }: Answers): Found {
  if (event.deviceIds?.length) return lackingOfAdded(event.deviceIds, run);
  if (!isDeviceUnknown(event))
    return { sentence: 'なくした端末を選ぶか、「どの端末か、まだわからない」を選んでください' };
  return event.officeId === null ? { field: 'officeId', sentence: 'どの事業所のことか、選んでください' } : null;
}

/** What devices lack that were typed in the wizard. */
function lackingOfAdded(ids: readonly string[] | undefined, run: Answers['run']): Found {
  const added = run.additions.devices?.filter(({ id }) => ids?.includes(id)) ?? [];
  const nameless = added.find(({ assetNumber }) => assetNumber === '');
  if (nameless)
    return {
      field: 'assetNumber',
      sentence: '管理番号が空です。端末に貼ってある番号か、見分けられる名前を入れてください',
    };
  const homeless = added.find(({ officeId }) => officeId === '');
  return homeless ? { field: 'officeId', sentence: '端末の事業所を選んでください' } : null;
}

/** Whether enough is known for the rules to be asked at all. */
export const isAnswerable = (run: DraftToCheck, ledger: Ledger): boolean =>
  run.event !== null &&
  wizardGaps(run, ledger).every(({ question }) => question === 'date') &&
  isSomewhere(run.event, withAdditions(ledger, run.additions));

const isSomewhere = (event: LedgerEvent, ledger: Ledger): boolean =>
  officesOfEvent(settledEvent(event, ledger), ledger).length > 0;
