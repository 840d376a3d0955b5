import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { ask as askMain, onNotice as onMainNotice } from '../ipc/ask';
import type { LedgerStore } from './ledger-store';

export interface SubmissionSenderParts {
  kind: LedgerKind;
  store: Pick<LedgerStore, 'read' | 'subscribe' | 'readMeta' | 'writeMeta'> & {
    submissions: Pick<LedgerStore['submissions'], 'applyAll' | 'body' | 'bodies'>;
  };
  ask: typeof askMain;
  onNotice: typeof onMainNotice;
  now: () => Date;
  /** From 0 up to 1. */
  random: () => number;
}
