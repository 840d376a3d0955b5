import type { UnwritableCell } from '@shared/tables/export/unwritable-cells';
import { Note } from '../../ui/note';
import { Block } from '../../ui/layout';
import styles from './export-dialog.module.css';

/** As many are named one by one. */
const NAMED = 100;

/** What Shift_JIS can't write, with its place, before anything is written. */
export const UnwritableList = ({ cells }: { cells: readonly UnwritableCell[] }) => (
  <Note tone="act" role="status">
    <b>Shift_JIS では書けない文字が {cells.length}か所にあります。</b>UTF-8 なら、そのまま書けます。
    <Block as="ul" above={6} scrolls className={styles['lost']} tabIndex={0} aria-label="Shift_JIS では書けない文字">
      {cells.slice(0, NAMED).map(({ who, label, characters }, i) => (
        <li key={i}>
          {who}　{label}：<b>{characters.join(' ')}</b>
        </li>
      ))}
      {cells.length > NAMED && <li>ほか {cells.length - NAMED}か所</li>}
    </Block>
  </Note>
);
