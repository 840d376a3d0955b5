import { Segmented } from '../../ui/segmented';
import { decide, decisionsOf, useImportView } from './import-state';
import { Row } from '../../ui/layout';
import styles from './open-words.module.css';

const CHOICES = [
  { value: 'keep', label: '台帳のままにする' },
  { value: 'clear', label: '台帳の内容を消す' },
] as const;

/** Cells that are empty in the table and not in the ledger: an office leaves out what it doesn't keep there. */
export function EmptyCells({ count }: { count: number }) {
  const { state, view } = useImportView();
  if (count === 0) return null;
  const { empties } = decisionsOf(state).decisions;
  return (
    <Row
      fixed
      pad={[4, 'page']}
      over="line"
      gap={12}
      atLeast={44}
      size={15}
      className={`${styles['word']} ${styles['quiet']}`}
    >
      <p role="status">
        {empties === 'keep'
          ? `表では空で、台帳には内容があるところが ${count}か所あります`
          : `表では空の ${count}か所で、台帳の内容を消します`}
      </p>
      <Segmented
        label="空のセルは"
        value={empties}
        onChange={(chosen) => decide(view, (decisions) => ({ ...decisions, empties: chosen }))}
        choices={CHOICES}
      />
    </Row>
  );
}
