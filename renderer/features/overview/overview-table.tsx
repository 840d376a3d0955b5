import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import {
  cellWords,
  overviewNotes,
  type OverviewCell,
  type OverviewColumn,
  type OverviewRow,
  type OverviewOfForms as Table,
} from '@shared/procedures/overview';
import type { Pack } from '@shared/packs/schema';
import { OverviewNotes } from './overview-legend';
import { Mark } from './overview-mark';
import styles from './overview.module.css';
import { useMayWork } from '../../state/use-may';

interface OverviewTableProps {
  pack: Pack;
  table: Table;
  chosen: string | null;
  onChoose: (columnId: string) => void;
}

/** Forms × what happens. One thing that happens is chosen: by its heading (arrow keys), or anywhere in its column. */
export function OverviewTable({ pack, table, chosen, onChoose }: OverviewTableProps) {
  const { columns, rows } = table;
  const signs = new Map(overviewNotes(table).map(({ note, sign }) => [note, sign]));
  const inColumn = (id: string) => ({
    className: id === chosen ? styles['chosen'] : undefined,
    onClick: () => onChoose(id),
  });
  return (
    <fieldset className={styles['field']}>
      <legend className="visually-hidden">できごとを選ぶ（左右の矢印キーで動きます）</legend>
      {/* eslint-disable-next-line renkei/kit-has-tables -- Heads on two sides, both of which stay, and a column that is chosen. */}
      <table className={styles['table']} style={{ minWidth: `${15.5 + columns.length * 4.125}rem` }}>
        <caption className="visually-hidden">{pack.title}の早見表</caption>
        <colgroup>
          <col className={styles['formColumn']} />
          {columns.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              できごとを押すと、下に要る書類が出ます
            </th>
            <Headings columns={columns} chosen={chosen} onChoose={onChoose} />
          </tr>
        </thead>
        <tbody>
          <tr className={styles['route']}>
            <th scope="row">提出の流れ</th>
            {columns.map(({ id, route }) => (
              <td key={id} {...inColumn(id)}>
                {brokenBeforeArrows(route)}
              </td>
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={row.form}>
              <th scope="row">
                <FormLink href={`/documents/new/${pack.id}/${row.form}`}>
                  <b>{row.number}</b>
                  {row.title !== row.number && <span>{row.title}</span>}
                </FormLink>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.column} {...inColumn(cell.column)}>
                  <CellMark row={row} cell={cell} sign={signs.get(cell.note) ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <OverviewNotes table={table} />
    </fieldset>
  );
}

/** 家族⇒施設 / ⇒事務局: a line may end before an arrow, not behind it. */
const brokenBeforeArrows = (route: string): string => route.replaceAll('⇒', '\u200b⇒\u2060');

function Headings({
  columns,
  chosen,
  onChoose,
}: Pick<OverviewTableProps, 'chosen' | 'onChoose'> & { columns: readonly OverviewColumn[] }) {
  const name = useId();
  return columns.map(({ id, title }) => (
    <th key={id} scope="col" className={id === chosen ? styles['chosen'] : undefined}>
      <label className={styles['heading']}>
        <input
          // eslint-disable-next-line renkei/kit-has-choices -- The head of a column is the choice.
          type="radio"
          name={name}
          className="visually-hidden"
          checked={id === chosen}
          onChange={() => onChoose(id)}
        />
        {title}
      </label>
    </th>
  ));
}

/** The mark for the eye, and what it says for the ear: 様式7 同意撤回書：作成. */
function CellMark({ row, cell: { necessity, ...cell }, sign }: { row: OverviewRow; cell: OverviewCell; sign: string }) {
  if (!necessity) return null;
  return (
    <span role="img" aria-label={`${row.number} ${row.title}：${cellWords({ ...cell, necessity })}`}>
      <Mark necessity={necessity} sign={sign} />
    </span>
  );
}

/** A form, and where it is made; for who only reads its name alone. */
const FormLink = ({ href, children }: { href: string; children: ReactNode }) =>
  useMayWork() ? (
    <Link href={href} className={styles['form']}>
      {children}
    </Link>
  ) : (
    <span className={styles['form']}>{children}</span>
  );
