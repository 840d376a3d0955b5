import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Clipping } from '@shared/tables/clipping';
import { copiedTable, fileOfCopied } from '@shared/tables/copied-table';
import { useChosenTable } from '../../state/chosen-table';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Block } from '../../ui/layout';
import { Table } from '../../ui/table';

interface PasteDialogProps {
  clipping: Clipping;
  onClose: () => void;
}

/** As many rows and columns are shown: enough to know what was copied. */
const SHOWN = { rows: 4, columns: 5 };

/** A table was copied elsewhere and pasted where nothing is typed: shall it be taken in? Nothing is read before that. */
export function PasteDialog({ clipping, onClose }: PasteDialogProps) {
  const copied = useMemo(() => copiedTable(clipping), [clipping]);
  const { choose } = useChosenTable();
  const [, go] = useLocation();
  if (!copied || copied.records === 0)
    return (
      <Dialog title="コピーした中に、取り込める表がありません" width="words" onClose={onClose}>
        <p>Excel などで、見出しと人の行をいっしょに選んでコピーし、もう一度貼り付けてください。</p>
        <DialogEnd cancel="閉じる" />
      </Dialog>
    );
  const { rows, records, hasHeadings } = copied;
  const take = (): void => {
    const { name, bytes, headerRow } = fileOfCopied(copied);
    choose({
      file: { name, copied: bytes },
      named: null,
      ...(headerRow && { ask: { kind: 'staff', headerRow } }),
    });
    onClose();
    go('/ledger/import');
  };
  const [first = []] = rows;
  // Titles may stand above the headings: then the columns are only counted.
  const isHeaded = hasHeadings && records === rows.length - 1;
  const heads = first.map((text, i) => (isHeaded ? text : `${i + 1}列目`)).slice(0, SHOWN.columns);
  return (
    <Dialog title="コピーした表を取り込みますか" width="letter" onClose={onClose}>
      <p>
        コピーした表は {records}行・{first.length}
        列です。まだ台帳には何も書きません。次の画面で中身を確かめてから取り込みます。
      </p>
      <Block scrolls frame={8}>
        <Table heads={heads}>
          <tbody>
            {rows
              .slice(isHeaded ? 1 : 0)
              .slice(0, SHOWN.rows)
              .map((cells, at) => (
                // Rows have nothing of their own to be told by, and never change places.
                <tr key={at}>
                  {cells.slice(0, SHOWN.columns).map((text, i) => (
                    <td key={i}>{text}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </Table>
      </Block>
      {!hasHeadings && <p>見出しの行がないので、次の画面で、どの列が氏名かなどを選びます。</p>}
      <DialogEnd confirm={`${records}行をコピーから取り込む`} icon="table" focus="confirm" onConfirm={take} />
    </Dialog>
  );
}
