import type { Channels } from '@shared/channels/registry';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { ask as askMain, onNotice as onMainNotice } from '../ipc/ask';
import type { LedgerMemory } from './ledger-memory';
import type { MetaStore } from './meta-store';
import type { SubmissionStore } from './submission-store';

export interface SubmissionSenderParts {
  kind: LedgerKind;
  channels: Channels;
  memory: Pick<LedgerMemory, 'read' | 'subscribe'>;
  meta: Pick<MetaStore, 'read' | 'write'>;
  submissions: Pick<SubmissionStore, 'applyAll' | 'body' | 'bodies'>;
  ask: typeof askMain;
  onNotice: typeof onMainNotice;
  now: () => Date;
  /** From 0 up to 1. */
  random: () => number;
}
