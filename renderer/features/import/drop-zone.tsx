import { Button } from '../../ui/button';
import { Block, Stack } from '../../ui/layout';
import styles from './drop-zone.module.css';
import { Pictogram } from '../../ui/pictogram';

/** Says that a file may be dropped, which the whole window takes (`renderer/shell/by-hand/`), and the button for everybody who doesn't drag. */
export const DropZone = ({ onChoose }: { onChoose: () => void }) => (
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
    <Pictogram icon="table" size="large" tone="key" />
    <Block as="p" size={18} weight={700}>
      ここに、お使いの Excel を置いてください
    </Block>
    <p className="subtle">または</p>
    <Button look="filled" size="large" icon="folder" onClick={onChoose}>
      ファイルを選ぶ
    </Button>
  </Stack>
);
