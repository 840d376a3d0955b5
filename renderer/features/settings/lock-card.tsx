import { useState } from 'react';
import { keysChanged } from '@shared/audit/deed';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useWriteDown } from '../../state/use-write-down';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { useToast } from '../../state/toasts';
import { OpeningForm } from './opening-form';
import type { RecoveryKey } from './use-recovery-key';
import { Row } from '../../ui/layout';
import { Card } from '../../ui/card';

const idleChoices = [
  { value: '5', label: '5分たったら' },
  { value: '10', label: '10分たったら' },
  { value: '30', label: '30分たったら' },
  { value: '0', label: 'ロックしない' },
];

interface LockCardProps {
  recovery: RecoveryKey;
  /** Its dialog opens or closes. */
  onChanging: (isChanging: boolean) => void;
}

/** 画面のロック: when it locks by itself, and what opens it. */
export function LockCard({ recovery, onChanging }: LockCardProps) {
  const { kind } = useOpenLedger();
  const { settings, changeSettings } = useSession();
  const { keys, refresh } = recovery;
  const toast = useToast();
  const writeDown = useWriteDown();
  const [isOpen, setOpen] = useState(false);
  const setChanging = (isChanging: boolean): void => {
    recovery.hide();
    setOpen(isChanging);
    onChanging(isChanging);
  };
  const asksAlways = keys !== null && !keys.ways.includes('keychain');
  const hasPassphrase = keys?.ways.includes('passphrase') ?? false;
  const done = async (words: string): Promise<Failure | null> => {
    setChanging(false);
    toast(words);
    await refresh();
    return null;
  };
  return (
    <Card titleId="lock" title="画面のロック">
      <Row justify="between" gap={12}>
        <SelectField
          label="触らないとき"
          value={String(settings.lockAfterMinutes)}
          choices={idleChoices}
          onCommit={(minutes) => void changeSettings({ lockAfterMinutes: Number(minutes) })}
        />
      </Row>
      {kind === 'own' && (
        <Row justify="between" gap={12}>
          <div>
            開けるとき
            <p className="subtle">
              {asksAlways ? '合い言葉（パスフレーズ）だけ' : 'このパソコンに入っている人は、そのまま開けます'}
            </p>
          </div>
          <Button look="text" onClick={() => setChanging(true)}>
            変える
          </Button>
        </Row>
      )}
      <p className="subtle">席を離れるときは、右上の「ロック」か Ctrl＋L ですぐロックできます。</p>
      <Dialog
        opened={isOpen}
        title="台帳の開け方を変えます"
        width={recovery.shown ? 'letter' : 'form'}
        onClose={() => setChanging(false)}
      >
        <OpeningForm
          asksAlways={asksAlways}
          recovery={recovery}
          onPassphrase={async (passphrase) => {
            const changed = await ask('keys:change-passphrase', { kind, proof: null, passphrase, isOnlyWay: true });
            if (!changed.ok) return changed;
            void writeDown(keysChanged(hasPassphrase ? 'passphrase-changed' : 'passphrase-set'));
            if (!asksAlways) void writeDown(keysChanged('unlock-passphrase'));
            return done('これからは、開けるたびに合い言葉を入れます');
          }}
          onKeychain={async () => {
            const changed = await ask('keys:set-unlock', { kind, daily: 'keychain' });
            if (!changed.ok) return changed;
            // Also where the entry was lost and is there again.
            if (keys?.state !== 'ready') void writeDown(keysChanged('unlock-keychain'));
            return done('これからは、このパソコンに入っている人はそのまま開けます');
          }}
          onCancel={() => setChanging(false)}
        />
      </Dialog>
    </Card>
  );
}
