import { things } from '@shared/text/things';
import type { ImportKind } from '@shared/tables/lists';
import { aboutList } from '@shared/tables/lists';
import { importTables } from '@shared/tables/import/import-fields';
import type { TableOfFile } from '@shared/tables/import/reading';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Block, Small, Stack } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { isTaken, useImportView, type ImportState, type TableAsk } from './import-state';
import type { KnownTables } from './known-tables';
import { PAST_TABLES } from './further-tables';
import { tableName } from './table-name';

/** Of each other kind the first table of the file that nobody has taken yet, and the ledger hasn't; of hidden sheets none. */
export function otherTables({ read, tables }: Pick<ImportState, 'read' | 'tables'>, known: KnownTables): TableOfFile[] {
  if (!read) return [];
  const { reading, sheets } = read;
  const hidden = new Set(sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const done = new Set<string>([reading.kind, ...kindsTaken(tables)]);
  return reading.tables.filter(({ kind, sheet, id }) => {
    if (done.has(kind) || hidden.has(sheet) || !isNews(known, id)) return false;
    done.add(kind);
    return true;
  });
}

/** Whether the ledger hasn't all of a table. One that is looked at still is no news yet. */
function isNews(known: KnownTables, id: string): boolean {
  const one = known.get(id);
  return one !== null && (one === undefined || one.other > 0 || one.same === 0);
}

/** What was said of a table is kept under its kind first. */
const kindsTaken = (tables: ImportState['tables']): string[] =>
  Object.entries(tables).flatMap(([key, { taken }]) => (taken.length > 0 ? [key.split('/')[0] ?? ''] : []));

/** How the file is read for another of its tables. Its headings say what it is: with a kind that is asked for, each sheet would be taken for that. */
export const askFor = ({ sheet, headerRow }: TableOfFile): Partial<TableAsk> => ({
  ...{ kind: undefined, sheet, headerRow },
  ...{ columns: undefined, with: undefined, take: undefined },
});

/** How a list of devices is read once more, for the IDs that stand in it: its columns are as somebody said, where they did. */
export function askForIds({ read, ask }: Pick<ImportState, 'read' | 'ask'>): Partial<TableAsk> {
  const said = Object.entries(ask.columns ?? {}).flatMap(([column, field]): [string, string][] =>
    field === 'ownLogin'
      ? [[column, 'loginName']]
      : field === 'holder' || field === 'otherLogin'
        ? [[column, field]]
        : [],
  );
  return {
    ...{ kind: 'account', sheet: read?.reading.sheet, headerRow: read?.reading.headerRow, take: ask.take },
    ...{ columns: said.length > 0 ? Object.fromEntries(said) : undefined, with: undefined },
  };
}

interface OtherTablesProps {
  known: KnownTables;
  onRead: (changes: Partial<TableAsk>) => void;
}

const where = ({ id, sheet, rows }: TableOfFile, known: KnownTables): string => {
  const same = known.get(id)?.same ?? 0;
  return `シート「${sheet}」${rows}行${same > 0 ? `。${same}行は、もう台帳にあります` : ''}`;
};

/** Rows that say where they belong are taken behind the list of offices: then their words are known. */
export function OfficesFirst({ known, onRead }: OtherTablesProps) {
  const { state } = useImportView();
  const offices = otherTables(state, known).find(({ kind }) => kind === 'office');
  const kind = state.read?.reading.kind;
  // Of offices that are all there by name the words are known: 「3行のうち 2行」 frightened whoever had just entered them.
  if (!offices || !kind || !saysOffice(kind) || known.get(offices.id)?.fresh === 0) return null;
  return (
    <Note
      tone="act"
      action={
        <Button size="small" look="outline" iconAfter="right" onClick={() => onRead(askFor(offices))}>
          事業所を先に取り込む
        </Button>
      }
    >
      このファイルには、事業所の表もあります（{where(offices, known)}）。先に取り込むと、{aboutList(kind).label}
      の事業所がそのまま決まります。
    </Note>
  );
}

const saysOffice = (kind: ImportKind): boolean => importTables[kind].fields.some(({ name }) => name === 'office');

/**
 * What the file holds besides and is most likely news: one that is looked at still is, too, or who goes on at once would never hear of it. Offices
 * the set-up has most likely.
 */
export function nextTables(state: Pick<ImportState, 'read' | 'tables'>, known: KnownTables): TableOfFile[] {
  const offices = new Set(state.read?.reading.tables.flatMap(({ id, kind }) => (kind === 'office' ? [id] : [])));
  const others = otherTables(state, new Map([...known].filter(([id, one]) => one !== null || offices.has(id))));
  // The IDs of who left (シート「退職者」) are there to be read, and nothing to go on with.
  return others.filter(({ past }) => past === undefined);
}

/** Before an import: 「このあと、同じ Excel の端末・アカウントの表も取り込めます。」; '' where it holds nothing else. */
export function nextWords(state: Pick<ImportState, 'read' | 'tables'>): string {
  const labels = otherTables(state, new Map()).flatMap(({ kind }) => (kind === 'office' ? [] : aboutList(kind).label));
  return labels.length === 0 ? '' : `このあと、同じ Excel の${labels.join('・')}の表も取り込めます。`;
}

/** After an import: what else the same file holds. */
export function FurtherKinds({ known, onRead }: OtherTablesProps) {
  const { state } = useImportView();
  return nextTables(state, known).map((table) => {
    const { label } = aboutList(table.kind);
    return (
      <Note
        key={table.id}
        tone="info"
        action={
          <Button size="small" look="outline" iconAfter="right" onClick={() => onRead(askFor(table))}>
            {label}も取り込む
          </Button>
        }
      >
        同じ Excel に、{label}の表もあります（{where(table, known)}）。
      </Note>
    );
  });
}

/** Tables that could be read together with these and aren't ticked: 「シート「訪問介護」の48行は入りません」; '' where there are none. */
export function leftOffWords({ read, tables }: Pick<ImportState, 'read' | 'tables'>): string {
  if (!read) return '';
  const { reading, sheets } = read;
  const hidden = new Set(sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const left = reading.tables.filter(
    (table) => table.isAlike && table.part === null && !hidden.has(table.sheet) && !isTaken(tables, table),
  );
  const named = left.map((table) => `${tableName(table, reading.tables, '')}の${table.rows}行`);
  const more = named.length > LEFT_NAMED ? `、ほか ${things(named.length - LEFT_NAMED)}の表` : '';
  return left.length === 0 ? '' : `${named.slice(0, LEFT_NAMED).join('、')}${more}は入りません`;
}
const LEFT_NAMED = 2;

/** What isn't ticked is said beside the button that goes on without it. */
export function LeftOff() {
  const words = leftOffWords(useImportView().state);
  return (
    words !== '' && (
      <Block as="span" tone="notice" size={15} most="24rem">
        {words}
      </Block>
    )
  );
}

interface Unread {
  /** Tables of which nothing was taken, but for those that are offered by their kind. */
  tables: TableOfFile[];
  /** Sheets on which something stands, and no table was found. */
  without: string[];
}

/** What the file holds beside what was taken out of it. */
export function unreadOf(state: Pick<ImportState, 'read' | 'tables'>, known: KnownTables): Unread {
  if (!state.read) return { tables: [], without: [] };
  const { reading, sheets } = state.read;
  const offered = otherTables(state, known);
  return {
    tables: reading.tables.filter(
      (table) => !offered.includes(table) && !isTaken(state.tables, table) && isNews(known, table.id),
    ),
    without: sheets
      .filter(
        ({ name, rows }) => rows > 0 && name !== reading.sheet && reading.tables.every(({ sheet }) => sheet !== name),
      )
      .map(({ name }) => name),
  };
}

/** After an import: the sheets that stayed unread, each with a press that reads it. Of those without a table only their names. */
export function UnreadSheets({ known, onRead }: OtherTablesProps) {
  const { state } = useImportView();
  const { tables, without } = unreadOf(state, known);
  if (tables.length + without.length === 0) return null;
  const named = without.map((name) => `「${name}」`).join('');
  const none = `表が見つからなかったシート：${named}`;
  if (tables.length === 0) return <Small>{none}</Small>;
  return (
    // Nobody misses what is old.
    <Note tone={tables.every(({ past }) => past !== undefined) ? 'info' : 'notice'}>
      <Stack gap={8}>
        <p>
          <b>このファイルには、まだ読んでいないシートがあります。</b>
        </p>
        <Lines look="framed" aria-label="まだ読んでいないシート">
          {tables.map((table) => (
            <li key={table.id}>
              <Block as="span" grow narrow>
                {tableName(table, tables, '')}
                <span className="subtle">{`　${aboutList(table.kind).label}の表　${table.rows}行`}</span>
                {table.past !== undefined && <Small>{`　${PAST_TABLES[table.past]}のようです`}</Small>}
              </Block>
              <Button
                size="small"
                look="outline"
                iconAfter="right"
                aria-label={`${tableName(table, tables, '')}を読む`}
                onClick={() => onRead(askFor(table))}
              >
                読む
              </Button>
            </li>
          ))}
        </Lines>
        {without.length > 0 && <Small>{none}</Small>}
      </Stack>
    </Note>
  );
}
