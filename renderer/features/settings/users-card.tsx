import { useState } from 'react';
import { userChanged } from '@shared/audit/deed';
import type { KeysState } from '@shared/ipc/keys';
import type { Problem } from '@shared/problems/problem';
import { roleNames } from '@shared/vault/role';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { useRole } from '../../state/use-may';
import { useWriteDown } from '../../state/use-write-down';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Row, Stack } from '../../ui/layout';
import { ProblemNote } from '../../ui/problem-note';
import { onlyAdmin, roleWords } from '../../words/role-words';
import { UserDialog, type UserAct } from './user-dialog';

interface UsersCardProps {
  keys: KeysState;
  known: readonly string[];
  refresh: () => Promise<void>;
}

/** 使う人: who opens the ledger with a passphrase of their own, and what each may. Shown only where an office has set it up. */
export function UsersCard({ keys, known, refresh }: UsersCardProps) {
  const { kind, user: own } = useOpenLedger();
  const role = useRole();
  const toast = useToast();
  const writeDown = useWriteDown();
  const [doing, setDoing] = useState<UserAct | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const done = (words: string): void => {
    setDoing(null);
    toast(words);
    void refresh();
  };
  /** Main asks with name and role: the page doesn't ask a second time. */
  const remove = async (user: LedgerUser): Promise<void> => {
    const removed = await ask('keys:remove-user', { kind, id: user.id });
    setProblem(removed.ok || removed.code === 'asked/declined' ? null : removed);
    if (!removed.ok) return;
    void writeDown(userChanged('user-removed', user));
    done(`${user.name}さんを外しました`);
  };
  const isListed = keys.users.some(({ id }) => id === own?.id);
  return (
    <Card titleId="users" title="使う人">
      {own && <WhoIsHere user={own} />}
      {problem && <ProblemNote problem={problem} />}
      {role === 'admin' && (
        <Stack as="ul" gap={12} aria-label="使う人の一覧">
          {keys.users.map((user) => (
            <UserLine
              key={user.id}
              user={user}
              isOwn={user.id === own?.id}
              onAct={setDoing}
              onRemove={() => void remove(user)}
            />
          ))}
        </Stack>
      )}
      {role === 'admin' ? (
        <Button look="outline" wide onClick={() => setDoing({ act: 'add' })}>
          使う人を追加
        </Button>
      ) : (
        <p className="subtle">{onlyAdmin('使う人を変えること')}</p>
      )}
      {own && (isListed || role !== 'admin') && (
        <Button wide onClick={() => setDoing({ act: 'own-passphrase', user: own })}>
          自分の合い言葉を変える
        </Button>
      )}
      <p className="subtle">
        役割は、このアプリが守ります。台帳の鍵は1つです。開けられる方がほかの道具を使えば、読むことも書き換えることもできます。
      </p>
      <UserDialog doing={doing} users={keys.users} known={known} onDone={done} onClose={() => setDoing(null)} />
    </Card>
  );
}

const WhoIsHere = ({ user: { name, role } }: { user: LedgerUser }) => (
  <p>
    いま開けているのは <b>{name}</b>（{roleNames[role]}）です。
    {role !== 'admin' && <span className="subtle">{roleWords[role]}。</span>}
  </p>
);

interface UserLineProps {
  user: LedgerUser;
  isOwn: boolean;
  onAct: (act: UserAct) => void;
  onRemove: () => void;
}

/** One of them, with what can be done about them. Nobody takes themselves away. */
const UserLine = ({ user, isOwn, onAct, onRemove }: UserLineProps) => (
  <li>
    <Row wrap gap={[2, 8]}>
      <b>{user.name}</b>
      <Badge tone={user.role === 'admin' ? 'ok' : 'plain'}>{roleNames[user.role]}</Badge>
      {isOwn && <span className="subtle">あなた</span>}
    </Row>
    <Row wrap gap={[0, 4]}>
      <Button size="small" look="text" onClick={() => onAct({ act: 'rename', user })}>
        名前・役割<span className="visually-hidden">（{user.name}さん）</span>
      </Button>
      {!isOwn && (
        <>
          <Button size="small" look="text" onClick={() => onAct({ act: 'passphrase', user })}>
            合い言葉を忘れた<span className="visually-hidden">（{user.name}さん）</span>
          </Button>
          <Button size="small" look="text" onClick={onRemove}>
            外す<span className="visually-hidden">（{user.name}さん）</span>
          </Button>
        </>
      )}
    </Row>
  </li>
);
