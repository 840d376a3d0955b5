import { useState } from 'react';
import type { UnlockBy } from '@shared/ipc/keys';
import type { Failure } from '@shared/problems/problem';
import type { ReadBackupHeader } from '../data/read-backup';
import { Button } from '../ui/button';
import { DialogEnd } from '../ui/dialog-end';
import { InputForm } from '../ui/input-form';
import { usePressOnce } from '../ui/once';
import { LiveField } from '../ui/live-field';
import { SecretField } from '../ui/secret-field';

interface BackupKeyFormProps {
  header: ReadBackupHeader;
  /** 「中を見る」 */
  button: string;
  /** @returns what was wrong, or null when it opens */
  onOpen: (by: UnlockBy) => Promise<Failure | null>;
  onCancel: () => void;
}

/** What opens a backup of another ledger or PC: the recovery key or the passphrase of that day. */
export function BackupKeyForm({ header, button, onOpen, onCancel }: BackupKeyFormProps) {
  const hasPassphrase = header.wraps.some(({ kind }) => kind === 'passphrase');
  const [by, setBy] = useState<'recovery' | 'passphrase'>('recovery');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { isUnderWay: isOpening, press } = usePressOnce(async () => {
    setProblem(null);
    const failed = await onOpen(by === 'recovery' ? { by, key: typed } : { by, passphrase: typed });
    if (failed) setProblem(failed.message);
  });
  return (
    <InputForm leading={1.65} onSend={press}>
      <p>
        別のパソコンか、前の台帳のバックアップです。その台帳の復旧キー{hasPassphrase ? 'か合い言葉' : ''}で開きます。
      </p>
      {by === 'recovery' ? (
        <LiveField
          label="復旧キー"
          hint="紙にある、4文字ずつ8つの文字です。大文字・小文字は気にしなくて大丈夫です"
          error={problem}
          isFirst
          isSecret
          value={typed}
          onType={setTyped}
        />
      ) : (
        <SecretField label="合い言葉" value={typed} onType={setTyped} error={problem} />
      )}
      {hasPassphrase && (
        <Button
          look="text"
          onClick={() => {
            setBy(by === 'recovery' ? 'passphrase' : 'recovery');
            setTyped('');
            setProblem(null);
          }}
        >
          {by === 'recovery' ? '合い言葉で開ける' : '復旧キーで開ける'}
        </Button>
      )}
      <DialogEnd confirm={isOpening ? '確かめています…' : button} isUnderWay={isOpening} onCancel={onCancel} />
    </InputForm>
  );
}
