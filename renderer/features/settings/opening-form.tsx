import { useMemo, useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { useRecords } from '../../state/open-ledger';
import { DialogEnd } from '../../ui/dialog-end';
import { ProblemNote } from '../../ui/problem-note';
import { KeyFirst } from '../../vault/key-first';
import { NewPassphrase } from '../../vault/new-passphrase';
import { RecoveryKeySheet } from '../../vault/recovery-key-sheet';
import type { RecoveryKey } from './use-recovery-key';
import { Small, Stack } from '../../ui/layout';
import { Choice, Choices } from '../../ui/choice';

interface OpeningFormProps {
  /** The passphrase is asked for every time. */
  asksAlways: boolean;
  recovery: RecoveryKey;
  onPassphrase: (passphrase: string) => Promise<Failure | null>;
  onKeychain: () => Promise<Failure | null>;
  onCancel: () => void;
}

/**
 * Either this PC's own lock is enough, or a passphrase is asked for every time. What opens the ledger until now is asked for by main, in a
 * window of its own.
 */
export function OpeningForm(props: OpeningFormProps) {
  const { asksAlways, recovery, onPassphrase, onKeychain, onCancel } = props;
  const [daily, setDaily] = useState<'keychain' | 'passphrase'>(asksAlways ? 'passphrase' : 'keychain');
  const [problem, setProblem] = useState<Failure | null>(null);
  const [corporations, offices] = [useRecords('corporations'), useRecords('offices')];
  const known = useMemo(
    () => [...corporations.values(), ...offices.values()].map(({ name }) => name),
    [corporations, offices],
  );
  // The two groups that are typed back stand alone: one thing at a time.
  if (recovery.shown) return <RecoveryKeySheet {...recovery.shown} onConfirmed={recovery.confirm} />;
  const { canBePrinted, show, renew } = recovery;
  return (
    <Stack gap={16}>
      <Choices legend="台帳の開け方" hideLegend>
        <Choice name="daily" checked={daily === 'keychain'} onChoose={() => setDaily('keychain')}>
          <span>
            このパソコンに入っている人は、そのまま開ける
            <Small block>Windows のパスワードで守られます。ふつうはこちらで十分です</Small>
          </span>
        </Choice>
        <Choice name="daily" checked={daily === 'passphrase'} onChoose={() => setDaily('passphrase')}>
          <span>
            合い言葉（パスフレーズ）を毎回入れる
            <Small block>1台のパソコンを、ほかの仕事の人も使うときに</Small>
          </span>
        </Choice>
      </Choices>
      {problem && <ProblemNote problem={problem} />}
      {daily === 'passphrase' && recovery.confirmedOn === null ? (
        <KeyFirst
          problem={recovery.problem}
          onShow={() => void (canBePrinted ? show() : renew())}
          onCancel={onCancel}
        />
      ) : daily === 'passphrase' ? (
        <NewPassphrase button="この合い言葉にする" known={known} onChosen={onPassphrase} onCancel={onCancel} />
      ) : (
        <DialogEnd confirm="この開け方にする" onConfirm={() => void onKeychain().then(setProblem)} />
      )}
    </Stack>
  );
}
