import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@shared/problems/problem';
import { Button } from '../../ui/button';
import { usePressOnce } from '../../ui/once';
import { LiveField } from '../../ui/live-field';
import { Small } from '../../ui/layout';

interface OpenByRecoveryProps {
  /** @returns what was wrong, or null when it is open */
  onOpen: (recoveryKey: string) => Promise<Failure | null>;
  /** Back to what was asked before; left out where there is nothing else. */
  onBack?: () => void;
  /** Somebody wrote to what opens the ledger: what is there may be put right again, and nothing is to be erased for it. */
  isAltered?: boolean;
}

/** Asks for the recovery key from paper. It is no secret to the person who holds the paper, so it stands there readable. */
export function OpenByRecovery({ onOpen, onBack, isAltered = false }: OpenByRecoveryProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { isUnderWay: isOpening, press } = usePressOnce(async () => {
    setProblem(null);
    const failed = await onOpen(typed);
    if (!failed) return;
    setProblem(failed.message);
    field.current?.focus();
  });
  return (
    <>
      <LiveField
        label="復旧キー"
        hint="印刷した紙にある、4文字ずつ8つの文字です。大文字・小文字、ハイフンは気にしなくて大丈夫です"
        error={problem}
        lines={2}
        isSecret
        value={typed}
        onType={setTyped}
        onEnter={press}
        ref={field}
      />
      <Button look="filled" size="large" icon="key" wide onClick={press}>
        {isOpening ? '確かめています…' : '復旧キーで開ける'}
      </Button>
      <Small block>
        {isAltered
          ? '紙も合い言葉もわからないとき：何も消さずに、この画面をパソコンの管理をする方に見せてください。'
          : WITHOUT_PAPER[onBack ? 'asked' : 'alone']}
      </Small>
      {onBack && (
        <Button look="text" onClick={onBack}>
          合い言葉で開ける
        </Button>
      )}
    </>
  );
}

const BEGIN_ANEW =
  'はじめからやり直すときは、はじめの画面の「消して、新しく始める」へ進んでください。紙がないときの進め方も、そこに出ます。';
const WITHOUT_PAPER = {
  asked: `紙も見つからないとき：合い言葉も紙もないと、この台帳は、だれにも（私たちにも）開けられません。${BEGIN_ANEW}`,
  alone: `紙が見つからないとき：この台帳は、だれにも（私たちにも）開けられません。ほかのパソコンや、ほかの利用者で使っていた台帳なら、そこで開けます。${BEGIN_ANEW}`,
} as const;
