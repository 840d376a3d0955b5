import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { keysChanged } from '@shared/audit/deed';
import { formatWareki } from '@shared/japanese/wareki';
import { problem as problemOf, type Failure, type Problem } from '@shared/problems/problem';
import { ask } from '../../app/ask';
import { useOpenLedger, useRecords } from '../../app/ledger-provider';
import { forgetRecoveryKey, keepRecoveryKey, recoveryKeyToPrint } from '../../data/recovery-key-to-print';
import { useNote, useWriteDown } from '../../app/use-write-down';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toasts';
import { RecoveryKeySheet } from '../vault/recovery-key-sheet';
import section from './section.module.css';
import { useKeys } from '../../app/use-keys';

/** 復旧キー: whether it is on paper, and a new one when the paper is lost. */
export function RecoveryCard() {
  const { kind, store } = useOpenLedger();
  const { keys, refresh } = useKeys();
  const toast = useToast();
  const note = useNote();
  const writeDown = useWriteDown();
  const corporations = useRecords('corporations');
  const [toPrint, setToPrint] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void recoveryKeyToPrint(store).then(setToPrint), [store]);
  /** Who sees it is written down first: what was seen can't be taken back. */
  const show = async (): Promise<void> => {
    const isNoted = await note({ kind: 'secret-shown', content: { what: 'recovery-key' } });
    setProblem(isNoted ? null : problemOf('audit/not-shown', {}));
    setShown(isNoted);
  };
  const renew = async (): Promise<void> => {
    setAsking(false);
    const renewed = await ask('keys:renew-recovery', { kind });
    if (!renewed.ok) return setProblem(renewed);
    const kept = await keepRecoveryKey(store, renewed.value.recoveryKey);
    setProblem(kept.ok ? null : kept);
    setToPrint(renewed.value.recoveryKey);
    await writeDown(keysChanged('recovery-renewed'));
    await show();
    await refresh();
  };
  const confirmed = async (): Promise<Failure | null> => {
    const done = await ask('keys:confirm-recovery', { kind, typed: { key: toPrint ?? '' } });
    if (!done.ok) return done;
    await forgetRecoveryKey(store);
    setToPrint(null);
    setShown(false);
    void writeDown(keysChanged('recovery-confirmed'));
    toast('復旧キーを紙に控えたことを、記録しました');
    await refresh();
    return null;
  };
  const confirmedOn = keys?.recovery?.confirmedOn ?? null;
  const [corporation] = corporations.values();
  return (
    <section className={section['card']} aria-labelledby="recovery">
      <h2 id="recovery">復旧キー</h2>
      <p>このパソコンがこわれても、バックアップとこの紙があれば、名簿を開けます。</p>
      {confirmedOn ? (
        <div>
          <Badge tone="ok">印刷して保管</Badge> {formatWareki(confirmedOn)}
        </div>
      ) : (
        keys && (
          <div>
            <Badge tone="act">まだ紙に控えていません</Badge>
          </div>
        )
      )}
      {problem && <ProblemNote problem={problem} />}
      {toPrint ? (
        <Button look="outline" icon="print" wide onClick={() => void show()}>
          復旧キーを印刷して控える
        </Button>
      ) : (
        <Button look="outline" icon="print" wide onClick={() => setAsking(true)}>
          新しく作り直して印刷
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        title="復旧キーを新しく作り直します"
        confirm="作り直して印刷へ"
        onConfirm={() => void renew()}
        onCancel={() => setAsking(false)}
      >
        いままでの紙の復旧キーでは、このパソコンの台帳を開けなくなります。名簿はそのままです。これまでに取ったバックアップは、その時の復旧キーで開きます。古い紙も、しばらく取っておいてください。
      </ConfirmDialog>
      <Modal
        opened={isShown && toPrint !== null}
        onClose={() => setShown(false)}
        title="復旧キー"
        centered
        size="44rem"
      >
        {toPrint && (
          <RecoveryKeySheet recoveryKey={toPrint} corporation={corporation?.name ?? ''} onConfirmed={confirmed} />
        )}
      </Modal>
    </section>
  );
}
