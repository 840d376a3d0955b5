import { useState } from 'react';
import type { KeysState } from '@shared/ipc/keys';
import type { Problem } from '@shared/problems/problem';
import { isUnderReview } from '@shared/papers/review';
import { ask } from '../../ipc/ask';
import { useDocuments, useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useRole } from '../../state/use-may';
import { useWriteDown } from '../../state/use-write-down';
import { useToast } from '../../state/toasts';
import { Card } from '../../ui/card';
import { CheckBox } from '../../ui/check-box';
import { ProblemNote } from '../../ui/problem-note';
import { onlyAdmin } from '../../words/role-words';

/** 確認してから出す: on or off, for who may say so; what it comes to in this office. */
export function ReviewingCard({ users }: Pick<KeysState, 'users'>) {
  const { submissions, memory } = useOpenLedger();
  const { settings, refreshSettings } = useSession();
  const role = useRole();
  const writeDown = useWriteDown();
  const toast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const waiting = [...useDocuments().values()].filter(isUnderReview).length;
  const admins = users.filter((user) => user.role === 'admin').length;
  /** What was frozen until now leaves as before: 管理者 vouches for all of it. */
  const vouch = async () => {
    const frozen = [...memory.read().submissions.values()];
    const told = await ask('reviews:vouch', { digests: frozen.map((one) => one.frozen.contentDigest) });
    if (!told.ok) return told;
    return submissions.release(new Map(frozen.map(({ id }, i) => [id, told.value.seals[i] ?? ''])));
  };
  const set = async (isOn: boolean): Promise<void> => {
    const vouched = isOn ? await vouch() : null;
    const done = vouched?.ok === false ? vouched : await ask('reviews:set', { isOn });
    setProblem(done.ok ? null : done);
    if (!done.ok) return;
    void writeDown({ kind: 'reviewed', content: { what: isOn ? 'switched-on' : 'switched-off', role } });
    await refreshSettings();
    toast(isOn ? '書類は、管理者の方が確定してから出すようにしました' : '書類を、確認なしで出せるように戻しました');
  };
  return (
    <Card titleId="reviewing" title="確認してから出す">
      {role === 'admin' ? (
        <CheckBox checked={settings.reviewing} onChange={(isOn) => void set(isOn)}>
          事務の方が用意した書類を、管理者が確かめてから出す
        </CheckBox>
      ) : (
        <p>{settings.reviewing ? '書類は、管理者の方が確定してから出します。' : '書類は、確認なしで出せます。'}</p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p className="subtle">
        事務の方は「確認に出す」まで、管理者の方は確定まで行えます。確定のあとで内容が変わると、もう一度確認が要ります。
      </p>
      {settings.reviewing && waiting > 0 && role === 'admin' && (
        <p className="subtle">
          確認の途中の書類が{waiting}件あります。切ると、どれも確認を待たずに出せるようになります。
        </p>
      )}
      {admins === 1 && role === 'admin' && (
        <p className="subtle">
          管理者はお一人です。ご自分で用意した書類は、ご自分で確定できます（操作の記録に「自分で用意した書類」と残ります）。
        </p>
      )}
      {role !== 'admin' && <p className="subtle">{onlyAdmin('この設定を変えること')}</p>}
    </Card>
  );
}
