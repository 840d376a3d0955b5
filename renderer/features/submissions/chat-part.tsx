import { useId } from 'react';
import { chatText } from '@shared/submission/chat-text';
import type { Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { usePack } from '../../state/session';
import { Button } from '../../ui/button';
import { useToast } from '../../state/toasts';
import { CopyButton } from '../../ui/copy-button';
import { useSaveCopy } from './use-save-copy';
import { Block, Bullets, Stack } from '../../ui/layout';
import { useMayWork } from '../../state/use-may';

/** LINE WORKS で渡す: the words to paste and the files to send, step by step. The app itself sends nothing there. */
export function ChatPart({ submission }: { submission: Submission }) {
  const heading = useId();
  const ledger = useLedger();
  const pack = usePack(submission.packId);
  const { userName } = useOpenLedger();
  const saveCopy = useSaveCopy();
  const toast = useToast();
  const mayWork = useMayWork();
  if (!ledger || !pack || !mayWork) return null;
  const text = chatText(submission, pack, ledger, userName);
  const { recipient } = submission.channel;
  const save = async (index: number): Promise<void> => {
    const saved = await saveCopy(submission, index);
    if (!saved) return;
    toast(`保存しました：${saved.name}`);
    await ask('documents:reveal', { file: saved.path });
  };
  return (
    <Stack as="section" gap={6} aria-labelledby={heading}>
      <h3 id={heading}>LINE WORKS で渡す手順</h3>
      <Bullets as="ol">
        <li>
          文を写します
          <Block as="p" frame={6} above={6} below={6} pad={[8, 10]} size={15} asTyped anywhere>
            {text}
          </Block>
          <CopyButton text={text} what="LINE WORKS に貼る文" />
        </li>
        <li>
          ファイルを保存します。保存したフォルダーが開きます
          {submission.frozen.files.map(({ name }, i) => (
            <Stack as="span" gap={4} items="start" above={6} key={name}>
              <span className="subtle">{name}</span>
              <Button
                size="small"
                icon="folder"
                aria-label={`保存してフォルダーを開く（${name}）`}
                onClick={() => void save(i)}
              >
                保存してフォルダーを開く
              </Button>
            </Stack>
          ))}
        </li>
        <li>LINE WORKS で、{recipient}とのトークに文を貼り、ファイルを送ります</li>
        <li>送ったら、下の［渡した］を押します</li>
      </Bullets>
    </Stack>
  );
}
