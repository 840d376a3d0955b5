import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { recordedName } from '@shared/audit/chosen-name';
import { goOnWithout, laterBackup, type LaterBackup } from '../data/later-backup';
import { useOpenLedger, type OpenLedger } from '../state/open-ledger';
import { useToast } from '../state/toasts';
import { Button } from '../ui/button';
import { Stack } from '../ui/layout';
import { Note } from '../ui/note';
import { whenWords } from '../words/when-words';
import { clock } from '../data/clock';

/** Looked for once while a ledger is open, after it stands; again where something else was busy with backups. */
const looked = new WeakMap<OpenLedger['list'], LaterBackup | null>();

/** That a backup knows of a later state of this ledger than lies here: which one, and the way back to it. */
export function LaterBackupNote({ mayRestore }: { mayRestore: boolean }) {
  const { kind, dataKey, list, user, userName } = useOpenLedger();
  const [later, setLater] = useState(looked.get(list) ?? null);
  const [, go] = useLocation();
  const toast = useToast();
  useEffect(() => {
    if (looked.has(list)) return;
    let isWanted = true;
    void laterBackup({ kind, dataKey, list }).then((found) => {
      if (found === 'busy') return;
      looked.set(list, found);
      if (isWanted) setLater(found);
    });
    return () => void (isWanted = false);
  }, [kind, dataKey, list]);
  if (!later) return null;
  const goOn = async (): Promise<void> => {
    const begun = await goOnWithout(later, list, recordedName(user, userName));
    if (!begun.ok) return begun.code === 'asked/declined' ? undefined : toast(begun);
    looked.set(list, null);
    setLater(null);
  };
  const title = 'この台帳より新しいバックアップがあります';
  return (
    <section aria-label={title}>
      <Note
        tone="notice"
        action={
          mayRestore && (
            <Stack gap={8} items="start">
              <Button size="small" onClick={() => go('/settings/safety')}>
                バックアップに戻す画面へ
              </Button>
              <Button size="small" onClick={() => void goOn()}>
                このまま使う
              </Button>
            </Stack>
          )
        }
      >
        <strong>{title}</strong>
        <p>
          {whenWords(later.createdAt, clock.now())}
          のバックアップには、いま開いている台帳にない書き込みがあります。台帳が、前の状態のものに替わっているおそれがあります。
          {mayRestore
            ? 'そのバックアップに戻してください。ほかのパソコンで続きを使っているときは、そちらのほうが新しい台帳です。そちらを使い続けてください。'
            : '管理者の方に知らせてください。'}
        </p>
      </Note>
    </section>
  );
}
