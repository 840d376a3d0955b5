import { useState } from 'react';
import type { ErasurePlan } from '@shared/erasure/erasure';
import { useOpenLedger } from '../../state/open-ledger';
import type { LedgerErasure } from '../../data/erasure';
import { Button } from '../../ui/button';
import { useToast } from '../../state/toasts';
import { useRole } from '../../state/use-may';
import { onlyAdmin } from '../../words/role-words';
import { EraseDialog } from './erase-dialog';
import { useErase } from './use-erase';
import { Stack } from '../../ui/layout';

interface ErasePartProps {
  subject: ErasurePlan['subject'];
  /** 佐藤 健一さん, パソコン P-07. */
  who: string;
  onErased: () => void;
}

/** 完全消去, at the very end of a record that was struck off. */
export function ErasePart({ subject, who, onErased }: ErasePartProps) {
  const { erasure } = useOpenLedger();
  const toast = useToast();
  const role = useRole();
  const [plan, setPlan] = useState<LedgerErasure | null>(null);
  const eraseOne = useErase();
  const erase = async (): Promise<string | null> => {
    const erased = await eraseOne(subject);
    if (!erased.ok) return erased.message;
    toast(
      erased.value.isSecretLeft
        ? `${who}の記録を完全に消しました。保管したパスワードは残っています。「ID・パスワード」のいちばん下で消せます`
        : `${who}の記録を完全に消しました`,
    );
    onErased();
    return null;
  };
  return (
    <Stack over="soft" as="section" items="start" gap={8} pad={[12, 20, 20]} aria-label="完全消去">
      <p className="subtle">抹消した記録は台帳に残っています。残しておく必要がなくなったら、履歴ごと消せます。</p>
      {role === 'admin' ? (
        <Button size="small" onClick={() => void erasure.plan(subject).then(setPlan)}>
          完全に消す…
        </Button>
      ) : (
        <p>{onlyAdmin('完全に消すこと')}</p>
      )}
      {plan && <EraseDialog plan={plan} who={who} onErase={erase} onClose={() => setPlan(null)} />}
    </Stack>
  );
}
