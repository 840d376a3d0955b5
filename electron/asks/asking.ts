import type { AskedAct } from '@shared/asks/acts';
import type { Answered, Rejection, Question } from '@shared/asks/question';
import type { AskedFor } from '@shared/asks/question-words';
import { hoursLeftWords, WAIT_HOURS, type WaitKind } from '@shared/asks/lost-paper';
import { whatToAsk, type LedgerAsked, type ShownLately, type WhatToAsk } from '@shared/asks/what-to-ask';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { AskedRecord } from './asked-record';
import type { Limits } from './limits';

/** What was typed as a proof. */
export type Typed = NonNullable<Extract<Answered, { says: 'yes' }>['proof']>;

/** Somebody said yes, said no, has lost the paper and will wait, or nothing could be asked any more. */
export type WindowAnswer = 'yes' | 'no' | 'lost' | 'gone';

interface AskingParts {
  /** Shows a window of main's own. @param hear what a yes comes to: null when it counts */
  show: (
    question: Question,
    hear: (proof: Typed | null) => Promise<Rejection>,
    ended: AbortSignal,
  ) => Promise<WindowAnswer>;
  /** The system's own question, where it has one (Touch ID). @returns whether it was answered */
  system: { isThere: () => boolean; ask: (title: string) => Promise<boolean> };
  ledger: (kind: LedgerKind) => Promise<LedgerAsked>;
  /** What was shown lately, and looking at what is shown now. */
  shown: (kind: LedgerKind) => ShownLately;
  prove: (kind: LedgerKind, typed: Typed) => Promise<Result<null>>;
  provenBySystem: (kind: LedgerKind) => void;
  /** Of who has lost the paper of the own ledger. */
  wait: { begin: () => Promise<Result<null>>; end: () => Promise<boolean> };
  textSize: () => Question['textSize'];
  limits: Limits;
  record: AskedRecord;
}

/**
 * Asks a person, before main does what can't be taken back. Each yes is for one act with what it is about, and for no other: the one
 * that asked goes on at once, and nothing is kept but how lately something was shown. One question after the other.
 */
export class Asking {
  private last: Promise<unknown> = Promise.resolve();
  private page = new AbortController();
  private readonly toldTooOften = new Set<AskedAct>();

  constructor(private readonly parts: AskingParts) {}

  /**
   * Whether an act may be done. Problems: `asked/declined`, `asked/too-often`; `asked/waiting` when somebody has begun to wait, as the
   * paper is lost.
   *
   * @param about what it is about, as the window names it: letter for letter what will be done
   */
  mayDo(act: AskedAct, kind: LedgerKind, about: AskedFor = {}): Promise<Result<null>> {
    const { signal } = this.page;
    const turn = this.last.then(() => this.ask(act, kind, about, signal));
    this.last = turn.catch(() => {});
    return turn;
  }

  /** Whether there is something to lose: then what main asks for was asked for. */
  async isAtStake(kind: LedgerKind): Promise<boolean> {
    return kind === 'own' && (await this.parts.ledger(kind)).isInUse;
  }

  /** Nobody waits any more for the paper that was lost. Anybody may say so: what is taken back can be begun again. */
  async takeWaitBack(): Promise<void> {
    if (await this.parts.wait.end())
      this.parts.record.add({ act: 'lost-paper-back', ledger: 'own', answer: 'unasked' });
  }

  /** The page that has asked is gone: whatever it wanted is wanted no more. */
  pageGone(): void {
    this.page.abort();
    this.page = new AbortController();
  }

  /** A ledger that is erased: what was counted of it counts no more. */
  forget(): void {
    this.parts.limits.forget();
    this.toldTooOften.clear();
  }

  private async ask(act: AskedAct, kind: LedgerKind, about: AskedFor, ended: AbortSignal): Promise<Result<null>> {
    const { limits, record } = this.parts;
    // Nobody was asked, and nothing stands in the record: a page could fill that up by going away with thousands behind one another.
    if (ended.aborted) return failure('asked/declined', {});
    const ledger = await this.parts.ledger(kind);
    const what = whatToAsk(act, ledger, this.parts.shown(kind), this.parts.system.isThere());
    const isAtStake = kind === 'own' && ledger.isInUse;
    if (what.ask === 'nothing' && !isAtStake) return success(null);
    const wait = limits.wait(act);
    if (wait > 0) {
      if (!this.toldTooOften.has(act)) record.add({ act, ledger: kind, answer: 'too-often' });
      this.toldTooOften.add(act);
      return failure('asked/too-often', { minutes: Math.ceil(wait / 60_000) });
    }
    this.toldTooOften.delete(act);
    const answer = what.ask === 'nothing' ? 'unasked' : await this.answerTo(act, ledger, about, what, ended);
    if (answer === 'lost') return this.beginWait(ledger.opens === 'closed' ? 'power' : 'use');
    record.add({ act, ledger: kind, answer });
    // A page that takes its question back by going away could ask again and again.
    if (answer === 'no' || answer === 'gone') limits.wasDeclined(act);
    if (answer !== 'yes' && answer !== 'unasked') return failure('asked/declined', {});
    limits.wasDone(act);
    return success(null);
  }

  private async answerTo(
    act: AskedAct,
    { kind, hasPassphrase, lostPaper }: LedgerAsked,
    about: AskedFor,
    { proofs, lost }: Extract<WhatToAsk, { ask: 'question' }>,
    ended: AbortSignal,
  ): Promise<WindowAnswer> {
    const { show, system, prove, record, textSize } = this.parts;
    if (ended.aborted) return 'gone';
    // Read when it is asked: not while the app starts.
    const { paperLostWords, questionWords, waitLine } = await import('@shared/asks/question-words');
    const words = questionWords(act, about);
    const toLost = paperLostWords(lost, act, hasPassphrase);
    const typed = proofs.filter((proof) => proof !== 'system');
    const hear = async (proof: Typed | null): Promise<Rejection> => {
      if (typed.length === 0) return null;
      if (!proof || proof.text.trim() === '' || !typed.includes(proof.by))
        return { message: problem('asked/proof-missing', {}).message };
      const proven = await prove(kind, proof);
      if (proven.ok) return null;
      record.add({ act, ledger: kind, answer: 'wrong' });
      return { message: proven.message };
    };
    const lines = [...waitLine(lost, lostPaper), ...words.lines];
    const question = { ...words, lines, proofs: typed, lost: toLost, textSize: textSize() };
    const answer = ended.aborted ? 'gone' : await show(question, hear, ended);
    // Nobody was offered it.
    if (answer === 'lost' && (toLost?.yes ?? null) === null) return 'no';
    // Taken back while it was asked.
    if (answer === 'yes' && lost === 'over' && (await this.parts.ledger(kind)).lostPaper?.hoursLeft !== 0) return 'no';
    if (answer === 'yes' && typed.length === 0) {
      // What was shown lately may count no more: the window can have stood there through a lunch break.
      const now = whatToAsk(act, await this.parts.ledger(kind), this.parts.shown(kind), system.isThere());
      if (now.ask === 'question' && now.proofs.some((proof) => proof !== 'system'))
        return this.answerTo(act, await this.parts.ledger(kind), about, now, ended);
    }
    if (answer !== 'yes' || !proofs.includes('system')) return answer;
    if (!(await system.ask(words.title))) return 'no';
    this.parts.provenBySystem(kind);
    return ended.aborted ? 'gone' : 'yes';
  }

  private async beginWait(counts: WaitKind): Promise<Result<null>> {
    const begun = await this.parts.wait.begin();
    if (!begun.ok) return begun;
    this.parts.record.add({ act: 'lost-paper', ledger: 'own', answer: 'yes' });
    return failure('asked/waiting', { left: hoursLeftWords({ hoursLeft: WAIT_HOURS[counts], counts }) });
  }
}
