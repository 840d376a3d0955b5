import { memo, type ReactNode, type Ref } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { ConsentCell } from '@shared/consents/consent-cells';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { consentSteps } from '@shared/packs/consent-schema';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { calledOf, consentCellText, consentHolderName, remarkOf } from './consent-words';
import styles from './consents.module.css';

interface ConsentLineProps {
  row: ConsentRow;
  /** Where it stands in the list, from 0, heads of networks counted. */
  index: number;
  today: CalendarDate;
  isCurrent: boolean;
  /** The column that Tab stops at; null: another row has it. */
  activeColumn: number | null;
  ref: Ref<HTMLTableRowElement>;
}

/** Somebody, step by step. Drawn anew only when something of their own has changed. */
export const ConsentRowView = memo(function ConsentLine(props: ConsentLineProps) {
  const { row, index, today, isCurrent, activeColumn, ref } = props;
  const { words, isWrong } = remarkOf(row);
  const cell = (column: number, content: ReactNode, className = '') => (
    <td
      key={column}
      data-column={column}
      data-focus={activeColumn === column || undefined}
      tabIndex={activeColumn === column ? 0 : -1}
      className={className}
    >
      {content}
    </td>
  );
  return (
    <tr
      ref={ref}
      className={styles['row']}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      data-index={index}
      data-consent={row.id}
    >
      {cell(
        0,
        <>
          <span className={styles['name']}>{consentHolderName(row)} 様</span>
          <span className={styles['second']}>
            {row.familyName ? `${row.patient.name}様のご家族` : row.patient.kana}
          </span>
        </>,
      )}
      {cell(
        1,
        row.papers.map((number) => (
          <span key={number} className={styles['paper']}>
            {number}
          </span>
        )),
      )}
      {consentSteps.map((step, i) =>
        cell(
          i + 2,
          <CellContent cell={row.cells[step]} who={calledOf(row)} today={today} isDue={row.next === step} />,
          styles['step'],
        ),
      )}
      {cell(7, words && (isWrong ? <Badge tone="wrong">{words}</Badge> : <span>{words}</span>), styles['remark'])}
    </tr>
  );
});

interface CellContentProps {
  cell: ConsentCell;
  who: string;
  today: CalendarDate;
  /** The next thing to do in this row. */
  isDue: boolean;
}

function CellContent({ cell, who, today, isDue }: CellContentProps) {
  const text = consentCellText(cell, today);
  switch (cell.kind) {
    case 'done':
      return (
        <span className={styles['done']}>
          <Icon name="check" size={16} />
          {text}
        </span>
      );
    case 'todo':
      return (
        <button type="button" tabIndex={-1} className={isDue ? styles['due'] : styles['open']}>
          {text}
          <span className="visually-hidden">（{who}）</span>
        </button>
      );
    case 'under-way':
      return (
        <button type="button" tabIndex={-1} className={styles['way']}>
          {text}
          <span className="visually-hidden">（{who}）</span>
        </button>
      );
    case 'network':
    case 'ended':
      return <span className={styles['words']}>{text}</span>;
    case 'later':
    case 'not-asked':
      return (
        <span className={styles['words']}>
          <span aria-hidden="true">{cell.kind === 'later' ? '・' : '－'}</span>
          <span className="visually-hidden">{text}</span>
        </span>
      );
  }
}
