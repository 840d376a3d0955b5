import type { TableRead } from '@shared/ipc/tables';
import { accountSentence } from '@shared/tables/import/account-words';
import { isColumnLine, lineName, linePlaceName, type SkippedRow } from '@shared/tables/import/reading';
import { aboutImport } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { useImportView, type TableAsk } from './import-state';
import { Block } from '../../ui/layout';
import { Lines } from '../../ui/lines';

interface AccountNoteProps {
  reading: TableRead['reading'];
  onRead: (changes: Partial<TableAsk>) => void;
}

/** So many are listed; a table of ten thousand lines of another kind is no list to read. */
const LISTED = 200;

/** Every line of the file in one sentence; those that weren't read one press away, each with a way in. */
export function AccountNote({ reading, onRead }: AccountNoteProps) {
  const { state } = useImportView();
  const { account, skipped, kind } = reading;
  const take = state.ask.take ?? [];
  // Of a table that was turned the lines are those of everybody: who is asked about is a column.
  const askedColumns = skipped.filter(({ isAsked, line }) => isAsked && isColumnLine(line)).length;
  const listed = [...skipped].sort((a, b) => Number(b.isAsked) - Number(a.isAsked)).slice(0, LISTED);
  return (
    <Note tone={skipped.some(({ isAsked }) => isAsked) ? 'notice' : 'ok'}>
      <b>
        {accountSentence(account, aboutImport(kind).counts.things)}
        {askedColumns > 0 && `・確かめる列 ${askedColumns}`}
      </b>
      {take.length > 0 && (
        <Button size="small" onClick={() => onRead({ take: undefined })}>
          とばした行から追加した {take.length}行をやめる
        </Button>
      )}
      {skipped.length > 0 && (
        <Disclosure words="読まなかった行を見る" above={4}>
          <Lines>
            {listed.map((row) => (
              <li key={`${row.sheet ?? ''}/${row.line}/${row.code}`}>
                <b>{placeOf(row)}</b>
                <Block as="span" grow least="12rem" anywhere>
                  {row.text}
                </Block>
                <span className="subtle">{row.message}</span>
                {mayBeTaken(row) && (
                  <Button size="small" onClick={() => onRead({ take: [...take, row.line] })}>
                    {placeOf(row)}も取り込む
                  </Button>
                )}
              </li>
            ))}
          </Lines>
          {skipped.length > LISTED && <p className="subtle">ほかに {skipped.length - LISTED}か所</p>}
        </Disclosure>
      )}
    </Note>
  );
}

const FIXED = new Set<SkippedRow['code']>([
  'row/blank',
  'row/heading',
  'row/repeated-heading',
  'row/other-table',
  'row/other-sheet',
  'row/alike-table',
  'row/below',
]);
const mayBeTaken = ({ code, count, line }: SkippedRow): boolean =>
  !FIXED.has(code) && (count > 0 || isColumnLine(line));

function placeOf({ line, count, sheet }: SkippedRow): string {
  const lines = count > 1 ? `${lineName(line)}〜${(line % 10_000_000) + count - 1}行目` : linePlaceName(line);
  return sheet === undefined ? lines : `「${sheet}」${lines}`;
}
