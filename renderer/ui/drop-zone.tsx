import { Button } from './button';
import type { IconName } from './icon';
import { Block, Stack } from './layout';
import styles from './drop-zone.module.css';
import { Pictogram } from './pictogram';

interface DropZoneProps {
  icon: IconName;
  /** What may be dropped here. */
  words: string;
  /** The file is being looked at. */
  isBusy?: boolean;
  onChoose: () => void;
}

/** Says that a file may be dropped, which the whole window takes (`renderer/shell/by-hand/`), and the button for everybody who doesn't drag. */
export const DropZone = ({ icon, words, isBusy = false, onChoose }: DropZoneProps) => (
  <Stack
    items="center"
    gap={12}
    pad={24}
    on="ground"
    text="center"
    round={12}
    className={styles['zone']}
    data-drop-zone
  >
    <Pictogram icon={icon} size="large" tone="key" />
    <Block as="p" size={18} weight={700}>
      {words}
    </Block>
    <p className="subtle">または</p>
    <Button look="filled" size="large" icon="folder" aria-busy={isBusy} onClick={onChoose}>
      ファイルを選ぶ
    </Button>
  </Stack>
);
