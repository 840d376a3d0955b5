import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Block, Row } from '../../ui/layout';
import styles from './strip.module.css';
import { ForWork } from '../../words/for-work';

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
    <ForWork>
      <Block
        fixed
        pad={[10, 20, 0, 'page']}
        className={styles['strip']}
        title={`${about}の追加が途中です。入れた内容は残っています。`}
      >
        <Note
          action={
            <Row as="span" fixed gap={8}>
              <Button size="small" look="outline" onClick={onGoOn}>
                続きから
              </Button>
              <Button size="small" look="text" onClick={draft.drop}>
                消す
              </Button>
            </Row>
          }
        >
          {about}の追加が途中です。入れた内容は残っています。
        </Note>
      </Block>
    </ForWork>
  );
}
