import { useRef, useState } from 'react';
import type { ReturnedForms } from '@shared/ipc/backup';
import type { UnlockBy } from '@shared/ipc/keys';
import { problem as problemOf, type Failure, type Problem, type Result } from '@shared/problems/problem';
import { useSession } from '../../state/session';
import { bringFormsBack } from '../../data/backup-forms';
import { openBackup, readBackup, type ReadBackupHeader, type UnsealedBackup } from '../../data/read-backup';
import { createLedger, eraseLedger, keyOfBackup } from '../../data/ledger-key';
import { restoreInto } from '../../data/restore';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { ProblemNote } from '../../ui/problem-note';
import { ProgressNote, type Progress } from '../../ui/progress-note';
import { BackupKeyForm } from '../../vault/backup-key-form';
import { AfterForms } from '../../vault/after-forms';
import { BeginWithPassphrase } from '../../vault/begin-with-passphrase';
import { whenWords } from '../../words/when-words';
import { clock } from '../../data/clock';

interface RestoreAtStartProps {
  /** Id of the backup, as main handed it out. */
  backup: string;
  header: ReadBackupHeader;
  onRestored: () => void;
  onClose: () => void;
}

type Step =
  | { at: 'asks' }
  | { at: 'opened'; opened: UnsealedBackup }
  /** This PC has no keychain. */
  | { at: 'needs-passphrase'; opened: UnsealedBackup }
  | { at: 'restoring'; progress: Progress | null }
  | { at: 'forms'; returned: Result<ReturnedForms> };

const corporationOf = (opened: UnsealedBackup): string => String(opened.records['corporations']?.[0]?.['name'] ?? '');

/** From the former PC to this one: a backup becomes this PC's ledger, with keys of its own. */
export function RestoreAtStart({ onClose, ...props }: RestoreAtStartProps) {
  const { header } = props;
  const { step, problem, reading, openWith, restore, cancel } = useRestore(props);
  const close = (): void => {
    cancel();
    if (step.at === 'forms') props.onRestored();
    else onClose();
  };
  const when = whenWords(header.createdAt, clock.now());
  return (
    <Dialog title="バックアップから戻す" width="letter" isBusy={step.at === 'restoring'} onClose={close}>
      {problem && <ProblemNote problem={problem} />}
      {step.at === 'asks' && <BackupKeyForm header={header} button="開く" onOpen={openWith} onCancel={close} />}
      {reading && <ProgressNote label="バックアップを確かめています" progress={reading} />}
      {step.at === 'opened' && (
        <>
          <p>
            <b>{corporationOf(step.opened)}</b> の {when} のバックアップです（職員 {header.staff}人）。
          </p>
          <p>このパソコンの台帳にします。新しい復旧キーもつくるので、印刷して保管してください。</p>
          <DialogEnd confirm="この台帳で始める" onConfirm={() => void restore(step.opened, null)} />
        </>
      )}
      {step.at === 'needs-passphrase' && (
        <>
          <p>このパソコンには鍵を保管する場所がないため、台帳を合い言葉で守ります。</p>
          <BeginWithPassphrase
            kind="own"
            corporation={corporationOf(step.opened)}
            onChosen={(passphrase) => restore(step.opened, passphrase)}
            onCancel={close}
          />
        </>
      )}
      {step.at === 'forms' && <AfterForms returned={step.returned} onOpen={props.onRestored} />}
      {step.at === 'restoring' && (
        <>
          <ProgressNote label="戻しています" progress={step.progress} />
          <DialogEnd onCancel={cancel} />
        </>
      )}
    </Dialog>
  );
}

/** What was found in it, and what becomes of it: nothing half-made is left. */
function useRestore({ backup, header, onRestored }: Omit<RestoreAtStartProps, 'onClose'>) {
  const { channels, refreshPacks } = useSession();
  const [step, setStep] = useState<Step>({ at: 'asks' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reading, setReading] = useState<Progress | null>(null);
  const cancelling = useRef(new AbortController());
  const openWith = async (by: UnlockBy): Promise<Failure | null> => {
    const key = await keyOfBackup(header, by);
    if (!key.ok) return key;
    const handle = await openBackup(backup);
    const onProgress = (done: number, all: number): void => setReading({ done, all });
    const { signal } = cancelling.current;
    const opened = handle.ok ? await readBackup(handle.value, key.value, { onProgress, signal }) : handle;
    setReading(null);
    if (!opened.ok) return opened;
    setStep({ at: 'opened', opened: opened.value });
    return null;
  };
  const restore = async (opened: UnsealedBackup, passphrase: string | null): Promise<Failure | null> => {
    const created = await createLedger('own', passphrase);
    if (created.at === 'needs-passphrase') {
      // The step stays that it is: its paper may be there already.
      if (passphrase === null) setStep({ at: 'needs-passphrase', opened });
      return passphrase === null ? null : created.because;
    }
    if (created.at !== 'open') {
      setProblem(created.at === 'shut' ? created.because : problemOf('unexpected', { reason: created.at }));
      return null;
    }
    setStep({ at: 'restoring', progress: null });
    cancelling.current = new AbortController();
    const { signal } = cancelling.current;
    const onProgress = (done: number, all: number): void => setStep({ at: 'restoring', progress: { done, all } });
    const { key: dataKey, newRecoveryKey: recoveryKey } = created;
    const order = { kind: 'own' as const, dataKey, backup: opened, actor: '', channels, recoveryKey, isNewHere: true };
    const restored = await restoreInto(order, { signal, onProgress });
    if (restored.ok) {
      const returned = await bringFormsBack(opened.forms);
      if (returned) await refreshPacks();
      if (returned) setStep({ at: 'forms', returned });
      else onRestored();
      return null;
    }
    // Nothing half-made is left behind: the next try begins anew.
    await eraseLedger('own');
    setProblem(restored);
    setStep({ at: 'opened', opened });
    return null;
  };
  return { step, problem, reading, openWith, restore, cancel: () => cancelling.current.abort() };
}
