import { things } from '@shared/text/things';
import type { TableRead } from '@shared/ipc/tables';
import { partName, partOfColumn, PART, type TableOfFile } from '@shared/tables/import/reading';
import { CheckBox } from '../../ui/check-box';
import { useImportView, type TableAsk } from './import-state';
import { tableName } from './table-name';
import { Block, Row } from '../../ui/layout';

interface FurtherTablesProps {
  reading: TableRead['reading'];
  onRead: (changes: Partial<TableAsk>) => void;
}

const isOfFirst = ([column]: [string, unknown]): boolean => partOfColumn(column).part === 0;

/** What a table that isn't ticked looks like. */
export const PAST_TABLES: Readonly<Record<NonNullable<TableOfFile['past']>, string>> = {
  left: '退職した方や、使っていないものの表',
  sample: '見本や記入例の表',
  copy: '控えの表',
  old: '前の（古い）表',
};

/** Further tables of the same kind, one per office most often: taken together with the first, each as it is ticked. */
export function FurtherTables({ reading: { tables, sheet }, onRead }: FurtherTablesProps) {
  const { state } = useImportView();
  const alike = tables.filter(({ isAlike }) => isAlike);
  if (alike.length < 2) return null;
  // As it was ticked just now, before the file has been read anew.
  const ticked = state.ask.with ?? alike.filter(({ part }) => part !== null && part > 0).map(({ id }) => id);
  const tick = (id: string, isOn: boolean): void => {
    const now = isOn ? [...ticked, id] : ticked.filter((one) => one !== id);
    // Lines and columns of further tables are counted by their places, which change now.
    const take = state.ask.take?.filter((line) => line < PART);
    const columns = state.ask.columns && Object.fromEntries(Object.entries(state.ask.columns).filter(isOfFirst));
    onRead({ with: now, take, ...(columns && { columns }) });
  };
  /** Without the one that everything began with the next that is ticked begins. */
  const withoutFirst = (): void => {
    const [next, ...others] = alike.filter(({ id }) => ticked.includes(id));
    if (!next) return;
    const { sheet: on, headerRow, kind } = next;
    onRead({ kind, sheet: on, headerRow, with: others.map(({ id }) => id), take: undefined, columns: undefined });
  };
  return (
    <Row as="fieldset" align="stretch" frame={10} wrap gap={[4, 28]} pad={[10, 14]}>
      <Block as="legend" pad={[0, 4]} weight={700}>
        同じ種類の表が {things(alike.length)}あります。いっしょに取り込む表を選んでください
      </Block>
      {alike.map((table) => (
        <CheckBox
          key={table.id}
          checked={table.part === 0 || ticked.includes(table.id)}
          onChange={(isOn) => (table.part === 0 ? withoutFirst() : tick(table.id, isOn))}
        >
          {table.part === null ? '' : `${partName(table.part)} `}
          {tableName(table, alike, sheet)}　{table.rows}行
          {table.part === null &&
            table.past !== undefined &&
            `（${PAST_TABLES[table.past]}のようなので、選んでいません）`}
          {table.part !== 0 ? '' : ticked.length > 0 ? '（はじめの表）' : '（はじめの表。ほかの表を選ぶと外せます）'}
        </CheckBox>
      ))}
    </Row>
  );
}
