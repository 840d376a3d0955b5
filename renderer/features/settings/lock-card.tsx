import { useState } from 'react';
import { keysChanged, userChanged } from '@shared/audit/deed';
import type { KeysState } from '@shared/ipc/keys';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { usePolicy } from '../../state/policy';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useWriteDown } from '../../state/use-write-down';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { useToast } from '../../state/toasts';
import { useRole } from '../../state/use-may';
import { DECIDED, onlyAdmin } from '../../words/role-words';
import { OpeningForm, type Daily } from './opening-form';
import type { RecoveryKey } from '../../vault/use-recovery-key';
import { Row } from '../../ui/layout';
import { Card } from '../../ui/card';

const idleChoices = [
  { value: '5', label: '5分たったら' },
  { value: '10', label: '10分たったら' },
  { value: '30', label: '30分たったら' },
  { value: '0', label: 'ロックしない' },
];

const opens: Readonly<Record<Daily, string>> = {
  keychain: 'このパソコンに入っている人は、そのまま開けます',
  passphrase: '合い言葉だけ',
  users: '使う人ごとの合い言葉',
};

/** What is left of a file that somebody wrote to (`keys/mended-paper`). */
const BY_PAPER = '紙の復旧キーだけ。次に開ける前に、開け方を選び直してください';

const daily = (keys: KeysState | null): Daily =>
  keys?.ways.includes('user') ? 'users' : keys !== null && !keys.ways.includes('keychain') ? 'passphrase' : 'keychain';

interface LockCardProps {
  recovery: RecoveryKey;
  /** Its dialog opens or closes. */
  onChanging: (isChanging: boolean) => void;
}

/** 画面のロック: when it locks by itself, and what opens it. */
export function LockCard({ recovery, onChanging }: LockCardProps) {
  const { kind, userName, isNow } = useOpenLedger();
  const role = useRole();
  const { settings, changeSettings } = useSession();
  const isDecided = usePolicy().lockAfterMinutes;
  const { keys, refresh } = recovery;
  const toast = useToast();
  const writeDown = useWriteDown();
  const [isOpen, setOpen] = useState(false);
  const setChanging = (isChanging: boolean): void => {
    recovery.hide();
    setOpen(isChanging);
    onChanging(isChanging);
  };
  const now: Daily = daily(keys);
  const hasPassphrase = keys?.ways.includes('passphrase') ?? false;
  const done = async (words: string): Promise<Failure | null> => {
    setChanging(false);
    toast(words);
    await refresh();
    return null;
  };
  return (
    <Card titleId="lock" title="画面のロック">
      {isDecided && (
        <div>
          触らないとき：<b>{settings.lockAfterMinutes}分たったら</b>
          <p className="subtle">{DECIDED}</p>
        </div>
      )}
      {role !== 'reader' && !isDecided && (
        <Row justify="between" gap={12}>
          <SelectField
            label="触らないとき"
            value={String(settings.lockAfterMinutes)}
            choices={idleChoices}
            onCommit={(minutes) => void changeSettings({ lockAfterMinutes: Number(minutes) })}
          />
        </Row>
      )}
      {kind === 'own' && (
        <Row justify="between" gap={12}>
          <div>
            開けるとき
            <p className="subtle">
              {keys?.ways.join() === 'recovery' ? BY_PAPER : opens[now]}
              {role !== 'admin' && `。${onlyAdmin('変えること')}`}
            </p>
          </div>
          {role === 'admin' && (
            <Button look="text" onClick={() => setChanging(true)}>
              変える
            </Button>
          )}
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
          now={now}
          userName={userName}
          recovery={recovery}
          onPassphrase={async (passphrase) => {
            const changed = await ask('keys:change-passphrase', { kind, proof: null, passphrase, isOnlyWay: true });
            if (!changed.ok) return changed;
            void writeDown(keysChanged(hasPassphrase ? 'passphrase-changed' : 'passphrase-set'));
            if (now !== 'passphrase') void writeDown(keysChanged('unlock-passphrase'));
            return done('これからは、開けるたびに合い言葉を入れます');
          }}
          onKeychain={async () => {
            const changed = await ask('keys:set-unlock', { kind, daily: 'keychain' });
            if (!changed.ok) return changed;
            // Also where the entry was lost and is there again.
            if (keys?.state !== 'ready') void writeDown(keysChanged('unlock-keychain'));
            return done('これからは、このパソコンに入っている人はそのまま開けます');
          }}
          onUsers={async (name, passphrase) => {
            const added = await ask('keys:add-user', { kind, name, role: 'admin', passphrase });
            if (!added.ok) return added;
            isNow(added.value);
            void writeDown(keysChanged('unlock-users'));
            void writeDown(userChanged('user-added', added.value));
            return done('これからは、使う人ごとの合い言葉で開けます。「使う人」で、ほかの方を追加してください');
          }}
          onCancel={() => setChanging(false)}
        />
      </Dialog>
    </Card>
  );
}
