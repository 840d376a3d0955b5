import type { EventStaff, LedgerEvent } from '../ledger/event';
import { addDays, addMonths, type CalendarDate } from '../text/calendar-date';
import { openCityDayBefore } from '../text/business-hours';
import { addressParts } from '../text/city-of-address';
import { isDesignatedCity } from '../text/designated-cities';
import { jobsIn } from '../text/job-words';
import { servicesOfKind } from '../text/service-words';
import { formatWarekiWeekday } from '../text/wareki';
import type { KeptRun } from './kept-run';
import { ownStep } from './own-step';
import { nothingAsked, type NetworkProcedure } from './result';

/** What a law asks for beside the networks' papers, to be looked up by whoever it may be about. */
export interface LawReminder {
  text: string;
  /** 変更届 */
  paper: string;
  /** 変更届を、流山市に出します: the same in a few words, as a step. */
  step: string;
  /** 流山市, 千葉県; where the ledger doesn't know it 市町村, 都道府県 or 県や市. */
  to: string;
  /** 流山市の様式 */
  sheet: string;
  /** That no paper of this app is made for it, and where its form is. */
  form: string;
  /** The day of the change: before it there is nothing to tell. Null: it is told at once. */
  from: CalendarDate | null;
  /** The last day, where the day of the event is known. */
  due: CalendarDate | null;
  source: string;
}

/**
 * Articles and days held against the pages of 沖縄県, 萩市, 芦屋市 and 佐久市 for offices, November 2026; that 訪問看護 is told of twice, each law by itself, against
 * the ministry's own notice about 第88条第1項 of 健康保険法; that サービス提供責任者 is among it, the page of 西之表市; that 介護支援専門員 are, the page of
 * 富山県 for 居宅介護支援.
 */
const SOURCE = '介護保険法 第75条（地域密着型は第78条の5、居宅介護支援は第82条）、同法施行規則 第131条など';

/** Facts of an office that its 変更届 is about. */
const TOLD = ['managerName', 'name', 'address', 'headName', 'representativeName'];

type AskedOf = Pick<LedgerEvent, 'kind' | 'after' | 'date'> &
  Partial<Pick<LedgerEvent, 'officeId'>> & { staff?: readonly (Pick<EventStaff, 'jobType'> & { officeId?: string })[] };

/** The office as the ledger has it, which says who gave it its 指定. */
type Place = { id: string; city: string; address: string; serviceKind: string; name?: string };

/** Prefectures hand it on to towns, and towns to a 広域連合 that they form: only the paper of the 指定 says whose it is. */
const formAt = (to: string): string =>
  `この届け出の書類は、このアプリではつくりません（「書類」にも「提出」にも並びません）。様式は、指定をした${to}のホームページにあります。そのファイルを「様式を取り込む」で入れると、台帳の内容を入れてつくることもできます。どこの指定か（広域連合のこともあります）は、指定の通知書で確かめられます。`;

function toldTo(receivers: readonly string[], said: string): Pick<LawReminder, 'to' | 'sheet' | 'text' | 'form'> {
  const to = receivers.join('と、');
  const sheet = receivers.length > 1 ? 'それぞれの様式' : `${to}の様式`;
  return { to, sheet, text: said + formAt(to), form: formAt(to) };
}
const changeTold = (to: string): Pick<LawReminder, 'paper' | 'step'> => ({
  paper: '変更届',
  step: `変更届を、指定をした${to}に出します`,
});

/** Services that a 市町村 gives the 指定 to, wherever they are. */
const OF_CITY = /居宅介護支援|予防支援|地域密着|小規模多機能|認知症対応|グループホーム|夜間対応|定期巡回/;

/** 指定 of all other services is the prefecture's, but for its big cities. */
function giverOf(place: Place | undefined, isOfCity: boolean): string {
  const { prefecture, city: ofAddress } = addressParts(place?.address ?? '');
  const city = place?.city || ofAddress;
  if (isOfCity) return city || '市町村';
  if (isDesignatedCity(city)) return city;
  if (city === '') return '県や市';
  return prefecture !== '' && ofAddress === city ? prefecture : '都道府県';
}

/** Who stands beside 管理者 in what a service was given its 指定 for, and who gave it. */
const NAMED_IN = [
  {
    ...{ job: 'サービス提供責任者', service: '訪問介護', isOfCity: false },
    source: '介護保険法 第75条、同法施行規則 第131条（訪問介護は、サービス提供責任者の氏名なども）',
  },
  {
    ...{ job: '介護支援専門員', service: '居宅介護支援', isOfCity: true },
    source: '介護保険法 第82条、同法施行規則 第133条（居宅介護支援は、介護支援専門員の氏名と登録番号も）',
  },
];

/** @param serviceKind of the office; '' where nobody has said it. Of another service than these nothing is told: a group home has 介護支援専門員, too */
function namedIn({ kind, staff = [] }: AskedOf, serviceKind: string): typeof NAMED_IN {
  if (!['join', 'leave', 'transfer', 'rename'].includes(kind)) return [];
  const services = servicesOfKind(serviceKind);
  const jobs = new Set(staff.flatMap(({ jobType }) => jobsIn(jobType)));
  return NAMED_IN.filter(
    ({ job, service }) => jobs.has(job) && (services.length === 0 || services.some((one) => one.startsWith(service))),
  );
}

const toldOf = ({ job, service, isOfCity }: (typeof NAMED_IN)[number], place: Place | undefined): string =>
  `${service}の事業所は、${job}が替わった日（氏名が変わった日）から10日以内に、変更届も要ります。${service}の指定をした${giverOf(place, isOfCity)}に、その様式で出します。`;

/**
 * Of an event that an office with a 指定 of 介護保険 reports by itself, whatever networks it is in; null: the law asks for nothing here, or it
 * isn't about the office itself. It is a reminder: whether an office has such a 指定 the ledger doesn't know.
 */
export function lawReminder(event: AskedOf, offices: Iterable<Place> = []): LawReminder | null {
  const { kind, after, date, staff = [] } = event;
  const officeId = event.officeId ?? staff[0]?.officeId;
  const place = [...offices].find(({ id }) => id === officeId);
  const to = giverOf(place, OF_CITY.test(place?.serviceKind ?? ''));
  if (kind === 'office-closed')
    return {
      ...toldTo(
        [to],
        `介護保険の指定を受けている事業所は、1か月前までに、指定をした${to}への届け出も要ります。この手続きの書類とは別です。`,
      ),
      paper: '廃止・休止の届け出',
      step: `廃止・休止の届け出を、指定をした${to}にします`,
      ...{ from: null, due: date && addMonths(date, -1) },
      source: SOURCE,
    };
  const named = namedIn(event, place?.serviceKind ?? '');
  if (named.length > 0) {
    const receivers = [...new Set(named.map(({ isOfCity }) => giverOf(place, isOfCity)))];
    return {
      ...toldTo(receivers, named.map((one) => toldOf(one, place)).join('')),
      ...changeTold(receivers.join('と、')),
      ...{ from: date, due: date && addDays(date, 10) },
      source: named.map(({ source }) => source).join('。'),
    };
  }
  if (kind !== 'manager-changed' && kind !== 'office-changed') return null;
  const what = TOLD.find((field) => field in after);
  if (what === undefined) return null;
  const change = what === 'managerName' ? '管理者が替わった' : '変わった';
  return {
    ...toldTo(
      [to],
      `介護保険の指定を受けている事業所は、${change}日から10日以内に、指定をした${to}への変更届も要ります。ネットワークへの届け出とは別の、指定をした所の様式です。訪問看護ステーションは、健康保険の変更届（10日以内、地方厚生局へ）も、別に出します。`,
    ),
    ...changeTold(to),
    ...{ from: date, due: date && addDays(date, 10) },
    source: `${SOURCE}。訪問看護は、健康保険法 第93条、同法施行規則 第77条も`,
  };
}

type Due = Pick<LawReminder, 'due'>;

/** （1月8日（金）までに出すと安心です）, where nobody is there on the last day; no law says so. @param today it is said no more once that day is past */
export function safeDayWords({ due }: Due, today: CalendarDate): string {
  const open = due && openCityDayBefore(due);
  return open && open >= today ? `（${dayWords(open)}までに出すと安心です）` : '';
}

const dayWords = (date: CalendarDate): string => formatWarekiWeekday(date).replace(/^.*年/, '');

/** The last day, and what is to be done by it. */
export const lawDeadline = (law: Pick<LawReminder, 'step' | 'due'>, today: CalendarDate): string =>
  law.step + safeDayWords(law, today);

/** All that has to be known at a glance, in three parts: what and whose form, by when, and that it is made elsewhere. */
export const owedWords = (
  law: Pick<LawReminder, 'step' | 'sheet' | 'due'>,
  today: CalendarDate,
): readonly [what: string, until: string, rest: string] =>
  law.due === null
    ? [`${law.step}。${law.sheet}です。`, '', NOT_HERE]
    : [
        `${law.step}。${law.sheet}で、`,
        `${formatWarekiWeekday(law.due)}まで`,
        `${law.due < today ? PAST : safeDayWords(law, today) || 'に出します'}。${NOT_HERE}`,
      ];

const PAST = '（すぎています。早めに出してください）';
const NOT_HERE = 'このアプリではつくりません。';

/** Its day has come. */
export const isLawNow = (law: LawReminder | null, today: CalendarDate): boolean =>
  law !== null && (law.from === null || law.from <= today);

/** The step that says it, of the office's own work. */
const LAW_STEP = 'care-law';

export const isLawStep = ({ id }: { id: string }): boolean => id === LAW_STEP;
export const isLawKey = (key: string): boolean => key.endsWith(`/${LAW_STEP}`);

/**
 * 変更届 beside what the networks ask for, as it goes to somebody else: the same words, the day, and the law. Null: the law asks for
 * nothing.
 */
export function lawProcedure(
  event: LedgerEvent,
  offices: Iterable<Place>,
  today: CalendarDate,
): NetworkProcedure | null {
  const places = [...offices];
  const reminder = lawReminder(event, places);
  if (!reminder) return null;
  const { to, paper, form, due, from, source } = reminder;
  const action = `${reminder.step}（${due === null ? '' : `${formatWarekiWeekday(due)}まで。`}このアプリではつくりません）`;
  const [document = '', ...place] = source.split(' ');
  const officeId = event.officeId ?? event.staff[0]?.officeId ?? '';
  const step = { ...ownStep(LAW_STEP, 'inside', action), note: form, notBefore: from };
  const origin = { source: { document, place: place.join(' ') }, inferred: false };
  return {
    ...{
      packId: LAW_STEP,
      network: `指定の届け出（${to}）`,
      officeId,
      kind: event.kind,
      isCovered: false,
      problem: null,
    },
    officeName: places.find(({ id }) => id === officeId)?.name ?? '',
    ...nothingAsked(),
    steps: [{ ...step, ...origin }],
    deadlines:
      due === null
        ? []
        : [{ id: LAW_STEP, text: lawDeadline(reminder, today), date: due, isPast: due < today, ...origin }],
    // No pack knows the department, nor its number.
    contacts: [
      {
        ...{ contact: LAW_STEP, name: to, phone: '', mail: '', source: null, inferred: true },
        why: `${paper}の提出先です。担当の課と電話は、${to}のホームページか、指定の通知書で確かめてください`,
      },
    ],
  };
}

/** … of a procedure that was started, ended or not, as long as nobody has said that it was told, or that the office has no 指定. */
export const openLaw = (
  { event, law, state, steps }: Pick<KeptRun, 'event' | 'law' | 'state' | 'steps'>,
  offices: Iterable<Place> = [],
): LawReminder | null => {
  const isSaid = Object.entries(steps).some(([key, one]) => isLawKey(key) && (one.doneOn !== null || one.isSkipped));
  return event && !law && !isSaid && (state === 'running' || state === 'done') ? lawReminder(event, offices) : null;
};
