import { useState, type DragEvent } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import styles from './drop-zone.module.css';

interface DropZoneProps {
  onChoose: () => void;
  onDrop: (file: File) => void;
}

/** A large place to drop a file on, and the button for everybody who doesn't drag. */
export function DropZone({ onChoose, onDrop }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const [isTooMany, setTooMany] = useState(false);
  const over = (event: DragEvent): void => {
    // Without it the window would not take the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file, ...others] = event.dataTransfer.files;
    setTooMany(others.length > 0);
    if (file && others.length === 0) onDrop(file);
  };
  return (
    <div
      className={`${styles['zone']} ${isOver ? styles['over'] : ''}`}
      data-drop-zone
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles['picture']}>
        <Icon name="table" size={28} />
      </span>
      <p className={styles['words']}>ここに、お使いの Excel を置いてください</p>
      {isTooMany && (
        <p className={styles['too-many']} role="alert">
          一度に読めるのは1つです。1つだけ置いてください。
        </p>
      )}
      <p className="subtle">または</p>
      <Button look="filled" size="large" icon="folder" onClick={onChoose}>
        ファイルを選ぶ
      </Button>
    </div>
  );
}
