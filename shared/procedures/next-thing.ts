import { things } from '../text/things';
import type { CalendarDate } from '../text/calendar-date';
import { formatWarekiShort } from '../text/wareki';
import { isLawNow, openLaw } from './care-law';
import { stepsOf, type Checklist, type ChecklistStep } from './checklist';
import { isReportOwed, openReports } from './report-decision';
import type { RunStep } from './result';

/** 次にすること, of all networks of a procedure. */
export interface NextThing {
  kind: 'blocked' | 'returned' | 'do' | 'wait' | 'day' | 'finish';
  words: string;
  /** Null where it is about the procedure as a whole. */
  step: ChecklistStep | null;
}

/** Ahead of its words: what is only waited for is nothing to do. */
export const nextLabel = ({ kind }: Pick<NextThing, 'kind'>): string =>
  kind === 'wait' || kind === 'day' ? '待っていること' : '次にすること';

/** 流山市 介護支援課の返事を待っています。あなたがすることはありません; empty where there is something to do, or to ask about. */
export function restingWords({ run }: Pick<Checklist, 'run'>, { kind, step }: NextThing, today: CalendarDate): string {
  if (isLawNow(openLaw(run), today) || openReports(run, today).length > 0) return '';
  if (kind === 'day') return 'その日まで、あなたがすることはありません';
  if (kind !== 'wait' || !step || step.waits?.isLong) return '';
  return `${step.step.actor.name}の返事を待っています。あなたがすることはありません`;
}

/** What somebody has to do now; where there is nothing, for what is waited. */
export function nextThing(checklist: Checklist, today: CalendarDate): NextThing {
  const steps = stepsOf(checklist);
  const { blocked } = checklist;
  if (blocked.length > 0) {
    const words = `台帳に記録できなかったことがあります（${blocked.map(({ field }) => field).join('・')}）`;
    return { kind: 'blocked', words, step: steps.find(({ state }) => state === 'blocked') ?? null };
  }
  const returned = steps.find((one) => one.returned !== null && one.state === 'current');
  if (returned) {
    const title = returned.returned?.submission?.title ?? returned.step.action;
    return { kind: 'returned', words: `差戻しになった書類を直す：${title}`, step: returned };
  }
  const current = steps.find(({ state }) => state === 'current');
  if (current)
    return {
      kind: 'do',
      words: `${stepTitle(current)}${hasItsPapers(current) ? '（書類はできています）' : ''}`,
      step: current,
    };
  const longest = longestWait(steps);
  if (longest) return { kind: 'wait', words: waitedFor(longest), step: longest };
  const day = steps.find(({ state, until }) => state === 'waiting' && until !== null);
  if (day) return { kind: 'day', words: untilWords(day, today), step: day };
  const [report] = openReports(checklist.run, today);
  if (report) {
    const toDo = isReportOwed(checklist.run) ? `${report.name}を出します` : '報告するかを決めます';
    return { kind: 'do', words: `個人情報保護委員会に${toDo}`, step: null };
  }
  return { kind: 'finish', words: `${overWords(checklist)}。手続きを終えられます`, step: null };
}

const longestWait = (steps: readonly ChecklistStep[]): ChecklistStep | undefined =>
  steps.filter(({ waits }) => waits !== null).sort((a, b) => (b.waits?.day ?? 0) - (a.waits?.day ?? 0))[0];

/** ③ 流山市 介護支援課が、申請書を受け取ります（待ち 3日目） */
const waitedFor = (step: ChecklistStep): string => `${stepTitle(step)}（${waitingWords(step)}）`;

/** What is waited for the longest beside what is to be done, with its days; empty where nothing is, or that is the next thing itself. */
export function waitedBeside(checklist: Checklist, { kind }: Pick<NextThing, 'kind'>): string {
  const longest = kind === 'wait' ? undefined : longestWait(stepsOf(checklist));
  return longest ? waitedFor(longest) : '';
}

/** „… に必要事項を書き、出します“ of a paper that is made: what is left is to hand it in. */
export function hasItsPapers({ papers }: Pick<ChecklistStep, 'papers'>): boolean {
  const own = papers.filter(({ progress }) => progress !== 'left-out');
  const isMade = ({ progress, olderThan }: (typeof own)[number]): boolean =>
    (progress === 'finished' && olderThan === undefined) || progress === 'under-way';
  return own.length > 0 && own.every(isMade);
}

/** Where nothing was to be done, nothing was done. */
export const overWords = (checklist: Pick<Checklist, 'networks'>): string =>
  stepsOf(checklist).length === 0 ? 'することはありません' : 'すべて済みました';

/** ⑧ 自施設の利用者登録を行う */
export const stepTitle = ({ step }: Pick<ChecklistStep, 'step'>): string =>
  step.number === '' ? actionWords(step) : `${step.number} ${actionWords(step)}`;

/** What others do says who: 流山市 介護支援課が、… . What is ours is for whoever reads it. */
export const actionWords = ({ actor: { isOurs, name }, action }: Pick<RunStep, 'actor' | 'action'>): string =>
  isOurs || SAYS_WHO.test(action) ? action : `${name}が、${action}`;

/** 患者・家族が、 … , サービスが止まります */
const SAYS_WHO = /^[^、。（]*が/;

/** 待ち 3日目; empty where nobody is waited for. */
export const waitingWords = ({ waits }: Pick<ChecklistStep, 'waits'>): string =>
  waits === null ? '' : `待ち ${waits.day}日目`;

/** 12/1 に、台帳へ自動で記録します; 12/31 になったら：…の解除をします; empty where no day has to come. */
export function untilWords(
  { until, step }: Pick<ChecklistStep, 'until'> & Partial<Pick<ChecklistStep, 'step'>>,
  today: CalendarDate,
): string {
  if (until === null) return '';
  const day = formatWarekiShort(until, today);
  return step && !step.ledger ? `${day} になったら：${stepTitle({ step })}` : `${day} に、台帳へ自動で記録します`;
}

/** 12のうち 7つ済み */
export const progressWords = ({ done, total }: Pick<Checklist, 'done' | 'total'>): string =>
  total === 0 ? '手順はありません' : `${total}のうち ${things(done)}済み`;
