import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import styles from './people.module.css';

interface NoPeopleProps {
  /** Other offices have people. */
  isInOffice: boolean;
  isAdding: boolean;
  onAdd: () => void;
}

export function NoPeople({ isInOffice, isAdding, onAdd }: NoPeopleProps) {
  return (
    <div className={styles['list']}>
      <EmptyState
        icon="people"
        title={isInOffice ? 'この事業所の職員は、まだ台帳にいません' : '職員は、まだ台帳にいません'}
        action={
          !isAdding && (
            <Button look="filled" size="large" icon="plus" onClick={onAdd}>
              職員を追加
            </Button>
          )
        }
      >
        一度入れると、どの市の書類にも台帳から入ります。
      </EmptyState>
    </div>
  );
}
