import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import type { Guide } from '../../words/guides/guide';
import { useOpenLedger } from '../../state/open-ledger';
import { usePractising } from '../../state/use-practising';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Bullets } from '../../ui/layout';

/** やってみる: the guide's screen in the sample. From the office's own ledger it says first what becomes of that. */
export function BeginPractice({ guide }: { guide: Guide }) {
  const { kind } = useOpenLedger();
  const { begin } = usePractising();
  const [isAsked, setAsked] = useState(false);
  const [isUnderWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (): Promise<void> => {
    setUnderWay(true);
    setProblem(await begin(guide.practises ?? guide.id, guide.practice));
    setUnderWay(false);
  };
  return (
    <>
      <Button look="filled" icon="play" onClick={() => (kind === 'own' ? setAsked(true) : void start())}>
        やってみる
      </Button>
      <Dialog opened={isAsked} title="サンプルで練習します" onClose={() => setAsked(false)}>
        <Bullets gap={6}>
          <li>架空の法人「ひまわり会」の台帳で、同じ画面を開きます。何をしても大丈夫です。</li>
          <li>ご自分の台帳は閉じておきます。練習で入れたものは入りません。</li>
          <li>外には何も送りません。</li>
          <li>「練習を終える」を押すと、サンプルで入れたものは消え、ご自分の台帳に戻ります。</li>
        </Bullets>
        <DialogEnd
          confirm="練習を始める"
          icon="play"
          focus="confirm"
          isUnderWay={isUnderWay}
          failed={problem?.message}
          onConfirm={() => void start()}
        />
      </Dialog>
    </>
  );
}
