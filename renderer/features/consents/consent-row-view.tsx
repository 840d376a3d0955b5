import { memo, type ReactNode, type Ref } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { ConsentCell } from '@shared/consents/consent-cells';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { consentSteps } from '@shared/packs/consent-schema';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { calledOf, consentCellText, consentHolderName, isPlanned, remarkOf } from './consent-words';
import { Block, Row, Second } from '../../ui/layout';
import styles from './consents.module.css';
import { Button } from '../../ui/button';
import { useMayWork } from '../../state/use-may';

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
    <tr ref={ref} aria-rowindex={index + 2} aria-selected={isCurrent} data-index={index} data-consent={row.id}>
      {cell(
        0,
        <>
          <Block as="span" block cut leading={1.3} size={16} weight={700}>
            {consentHolderName(row)} 様
          </Block>
          <Second cut>{row.familyName ? `${row.patient.name}様のご家族` : row.patient.kana}</Second>
        </>,
      )}
      {cell(
        1,
        row.papers.map((number) => (
          <Block as="span" key={number} block cut leading={1.3}>
            {number}
          </Block>
        )),
      )}
      {consentSteps.map((step, i) =>
        cell(
          i + 2,
          <CellContent cell={row.cells[step]} who={calledOf(row)} today={today} isDue={row.next === step} />,
          styles['step'],
        ),
      )}
      {cell(
        7,
        words &&
          (isWrong ? (
            <Badge tone="wrong">{words}</Badge>
          ) : (
            <Block as="span" size={14} leading={1.3}>
              {words}
            </Block>
          )),
      )}
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
  const mayWork = useMayWork();
  switch (cell.kind) {
    case 'done':
      return (
        // R8.5.24, of last year, below its sign where the column is narrow: 11/24 has room beside it.
        <Row as="span" inline gap={[0, 3]} wrap nowrap justify="center">
          {isPlanned(cell, today) ? (
            <Icon name="calendar" size={16} tone="sub" />
          ) : (
            <Icon name="check" size={16} tone="ok-mark" />
          )}
          {text}
        </Row>
      );
    case 'todo':
      return !mayWork ? (
        text
      ) : (
        <Button size="small" tabIndex={-1} className={isDue ? styles['due'] : styles['open']}>
          {text}
          <span className="visually-hidden">（{who}）</span>
        </Button>
      );
    case 'under-way':
      return (
        <Button size="small" tabIndex={-1} className={styles['way']}>
          {text}
          <span className="visually-hidden">（{who}）</span>
        </Button>
      );
    case 'network':
    case 'ended':
      return (
        <Block as="span" tone="sub" leading={1.3}>
          {text}
        </Block>
      );
    case 'later':
    case 'not-asked':
      return (
        <Block as="span" tone="sub" leading={1.3}>
          <span aria-hidden="true">{cell.kind === 'later' ? '・' : '－'}</span>
          <span className="visually-hidden">{text}</span>
        </Block>
      );
  }
}
