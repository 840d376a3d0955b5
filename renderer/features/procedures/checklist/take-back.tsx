import { useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import type { Checklist } from '@shared/procedures/checklist';
import { useOpenLedger } from '../../../state/open-ledger';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ProblemNote } from '../../../ui/problem-note';
import { useToast } from '../../../state/toasts';

/** 手続き全体を元に戻す: says what goes, and why it can't be where a paper has left the house. */
export function TakeBackProcedure({ checklist: { run, networks } }: { checklist: Checklist }) {
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  if (run.state !== 'running' && run.state !== 'done') return null;
  const papers = networks.flatMap((network) => network.papers).filter(({ document }) => document !== null);
  const changes = run.planned.filter(({ state }) => state === 'made').length;
  const takeBack = async (): Promise<void> => {
    setAsking(false);
    const back = await runs.takeBack(run.id);
    setRefused(back.ok ? null : back);
    if (back.ok) toast(`${run.title}の手続きを元に戻しました`);
  };
  return (
    <div>
      {refused && <ProblemNote problem={refused} />}
      <Button look="text" icon="undo" onClick={() => setAsking(true)}>
        手続き全体を元に戻す
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={`${run.title}の手続きを元に戻します`}
        confirm="元に戻す"
        onConfirm={() => void takeBack()}
        onCancel={() => setAsking(false)}
      >
        {changes > 0 ? '台帳を、この手続きを始める前に戻します。' : '台帳は変わりません。'}
        {papers.length > 0 && `書類 ${papers.length}枚は「書類」から見えなくなり、この手続きの中に残します。`}
        印やメモは残り、あとで「もう一度始める」こともできます。出した書類があるときは、元に戻せません。
      </ConfirmDialog>
    </div>
  );
}
