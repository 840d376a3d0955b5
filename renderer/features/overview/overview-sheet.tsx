import { formatWareki } from '@shared/text/wareki';
import { necessityMarks, necessityWords, overviewNotes, type OverviewOfForms } from '@shared/procedures/overview';
import type { Necessity } from '@shared/packs/procedure-schema';
import type { Pack } from '@shared/packs/schema';
import { Printout, PrintedTable } from '../../ui/printout';
import styles from './overview-sheet.module.css';
import { Block } from '../../ui/layout';
import { currentDay } from '../../data/clock';

const LEGEND = (Object.keys(necessityMarks) as Necessity[]).map(
  (one) => `${necessityMarks[one]} ${necessityWords[one]}`,
);

/** 早見表 on A4 across, in black: for the wall beside the telephone. */
export function OverviewSheet({ pack, table }: { pack: Pack; table: OverviewOfForms }) {
  const { columns, rows } = table;
  const notes = overviewNotes(table);
  const signs = new Map(notes.map(({ note, sign }) => [note, sign]));
  return (
    <Printout across title={`早見表　${pack.title}`} whose={[LEGEND.join('　'), `${formatWareki(currentDay())} 印刷`]}>
      <PrintedTable className={styles['table']}>
        <thead>
          <tr>
            <th>様式</th>
            {columns.map(({ id, title }) => (
              <th key={id}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th>提出の流れ</th>
            {columns.map(({ id, route }) => (
              <td key={id}>{route}</td>
            ))}
          </tr>
          {rows.map(({ form, number, title, cells }) => (
            <tr key={form}>
              <th>{number === title ? number : `${number}　${title}`}</th>
              {cells.map(({ column, necessity, note }) => (
                <td key={column}>
                  {necessity && necessityMarks[necessity]}
                  {signs.get(note)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PrintedTable>
      {notes.map(({ note, sign }) => (
        <Block as="p" above="2mm" size="9pt" key={note}>
          {sign} {note}
        </Block>
      ))}
      <Block as="p" above="2mm" size="9pt">
        出典：{pack.sources[0]}
      </Block>
    </Printout>
  );
}
