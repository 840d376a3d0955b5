import type { ValueChange } from '@shared/forms/bindings/printed-values';
import { Table } from '../../ui/table';

interface ChangeTableProps {
  changes: readonly ValueChange[];
  /** What the two sides are called: 前回, 今回. */
  heads: readonly [before: string, after: string];
}

/** What reads otherwise on one of two papers. */
export const ChangeTable = ({ changes, heads }: ChangeTableProps) => (
  <Table isTop heads={[{ words: '項目', width: '36%' }, ...heads]}>
    <tbody>
      {changes.map(({ label, before, after }, i) => (
        <tr key={i}>
          <th scope="row">{label}</th>
          <td>{before || '（なし）'}</td>
          <td>
            <b>{after || '（なし）'}</b>
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);
