import type { EventStaff, LedgerEvent } from '../ledger/event';
import { addDays, addMonths, type CalendarDate } from '../text/calendar-date';
import { jobsIn } from '../text/job-words';
import type { KeptRun } from './kept-run';

/** What a law asks for beside the networks' papers, to be looked up by whoever it may be about. */
export interface LawReminder {
  text: string;
  /** The last day, where the day of the event is known. */
  due: CalendarDate | null;
  source: string;
}

/**
 * Articles and days held against the pages of 沖縄県, 萩市, 芦屋市 and 佐久市 for offices, November 2026; that 訪問看護 is told of twice, each law by itself, against
 * the ministry's own notice about 第88条第1項 of 健康保険法; that サービス提供責任者 is among it, the page of 西之表市.
 */
const SOURCE = '介護保険法 第75条（地域密着型は第78条の5、居宅介護支援は第82条）、同法施行規則 第131条など';

/** Facts of an office that its 変更届 is about. */
const TOLD = ['managerName', 'name', 'address', 'headName', 'representativeName'];

type AskedOf = Pick<LedgerEvent, 'kind' | 'after' | 'date'> & { staff?: readonly Pick<EventStaff, 'jobType'>[] };

/** サービス提供責任者 stands beside 管理者 in what 訪問介護 was given its 指定 for. */
const isOfHelperHead = ({ kind, staff = [] }: AskedOf): boolean =>
  ['join', 'leave', 'transfer', 'rename'].includes(kind) &&
  staff.some(({ jobType }) => jobsIn(jobType).includes('サービス提供責任者'));

/**
 * Of an event that an office with a 指定 of 介護保険 reports by itself, whatever networks it is in; null: the law asks for nothing here, or it
 * isn't about the office itself. It is a reminder: whether an office has such a 指定 the ledger doesn't know.
 */
export function lawReminder(event: AskedOf): LawReminder | null {
  const { kind, after, date } = event;
  if (kind === 'office-closed')
    return {
      text: '介護保険の指定を受けている事業所は、1か月前までに、指定をした県や市への届け出も要ります。この手続きの書類とは別です。',
      due: date && addMonths(date, -1),
      source: SOURCE,
    };
  if (isOfHelperHead(event))
    return {
      text: 'サービス提供責任者が替わった日（氏名が変わった日）から10日以内に、訪問介護の変更届も要ります。訪問介護の指定をした県や市に、その様式で出します。',
      due: date && addDays(date, 10),
      source: '介護保険法 第75条、同法施行規則 第131条（訪問介護は、サービス提供責任者の氏名なども）',
    };
  if (kind !== 'manager-changed' && kind !== 'office-changed') return null;
  const what = TOLD.find((field) => field in after);
  if (what === undefined) return null;
  const change = what === 'managerName' ? '管理者が替わった' : '変わった';
  return {
    text: `介護保険の指定を受けている事業所は、${change}日から10日以内に、指定をした県や市への変更届も要ります。ネットワークへの届け出とは別の、指定をした所の様式です。訪問看護ステーションは、健康保険の変更届（10日以内、地方厚生局へ）も、別に出します。`,
    due: date && addDays(date, 10),
    source: `${SOURCE}。訪問看護は、健康保険法 第93条、同法施行規則 第77条も`,
  };
}

/** … of a procedure that was started, ended or not, as long as nobody has said that it was told, or that the office has no 指定. */
export const openLaw = ({ event, law, state }: Pick<KeptRun, 'event' | 'law' | 'state'>): LawReminder | null =>
  event && !law && (state === 'running' || state === 'done') ? lawReminder(event) : null;
