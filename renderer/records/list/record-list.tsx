import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRedo, useUndo } from '../../state/change-ledger';
import type { EntityTable } from '@shared/ledger/entities';
import type { CellRange } from '../../grid/cell-range';
import { Grid } from '../../grid/grid';
import type { Parting } from '../../grid/grid-props';
import type { GridColumn } from '../../grid/grid-column';
import { CellMenu, type CellMenuAt } from './cell-menu';
import { ListSidePanel } from './list-side-panel';
import { fieldOfColumn } from './field-column';
import type { ListAndPanel } from './list-and-panel';
import { pasteOver, emptied } from './fill-targets';
import type { ListView, ListViewState } from './list-view';
import type { ListWords } from './list-words';
import { MissedNote, PartedCount } from './missed-note';
import { NothingHere } from './nothing-here';
import listStyles from './record-list.module.css';
import { useListLooks } from './use-list-looks';
import type { Missed } from './use-record-list';
import { useListColumns, type ListColumns } from './use-list-columns';
import { ViewMenu } from './view-menu';
import { Column, Row, Small } from '../../ui/layout';
import { useMayWork } from '../../state/use-may';
import { ForWork } from '../../words/for-work';

interface RecordListProps<R extends { id: string }, S extends ListViewState> {
  words: ListWords;
  view: ListView<S>;
  state: S;
  columns: readonly GridColumn<R>[];
  rows: readonly R[];
  /** From which row on they stand under a heading. */
  parting: Parting | null;
  nameOf: (record: R) => string;
  elsewhere: number;
  /** How many were struck off, where that is all there are. */
  goneAlone: number;
  missed: Missed;
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
export function RecordList<R extends { id: string }, S extends ListViewState>(props: RecordListProps<R, S>) {
  const own = useOwnList(props);
  const { words, view, state, columns, rows, nameOf, elsewhere, goneAlone, place, above, table, records } = own;
  const arranged = useListColumns(view.name, columns);
  const looks = useListLooks(view, state, arranged);
  const [menu, setMenu] = useState<CellMenuAt | null>(null);
  const { shown } = arranged;
  useShowing(view, shown, rows);
  return (
    <>
      <Column narrow low>
        {above}
        <HeadLine list={own}>
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
        </HeadLine>
        <MissedNote
          words={words}
          missed={own.missed}
          onShow={(isShown) => changeList(view, { missedShownFor: isShown ? state.query : '' })}
        />
        <Column grow low scrolls={rows.length === 0} pad={[0, 5, 0, 'page']} holds>
          {rows.length > 0 ? (
            <RecordGrid list={own} arranged={arranged} onMenu={setMenu} />
          ) : (
            <NothingHere {...{ words, view, elsewhere, goneAlone }} query={state.query} />
          )}
        </Column>
        {rows.length > 0 && (
          <ForWork>
            <p className={listStyles['hint']}>{words.hint}</p>
          </ForWork>
        )}
      </Column>
      {menu && <RecordMenu at={menu} list={own} shown={shown} onClose={() => setMenu(null)} />}
      <ListSidePanel
        panel={place.panel}
        table={table}
        words={words}
        columns={columns}
        arranged={arranged}
        looks={looks}
        selected={state.selected}
        records={records}
        nameOf={nameOf}
        onClose={place.closePanel}
        onChanged={() => changeList(view, { selected: NOTHING })}
      />
    </>
  );
}

/** Tells who asks what is on the screen. */
function useShowing<R extends { id: string }, S extends ListViewState>(
  view: ListView<S>,
  shown: readonly GridColumn<R>[],
  rows: readonly R[],
): void {
  useEffect(
    () =>
      view.showing(() => ({
        columns: shown.map(({ id, title }) => ({ id: fieldOfColumn(id) ?? id, title })),
        rowIds: rows.map(idOf),
      })),
    [view, shown, rows],
  );
}

/** For who only reads: no cell takes anything, and no row is chosen, as nothing can be done with several. */
function useOwnList<R extends { id: string }, S extends ListViewState>(
  list: RecordListProps<R, S>,
): RecordListProps<R, S> {
  const mayWork = useMayWork();
  const { selectionBar: _, columns, ...others } = list;
  const shown = useMemo(() => columns.map(({ edit: _edit, fill: _fill, ...column }) => column), [columns]);
  return mayWork ? list : { ...others, columns: shown };
}

const changeList = <S extends ListViewState>(view: ListView<S>, changes: Partial<ListViewState>): void =>
  view.change(changes as Partial<S>);

interface HeadLineProps<R extends { id: string }, S extends ListViewState> {
  list: RecordListProps<R, S>;
  /** At its right end: how the list is looked at. */
  children: ReactNode;
}

/** Chips or, with rows selected, what to do with them; and how many there are. */
function HeadLine<R extends { id: string }, S extends ListViewState>({ list, children }: HeadLineProps<R, S>) {
  const { words, view, state, rows, records, place, selectionBar, chips } = list;
  const { selected } = state;
  const standing = useMemo(() => [...selected].flatMap((id) => records.get(id) ?? []), [records, selected]);
  const hidden = useMemo(() => {
    if (standing.length === 0) return 0;
    const listed = new Set(rows.map(idOf));
    return standing.filter(({ id }) => !listed.has(id)).length;
  }, [standing, rows]);
  return (
    <Row fixed gap={8} pad={[10, 20, 10, 'page']} className={listStyles['filters']}>
      {selectionBar && standing.length > 0
        ? selectionBar({
            selected: standing,
            hidden,
            onChange: () => place.openPanel({ kind: 'change', rowIds: null }),
            onStop: () => {
              changeList(view, { selected: NOTHING });
              place.closePanel();
            },
          })
        : chips}
      <Small fixed nowrap role="status">
        {rows.length}
        {words.counter}
      </Small>
      {list.parting && !list.missed.isShown && (
        <PartedCount words={words} parting={list.parting} rows={rows} place={place} />
      )}
      {children}
    </Row>
  );
}

interface RecordGridProps<R extends { id: string }, S extends ListViewState> {
  list: RecordListProps<R, S>;
  arranged: ListColumns<R>;
  onMenu: (menu: CellMenuAt) => void;
}

function RecordGrid<R extends { id: string }, S extends ListViewState>(props: RecordGridProps<R, S>) {
  const { list, arranged, onMenu } = props;
  const { words, view, state, columns, rows, nameOf, currentId, place, selectionBar, onEscape } = list;
  const { filter, network, query, sort, selected } = state;
  const undo = useUndo();
  const redo = useRedo();
  const { shown } = arranged;
  const onScreen = { rows, columns: shown };
  const change = (changes: Partial<ListViewState>): void => changeList(view, changes);
  return (
    <Grid
      label={words.list}
      columns={shown}
      widths={arranged.widths}
      onWidth={arranged.setWidth}
      frozen={arranged.arrangement.frozen}
      count={`${rows.length}${words.counter}`}
      rows={rows}
      parting={list.parting}
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
      onCovered={place.close}
      onUndo={() => void undo()}
      onRedo={() => void redo()}
      {...(canFill(columns) && {
        onPaste: (values: string[][], range: CellRange) => place.openPanel(pasteOver(values, range, onScreen)),
        onEmpty: (range: CellRange) => place.openPanel(emptied(range, onScreen)),
      })}
      onMenu={(at, range) => onMenu({ ...at, range })}
      drafts={state.drafts}
      onDraft={view.keepDraft}
      position={state.position}
      onLeave={(position) => change({ position })}
      question={JSON.stringify([filter, network, query, sort])}
      handle={place.grid}
    />
  );
}

const canFill = <R,>(columns: readonly GridColumn<R>[]): boolean => columns.some(({ fill }) => fill);

interface RecordMenuProps<R extends { id: string }, S extends ListViewState> {
  at: CellMenuAt;
  list: RecordListProps<R, S>;
  shown: readonly GridColumn<R>[];
  onClose: () => void;
}

/** The menu of marked cells. */
function RecordMenu<R extends { id: string }, S extends ListViewState>(props: RecordMenuProps<R, S>) {
  const { at, shown, onClose } = props;
  const { rows, columns, place } = props.list;
  const { range } = at;
  return (
    <CellMenu
      at={at}
      canFill={canFill(columns)}
      onEmpty={() => place.openPanel(emptied(range, { rows, columns: shown }))}
      onChange={() => place.openPanel({ kind: 'change', rowIds: rows.slice(range.top, range.bottom + 1).map(idOf) })}
      onClose={() => {
        onClose();
        place.grid.current?.focus();
      }}
    />
  );
}
