import { useState } from 'react';
import { userChanged } from '@shared/audit/deed';
import type { Failure } from '@shared/problems/problem';
import { roleNames } from '@shared/vault/role';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { ProblemNote } from '../../ui/problem-note';
import { NewPassphrase } from '../../vault/new-passphrase';
import { UserForm, type NameAndRole } from './user-form';

/** What is done about users. */
export type UserAct =
  | { act: 'add' }
  | { act: 'rename' | 'passphrase'; user: LedgerUser }
  | { act: 'own-passphrase'; user: LedgerUser };

interface UserDialogProps {
  doing: UserAct | null;
  users: readonly LedgerUser[];
  /** Names of the office: whoever guesses begins with them. */
  known: readonly string[];
  /** @param words what was done, for who did it */
  onDone: (words: string) => void;
  onClose: () => void;
}

const titles: Readonly<Record<UserAct['act'], string>> = {
  add: '使う人を追加します',
  rename: '名前と、できることを変えます',
  passphrase: '合い言葉を新しくします',
  'own-passphrase': '自分の合い言葉を変えます',
};

/** One step after the other: who it is, then the passphrase, which that person types. Main asks before any of it is done. */
export function UserDialog({ doing, onClose, ...others }: UserDialogProps) {
  return (
    <Dialog opened={doing !== null} title={doing ? titles[doing.act] : ''} width="form" onClose={onClose}>
      {doing?.act === 'add' && <AddUser {...others} onClose={onClose} />}
      {doing?.act === 'rename' && <Rename {...others} user={doing.user} onClose={onClose} />}
      {(doing?.act === 'passphrase' || doing?.act === 'own-passphrase') && (
        <Passphrase {...others} user={doing.user} isOwn={doing.act === 'own-passphrase'} onClose={onClose} />
      )}
    </Dialog>
  );
}

type StepProps = Omit<UserDialogProps, 'doing'>;

function AddUser({ users, known, onDone, onClose }: StepProps) {
  const { kind } = useOpenLedger();
  const writeDown = useWriteDown();
  const [who, setWho] = useState<NameAndRole | null>(null);
  const add = async (user: NameAndRole, passphrase: string): Promise<Failure | null> => {
    const added = await ask('keys:add-user', { kind, ...user, passphrase });
    if (!added.ok) return added;
    void writeDown(userChanged('user-added', user));
    onDone(`${user.name}さん（${roleNames[user.role]}）を追加しました`);
    return null;
  };
  if (!who)
    return (
      <UserForm
        name=""
        role="clerk"
        taken={users.map(({ name }) => name)}
        roleIs={null}
        button="次へ（合い言葉）"
        onDone={setWho}
        onCancel={onClose}
      />
    );
  return (
    <Stack gap={16}>
      <p>
        {who.name}さん（{roleNames[who.role]}）の合い言葉です。<b>ご本人に入れてもらってください。</b>
      </p>
      <NewPassphrase
        button="この合い言葉で追加"
        known={known}
        onChosen={(passphrase) => add(who, passphrase)}
        onCancel={onClose}
      />
    </Stack>
  );
}

function Rename({ user, users, onDone, onClose }: StepProps & { user: LedgerUser }) {
  const { kind, user: own, isNow } = useOpenLedger();
  const writeDown = useWriteDown();
  const [problem, setProblem] = useState<Failure | null>(null);
  const rename = async (next: NameAndRole): Promise<void> => {
    const changed = await ask('keys:change-user', { kind, id: user.id, ...next, passphrase: null });
    if (!changed.ok) return setProblem(changed);
    void writeDown(userChanged('user-changed', next));
    if (own?.id === user.id) isNow({ ...user, ...next });
    onDone(`${next.name}さん（${roleNames[next.role]}）に変えました`);
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <UserForm
        name={user.name}
        role={user.role}
        taken={users.filter(({ id }) => id !== user.id).map(({ name }) => name)}
        roleIs={own?.id === user.id ? 'ご自分の役割は変えられません。ほかの管理者の方に頼んでください。' : null}
        button="変える"
        onDone={(next) => void rename(next)}
        onCancel={onClose}
      />
    </>
  );
}

function Passphrase({ user, isOwn, known, onDone, onClose }: StepProps & { user: LedgerUser; isOwn: boolean }) {
  const { kind } = useOpenLedger();
  const writeDown = useWriteDown();
  const change = async (passphrase: string): Promise<Failure | null> => {
    const { id, name, role } = user;
    const changed = isOwn
      ? await ask('keys:own-passphrase', { kind, passphrase })
      : await ask('keys:change-user', { kind, id, name, role, passphrase });
    if (!changed.ok) return changed;
    void writeDown(userChanged('user-passphrase', user));
    onDone(isOwn ? '合い言葉を変えました。次から、新しい合い言葉で開けます' : `${name}さんの合い言葉を新しくしました`);
    return null;
  };
  return (
    <Stack gap={16}>
      {!isOwn && (
        <p>
          {user.name}さんの新しい合い言葉です。<b>ご本人に入れてもらってください。</b>
        </p>
      )}
      <NewPassphrase button="この合い言葉にする" known={known} onChosen={change} onCancel={onClose} />
    </Stack>
  );
}
