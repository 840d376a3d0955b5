import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import type { ListWords } from './list-words';
import styles from './list.module.css';

interface EmptyListProps {
  words: ListWords;
  /** Other offices have some. */
  isInOffice: boolean;
  isAdding: boolean;
  /** Over everything else. */
  above?: ReactNode;
  onAdd: () => void;
}

/** Nothing in the ledger yet: one sentence, one button. */
export function EmptyList({
  words: { icon, thing, add, isNotThere, lead },
  isInOffice,
  isAdding,
  above,
  onAdd,
}: EmptyListProps) {
  return (
    <div className={styles['list']}>
      {above}
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
