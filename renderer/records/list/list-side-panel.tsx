import type { EntityTable } from '@shared/ledger/entities';
import type { GridColumn } from '../../grid/grid-column';
import type { RowIds } from '../../grid/row-selection';
import { ChangePanel } from './change-panel';
import { ColumnPanel } from './column-panel';
import { FillPanel } from './fill-panel';
import type { ListPanel } from './list-panels';
import type { ListWords } from './list-words';
import type { ListColumns } from './use-list-columns';
import type { ListLooks } from './use-list-looks';
import { ViewsPanel } from './views-panel';

interface ListSidePanelProps<R> {
  panel: ListPanel | null;
  table: EntityTable;
  words: ListWords;
  columns: readonly GridColumn<R>[];
  arranged: ListColumns<R>;
  looks: ListLooks;
  selected: RowIds;
  records: ReadonlyMap<string, R>;
  nameOf: (record: R) => string;
  onClose: () => void;
  /** Selected records were changed. */
  onChanged: () => void;
}

/** What the list itself shows beside it. */
export function ListSidePanel<R extends { id: string }>({
  panel,
  arranged,
  looks,
  selected,
  onChanged,
  ...about
}: ListSidePanelProps<R>) {
  if (panel === null) return null;
  if (panel.kind === 'columns')
    return <ColumnPanel columns={about.columns} arranged={arranged} onClose={about.onClose} />;
  if (panel.kind === 'views')
    return <ViewsPanel views={looks.views} onSave={looks.save} onShow={looks.show} onClose={about.onClose} />;
  if (panel.kind === 'fill') return <FillPanel wanted={panel} {...about} />;
  return <ChangePanel rowIds={panel.rowIds ?? selected} {...about} onChanged={onChanged} />;
}
