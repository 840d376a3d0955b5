import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import styles from './strip.module.css';

interface UnfinishedNoteProps {
  draft: { isBegun: boolean; drop: () => void };
  /** 佐藤 健一さん, 端末: whose addition it is. */
  about: string;
  onGoOn: () => void;
}

/** Somebody began to add a record and left: what was typed is still there. */
export function UnfinishedNote({ draft, about, onGoOn }: UnfinishedNoteProps) {
  if (!draft.isBegun) return null;
  return (
    <div className={styles['strip']}>
      <Note
        action={
          <span className={styles['actions']}>
            <Button size="small" look="outline" onClick={onGoOn}>
              続きから
            </Button>
            <Button size="small" look="text" onClick={draft.drop}>
              消す
            </Button>
          </span>
        }
      >
        {about}の追加が途中です。入れた内容は残っています。
      </Note>
    </div>
  );
}
