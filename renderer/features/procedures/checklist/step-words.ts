import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { StepMedium } from '@shared/packs/procedure-schema';
import { isLeftOut, type ChecklistStep } from '@shared/procedures/checklist';
import type { OpenPaper } from '@shared/procedures/next-act';
import type { Channel } from '@shared/channels/channel';
import type { ReviewNext } from '@shared/papers/review';
import type { RunPaperNow } from '@shared/procedures/paper-progress';
import type { Channels } from '@shared/channels/registry';
import { goesBy, otherWayOf } from '@shared/submission/how-it-went';
import { hasLeft } from '@shared/submission/submission';
import { handing } from '@shared/procedures/step-facts';
import { paperLook } from '../../../words/state-words';

/** How a step is done, beside it; nothing where it is done in the office itself. */
export const mediumWords: Record<StepMedium, string> = {
  form: '書類づくり',
  mail: 'メール',
  'device-mail': '端末のメール',
  screen: '画面',
  phone: '電話',
  'line-works': 'LINE WORKS',
  paper: '紙',
  talk: '話す',
  device: '端末',
  inside: '',
};

/** The word of a step's state, as it is read out and printed. */
export function stateWords(one: ChecklistStep): string {
  const { state, waits, until, returned } = one;
  if (returned) return '差戻し';
  switch (state) {
    case 'done':
      return '済み';
    case 'current':
      return 'いまの手順';
    case 'waiting':
      return until ? '日を待っています' : `待っています ${waits?.day ?? 1}日目`;
    case 'later':
      return 'これから';
    case 'skipped':
      return isLeftOut(one) ? '書類をつくらないことにしました' : '今回は不要';
    case 'blocked':
      return '確かめてください';
  }
}

/** What stands at the right end of a step: the day, the days of waiting, or how it is done. */
export function besideStep(one: ChecklistStep, today: CalendarDate): string {
  const { state, step, doneOn, waits, until, returned } = one;
  if (returned) return '差戻し';
  if (state === 'done') return doneOn ? formatWarekiShort(doneOn, today) : '';
  if (state === 'waiting')
    return until ? `${formatWarekiShort(until, today)}${step.ledger ? 'に' : 'から'}` : `待ち ${waits?.day ?? 1}日目`;
  if (state === 'skipped') return isLeftOut(one) ? 'つくらない' : '不要';
  if (state === 'blocked') return '要確認';
  return step.medium === 'device-mail' ? mediumWords.mail : mediumWords[step.medium];
}

/** 窓口で出しました: beside a step that says メールで送ります, where its papers went otherwise; '' where they went as it says. */
export function wentWords(
  { state, step, papers }: Pick<ChecklistStep, 'state' | 'step' | 'papers'>,
  channels: Channels,
) {
  if (state !== 'done' || !handing.includes(step.medium)) return '';
  const ways = papers.flatMap(({ submission }) => {
    if (!submission || !hasLeft(submission)) return [];
    const { name, medium } = goesBy(submission, channels);
    return otherWayOf(submission) !== null || medium !== step.medium ? [name] : [];
  });
  return ways.length === 0 ? '' : `${[...new Set(ways)].join('・')}で出しました`;
}

/**
 * The badge of a paper: what every list says of it, and what only a procedure knows.
 *
 * @param lacking how much a draft lacks; left out: not reckoned yet
 */
export function badgeOfPaper(
  { progress, document, submission, olderThan }: RunPaperNow,
  channels: Channels,
  lacking?: number,
) {
  if (progress === 'left-out') return { words: 'つくらないことにしました', tone: 'plain' } as const;
  // It is finished, and what it should show changes after that: できました would say that nothing is left.
  if (olderThan !== undefined) return { words: 'つくり直します', tone: 'notice' } as const;
  if (progress === 'draft' || progress === 'finished') return paperLook({ state: progress }, null, channels, lacking);
  if (submission && progress !== 'gone') return paperLook(document ?? { state: 'finished' }, submission, channels);
  return { words: '書類がありません', tone: 'notice' } as const;
}

/** 様式５がまだつくりかけです（あと7か所）; until it is reckoned nobody says so of a paper that may be whole. */
export const stillOpenWords = ({ paper: { paper }, lacking }: OpenPaper): string =>
  lacking === null
    ? `${paper.number} に足りないところがないか、確かめています`
    : `${paper.number} がまだつくりかけです（あと${lacking}か所）`;

/** 様式５ を開く（あと7か所） */
export const openPaperWords = ({ paper: { paper }, lacking }: OpenPaper): string =>
  `${paper.number} を開く${lacking === null ? '' : `（あと${lacking}か所）`}`;

/** The way that a paper usually takes, as a button: 様式1 を窓口に出す. */
export const handInWords = (paper: string, usual: Pick<Channel, 'handIn'> | undefined): string =>
  `${paper} ${usual?.handIn ?? 'を出す'}`;

/** 様式1 を確認に出す: where 管理者 answers for what leaves. */
export const reviewNextWords = (paper: string, next: Exclude<ReviewNext, 'leave'>): string =>
  `${paper} を${{ 'ask-for': '確認に出す', wait: '見る（確認待ち）', 'put-right': '直す', check: '確かめる' }[next]}`;
