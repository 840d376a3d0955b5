import { useState, type DragEvent } from 'react';
import { Button } from '../../ui/button';
import { Block, Stack } from '../../ui/layout';
import styles from './drop-zone.module.css';
import { Pictogram } from '../../ui/pictogram';

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
    <Stack
      items="center"
      gap={12}
      pad={24}
      on={isOver ? 'key-soft' : 'ground'}
      text="center"
      round={12}
      className={`${styles['zone']} ${isOver ? styles['over'] : ''}`}
      data-drop-zone
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Pictogram icon="table" size="large" tone="key" />
      <Block as="p" size={18} weight={700}>
        ここに、お使いの Excel を置いてください
      </Block>
      {isTooMany && (
        <Block as="p" tone="wrong" weight={700} role="alert">
          一度に読めるのは1つです。1つだけ置いてください。
        </Block>
      )}
      <p className="subtle">または</p>
      <Button look="filled" size="large" icon="folder" onClick={onChoose}>
        ファイルを選ぶ
      </Button>
    </Stack>
  );
}
