import type { ReactNode } from 'react';
import type { ImportKind } from '@shared/tables/lists';
import { useRole } from '../../state/use-may';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ImportButton } from './import-button';
import type { ListWords } from './list-words';
import { Column, Row } from '../../ui/layout';

interface EmptyListProps {
  words: ListWords;
  /** Other offices have some. */
  isInOffice: boolean;
  isAdding: boolean;
  /** Over everything else. */
  above?: ReactNode;
  onAdd: () => void;
  /** What an office's own Excel of these would hold; left out where none is read. */
  kind?: ImportKind;
}

/** Nothing in the ledger yet: one sentence, one button. */
export function EmptyList({
  words: { icon, thing, add, isNotThere, lead },
  isInOffice,
  isAdding,
  above,
  onAdd,
  kind,
}: EmptyListProps) {
  const role = useRole();
  return (
    <Column narrow low>
      {above}
      <EmptyState
        icon={icon}
        title={`${isInOffice ? 'この事業所の' : ''}${thing}は、まだ台帳に${isNotThere}`}
        action={
          !isAdding &&
          role !== 'reader' && (
            <Row as="span" wrap gap={12} justify="center">
              <Button look="filled" size="large" icon="plus" onClick={onAdd}>
                {add}
              </Button>
              {kind && <ImportButton kind={kind} label="お手元の Excel から取り込む" />}
            </Row>
          )
        }
      >
        {lead}
      </EmptyState>
    </Column>
  );
}
