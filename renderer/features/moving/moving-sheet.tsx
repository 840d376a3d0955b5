import { movingKey, type MovingItem } from '@shared/backup/moving';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { Printout, PrintedTable } from '../../ui/printout';
import type { useItemWords } from './use-item-words';

interface MovingSheetProps {
  corporation: string;
  today: CalendarDate;
  items: readonly MovingItem[];
  wordsOf: ReturnType<typeof useItemWords>;
}

/** 新しいパソコンで入れ直すもの, on paper: to be ticked beside the new PC. Names alone, no passwords. */
export const MovingSheet = ({ corporation, today, items, wordsOf }: MovingSheetProps) => (
  <Printout title="新しいパソコンで入れ直すもの" whose={[corporation, `${formatWareki(today)} 印刷`]}>
    <PrintedTable>
      <thead>
        <tr>
          <th>済み</th>
          <th>入れ直すもの</th>
          <th>新しいパソコンですること</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { title, todo } = wordsOf(item);
          return (
            <tr key={movingKey(item)}>
              <td>□</td>
              <td>
                <b>{title}</b>
              </td>
              <td>{todo}</td>
            </tr>
          );
        })}
      </tbody>
    </PrintedTable>
    <p>
      パスワードと復旧キーは、この紙に書かないでください。新しいパソコンでは、はじめの画面の「前のパソコンから引っ越す」を押します。USBメモリのバックアップを選び、紙の復旧キーを入れてください。
    </p>
  </Printout>
);
