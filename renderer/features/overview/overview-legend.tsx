import { necessityMarks, necessityWords, overviewNotes, type OverviewOfForms } from '@shared/procedures/overview';
import type { Necessity } from '@shared/packs/procedure-schema';
import { Mark } from './overview-mark';
import { Row } from '../../ui/layout';
import styles from './overview.module.css';

const NECESSITIES = Object.keys(necessityMarks) as Necessity[];

/** What the marks of this table mean. A single remark stands here too; several stand below the table. */
export function OverviewLegend({ table }: { table: OverviewOfForms }) {
  const used = new Set(table.rows.flatMap(({ cells }) => cells.flatMap(({ necessity }) => necessity ?? [])));
  const notes = overviewNotes(table);
  return (
    <Row
      as="ul"
      align="stretch"
      wrap
      justify="end"
      gap={[2, 16]}
      tone="sub"
      size={14}
      className={styles['legend']}
      aria-label="印の意味"
    >
      {NECESSITIES.filter((one) => used.has(one)).map((necessity) => (
        <li key={necessity}>
          <Mark necessity={necessity} sign="" /> {necessityWords[necessity]}
        </li>
      ))}
      {notes.length === 1 &&
        notes.map(({ note, sign }) => (
          <li key={note}>
            {sign} {note}
          </li>
        ))}
    </Row>
  );
}

/** ※1 … of a table with several remarks. */
export function OverviewNotes({ table }: { table: OverviewOfForms }) {
  const notes = overviewNotes(table);
  if (notes.length < 2) return null;
  return (
    <Row as="ul" align="stretch" wrap gap={[2, 20]} pad={[8, 0]} tone="sub" size={14} aria-label="※の意味">
      {notes.map(({ note, sign }) => (
        <li key={note}>
          {sign} {note}
        </li>
      ))}
    </Row>
  );
}
