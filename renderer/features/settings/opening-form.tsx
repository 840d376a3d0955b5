import { useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { useOfficeNames } from './use-office-names';
import { DialogEnd } from '../../ui/dialog-end';
import { ProblemNote } from '../../ui/problem-note';
import { KeyFirst } from '../../vault/key-first';
import { NewPassphrase } from '../../vault/new-passphrase';
import { RecoveryKeySheet } from '../../vault/recovery-key-sheet';
import type { RecoveryKey } from '../../vault/use-recovery-key';
import { UserForm, type NameAndRole } from './user-form';
import { Small, Stack } from '../../ui/layout';
import { Choice, Choices } from '../../ui/choice';

const NOBODY: readonly string[] = [];

interface OpeningFormProps {
  /** How it opens until now. */
  now: Daily;
  /** As who sits at this PC is called. */
  userName: string;
  recovery: RecoveryKey;
  onPassphrase: (passphrase: string) => Promise<Failure | null>;
  onKeychain: () => Promise<Failure | null>;
  /** The first user, who is 管理者. */
  onUsers: (name: string, passphrase: string) => Promise<Failure | null>;
  onCancel: () => void;
}

/** This PC's own lock, one passphrase for all, or one for each user. */
export type Daily = 'keychain' | 'passphrase' | 'users';

/**
 * Either this PC's own lock is enough, or a passphrase is asked for every time. What opens the ledger until now is asked for by main, in a
 * window of its own.
 */
export function OpeningForm(props: OpeningFormProps) {
  const { now, recovery, onPassphrase, onKeychain, onCancel } = props;
  const [daily, setDaily] = useState<Daily>(now);
  const [problem, setProblem] = useState<Failure | null>(null);
  const known = useOfficeNames();
  // The two groups that are typed back stand alone: one thing at a time.
  if (recovery.shown) return <RecoveryKeySheet {...recovery.shown} onConfirmed={recovery.confirm} />;
  const { canBePrinted, show, renew } = recovery;
  return (
    <Stack gap={16}>
      <DailyChoices daily={daily} onChoose={setDaily} />
      {problem && <ProblemNote problem={problem} />}
      {daily !== 'keychain' && recovery.confirmedOn === null ? (
        <KeyFirst
          problem={recovery.problem}
          onShow={() => void (canBePrinted ? show() : renew())}
          onCancel={onCancel}
        />
      ) : daily === 'users' ? (
        <ByUsers {...props} known={known} />
      ) : daily === 'passphrase' ? (
        <NewPassphrase button="この合い言葉にする" known={known} onChosen={onPassphrase} onCancel={onCancel} />
      ) : (
        <DialogEnd confirm="この開け方にする" onConfirm={() => void onKeychain().then(setProblem)} />
      )}
    </Stack>
  );
}

const DailyChoices = ({ daily, onChoose }: { daily: Daily; onChoose: (daily: Daily) => void }) => (
  <Choices legend="台帳の開け方" hideLegend>
    <Choice name="daily" checked={daily === 'keychain'} onChoose={() => onChoose('keychain')}>
      <span>
        このパソコンに入っている人は、そのまま開ける
        <Small block>Windows のパスワードで守られます。ふつうはこちらで十分です</Small>
      </span>
    </Choice>
    <Choice name="daily" checked={daily === 'passphrase'} onChoose={() => onChoose('passphrase')}>
      <span>
        合い言葉を毎回入れる
        <Small block>1台のパソコンを、ほかの仕事の人も使うときに</Small>
      </span>
    </Choice>
    <Choice name="daily" checked={daily === 'users'} onChoose={() => onChoose('users')}>
      <span>
        使う人ごとに、別の合い言葉を入れる
        <Small block>できることを、管理者・事務・閲覧に分けたいときに</Small>
      </span>
    </Choice>
  </Choices>
);

/** The first of them is whoever sets it up. */
function ByUsers({ now, userName, known, onUsers, onCancel }: OpeningFormProps & { known: readonly string[] }) {
  const [admin, setAdmin] = useState<NameAndRole | null>(null);
  if (now === 'users')
    return (
      <>
        <p className="subtle">いまの開け方です。使う人は、「使う人」のところで追加したり外したりできます。</p>
        <DialogEnd cancel="閉じる" />
      </>
    );
  if (!admin)
    return (
      <UserForm
        name={userName}
        role="admin"
        taken={NOBODY}
        roleIs="はじめの方は、管理者になります。ほかの方は、あとから追加します。"
        button="次へ（合い言葉）"
        onDone={setAdmin}
        onCancel={onCancel}
      />
    );
  return (
    <NewPassphrase
      button="使う人を分ける"
      known={known}
      onChosen={(passphrase) => onUsers(admin.name, passphrase)}
      onCancel={onCancel}
    />
  );
}
