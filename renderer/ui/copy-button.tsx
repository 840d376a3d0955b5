import { ask } from '../ipc/ask';
import { Button } from './button';
import { useToast } from '../state/toasts';

interface CopyButtonProps {
  text: string;
  /** As it is told: 小林 大輔さんの名前. */
  what: string;
  /** The next thing to do is filled. */
  look?: 'filled' | 'quiet';
  onCopied?: () => void;
}

/** コピー: into the clipboard, and said so. */
export function CopyButton({ text, what, look = 'quiet', onCopied }: CopyButtonProps) {
  const toast = useToast();
  const copy = (): void =>
    void ask('clipboard:write', { text }).then(() => {
      toast(`${what}をコピーしました`);
      onCopied?.();
    });
  return (
    <Button size="small" look={look} onClick={copy}>
      コピー<span className="visually-hidden">（{what}）</span>
    </Button>
  );
}
