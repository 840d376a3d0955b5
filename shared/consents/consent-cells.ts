import { dayOf, type CalendarDate } from '../text/calendar-date';
import type { Consent } from '../ledger/entities';
import { consentSteps, type ConsentRules, type ConsentStep, type ConsentStepRule } from '../packs/consent-schema';
import { mailedOn } from '../submission/groups';
import type { Submission } from '../submission/submission';

/** One step of one consent, as the matrix shows it. */
export type ConsentCell =
  | { kind: 'done'; on: CalendarDate }
  /** Somebody of the office has to do it: a button with these words. */
  | { kind: 'todo'; words: string; submissionId: string | null }
  /** A paper that was handed over to the queue, and hasn't arrived yet. */
  | { kind: 'under-way'; words: string; submissionId: string }
  /** The network does it: 市が送付. */
  | { kind: 'network'; words: string }
  /** Its turn hasn't come. */
  | { kind: 'later' }
  /** The network asks for no such step, or it no longer matters. */
  | { kind: 'not-asked' }
  /** 解除, by a withdrawal. */
  | { kind: 'ended'; on: CalendarDate };

export type ConsentCells = Record<ConsentStep, ConsentCell>;

/** What stands on the button of a step that is still to be done, unless the pack has other words. */
const ASK: Record<ConsentStep, string> = {
  explained: '日を決める',
  signed: '原本まだ',
  copy: '控えを渡す',
  sent: '送る',
  linked: '登録まだ',
};

/** Without which a step can't be done. */
const AHEAD: Record<ConsentStep, ConsentStep | null> = {
  explained: null,
  signed: 'explained',
  copy: 'signed',
  sent: 'signed',
  linked: 'sent',
};

interface CellFacts {
  rules: ConsentRules;
  /** Null: nothing is recorded yet. */
  consent: Consent | null;
  /** The paper on its way, when it is. */
  submission: Submission | null;
}

/** How far each step has come. */
export function consentCells(facts: CellFacts): ConsentCells {
  const cell = (step: ConsentStep): ConsentCell => cellOf(step, facts);
  return {
    explained: cell('explained'),
    signed: cell('signed'),
    copy: cell('copy'),
    sent: cell('sent'),
    linked: cell('linked'),
  };
}

/** Whether everything that the office has to do is done. */
export const isComplete = ({ steps }: ConsentRules, cells: ConsentCells): boolean =>
  steps.every(({ step, by }) => by === 'network' || cells[step].kind === 'done');

/** The original is signed, and not yet where it belongs: in the binder of the office, or with the network. */
export function lacksOriginal({ original }: ConsentRules, cells: ConsentCells): boolean {
  if (cells.signed.kind === 'todo') return true;
  return original === 'network' && cells.signed.kind === 'done' && cells.sent.kind === 'todo';
}

function cellOf(step: ConsentStep, facts: CellFacts): ConsentCell {
  const { rules, consent, submission } = facts;
  const rule = rules.steps.find((one) => one.step === step);
  const on = doneOn(step, facts);
  const withdrawnOn = consent?.withdrawnOn ?? null;
  if (withdrawnOn && step === 'linked') return { kind: 'ended', on: withdrawnOn };
  // What came back is to be mended, whatever day was written down when it went.
  if (!withdrawnOn && step === 'sent' && submission) return sentCell(submission, rule, on);
  if (on) return { kind: 'done', on };
  if (withdrawnOn || !rule) return { kind: 'not-asked' };
  if (rule.by === 'network') return { kind: 'network', words: rule.words ?? '' };
  if (!isReached(step, facts)) return { kind: 'later' };
  return { kind: 'todo', words: askOf(step, rule), submissionId: null };
}

/** The words of its button. */
const askOf = (step: ConsentStep, rule: ConsentStepRule | undefined): string => rule?.ask ?? ASK[step];

function doneOn(step: ConsentStep, { rules, consent, submission }: CellFacts): CalendarDate | null {
  const sentOn = consent?.sentOn ?? (submission && arrivedOn(submission));
  if (step === 'sent') return sentOn;
  if (!consent) return null;
  switch (step) {
    case 'explained':
      return consent.explainedOn;
    case 'signed':
      return rules.original === 'office' && !consent.originalKept ? null : consent.signedOn;
    case 'copy':
      return consent.copyGivenOn;
    case 'linked':
      return consent.linkedOn;
  }
}

/** The step before it is done; one that the network doesn't ask for is passed over. */
function isReached(step: ConsentStep, facts: CellFacts): boolean {
  const ahead = AHEAD[step];
  if (ahead === null) return true;
  // Signed is signed, though the original may still be on its way to the binder.
  if (ahead === 'signed' && facts.consent?.signedOn) return true;
  if (step === 'signed' && facts.consent?.signedOn) return true;
  if (doneOn(ahead, facts)) return true;
  return !facts.rules.steps.some((rule) => rule.step === ahead) && isReached(ahead, facts);
}

/** 提出: from the paper that is on its way. */
function sentCell(submission: Submission, rule: ConsentStepRule | undefined, on: CalendarDate | null): ConsentCell {
  const { id: submissionId, state } = submission;
  const todo = (words: string): ConsentCell => ({ kind: 'todo', words, submissionId });
  const underWay = (words: string): ConsentCell => ({ kind: 'under-way', words, submissionId });
  switch (state) {
    case 'returned':
      return todo('差戻し');
    case 'needs-action':
      return todo('対応が必要');
    case 'unsure':
      return todo('届いたか確認');
    case 'to-hand-over':
      return on ? { kind: 'done', on } : todo(askOf('sent', rule));
    case 'waiting':
      return underWay('送信待ち');
    case 'sending':
      return underWay('送信中');
    case 'withdrawing':
      return underWay('取下げ中');
    default:
      return on ? { kind: 'done', on } : todo(askOf('sent', rule));
  }
}

/** The day on which it reached the network, as far as this PC knows. */
function arrivedOn(submission: Submission): CalendarDate | null {
  const { state, receipt, handedOver } = submission;
  if (state === 'sent') return mailedOn(submission);
  if (state === 'handed-over' || state === 'posted') return handedOver?.on ?? null;
  if (state === 'received' || state === 'accepted') return receipt ? dayOf(receipt.receivedAt) : null;
  return null;
}

/** The first step that waits for somebody of the office. */
export const nextStep = (cells: ConsentCells): ConsentStep | null =>
  consentSteps.find((step) => cells[step].kind === 'todo') ?? null;
