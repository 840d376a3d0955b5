import { columnPlace, partName, partOfColumn, type ReadColumn } from '@shared/tables/import/reading';
import { SelectField, type SelectChoice } from '../../ui/select-field';
import { Block, Small } from '../../ui/layout';
import styles from './columns-step.module.css';

interface ColumnLineProps {
  column: ReadColumn;
  choices: readonly SelectChoice[];
  onGive: (field: string) => void;
}

/** One column: what it is called, what stands in it, what it is taken for. */
export function ColumnLine({
  column: { column, from, field, why, hidden, samples, left = 0 },
  choices,
  onGive,
}: ColumnLineProps) {
  const { part, own } = partOfColumn(column);
  return (
    <tr className={field === null ? styles['not-taken'] : undefined} data-left={left > 0 || undefined}>
      {/* B/2: what stands in the second line of each person. */}
      <td>
        {part > 0 && `${partName(part)} `}
        {/^\d+$/.test(own) ? columnPlace(own) : own.replace(/\/(\d)$/, ' $1段目')}
      </td>
      <th scope="row" className={styles['heading']}>
        {from || '（見出しなし）'}
        {hidden && (
          <Block as="span" block tone="notice" size={14} weight={400}>
            Excel で非表示
          </Block>
        )}
      </th>
      <td>
        {samples.map((sample) => (
          <Small key={sample} block cut className={styles['sample'] ?? ''}>
            {sample}
          </Small>
        ))}
      </td>
      <td className={styles['choice']}>
        <SelectField
          label={`${columnPlace(column)}「${from || '見出しなし'}」の項目`}
          hideLabel
          value={field ?? ''}
          onCommit={onGive}
          choices={choices}
        />
      </td>
      <td>
        <Small>{why}</Small>
      </td>
    </tr>
  );
}
