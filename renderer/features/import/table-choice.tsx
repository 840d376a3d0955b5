import type { TableRead } from '@shared/ipc/tables';
import { importTables } from '@shared/tables/import/import-fields';
import { importKinds } from '@shared/tables/lists';
import { linePlaceName } from '@shared/tables/import/reading';
import { Icon } from '../../ui/icon';
import { SelectField } from '../../ui/select-field';
import styles from './table-choice.module.css';
import { importKindOf, useImportView, type TableAsk } from './import-state';
import { Row } from '../../ui/layout';

interface TableChoiceProps {
  name: string;
  read: TableRead;
  onRead: (changes: Partial<TableAsk>) => void;
}

/** Which table of the file: what it is about, its sheet, the line of its headings. */
export function TableChoice({ name, read: { sheets, reading }, onRead }: TableChoiceProps) {
  const { ask, refused } = useImportView().state;
  // What was said about columns holds for the table that it was said of.
  const readOther = (changes: Partial<TableAsk>): void =>
    onRead({ columns: undefined, with: undefined, take: undefined, ...changes });
  return (
    <Row wrap gap={[8, 20]} align="end" className={styles['line']}>
      <Row as="p" grow gap={8} atLeast={42} anywhere least="12rem">
        <Icon name="table" />
        <b>{name}</b>
      </Row>
      <SelectField
        label="何の表ですか"
        value={reading.kind}
        // Another kind has its headings in another line, maybe, but where somebody has said the line of headings that say nothing. Of a sheet in
        // which no headings were found it is what can be said next.
        onCommit={(kind) =>
          readOther({
            kind: importKindOf(kind),
            sheet: refused?.sheet ?? reading.sheet,
            headerRow: refused === null && saysNothing(reading) ? ask.headerRow : undefined,
          })
        }
        choices={importKinds.map((kind) => ({ value: kind, label: importTables[kind].label }))}
      />
      {sheets.length > 1 && (
        <SelectField
          label="シート"
          value={reading.sheet}
          // What it is its own headings say: one of people, from the list of IDs, has none of those of IDs. Where the sheet before had none of the
          // kind that was asked for, this one is asked for it.
          onCommit={(sheet) => readOther({ sheet, headerRow: undefined, kind: refused?.kind })}
          choices={sheets.map(({ name: sheet, rows, hidden }) => ({
            value: sheet,
            label: `${sheet}（${rows}行${hidden ? '・非表示' : ''}）`,
          }))}
        />
      )}
      <SelectField
        label="見出しの行"
        value={String(reading.headerRow)}
        onCommit={(line) => readOther({ headerRow: Number(line), sheet: reading.sheet, kind: reading.kind })}
        choices={headerChoices(reading)}
      />
    </Row>
  );
}

const saysNothing = ({ columns }: TableRead['reading']): boolean => columns.every(({ field }) => field === null);

/** Enough to tell which line it is: a list box cuts a longer one anywhere. */
const SHOWN = 16;
const beginning = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function headerChoices({ top, headerRow }: TableRead['reading']) {
  const lines = top.some(({ line }) => line === headerRow) ? top : [...top, { line: headerRow, text: '' }];
  return lines.map(({ line, text }) => ({ value: String(line), label: `${linePlaceName(line)}　${beginning(text)}` }));
}
