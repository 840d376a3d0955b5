import { useEffect, useState } from 'react';
import { recordedName } from '@shared/audit/chosen-name';
import type { RestorePreview } from '@shared/backup/compare';
import type { ReturnedForms } from '@shared/ipc/backup';
import type { Problem, Result } from '@shared/problems/problem';
import { useChannels } from '../state/session';
import { useOpenLedger } from '../state/open-ledger';
import { bringFormsBack } from '../data/backup-forms';
import type { UnsealedBackup } from '../data/read-backup';
import { previewRestore, restoreInto } from '../data/restore';
import { Dialog } from '../ui/dialog';
import { DialogEnd } from '../ui/dialog-end';
import { ProblemNote } from '../ui/problem-note';
import { ProgressNote, type Progress } from '../ui/progress-note';
import { whenWords } from '../words/when-words';
import { clearDrafts } from '../state/clear-drafts';
import { BackupKeyForm } from './backup-key-form';
import { AfterForms } from './after-forms';
import { besideLedger, restoredSentence, restoreSentences } from './restore-sentences';
import { TextLines } from '../ui/text-lines';
import { useOpenedBackup } from './use-opened-backup';
import { clock } from '../data/clock';

interface RestoreDialogProps {
  /** Id of the backup, as main handed it out. */
  backup: string;
  /** It opens this ledger. */
  hasPassphrase: boolean;
  /** Makes the copy that takes the restore back. @returns whether it was made */
  beforeRestore: () => Promise<boolean>;
  onClose: () => void;
}

/** What follows once it is known what the backup holds. */
type Further =
  /** The attachments are copied beside what is there: it can still be left. */
  | { at: 'copying'; progress: Progress }
  | { at: 'restoring' }
  | { at: 'failed'; problem: Problem }
  /** What became of the forms in it; null: it has none. */
  | { at: 'done'; when: string; staff: number; returned: Result<ReturnedForms> | null };

/** Everything is read anew: no screen may go on with what was before. */
const reload = (): void => window.location.reload();

/** What a backup would bring back, and the button that does it. Nothing changes before that. */
export function RestoreDialog({ backup, hasPassphrase, beforeRestore, onClose }: RestoreDialogProps) {
  const { kind, dataKey, memory, user, userName } = useOpenLedger();
  const { step: reading, openWith, cancelling } = useOpenedBackup({ backup, kind, dataKey });
  const channels = useChannels();
  const [further, setFurther] = useState<Further | null>(null);
  const step = further ?? reading;
  const preview = usePreview(reading.at === 'opened' ? reading.opened : null);
  const close = (): void => {
    // What is read or copied at this moment would go on for nobody.
    cancelling.abort();
    (step.at === 'done' ? reload : onClose)();
  };
  const restore = async (opened: UnsealedBackup): Promise<void> => {
    setFurther({ at: 'copying', progress: { done: 0, all: 0 } });
    const onProgress = (done: number, all: number): void => setFurther({ at: 'copying', progress: { done, all } });
    const beforehand = (): Promise<boolean> => {
      setFurther({ at: 'restoring' });
      return beforeRestore();
    };
    const order = { kind, dataKey, backup: opened, actor: recordedName(user, userName), channels, beforehand };
    const restored = await restoreInto(order, { signal: cancelling.signal, onProgress });
    if (restored.ok) {
      await clearDrafts(kind, memory.read());
      const returned = await bringFormsBack(opened.forms);
      const { createdAt, staff } = opened.header;
      setFurther({ at: 'done', when: whenWords(createdAt, clock.now()), staff, returned });
    } else if (restored.code === 'backup/restore-cancelled') onClose();
    else setFurther({ at: 'failed', problem: restored });
  };
  return (
    <Dialog title="前の状態に戻す" width="words" isBusy={step.at === 'restoring'} onClose={close}>
      {step.at === 'reading' && <ProgressNote label="バックアップを確かめています" progress={step.progress} />}
      {step.at === 'copying' && <Copying progress={step.progress} />}
      {step.at === 'restoring' && <p role="status">いまの状態を取っておいてから、戻しています…</p>}
      {step.at === 'done' && <Restored {...step} hasPassphrase={hasPassphrase} />}
      {step.at === 'failed' && (
        <>
          <ProblemNote problem={step.problem} />
          <DialogEnd cancel="閉じる" />
        </>
      )}
      {step.at === 'asks' && (
        <BackupKeyForm
          header={step.header}
          onOpen={(by) => openWith(step.header, by)}
          onCancel={onClose}
          button="中を見る"
        />
      )}
      {step.at === 'opened' && preview && (
        <Preview opened={step.opened} preview={preview} onRestore={() => void restore(step.opened)} />
      )}
    </Dialog>
  );
}

const Copying = ({ progress }: { progress: Progress }) => (
  <>
    <ProgressNote label="戻す用意をしています" progress={progress} />
    <DialogEnd />
  </>
);

/** That it is done; the ledger is read anew as this closes. */
const Restored = ({ returned, ...what }: Extract<Further, { at: 'done' }> & { hasPassphrase: boolean }) => (
  <>
    <p role="status">{restoredSentence(what)}</p>
    {returned ? (
      <AfterForms returned={returned} onOpen={reload} />
    ) : (
      <DialogEnd cancel="台帳を開く" onCancel={reload} />
    )}
  </>
);

/** What restoring would change; null until that is known. */
function usePreview(opened: UnsealedBackup | null): RestorePreview | null {
  const { memory, attachments } = useOpenLedger();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  useEffect(() => {
    if (opened) void previewRestore({ memory, attachments }, opened).then(setPreview);
  }, [memory, attachments, opened]);
  return preview;
}

function Preview({
  opened,
  preview,
  onRestore,
}: {
  opened: UnsealedBackup;
  preview: RestorePreview;
  onRestore: () => void;
}) {
  const lines = restoreSentences(preview);
  const when = whenWords(opened.header.createdAt, clock.now());
  return (
    <>
      <p>
        <b>{when}</b> のバックアップです（職員 {opened.header.staff}人）。まだ何も変わっていません。
      </p>
      {lines.length === 0 ? (
        <p>いまの台帳と同じ内容です。戻しても、記録の中身は変わりません。</p>
      ) : (
        <>
          <p>戻すと、いまの台帳がこう変わります：</p>
          <TextLines lines={lines} />
        </>
      )}
      <p className="subtle">{besideLedger(opened.forms.length > 0)}</p>
      <DialogEnd confirm={`${when} の状態に戻す`} onConfirm={onRestore} />
    </>
  );
}
