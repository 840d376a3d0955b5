import { useMemo, useState } from 'react';
import type { TypedBack } from '@shared/ipc/keys';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import type { LedgerKind } from '../data/database';
import { KeyFirst } from './key-first';
import { NewPassphrase } from './new-passphrase';
import { RecoveryKeySheet } from './recovery-key-sheet';

interface BeginWithPassphraseProps {
  kind: LedgerKind;
  /** Of the corporation, for the paper; empty where nobody knows it yet. */
  corporation: string;
  /** @returns what was wrong, or null when the ledger is made */
  onChosen: (passphrase: string) => Promise<Failure | null>;
  onCancel?: () => void;
}

type Step = { at: 'first' } | { at: 'sheet'; recoveryKey: string } | { at: 'passphrase' };

/** A ledger on a PC without a keychain: first its recovery key on paper, then its passphrase, in one place. */
export function BeginWithPassphrase({ kind, corporation, onChosen, onCancel }: BeginWithPassphraseProps) {
  const [step, setStep] = useState<Step>({ at: 'first' });
  const [problem, setProblem] = useState<Failure | null>(null);
  const show = async (): Promise<void> => {
    const draft = await ask('keys:draft', { kind });
    setProblem(draft.ok ? null : draft);
    if (draft.ok) setStep({ at: 'sheet', recoveryKey: draft.value.recoveryKey });
  };
  const confirm = async (groups: TypedBack['groups']): Promise<Failure | null> => {
    const typed = await ask('keys:confirm-recovery', { kind, typed: { groups, key: null } });
    if (!typed.ok) return typed;
    setStep({ at: 'passphrase' });
    return null;
  };
  const choose = async (passphrase: string): Promise<Failure | null> => {
    const failed = await onChosen(passphrase);
    // Main has forgotten it meanwhile (the PC slept): the paper is made anew.
    if (failed?.code !== 'keys/recovery-first') return failed;
    setProblem(failed);
    setStep({ at: 'first' });
    return null;
  };
  const known = useMemo(() => [corporation], [corporation]);
  const giveUp = onCancel ? { onCancel } : {};
  switch (step.at) {
    case 'first':
      return <KeyFirst problem={problem} onShow={() => void show()} {...giveUp} />;
    case 'sheet':
      return (
        <RecoveryKeySheet recoveryKey={step.recoveryKey} corporation={corporation} isOnTrial onConfirmed={confirm} />
      );
    case 'passphrase':
      return <NewPassphrase takesFocus button="この合い言葉で始める" known={known} onChosen={choose} {...giveUp} />;
  }
}
