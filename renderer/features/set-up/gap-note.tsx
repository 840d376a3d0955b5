import type { Gap } from '@shared/ledger/office-rules';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import styles from './gap-note.module.css';

interface GapNoteProps {
  gaps: readonly Gap[];
  /** What can be done once they are filled: 次へ進めます. */
  then: string;
  onGo: (gap: Gap) => void;
  canWait: boolean;
}

/** What is still empty, each word leading to its field. */
export function GapNote({ gaps, then, onGo, canWait }: GapNoteProps) {
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
      {canWait && <p>いま分からないところは、空けておけます。あとで「ホーム」がお知らせします。</p>}
    </Note>
  );
}
