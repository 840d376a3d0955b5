import type { Problem } from '@shared/problems/problem';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { ProblemNote } from '../ui/problem-note';
import { Row } from '../ui/layout';

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
      合い言葉を忘れたときに名簿を開けるのは、この紙だけです。控えると、続けて合い言葉を決められます。
    </Note>
    {problem && <ProblemNote problem={problem} />}
    <Row align="stretch" justify="end" gap={12}>
      {onCancel && <Button onClick={onCancel}>やめる</Button>}
      <Button look="filled" icon="print" onClick={onShow}>
        復旧キーを印刷して控える
      </Button>
    </Row>
  </>
);
