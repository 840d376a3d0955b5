import type { LedgerKind } from '../vault/ledger-kind';
import type { AskedAct } from './acts';
import type { LostPaper } from './lost-paper';

/** What somebody may show: what opens the ledger, or what the system itself asks for (Touch ID). */
export type Proof = 'passphrase' | 'recovery' | 'system';

/** A ledger, as far as it counts for what is asked. */
export interface LedgerAsked {
  kind: LedgerKind;
  /** It has, or had, records that somebody would miss. */
  isInUse: boolean;
  hasPassphrase: boolean;
  /** The recovery key was typed back from paper. */
  isRecoveryOnPaper: boolean;
  /** Nothing but the recovery key opens it: so much was left of what somebody wrote to. */
  isByPaperAlone?: boolean;
  /** alone: without asking anybody · passphrase: it is open, and day by day the passphrase alone opens it · closed: it asks for what may be lost */
  opens: 'alone' | 'passphrase' | 'closed';
  /** Somebody has lost the paper, and waits. */
  lostPaper: LostPaper | null;
}

/** Whether something was shown to main within {@link GOOD_FOR}: typed into a window of its own, or to open the ledger. */
export type ShownLately = Readonly<Record<Proof, boolean>>;

/** Milliseconds for which a proof that was shown counts for further acts. */
export const GOOD_FOR = 5 * 60_000;

/**
 * nothing: it is done · question: a window of main's own, with the safe choice in front; `proofs`: one of them has to be shown there,
 * none of them is needed where there are none. `lost`: what who has lost the paper is told there.
 */
export type WhatToAsk = { ask: 'nothing' } | { ask: 'question'; proofs: readonly Proof[]; lost: Lost };

/**
 * wait: begin to wait · waiting: somebody does · over: somebody has, and the paper isn't wanted · renew: make a new recovery key first ·
 * null: nothing, as the paper isn't wanted, or the passphrase will do
 */
export type Lost = 'wait' | 'waiting' | 'over' | 'renew' | null;

interface Rule {
  /** each: every time · unproven: only where a proof is wanted, and none was shown lately */
  asks: 'each' | 'unproven';
  /**
   * none · daily: the passphrase, or what the system asks for · ways: passphrase or recovery key · recovery: the recovery key alone.
   * What the ledger doesn't have isn't asked for.
   */
  proof: 'none' | 'daily' | 'ways' | 'recovery';
  /** One that was shown lately will do. */
  lately: boolean;
}

const rules: Readonly<Record<AskedAct, Rule>> = {
  'mail-receiver': { asks: 'each', proof: 'none', lately: false },
  'mail-server': { asks: 'each', proof: 'none', lately: false },
  endpoint: { asks: 'each', proof: 'none', lately: false },
  'erase-ledger': { asks: 'each', proof: 'recovery', lately: false },
  'clear-records': { asks: 'each', proof: 'none', lately: false },
  // It ends a warning for everybody: not by who sits there for a moment.
  'keep-earlier': { asks: 'each', proof: 'ways', lately: true },
  // Not by the paper alone: whoever has lost it would need the ledger open to make another.
  'open-altered': { asks: 'each', proof: 'daily', lately: true },
  // Whoever has lost the paper has the passphrase, where there is one.
  'renew-recovery': { asks: 'each', proof: 'ways', lately: false },
  // The paper that was typed back a minute ago, in the same dialog, counts.
  'first-passphrase': { asks: 'each', proof: 'recovery', lately: true },
  'change-passphrase': { asks: 'each', proof: 'ways', lately: false },
  'open-without': { asks: 'each', proof: 'ways', lately: true },
  // Who comes from no passphrase shows the paper, or has typed it back a minute ago.
  'first-user': { asks: 'each', proof: 'ways', lately: true },
  // Several in a row, each by its name.
  'add-user': { asks: 'each', proof: 'ways', lately: true },
  'change-user': { asks: 'each', proof: 'ways', lately: true },
  'remove-user': { asks: 'each', proof: 'ways', lately: true },
  'own-passphrase': { asks: 'each', proof: 'ways', lately: false },
  'show-password': { asks: 'each', proof: 'daily', lately: true },
  // The page doesn't get to see it: nobody is asked without a reason on each of many mornings.
  'copy-password': { asks: 'unproven', proof: 'daily', lately: true },
  // Gone is gone: no backup holds them, and what a city gave it may not give twice.
  'forget-password': { asks: 'each', proof: 'daily', lately: true },
  'forget-token': { asks: 'each', proof: 'daily', lately: true },
  'forget-mail': { asks: 'each', proof: 'daily', lately: true },
  // Of the sample it would go to this PC alone.
  withdraw: { asks: 'each', proof: 'none', lately: false },
  'export-record': { asks: 'each', proof: 'daily', lately: true },
  'export-office': { asks: 'each', proof: 'daily', lately: true },
  // Where to is asked by the system's own dialog in any case.
  'export-table': { asks: 'unproven', proof: 'daily', lately: true },
  'drop-ways': { asks: 'each', proof: 'none', lately: false },
  // By who holds the others' papers; not by who sits there for a moment.
  'stop-reviewing': { asks: 'each', proof: 'daily', lately: true },
  'take-pack': { asks: 'each', proof: 'none', lately: false },
  'doubtful-pack': { asks: 'each', proof: 'none', lately: false },
  'return-forms': { asks: 'each', proof: 'none', lately: false },
  'pack-source': { asks: 'each', proof: 'none', lately: false },
  'accept-signer': { asks: 'each', proof: 'none', lately: false },
  'backup-folder': { asks: 'each', proof: 'none', lately: false },
};

/** Acts that leave this PC, or hold for every ledger of it: they are asked about whatever the ledger is. Who asks has looked whether they are anything new. */
const OF_ANY_LEDGER: readonly AskedAct[] = [
  'mail-receiver',
  'mail-server',
  'endpoint',
  'take-pack',
  'doubtful-pack',
  'return-forms',
  'pack-source',
  'accept-signer',
  'backup-folder',
  'drop-ways',
];

/**
 * What is asked before an act. Of the sample, and of a ledger in which there is nothing yet, only what would leave this PC, or outlast them.
 *
 * @param hasSystem the system can ask for something of its own (Touch ID); nothing of that kind is there on Windows and Linux
 */
export function whatToAsk(act: AskedAct, ledger: LedgerAsked, shown: ShownLately, hasSystem: boolean): WhatToAsk {
  const isAtStake = ledger.kind === 'own' && ledger.isInUse;
  if (!isAtStake && !OF_ANY_LEDGER.includes(act)) return { ask: 'nothing' };
  const { asks, lately } = rules[act];
  const wanted = isAtStake ? proofsOf(rules[act].proof, ledger, hasSystem) : [];
  const isProven = lately && wanted.some((proof) => shown[proof]);
  const lost = isProven || !wanted.includes('recovery') ? null : ofWhoLostPaper(act, ledger);
  const proofs = isProven || lost === 'over' ? [] : wanted;
  return asks === 'unproven' && proofs.length === 0 ? { ask: 'nothing' } : { ask: 'question', proofs, lost };
}

/**
 * A new recovery key may be waited for where nothing is typed day by day that could be shown in its place; all other acts then go by the
 * new paper. A ledger that nobody gets open any more can only be erased: that may be waited for, too.
 */
function ofWhoLostPaper(act: AskedAct, { opens, lostPaper }: LedgerAsked): Lost {
  const isWaitedFor = act === (opens === 'closed' ? 'erase-ledger' : 'renew-recovery');
  if (isWaitedFor && opens !== 'passphrase')
    // One that was begun for the other is nothing here.
    return lostPaper?.counts !== (opens === 'closed' ? 'power' : 'use')
      ? 'wait'
      : lostPaper.hoursLeft > 0
        ? 'waiting'
        : 'over';
  const byPassphrase = opens === 'passphrase' && act !== 'erase-ledger';
  return opens === 'closed' || act === 'renew-recovery' || byPassphrase ? null : 'renew';
}

function proofsOf(proof: Rule['proof'], ledger: LedgerAsked, hasSystem: boolean): readonly Proof[] {
  const passphrase: readonly Proof[] = ledger.hasPassphrase ? ['passphrase'] : [];
  const recovery: readonly Proof[] = ledger.isRecoveryOnPaper ? ['recovery'] : [];
  switch (proof) {
    case 'none':
      return [];
    case 'recovery':
      return recovery;
    case 'ways':
      return [...passphrase, ...recovery];
    case 'daily':
      // Who has forgotten the passphrase has the paper.
      if (ledger.hasPassphrase || ledger.isByPaperAlone) return [...passphrase, ...recovery];
      return hasSystem ? ['system'] : [];
  }
}
