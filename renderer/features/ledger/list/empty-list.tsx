import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import type { ListWords } from './list-words';
import styles from './list.module.css';

interface EmptyListProps {
  words: ListWords;
  /** Other offices have some. */
  isInOffice: boolean;
  isAdding: boolean;
  onAdd: () => void;
}

/** Nothing in the ledger yet: one sentence, one button. */
export function EmptyList({
  words: { icon, thing, add, isNotThere, lead },
  isInOffice,
  isAdding,
  onAdd,
}: EmptyListProps) {
  return (
    <div className={styles['list']}>
      <EmptyState
        icon={icon}
        title={`${isInOffice ? 'この事業所の' : ''}${thing}は、まだ台帳に${isNotThere}`}
        action={
          !isAdding && (
            <Button look="filled" size="large" icon="plus" onClick={onAdd}>
              {add}
            </Button>
          )
        }
      >
        {lead}
      </EmptyState>
    </div>
  );
}
