import type { Gap } from '@shared/ledger/office-rules';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import styles from './gap-note.module.css';

interface GapNoteProps {
  gaps: readonly Gap[];
  /** What can be done once they are filled: 次へ進めます. */
  then: string;
  onGo: (gap: Gap) => void;
  /** Null: it can't wait. */
  onSkip: (() => void) | null;
}

/** What is still empty, each word leading to its field; whoever hasn't got it at hand goes on without. */
export function GapNote({ gaps, then, onGo, onSkip }: GapNoteProps) {
  return (
    <Note tone="act" role="alert">
      <div className={styles['words']}>
        <b>
          あと{gaps.length}か所で{then}：
        </b>
        {gaps.map((gap) => (
          <Button key={`${gap.id}.${gap.field}`} look="text" onClick={() => onGo(gap)}>
            {gap.label}
          </Button>
        ))}
      </div>
      {onSkip && (
        <div className={styles['skip']}>
          いま分からないところは、空けておけます。あとで「ホーム」がお知らせします。
          <Button size="small" onClick={onSkip}>
            空けたまま次へ
          </Button>
        </div>
      )}
    </Note>
  );
}
