import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRedo, useUndo } from '../../state/change-ledger';
import type { EntityTable } from '@shared/ledger/entities';
import type { CellRange } from '../../grid/cell-range';
import { Grid } from '../../grid/grid';
import type { GridColumn } from '../../grid/grid-column';
import { CellMenu, type CellMenuAt } from './cell-menu';
import { ListSidePanel } from './list-side-panel';
import { fieldOfColumn } from './field-column';
import type { ListAndPanel } from './list-and-panel';
import { pasteOver, emptied } from './fill-targets';
import type { ListView, ListViewState } from './list-view';
import type { ListWords } from './list-words';
import styles from './list.module.css';
import { NothingHere } from './nothing-here';
import listStyles from './record-list.module.css';
import { useListLooks } from './use-list-looks';
import { useListColumns } from './use-list-columns';
import { ViewMenu } from './view-menu';
import { Column, Row, Small } from '../../ui/layout';

interface RecordListProps<R extends { id: string }, S extends ListViewState> {
  words: ListWords;
  view: ListView<S>;
  state: S;
  columns: readonly GridColumn<R>[];
  rows: readonly R[];
  nameOf: (record: R) => string;
  elsewhere: number;
  /** The record whose panel is open. */
  currentId: string | null;
  place: ListAndPanel;
  /** Over everything else of the list. */
  above?: ReactNode;
  /** Above the table. */
  chips: ReactNode;
  /** Stands where the chips stand while rows are selected; left out, rows can't be selected. */
  selectionBar?: (about: Selection<R>) => ReactNode;
  table: EntityTable;
  /** All records, the hidden ones too. */
  records: ReadonlyMap<string, R>;
  onEscape: () => void;
}

export interface Selection<R> {
  selected: readonly R[];
  /** Selected, but not in the list as it is filtered now. */
  hidden: number;
  onChange: () => void;
  onStop: () => void;
}

const idOf = ({ id }: { id: string }): string => id;
const NOTHING: ReadonlySet<string> = new Set();

/** The list itself: filters or, with rows selected, what to do with them; then the table. */
export function RecordList<R extends { id: string }, S extends ListViewState>({
  words,
  view,
  state,
  columns,
  rows,
  nameOf,
  elsewhere,
  currentId,
  place,
  above,
  chips,
  selectionBar,
  table,
  records,
  onEscape,
}: RecordListProps<R, S>) {
  const undo = useUndo();
  const redo = useRedo();
  const arranged = useListColumns(view.name, columns);
  const { shown } = arranged;
  const looks = useListLooks(view, state, arranged);
  const [menu, setMenu] = useState<CellMenuAt | null>(null);
  const canFill = columns.some(({ fill }) => fill);
  const onScreen = { rows, columns: shown };
  const { filter, network, query, sort, selected } = state;
  useEffect(
    () =>
      view.showing(() => ({
        columns: shown.map(({ id, title }) => ({ id: fieldOfColumn(id) ?? id, title })),
        rowIds: rows.map(idOf),
      })),
    [view, shown, rows],
  );
  const change = (changes: Partial<ListViewState>): void => view.change(changes as Partial<S>);
  const standing = useMemo(() => [...selected].flatMap((id) => records.get(id) ?? []), [records, selected]);
  const hidden = useMemo(() => {
    if (standing.length === 0) return 0;
    const listed = new Set(rows.map(idOf));
    return standing.filter(({ id }) => !listed.has(id)).length;
  }, [standing, rows]);
  const stop = (): void => {
    change({ selected: NOTHING });
    place.closePanel();
  };
  const list = (
    <Column narrow low>
      {above}
      <Row fixed gap={8} pad={[10, 20, 10, 'page']} className={listStyles['filters']}>
        {selectionBar && standing.length > 0
          ? selectionBar({
              selected: standing,
              hidden,
              onChange: () => place.openPanel({ kind: 'change', rowIds: null }),
              onStop: stop,
            })
          : chips}
        <Small fixed nowrap role="status">
          {rows.length}
          {words.counter}
        </Small>
      </Row>
      <Column grow low pad={[0, 5, 0, 'page']} className={styles['table']}>
        {rows.length > 0 && (
          <ViewMenu
            views={looks.views.views}
            isCurrent={looks.isCurrent}
            onShow={looks.show}
            onReset={looks.reset}
            onColumns={() => place.openPanel({ kind: 'columns' })}
            onViews={() => place.openPanel({ kind: 'views' })}
          />
        )}
        {rows.length > 0 ? (
          <Grid
            label={words.list}
            columns={shown}
            widths={arranged.widths}
            onWidth={arranged.setWidth}
            frozen={arranged.arrangement.frozen}
            count={`${rows.length}${words.counter}`}
            rows={rows}
            idOf={idOf}
            nameOf={nameOf}
            sort={sort}
            onSort={(columnId) =>
              change({ sort: { columnId, isDescending: sort.columnId === columnId && !sort.isDescending } })
            }
            selected={selected}
            onSelect={selectionBar ? (next) => change({ selected: next }) : null}
            currentId={currentId}
            onOpen={place.open}
            onMove={place.follow}
            onEscape={onEscape}
            onUndo={() => void undo()}
            onRedo={() => void redo()}
            {...(canFill && {
              onPaste: (values: string[][], range: CellRange) => place.openPanel(pasteOver(values, range, onScreen)),
              onEmpty: (range: CellRange) => place.openPanel(emptied(range, onScreen)),
            })}
            onMenu={(at, range) => setMenu({ ...at, range })}
            drafts={state.drafts}
            onDraft={view.keepDraft}
            position={state.position}
            onLeave={(position) => change({ position })}
            question={JSON.stringify([filter, network, query, sort])}
            handle={place.grid}
          />
        ) : (
          <NothingHere words={words} view={view} query={query} elsewhere={elsewhere} />
        )}
      </Column>
      {rows.length > 0 && <p className={listStyles['hint']}>{words.hint}</p>}
    </Column>
  );
  return (
    <>
      {list}
      {menu && (
        <CellMenu
          at={menu}
          canFill={canFill}
          onEmpty={() => place.openPanel(emptied(menu.range, onScreen))}
          onChange={() =>
            place.openPanel({
              kind: 'change',
              rowIds: rows.slice(menu.range.top, menu.range.bottom + 1).map(idOf),
            })
          }
          onClose={() => {
            setMenu(null);
            place.grid.current?.focus();
          }}
        />
      )}
      <ListSidePanel
        panel={place.panel}
        table={table}
        words={words}
        columns={columns}
        arranged={arranged}
        looks={looks}
        selected={selected}
        records={records}
        nameOf={nameOf}
        onClose={place.closePanel}
        onChanged={() => change({ selected: NOTHING })}
      />
    </>
  );
}
