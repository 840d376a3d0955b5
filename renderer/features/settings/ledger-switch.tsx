import { useState } from 'react';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { eraseLedger } from '../../data/ledger-key';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { useBeginnings } from '../../state/beginnings';
import { useIsLent } from '../../state/practice';
import { usePractising } from '../../state/use-practising';
import { useEarlierLedgers } from '../../state/earlier-ledgers';
import { Stack } from '../../ui/layout';
import { Card } from '../../ui/card';

/** Between the sample and the office's own ledger; back to the first screen; away with the sample. */
export function LedgerSwitch() {
  return useIsLent() ? <PractisedLedger /> : <OpenedLedger />;
}

/** The office's own ledger only waits: there is one way back to it, which takes the sample with it. */
function PractisedLedger() {
  const { end } = usePractising();
  return (
    <Card titleId="which-ledger" title="いま開いている台帳">
      <p>練習のためのサンプルです。ご自分の台帳は閉じてあり、そのまま残っています。</p>
      <Button look="outline" wide onClick={() => void end()}>
        練習を終えて、自分の台帳に戻る
      </Button>
    </Card>
  );
}

function OpenedLedger() {
  const { kind } = useOpenLedger();
  const { changeSettings } = useSession();
  const { open, sample, problem } = useBeginnings();
  const toast = useToast();
  const found = useEarlierLedgers();
  const [isErasing, setErasing] = useState(false);
  const switchToSample = (): void => void (found?.sample ? open('sample') : sample());
  const erase = async (): Promise<void> => {
    setErasing(false);
    // The open ledger lets go of its database first.
    if (kind === 'sample') await changeSettings({ ledger: found?.own ? 'own' : 'none', officeId: null });
    const erased = await eraseLedger('sample');
    toast(erased.ok ? (erased.value.left ?? 'サンプルを消しました') : erased);
  };
  return (
    <Stack as="aside" gap={16} narrow>
      <Card titleId="which-ledger" title="いま開いている台帳">
        {problem && <ProblemNote problem={problem} />}
        <p>
          {kind === 'sample'
            ? 'サンプル（架空の法人「ひまわり会」）です。ご自分の台帳とは別の場所にあります。'
            : 'ご自分の台帳です。サンプルとは別の場所にあり、混ざりません。'}
        </p>
        {found && (
          <Button look="outline" wide onClick={kind === 'sample' ? () => void open('own') : switchToSample}>
            {kind === 'own'
              ? 'サンプルに切り替える'
              : found.own
                ? '自分の台帳に切り替える'
                : '自分の台帳を新しく始める'}
          </Button>
        )}
        <Button wide onClick={() => void changeSettings({ ledger: 'none', officeId: null })}>
          はじめの画面に戻る
        </Button>
        <p className="subtle">切り替えても、はじめの画面に戻っても、どちらの台帳もそのまま残ります。</p>
      </Card>
      {found?.sample && (
        <Card titleId="erase-sample" title="サンプルを消す">
          <p>練習が終わったら、まとめて消せます。はじめの画面から、いつでも用意し直せます。</p>
          <Button wide onClick={() => setErasing(true)}>
            サンプルを消す
          </Button>
        </Card>
      )}
      <ConfirmDialog
        opened={isErasing}
        title="サンプルの台帳を完全に消します"
        confirm="サンプルを消す"
        onConfirm={() => void erase()}
        onCancel={() => setErasing(false)}
      >
        架空の法人「ひまわり会」の記録と、サンプルでつくった書類
        {found?.sample?.documents ? ` ${found.sample.documents}件` : ''}
        が消え、元に戻せません。保存した書類のファイル{found?.own ? 'と、ご自分の台帳' : ''}は残ります。
      </ConfirmDialog>
    </Stack>
  );
}
