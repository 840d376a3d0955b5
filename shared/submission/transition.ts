import type { Transport } from '../channels/channel';
import type { Channels } from '../channels/registry';
import type { Problem } from '../problems/problem';
import { isAboutReceiver } from './about-receiver';
import { mayHaveGoneOtherwise } from './how-it-went';
import type { OtherWay } from './other-way';
import {
  answerTo,
  asksToWithdraw,
  isQueued,
  sentBy,
  type SubmissionHistoryEntry,
  type Submission,
  type SubmissionState,
} from './submission';
import type { Receipt, SubmissionStatus } from './wire';
import { problem } from '../problems/problem';
import type { CalendarDate } from '../text/calendar-date';

/** What happens to a submission. `at` is an ISO instant by this PC's clock. */
export type SubmissionEvent = { at: string } & (
  | { kind: 'send-begun' }
  /** It stood behind another that got no receipt, and did not leave. */
  | { kind: 'not-sent' }
  /** Nothing came back, or the receiver was busy: the same bytes go again. */
  | { kind: 'try-later'; notBefore: string; problem: Problem; wasBusy: boolean }
  /** The receiver, or this PC, says that it will never work like this. */
  | { kind: 'refused'; problem: Problem; field: string }
  | { kind: 'receipt'; receipt: Receipt }
  /** The mail server took the letter. Also of one that waits again: a backup was put back while it was on its way. */
  | { kind: 'sent' }
  /** The mail server may have taken it, or not: only the receiver knows. It is never sent again by itself. */
  | { kind: 'unsure'; problem: Problem }
  /** Somebody asked the receiver: 届いていた, 届いていなかった. Nothing leaves by that: what to do then is another question. */
  | { kind: 'arrived' }
  | { kind: 'not-arrived' }
  /** It was the wrong answer: it is asked about again. @param problem as it stood there before */
  | { kind: 'answer-taken-back'; problem: Problem | null }
  /** The app starts or is unlocked, and nothing is on its way for it. */
  | { kind: 'resumed' }
  /** It comes out of a backup, and this PC doesn't know what became of it since. */
  | { kind: 'restored' }
  | { kind: 'resent' }
  | { kind: 'status'; status: SubmissionStatus }
  | { kind: 'withdrawal-asked' }
  /** The receiver has never heard of it, or took it out. */
  | { kind: 'withdrawn' }
  /** Made ready to leave by hand: printed, opened in the mail program, its files saved for a chat. @param file a draft that no program opened */
  | { kind: 'printed'; file?: string }
  | {
      kind: 'handed-over';
      how: 'handed-over' | 'posted' | 'mailed';
      on: CalendarDate;
      by: string;
      answers?: ReceiverAnswers;
      /** It went another way than it was made final for. Nothing of it leaves by that one any more. */
      other?: OtherWay;
    }
  | { kind: 'taken-back' }
  | { kind: 'corrected'; by: string }
);

/**
 * The submission after an event; the same object where the event doesn't apply: it came late, or twice. So answers may be
 * applied again after a crash, and in any order that the network brings.
 */
export function transition(submission: Submission, event: SubmissionEvent, channels: Channels): Submission {
  const { state } = submission;
  const transport = sentBy(submission, channels);
  switch (event.kind) {
    case 'send-begun':
      return state === 'waiting'
        ? step(submission, event, 'sending', 'sending', { attempts: submission.attempts + 1, problem: null })
        : submission;
    case 'not-sent':
      // As if that try had not been: a paper that never left is taken back without asking the city.
      return state === 'sending'
        ? step(submission, event, 'waiting', 'held-back', { attempts: submission.attempts - 1, notBefore: null })
        : submission;
    case 'try-later':
      return state === 'sending'
        ? step(submission, event, 'waiting', event.wasBusy ? 'busy' : 'cut-off', {
            notBefore: event.notBefore,
            problem: event.problem,
          })
        : submission;
    case 'refused':
      return state === 'sending' || state === 'withdrawing'
        ? step(
            submission,
            event,
            'needs-action',
            'refused',
            { problem: event.problem, field: event.field },
            event.problem.message,
          )
        : submission;
    case 'receipt':
      return receive(submission, event.at, event.receipt);
    case 'sent':
      return state === 'sending' ||
        state === 'unsure' ||
        (state === 'waiting' && transport === 'mail') ||
        isLost(submission)
        ? step(submission, event, 'sent', 'sent', { problem: null, notBefore: null })
        : submission;
    case 'unsure':
      return state === 'sending'
        ? step(submission, event, 'unsure', 'unsure', { problem: event.problem, notBefore: null })
        : submission;
    case 'arrived':
      return state === 'unsure' ? step(submission, event, 'sent', 'arrived', { problem: null }) : submission;
    case 'not-arrived':
      return state === 'unsure'
        ? step(submission, event, 'needs-action', 'not-arrived', { problem: problem('mail/not-arrived', {}) })
        : submission;
    case 'answer-taken-back':
      return answerTo(submission) === null
        ? submission
        : step(submission, event, 'unsure', 'taken-back', { problem: event.problem });
    case 'resumed':
      return resume(submission, event, transport);
    case 'restored':
      return restore(submission, event, transport);
    case 'resent':
      return resend(submission, event, transport);
    case 'status':
      return decide(submission, event.at, event.status);
    case 'withdrawal-asked':
      return askWithdrawal(submission, event, transport);
    case 'withdrawn':
      return state === 'withdrawing'
        ? step(submission, event, 'withdrawn', 'withdrawn', { problem: null })
        : submission;
    case 'printed':
      return state === 'to-hand-over' ? step(submission, event, 'to-hand-over', 'printed', {}, event.file) : submission;
    case 'handed-over':
      return handOver(submission, event);
    case 'taken-back':
      return takeBack(submission, event);
    case 'corrected':
      return state === 'returned' && submission.correctedBy === null
        ? step(submission, event, 'returned', 'corrected', { correctedBy: event.by })
        : submission;
  }
}

/** Somebody says that it has left: by the way that it was made final for, or by another one. */
function handOver(submission: Submission, event: Extract<SubmissionEvent, { kind: 'handed-over' }>): Submission {
  const { on, by, answers, other, how } = event;
  const { state, problem: cause } = submission;
  const may = other ? mayHaveGoneOtherwise(submission) && !asksToWithdraw(submission) : state === 'to-hand-over';
  if (!may) return submission;
  const otherwise = other && { other, before: { state, problem: cause } };
  const left = step(
    submission,
    event,
    how === 'mailed' ? 'sent' : how,
    how,
    { handedOver: { on, by, ...(answers && { answers }), ...otherwise }, problem: null, notBefore: null },
    [answersText(event), by].filter(Boolean).join('、'),
  );
  if (!other) return left;
  return { ...left, history: left.history.map((one, i, all) => (i === all.length - 1 ? { ...one, other } : one)) };
}

function takeBack(submission: Submission, event: { at: string }): Submission {
  const { state, handedOver } = submission;
  const isSaid = state === 'handed-over' || state === 'posted' || (state === 'sent' && handedOver !== null);
  if (!isSaid) return submission;
  const { state: before, problem: cause } = handedOver?.before ?? { state: 'to-hand-over', problem: null };
  return step(submission, event, before, 'taken-back', { handedOver: null, problem: cause });
}

type HandedOver = NonNullable<Submission['handedOver']>;
export type ReceiverAnswers = NonNullable<HandedOver['answers']>;
/** 予約番号 A-123、予約の日 令和8年12月1日 */
export const answersText = ({ answers = [] }: Pick<HandedOver, 'answers'>): string =>
  answers.map(({ name, value }) => `${name} ${value}`).join('、');

/** An event for which somebody else knows when it was. */
export type Timeless<E> = E extends { at: string } ? Omit<E, 'at'> : never;

/** What happened, and to which submission. */
export interface Happened {
  id: string;
  event: SubmissionEvent;
}

/** Those of the submissions to which something happened, as they are after all of it; the others are left out. */
export function transitions(
  submissions: ReadonlyMap<string, Submission>,
  happened: readonly Happened[],
  channels: Channels,
): Map<string, Submission> {
  const changed = new Map<string, Submission>();
  for (const { id, event } of happened) {
    const before = changed.get(id) ?? submissions.get(id);
    const after = before && transition(before, event, channels);
    if (after && after !== before) changed.set(id, after);
  }
  return changed;
}

/**
 * What was being sent may have arrived. At an endpoint the same bytes under the same key find out; a mail server would take
 * the letter a second time, so somebody has to ask.
 */
function resume(submission: Submission, { at }: { at: string }, transport: Transport | null): Submission {
  if (submission.state !== 'sending') return submission;
  return transport === 'mail'
    ? step(submission, { at }, 'unsure', 'unsure', {
        problem: problem('mail/ended-while-sending', {}),
        notBefore: null,
      })
    : { ...submission, state: 'waiting', notBefore: null };
}

/**
 * Nothing comes back that would go by itself and may have gone since: a mail server takes the same letter twice. Nor is one said to
 * be nowhere that somebody may have let go again since.
 */
const restore = (submission: Submission, event: { at: string }, transport: Transport | null): Submission =>
  transport === 'mail' && (isQueued(submission) || waitsForSettings(submission) || isLost(submission))
    ? step(submission, event, 'unsure', 'unsure', { problem: problem('mail/restored', {}), notBefore: null })
    : submission;

/** 届いていなかった, and nobody has said yet what is to become of it. */
const isLost = (submission: Submission): boolean =>
  submission.state === 'needs-action' && answerTo(submission) === 'not-arrived';

/** Goes again by itself as soon as 設定 is put right. */
const waitsForSettings = ({ state, problem: cause }: Submission): boolean =>
  state === 'needs-action' && cause !== null && isAboutReceiver(cause);

/** What was turned away goes again: the paper, or the question to take it back. */
function resend(submission: Submission, event: { at: string }, transport: Transport | null): Submission {
  if (submission.state !== 'needs-action' || transport === null) return submission;
  const anew = { notBefore: null, problem: null };
  return asksToWithdraw(submission)
    ? step(submission, event, 'withdrawing', 'withdrawal-asked', anew)
    : step(submission, event, 'waiting', 'resent', anew);
}

/** A receipt counts from every state in which the city may have it, and only for the very bytes that were frozen. */
function receive(submission: Submission, at: string, receipt: Receipt): Submission {
  const mayHaveArrived: SubmissionState[] = ['waiting', 'sending', 'needs-action', 'withdrawing'];
  if (!mayHaveArrived.includes(submission.state) || submission.attempts === 0) return submission;
  if (submission.receipt) return submission;
  if (receipt.submissionId !== submission.id || receipt.payloadDigest !== submission.frozen.payloadDigest) {
    const cause = problem('submission/other-payload', { receipt: receipt.receiptNumber });
    return submission.state === 'needs-action'
      ? submission
      : step(submission, { at }, 'needs-action', 'refused', { problem: cause }, cause.message);
  }
  const { receiptNumber: number, receivedAt } = receipt;
  const next = submission.state === 'withdrawing' ? 'withdrawing' : 'received';
  return step(
    submission,
    { at },
    next,
    'received',
    { receipt: { number, receivedAt }, problem: null, notBefore: null },
    number,
  );
}

/** What the city says of it. Later revisions win, whatever order they come in. */
function decide(submission: Submission, at: string, status: SubmissionStatus): Submission {
  const { receiptNumber: number, payloadDigest, revision } = status;
  if (status.submissionId !== submission.id || payloadDigest !== submission.frozen.payloadDigest) return submission;
  if (revision <= submission.revision || submission.attempts === 0) return submission;
  const known =
    submission.receipt === null
      ? receive(submission, at, {
          submissionId: submission.id,
          receiptNumber: number,
          receivedAt: status.at,
          payloadDigest,
        })
      : submission;
  const { comment, field } = status;
  const isTooLate =
    status.status === 'accepted' &&
    asksToWithdraw(known) &&
    (known.state === 'withdrawing' || known.state === 'needs-action');
  const cause = isTooLate ? problem('endpoint/already-decided', {}) : null;
  const said = { revision, comment, field, problem: cause, notBefore: null };
  switch (status.status) {
    case 'received':
      return known.state === 'returned' || known.state === 'accepted'
        ? step(known, { at }, 'received', 'received', said, number)
        : { ...known, revision };
    case 'returned':
    case 'accepted':
    case 'withdrawn':
      return step(known, { at }, status.status, status.status, said, comment);
  }
}

function askWithdrawal(submission: Submission, event: { at: string }, transport: Transport | null): Submission {
  const { state, attempts } = submission;
  // A mail that was tried and waits, or was turned away, was taken by nobody.
  const hasNotLeft = attempts === 0 || transport === 'mail';
  const isHere = state === 'to-hand-over' || ((state === 'waiting' || state === 'needs-action') && hasNotLeft);
  if (isHere) return step(submission, event, 'withdrawn', 'withdrawn', { problem: null, notBefore: null });
  const mayBeThere = state === 'waiting' || state === 'needs-action' || state === 'received' || state === 'returned';
  return transport === 'endpoint' && mayBeThere
    ? step(submission, event, 'withdrawing', 'withdrawal-asked', { problem: null, notBefore: null })
    : submission;
}

const step = (
  submission: Submission,
  { at }: { at: string },
  state: SubmissionState,
  what: SubmissionHistoryEntry['what'],
  changes: Partial<Submission> = {},
  note = '',
): Submission => ({ ...submission, ...changes, state, history: [...submission.history, { at, what, note }] });
