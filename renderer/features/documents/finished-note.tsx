import { canRepeat } from '@shared/papers/repeat-document';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import type { OpenDocument } from '../../papers/open-document';
import { useRepeat } from './use-repeat';

/** A paper that was finished and not handed in here: what became of it, and the next of its kind. */
export function FinishedNote({ open: { document, form } }: { open: OpenDocument }) {
  const repeat = useRepeat();
  if (document.state !== 'finished') return null;
  return (
    <Note
      tone="ok"
      action={
        canRepeat(form) && (
          <Button size="small" onClick={() => void repeat(document)}>
            前回と同じ内容で作る
          </Button>
        )
      }
    >
      完成した書類です。{document.savedAs && `ファイル：${document.savedAs}。`}ここで直すと、この書類が変わります
    </Note>
  );
}
