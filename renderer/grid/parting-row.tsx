import type { Parting } from './grid-props';
import { Row, Small } from '../ui/layout';
import styles from './grid.module.css';

interface PartingRowProps {
  parting: Parting;
  /** In pixels. */
  top: number;
  columns: number;
}

/** The heading of those that stand last. Nothing can be done with it, so no key stops at it. */
export const PartingRow = ({ parting: { from, title, hint }, top, columns }: PartingRowProps) => (
  <div role="row" aria-rowindex={from + 2} className={styles['parting']} style={{ top }}>
    <Row inline nowrap gap={12} height="2.75rem" pad={[0, 10]} role="rowheader" aria-colspan={columns}>
      <b>{title}</b>
      <Small>{hint}</Small>
    </Row>
  </div>
);
