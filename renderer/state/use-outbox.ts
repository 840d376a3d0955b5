import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { EndpointState, SendProgress } from '@shared/ipc/outbox';
import { combinedTitle } from '@shared/submission/combined-title';
import { asksToWithdraw, waitsForPerson, type Submission } from '@shared/submission/submission';
import { unsentOf } from '@shared/submission/unsent';
import { useChannels, useSession } from './session';
import type { OutboxView } from '../data/outbox';
import { useToast } from './toasts';
import { ask } from '../ipc/ask';
import { batchById } from './batch-by-id';
import { useOpenLedger, useSubmissions } from './open-ledger';
import { whileWanted } from './while-wanted';
import { useStored } from './use-stored';

/** How the queue of papers is: paused, reached, how far each is. */
export function useOutboxView(): OutboxView {
  const { outbox } = useOpenLedger();
  return useStored(outbox.subscribe, outbox.read);
}

/** How much of one paper has left, while it is on its way. Whoever asks hears of no other paper. */
export function useSendProgress(submissionId: string): SendProgress | undefined {
  const { outbox } = useOpenLedger();
  return useStored(outbox.subscribe, () => outbox.read().progress.get(submissionId));
}

/** Says in passing what a city has decided, wherever the person is; that something waits for them also beside the app. */
export function useOutboxNews(): void {
  const { outbox } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  const { notifiesOfPapers } = useSession().settings.reminders;
  useEffect(() => {
    const { add, end } = batchById<Submission>((heard) => {
      const news = outbox.stillSo(heard);
      if (news.length === 0) return;
      const count = news.filter(waitsForPerson).length;
      // Who has it in front reads it there.
      if (notifiesOfPapers && count > 0 && !document.hasFocus()) void ask('app:notify', { what: 'papers', count });
      const { message, label, submission } = newsOf(news);
      const run = (): void => go(submission ? `/submissions/${submission.id}` : '/submissions');
      toast(message, { label, run }, { isNews: true });
    }, BETWEEN_NEWS);
    const forget = outbox.onNews(add);
    return () => {
      forget();
      end();
    };
  }, [outbox, toast, go, notifiesOfPapers]);
}
/** Papers of a long line arrive faster than anybody reads. In milliseconds. */
const BETWEEN_NEWS = 2_000;

interface News {
  message: string;
  label: string;
  /** Null: it is about several. */
  submission: Submission | null;
}

/** One sentence for what came together. What waits for a person is said before all else. @param news at least one */
function newsOf(news: readonly Submission[]): News {
  const mine = news.filter(waitsForPerson);
  const said = mine.length > 0 ? mine : news;
  const [submission, ...others] = said;
  if (submission && others.length === 0)
    return { message: sentenceOf(submission), label: submission.state === 'returned' ? '直す' : '見る', submission };
  return {
    message: mine.length > 0 ? `${mine.length}件に対応が必要です` : goodNewsOf(said),
    label: '見る',
    submission: null,
  };
}

function goodNewsOf(news: readonly Submission[]): string {
  if (news.every(({ state }) => state === 'received')) return `${news.length}件が受け付けられました`;
  if (news.every(({ state }) => state === 'sent')) return `${news.length}件のメールを送りました`;
  if (news.every(({ state }) => state === 'accepted')) return `${news.length}件が受理されました`;
  return `${news.length}件に市から返事がありました`;
}

function sentenceOf(submission: Submission): string {
  const { state, receipt, comment, problem } = submission;
  const title = combinedTitle(submission);
  if (state === 'received') return `受け付けられました。受付番号 ${receipt?.number ?? ''}（${title}）`;
  if (state === 'accepted') return `${problem ? '取り下げる前に、' : ''}受理されました：${title}`;
  if (state === 'sent') return `メールを送りました：${title}`;
  if (state === 'unsure') return `届いたか、相手に確かめてください：${title}`;
  if (state === 'returned') return `差戻しです：${title}${comment ? `　${shortened(comment)}` : ''}`;
  return `${asksToWithdraw(submission) ? '取り下げられていません' : '送れていません'}：${title}　${problem?.message ?? ''}`;
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Tells main which papers haven't left yet, so that closing the window can say what becomes of them. */
export function useUnsentReport(): void {
  const submissions = useSubmissions();
  const { isPaused } = useOutboxView();
  const { waiting, behindSettings, withdrawals, mailUnderWay } = unsentOf(
    submissions.values(),
    isPaused,
    useChannels(),
  );
  useEffect(
    () => void ask('outbox:unsent', { waiting, behindSettings, withdrawals, mailUnderWay, isPaused }),
    [waiting, behindSettings, withdrawals, mailUnderWay, isPaused],
  );
}

/** Where a network's papers go electronically; null until main has said it. */
export function useEndpoint(packId: string): EndpointState | null {
  const { kind } = useOpenLedger();
  const [state, setState] = useState<EndpointState | null>(null);
  useEffect(() => whileWanted(ask('endpoint:state', { kind, packId }), (found) => setState(found)), [kind, packId]);
  return state;
}
