import { lineWords } from '@shared/tables/import/account-words';
import type { RowCode, SkippedRow, TableReading } from '@shared/tables/import/reading';
import { namesComer } from '@shared/tables/import/who-comes';
import { countedRows } from '@shared/tables/matching/import-updates';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { lookAgain, useImportView, type ImportState, type TableAsk } from './import-state';
import { SaidLine } from './said-line';
import { LISTED, SkippedLines, skippedPlace } from './skipped-lines';

/** Lines in which somebody may stand all the same. Headings, blank ones and page numbers hold nobody. */
const TOLD: ReadonlySet<RowCode> = new Set([
  'row/above',
  'row/struck',
  'row/grey',
  'row/left',
  'row/foreign',
  'row/reading',
  'row/example',
  'row/remark',
  'row/of-nobody',
  'row/section',
  'row/total',
]);
const NAMED = 2;
/** So much of a line says which it is. */
const LETTERS = 12;

const beginning = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text);

type Lines = Pick<TableReading, 'skipped' | 'tables'>;

const namesOffice = (text: string, tables: TableReading['tables']): boolean =>
  tables.some(({ sections = [] }) => sections.some(({ name }) => text.includes(name)));

const isSomebody = (row: SkippedRow): boolean => row.isAsked || namesComer(row);

/** Why somebody may stand there: （退職・廃棄など）, （入職の予定）. */
const why = (row: SkippedRow): string =>
  row.isAsked ? `（${lineWords[row.code]}）` : namesComer(row) ? '（入職の予定）' : '';

/** Who may be lost first. A line that says whose the rows below it are has been read. */
const linesLeft = ({ skipped, tables }: Lines): SkippedRow[] =>
  skipped
    .filter(({ code, text }) => TOLD.has(code) && text !== '' && !(code === 'row/section' && namesOffice(text, tables)))
    .sort((a, b) => Number(isSomebody(b)) - Number(isSomebody(a)));

/** 取り込まない行：3行, those first by their words who may be somebody; '' where every line with words is. */
export function linesLeftWords(reading: Lines): string {
  const left = linesLeft(reading);
  const some = left.filter(isSomebody);
  if (some.length === 0) return left.length === 0 ? '' : `取り込まない行：${left.length}行`;
  const named = some.slice(0, NAMED).map((row) => `${skippedPlace(row)}「${beginning(row.text)}」${why(row)}`);
  return `取り込まない行：${named.join('、')}${left.length > named.length ? `、ほか ${left.length - named.length}行` : ''}`;
}

interface LinesLeftProps {
  reading: TableReading;
  onRead: (changes: Partial<TableAsk>) => void;
}

/** Which lines of the list aren't taken, before it is: whoever stands in one comes back from here. */
export function LinesLeft({ reading, onRead }: LinesLeftProps) {
  const { state } = useImportView();
  const left = linesLeft(reading);
  if (left.length === 0) return null;
  return (
    <>
      <h3>取り込まない行</h3>
      <SkippedLines
        rows={left.slice(0, LISTED)}
        onTake={(line) => onRead({ take: [...(state.ask.take ?? []), line] })}
      />
    </>
  );
}

/** もう台帳に入れた行：35人; '' where none was taken. */
export function takenBeforeWords(read: ImportState['read'], { kind, rows: rest }: TableReading): string {
  const count = (read?.reading.rows.length ?? 0) - rest.length;
  if (count <= 0) return '';
  const rows = countedRows(kind, count);
  return rest.length === 0 ? `この表の${rows}は、もう台帳に入れました。` : `もう台帳に入れた行：${rows}`;
}

/** Rows that went in before aren't asked about again: that is said, with the way to see them beside what the ledger has now. */
export function TakenBefore({ reading, onRead }: LinesLeftProps) {
  const { state, view } = useImportView();
  const words = takenBeforeWords(state.read, reading);
  if (words === '') return null;
  const isAll = reading.rows.length === 0;
  const showAgain = (): void => {
    lookAgain(view);
    onRead({});
  };
  return (
    <Row gap={12} narrow justify={isAll ? 'center' : 'start'}>
      <SaidLine>{words}</SaidLine>
      <Button size="small" aria-label={isAll ? undefined : 'もう台帳に入れた行を見る'} onClick={showAgain}>
        {isAll ? 'もう一度確かめる' : '見る'}
      </Button>
    </Row>
  );
}
