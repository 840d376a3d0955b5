import { useId, useState } from 'react';
import { chatText } from '@shared/submission/chat-text';
import { isReadied, type Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { usePack } from '../../state/session';
import { Button } from '../../ui/button';
import { useToast } from '../../state/toasts';
import { CopyButton } from '../../ui/copy-button';
import { outputTopic } from '../../papers/print-instead';
import { useSaveCopy } from './use-save-copy';
import { useStep } from './use-step';
import { Block, Bullets, Stack } from '../../ui/layout';
import { useMayWork } from '../../state/use-may';

/** LINE WORKS で渡す: the words to paste and the files to send, step by step. The app itself sends nothing there. */
export function ChatPart({ submission }: { submission: Submission }) {
  const heading = useId();
  const ledger = useLedger();
  const pack = usePack(submission.packId);
  const { userName } = useOpenLedger();
  const mayWork = useMayWork();
  const [isCopied, setCopied] = useState(false);
  if (!ledger || !pack || !mayWork) return null;
  const text = chatText(submission, pack, ledger, userName);
  const { recipient } = submission.channel;
  // One filled button: what is to be done next.
  const isReady = isReadied(submission);
  return (
    <Stack as="section" gap={6} aria-labelledby={heading}>
      <h3 id={heading}>LINE WORKS で渡す手順</h3>
      <Bullets as="ol">
        <li>
          文をコピーします
          <Block as="p" frame={6} above={6} below={6} pad={[8, 10]} size={15} asTyped anywhere>
            {text}
          </Block>
          <CopyButton
            text={text}
            what="LINE WORKS に貼る文"
            look={isReady || isCopied ? 'quiet' : 'filled'}
            onCopied={() => setCopied(true)}
          />
        </li>
        <li>
          ファイルを保存します。保存したフォルダーが開きます
          <Files submission={submission} isNext={isCopied && !isReady} />
        </li>
        <li>LINE WORKS で、{recipient}とのトークに文を貼り、ファイルを送ります</li>
        <li>送ったら、下の［渡した］を押します</li>
      </Bullets>
    </Stack>
  );
}

/** The files of a paper for a chat: it is ready when each of them was saved. */
function Files({ submission, isNext }: { submission: Submission; isNext: boolean }) {
  const saveCopy = useSaveCopy();
  const toast = useToast();
  const step = useStep();
  const [saved, setSaved] = useState<ReadonlySet<number>>(new Set());
  const { files } = submission.frozen;
  const next = isNext ? files.findIndex((_, i) => !saved.has(i)) : -1;
  const save = async (index: number): Promise<void> => {
    const copy = await saveCopy(submission, index);
    if (!copy) return;
    toast(`保存しました：${copy.name}`, undefined, outputTopic(submission.id));
    const now = new Set([...saved, index]);
    setSaved(now);
    if (!isReadied(submission) && now.size === files.length) await step(submission.id, { kind: 'printed' });
    await ask('documents:reveal', { file: copy.path });
  };
  return files.map(({ name }, i) => (
    <Stack as="span" gap={4} items="start" above={6} key={name}>
      <span className="subtle">{name}</span>
      <Button
        size="small"
        look={i === next ? 'filled' : 'quiet'}
        icon="folder"
        aria-label={`保存してフォルダーを開く（${name}）`}
        onClick={() => void save(i)}
      >
        保存してフォルダーを開く
      </Button>
    </Stack>
  ));
}
