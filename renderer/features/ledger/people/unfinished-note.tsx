import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import type { NewPersonDraft } from '../person/new-person-draft';
import styles from './strip.module.css';

/** Somebody began to add a person and left: what was typed is still there. */
export function UnfinishedNote({ draft, onGoOn }: { draft: NewPersonDraft; onGoOn: () => void }) {
  if (!draft.isBegun) return null;
  const { name, kana } = draft.person;
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
        {name || kana ? `${name || kana}さんの追加が途中です。` : '職員の追加が途中です。'}
        入れた内容は残っています。
      </Note>
    </div>
  );
}
