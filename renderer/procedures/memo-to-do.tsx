import type { Ledger } from '@shared/ledger/entities';
import { memoToDo } from '@shared/procedures/own-hand-over';
import { Block } from '../ui/layout';

interface MemoToDoProps {
  /** Whose. */
  of: string | undefined;
  people: Iterable<Ledger['people'][number]>;
}

/** What the ledger's メモ says of whoever goes, as it stands there now: on the screen alone, as it may tell why they go. */
export function MemoToDo({ of, people }: MemoToDoProps) {
  const person = of === undefined ? undefined : [...people].find(({ id }) => id === of);
  const memo = memoToDo(person?.note ?? '');
  return (
    memo !== '' && (
      <Block tone="sub" size={15} leading={1.65} asTyped>
        メモ：{memo}
      </Block>
    )
  );
}
