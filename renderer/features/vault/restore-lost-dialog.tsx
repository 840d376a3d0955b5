import { useState } from 'react';
import type { ReturnedForms } from '@shared/ipc/backup';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { success, type Problem, type Result } from '@shared/problems/problem';
import { useChannels } from '../../state/session';
import { ask } from '../../ipc/ask';
import { bringFormsBack } from '../../data/backup-forms';
import type { UnsealedBackup } from '../../data/read-backup';
import { restoreInto } from '../../data/restore';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { ProblemNote } from '../../ui/problem-note';
import { ProgressNote, type Progress } from '../../ui/progress-note';
import { whenWords } from '../../words/when-words';
import { AfterForms } from '../../vault/after-forms';
import { BackupKeyForm } from '../../vault/backup-key-form';
import { useOpenedBackup } from '../../vault/use-opened-backup';
import { clock } from '../../data/clock';

interface RestoreLostDialogProps {
  /** Id of the backup, as main handed it out. */
  backup: string;
  kind: LedgerKind;
  dataKey: Uint8Array;
  isUnreadable: boolean;
  onClose: () => void;
}

/** Milliseconds before each further try. */
const FURTHER_TRIES = [500, 1000, 2000];

/**
 * Chromium says that damaged databases are cleared away, and now and then still closes the next one that is opened (seen
 * on busy machines). A restore that fails leaves nothing behind, so it may be tried again.
 */
async function withPatience(restore: () => Promise<Result<null>>): Promise<Result<null>> {
  let restored = await restore();
  for (const pause of FURTHER_TRIES) {
    if (restored.ok || restored.code !== 'ledger/storage-failed') break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    restored = await restore();
  }
  return restored;
}

/** What a backup holds, and the button that puts it in the place of records that can't be read. */
export function RestoreLostDialog({ backup, kind, dataKey, isUnreadable, onClose }: RestoreLostDialogProps) {
  const { step, openWith, cancelling } = useOpenedBackup({ backup, kind, dataKey });
  const channels = useChannels();
  const [restoring, setRestoring] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [forms, setForms] = useState<Result<ReturnedForms> | null>(null);
  const putBack = async (opened: UnsealedBackup): Promise<void> => {
    setRestoring({ done: 0, all: 0 });
    setProblem(null);
    await ask('records:set-aside');
    const cleared = isUnreadable ? await ask('records:clear') : success(null);
    if (!cleared.ok) {
      setRestoring(null);
      return setProblem(cleared);
    }
    const onProgress = (done: number, all: number): void => setRestoring({ done, all });
    const restore = (): Promise<Result<null>> =>
      restoreInto({ kind, dataKey, backup: opened, actor: '', channels }, { onProgress });
    const restored = isUnreadable ? await withPatience(restore) : await restore();
    const returned = restored.ok ? await bringFormsBack(opened.forms) : null;
    if (returned) return setForms(returned);
    if (restored.ok) return window.location.reload();
    setRestoring(null);
    setProblem(restored);
  };
  const close = (): void => {
    cancelling.abort();
    if (forms) window.location.reload();
    else onClose();
  };
  const told = problem ?? (step.at === 'failed' ? step.problem : null);
  return (
    <Dialog title="バックアップから戻す" width="words" isBusy={restoring !== null && forms === null} onClose={close}>
      {told && <ProblemNote problem={told} />}
      {step.at === 'reading' && <ProgressNote label="バックアップを確かめています" progress={step.progress} />}
      {step.at === 'failed' && <DialogEnd cancel="閉じる" />}
      {step.at === 'asks' && (
        <BackupKeyForm header={step.header} button="開く" onOpen={(by) => openWith(step.header, by)} onCancel={close} />
      )}
      {forms && <AfterForms returned={forms} onOpen={() => window.location.reload()} />}
      {step.at === 'opened' && restoring && !forms && <ProgressNote label="戻しています" progress={restoring} />}
      {step.at === 'opened' && !restoring && (
        <>
          <p>
            <b>{String(step.opened.records['corporations']?.[0]?.['name'] ?? '')}</b> の{' '}
            {whenWords(step.opened.header.createdAt, clock.now())} のバックアップです（職員 {step.opened.header.staff}
            人）。開けることを確かめました。
          </p>
          <p className="subtle">復旧キーと合い言葉は、いままでのものがそのまま使えます。</p>
          <DialogEnd confirm="この内容に戻す" onConfirm={() => void putBack(step.opened)} />
        </>
      )}
    </Dialog>
  );
}
