import { useEffect, useEffectEvent, useState } from 'react';
import type { SupportRequest } from '@shared/ipc/support';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { whileWanted } from '../../state/while-wanted';
import { Button } from '../../ui/button';
import { Block, Small, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';

/**
 * サポートに渡すファイル, whole, and below it the button that saves it as it stands there. It needs nothing but main: it is also shown where
 * the ledger doesn't open or the page has failed.
 *
 * @param make what the page knows; asked once
 */
export function SupportFile({ make }: { make: () => Promise<SupportRequest> }) {
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const read = useEffectEvent(() =>
    whileWanted(
      make().then((request) => ask('support:make', request)),
      ({ text }) => setText(text),
    ),
  );
  // Once: what is read is what is saved.
  useEffect(() => read(), []);
  const save = async (): Promise<void> => {
    setProblem(null);
    const answer = await ask('support:save');
    if (!answer.ok) setProblem(answer);
    else if (!answer.value.cancelled) setSaved(answer.value.name);
  };
  if (text === null) return <p role="status">このパソコンと台帳のようすを調べています…</p>;
  return (
    <Stack gap={12} narrow low>
      <Block
        frame={8}
        pad={[14, 16]}
        on="sheet"
        size={15}
        leading={1.65}
        tall="min(34rem, 55vh)"
        scrolls
        asTyped
        tabIndex={0}
        role="region"
        aria-label="ファイルの中身"
      >
        {text}
      </Block>
      {problem && <ProblemNote problem={problem} />}
      {saved !== null && (
        <Note tone="ok" role="status">
          保存しました：{saved}
          <br />
          電話やメールでやりとりしている担当の方に、このファイルを渡してください。
        </Note>
      )}
      <Stack gap={6} items="start">
        <Button look="filled" onClick={() => void save()}>
          読んだので、ファイルに保存する
        </Button>
        <Small as="p">保存するだけです。どこへも送られません。</Small>
      </Stack>
    </Stack>
  );
}
