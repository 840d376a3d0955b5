import type { TableProgress } from '@shared/ipc/tables';
import { Button } from '../../ui/button';
import { ProgressNote } from '../../ui/progress-note';
import { Stack } from '../../ui/layout';
import styles from './reading-note.module.css';

interface ReadingNoteProps {
  name: string;
  /** After the lock: nobody has to begin again. */
  isResumed?: boolean;
  progress: TableProgress;
  onCancel: () => void;
}

/** Opening the file and finding its tables takes most of the time, and nothing can be counted then. */
export function ReadingNote({ name, isResumed, progress: { stage, share }, onCancel }: ReadingNoteProps) {
  return (
    <Stack gap={16} items="start" most="36rem" pad={[24, 0]} className={styles['reading']}>
      <ProgressNote
        label={
          isResumed
            ? `「${name}」を開き直しています。決めたところは残っています`
            : stage === 'file'
              ? `「${name}」を開いています`
              : `「${name}」の行を読んでいます`
        }
        progress={share > 0 ? { done: share, all: 1 } : null}
      />
      <Button onClick={onCancel}>やめる</Button>
    </Stack>
  );
}
