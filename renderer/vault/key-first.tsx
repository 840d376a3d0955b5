import type { Problem } from '@shared/problems/problem';
import { DialogEnd } from '../ui/dialog-end';
import { Note } from '../ui/note';
import { ProblemNote } from '../ui/problem-note';
import { wholePhrases } from '../ui/whole-phrases';

interface KeyFirstProps {
  problem: Problem | null;
  /** Shows the key to be printed. */
  onShow: () => void;
  onCancel?: () => void;
}

/** Whoever forgets a passphrase without the key on paper has lost the list for good: the paper comes first. */
export const KeyFirst = ({ problem, onShow, onCancel }: KeyFirstProps) => (
  <>
    <Note tone="act">
      <b>先に、復旧キーを紙に控えます。</b>
      {wholePhrases('合い言葉を忘れたときに名簿を開けるのは、この紙だけです。控えると、続けて合い言葉を決められます。')}
    </Note>
    {problem && <ProblemNote problem={problem} />}
    <DialogEnd confirm="復旧キーを印刷して控える" icon="print" onConfirm={onShow} onCancel={onCancel ?? null} />
  </>
);
