import { formatWareki } from '@shared/text/wareki';
import { columnWidths, paperFor } from '@shared/tables/export/column-widths';
import type { OutTable } from '@shared/tables/export/out-table';
import { Printout, PrintedTable } from '../../ui/printout';

/** A view of the ledger on A4, in black: on its side when it is wide. */
export function ViewSheet({ table, count }: { table: OutTable; count: string }) {
  const { title, office, date, columns, rows } = table;
  const widths = columnWidths(table);
  const { across, small } = paperFor(widths);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <Printout across={across} title={title} whose={[office, `${formatWareki(date)} 印刷`, count]}>
      <PrintedTable small={small}>
        <colgroup>
          {widths.map((width, i) => (
            <col key={columns[i]?.label} style={{ width: `${((width / total) * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // Rows have nothing of their own to be told by, and never change places.
            <tr key={at}>
              {cells.map((text, i) => (
                <td key={columns[i]?.label}>
                  {columns[i]?.type === 'date' && text !== '' ? formatWareki(text) : inWords(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PrintedTable>
    </Printout>
  );
}

/** A phone number isn't cut at its hyphens. */
const inWords = (text: string) => (/^[\d+()-]{1,20}$/.test(text) ? <span className="nowrap">{text}</span> : text);
