import { Link } from 'wouter';
import { plannedFor } from '@shared/procedures/planned-for';
import type { EntityTable } from '@shared/ledger/entities';
import { formatWarekiShort } from '@shared/text/wareki';
import { useRuns } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';
import { Block, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { comingWords } from './coming-words';

/** What a procedure records on its day: the ledger still has what is so until then. */
export function ComingNote({ table, id }: { table: EntityTable; id: string }) {
  const planned = plannedFor(useRuns().values(), table, id);
  const today = useToday();
  if (planned.length === 0) return null;
  return (
    <Stack gap={8} pad={[12, 20, 0]}>
      {planned.map(({ run, on, edits }) => (
        <Note key={`${run.id}/${on}`} tone="info">
          <b>{formatWarekiShort(on, today)} に変わります</b>（<Link href={`/procedures/${run.id}`}>{run.title}</Link>）
          {comingWords(table, { on, edits }).map((line) => (
            <Block key={line}>{line}</Block>
          ))}
        </Note>
      ))}
    </Stack>
  );
}
