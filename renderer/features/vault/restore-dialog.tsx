import { Modal } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RestorePreview } from '@shared/backup/compare';
import type { UnlockBy } from '@shared/ipc/keys';
import { problem, type Failure, type Problem } from '@shared/problems/problem';
import { ask } from '../../app/ask';
import { useOpenLedger } from '../../app/ledger-provider';
import { closeBackup, openBackup, readBackup, type BackupHeader, type OpenedBackup } from '../../data/backup';
import { previewRestore, restoreInto } from '../../data/restore';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { whenWords } from '../settings/when-words';
import { BackupKeyForm } from './backup-key-form';
import { restoreLines } from './restore-lines';
import styles from './restore-dialog.module.css';

interface RestoreDialogProps {
  /** Id of the backup, as main handed it out. */
  backup: string;
  /** Makes the copy that takes the restore back. @returns whether it was made */
  beforeRestore: () => Promise<boolean>;
  onClose: () => void;
}

type Step =
  | { at: 'reading' }
  | { at: 'failed'; problem: Problem }
  /** It is of another ledger, or from before the keys changed. */
  | { at: 'asks'; header: BackupHeader }
  | { at: 'preview'; opened: OpenedBackup; preview: RestorePreview }
  | { at: 'restoring' };

/** What a backup would bring back, and the button that does it. Nothing changes before that. */
export function RestoreDialog({ backup, beforeRestore, onClose }: RestoreDialogProps) {
  const { kind, dataKey, store, userName } = useOpenLedger();
  const [step, setStep] = useState<Step>({ at: 'reading' });
  /** Opening it lets main read the whole file: what is open already is read on. */
  const read = useCallback(
    async (handle: Awaited<ReturnType<typeof openBackup>>, key: Uint8Array): Promise<Failure | null> => {
      const opened = handle.ok ? await readBackup(handle.value, key) : handle;
      if (!opened.ok) return opened;
      setStep({ at: 'preview', opened: opened.value, preview: previewRestore(store, opened.value) });
      return null;
    },
    [store],
  );
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void (async () => {
      const [handle, keys] = await Promise.all([openBackup(backup), ask('keys:state', { kind })]);
      if (!handle.ok) return setStep({ at: 'failed', problem: handle });
      const { header } = handle.value;
      const isOurs = header.kind === kind && keys.ok && keys.value.ledgerId === header.ledgerId;
      if (isOurs) {
        const failed = await read(handle, dataKey);
        if (failed) setStep({ at: 'failed', problem: failed });
        return;
      }
      await closeBackup(handle.value);
      if (header.kind === kind) setStep({ at: 'asks', header });
      else setStep({ at: 'failed', problem: problem('backup/other-kind', {}) });
    })();
  }, [backup, dataKey, kind, read]);

  const openWith = async (header: BackupHeader, by: UnlockBy): Promise<Failure | null> => {
    const { ledgerId, wraps } = header;
    const key = await ask('keys:open-backup', { ledgerId, wraps, by });
    return key.ok ? read(await openBackup(backup), key.value.dataKey) : key;
  };
  const restore = async (opened: OpenedBackup): Promise<void> => {
    setStep({ at: 'restoring' });
    if (!(await beforeRestore())) return onClose();
    const restored = await restoreInto(kind, dataKey, opened, { actor: userName });
    // Everything is read anew: no screen may go on with what was before.
    if (restored.ok) window.location.reload();
    else setStep({ at: 'failed', problem: restored });
  };
  return (
    <Modal opened onClose={onClose} title="前の状態に戻す" centered size="38rem" closeOnClickOutside={false}>
      <div className={styles['dialog']}>
        {step.at === 'reading' && <p role="status">控えを確かめています…</p>}
        {step.at === 'restoring' && <p role="status">いまの状態を控えてから、戻しています…</p>}
        {step.at === 'failed' && (
          <>
            <ProblemNote problem={step.problem} />
            <div className={styles['buttons']}>
              <Button look="filled" onClick={onClose}>
                閉じる
              </Button>
            </div>
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
        {step.at === 'preview' && <Preview {...step} onRestore={() => void restore(step.opened)} onClose={onClose} />}
      </div>
    </Modal>
  );
}

function Preview({
  opened,
  preview,
  onRestore,
  onClose,
}: {
  opened: OpenedBackup;
  preview: RestorePreview;
  onRestore: () => void;
  onClose: () => void;
}) {
  const lines = restoreLines(preview);
  const safe = useRef<HTMLButtonElement>(null);
  // The dialog was there before: the safe choice takes the focus when there is one to make.
  useEffect(() => safe.current?.focus(), []);
  const when = whenWords(opened.header.createdAt, new Date());
  return (
    <>
      <p>
        <b>{when}</b> の控えです（職員 {opened.header.staff}人）。まだ何も変わっていません。
      </p>
      {lines.length === 0 ? (
        <p>いまの台帳と同じ内容です。戻しても、記録の中身は変わりません。</p>
      ) : (
        <>
          <p>戻すと、いまの台帳がこう変わります：</p>
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className="subtle">戻す直前の状態も控えに取るので、あとで「戻す前」からやり直せます。</p>
      <div className={styles['buttons']}>
        <Button ref={safe} onClick={onClose}>
          やめる
        </Button>
        <Button look="filled" onClick={onRestore}>
          {when} の状態に戻す
        </Button>
      </div>
    </>
  );
}
