import type { TableRead } from '@shared/ipc/tables';
import { accountSentence } from '@shared/tables/import/account-words';
import { isColumnLine } from '@shared/tables/import/reading';
import { aboutImport } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { useImportView, type TableAsk } from './import-state';
import { LISTED, SkippedLines } from './skipped-lines';

interface AccountNoteProps {
  reading: TableRead['reading'];
  onRead: (changes: Partial<TableAsk>) => void;
}

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
          <SkippedLines rows={listed} onTake={(line) => onRead({ take: [...take, line] })} />
          {skipped.length > LISTED && <p className="subtle">ほかに {skipped.length - LISTED}か所</p>}
        </Disclosure>
      )}
    </Note>
  );
}
