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
}

/** Asks for the recovery key from paper. It is no secret to the person who holds the paper, so it stands there readable. */
export function OpenByRecovery({ onOpen, onBack }: OpenByRecoveryProps) {
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
        value={typed}
        onType={setTyped}
        onEnter={press}
        ref={field}
      />
      <Button look="filled" size="large" icon="key" wide onClick={press}>
        {isOpening ? '確かめています…' : '復旧キーで開ける'}
      </Button>
      <Small block>
        {onBack
          ? '紙も見つからないとき：合い言葉も紙もないと、この台帳は、だれにも（私たちにも）開けられません。'
          : '紙が見つからないとき：この台帳は、だれにも（私たちにも）開けられません。ほかのパソコンや、ほかの利用者で使っていた台帳なら、そこで開けます。'}
        はじめからやり直すときは、はじめの画面の「消して、新しく始める」へ進んでください。紙がないときの進め方も、そこに出ます。
      </Small>
      {onBack && (
        <Button look="text" onClick={onBack}>
          合い言葉で開ける
        </Button>
      )}
    </>
  );
}
