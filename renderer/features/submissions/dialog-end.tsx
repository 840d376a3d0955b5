import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Block, Row } from '../../ui/layout';
import styles from './hand-in-dialog.module.css';

interface DialogEndProps {
  verb: string;
  isWorking: boolean;
  /** The files of a mail are still being looked at. */
  isChecking: boolean;
  /** Somebody has pressed meanwhile. */
  isHurried: boolean;
  /** Why it could not be done. */
  failed: string | null;
  onClose: () => void;
  onGo: () => void;
}

/** What goes on, and what it says of it: always in sight, however long the letter above. */
export function DialogEnd({ verb, isWorking, isChecking, isHurried, failed, onClose, onGo }: DialogEndProps) {
  return (
    <Block above={4} pad={[12, 0]} on="sheet" className={styles['end']}>
      {failed && !isHurried && (
        <Note tone="wrong" role="alert">
          {failed}
        </Note>
      )}
      <div role="status">
        {isHurried && (
          <Note tone="notice">
            {isChecking
              ? '添付するファイルを確かめています。まだ出していません。少しお待ちください。'
              : '添付するファイルを確かめました。「添付するファイル」を見て、もう一度押してください。'}
          </Note>
        )}
      </div>
      <Row align="stretch" justify="end" gap={12} above={12}>
        <Button onClick={onClose}>やめる</Button>
        <Button look="filled" aria-busy={isWorking || (isHurried && isChecking)} onClick={onGo}>
          {isWorking ? '確定しています…' : isHurried && isChecking ? '確かめています…' : verb}
        </Button>
      </Row>
    </Block>
  );
}
