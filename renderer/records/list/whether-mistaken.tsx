import { eventNames } from '@shared/ledger/event';
import type { GridColumn } from '../../grid/grid-column';
import { Choice, Choices, ChoiceWords } from '../../ui/choice';
import { Note } from '../../ui/note';
import { Stack } from '../../ui/layout';

/** Whether something has happened, or was only wrong in the ledger. */
export type Mistaken = 'mistaken' | 'real';

interface WhetherMistakenProps {
  procedure: GridColumn<never>['procedure'];
  said: Mistaken | null;
  error: string | null;
  onSay: (said: Mistaken) => void;
}

/** Asked before anything is written: what really happened has papers, what was only entered wrongly has none. */
export function WhetherMistaken({ procedure, said, error, onSay }: WhetherMistakenProps) {
  if (!procedure) return null;
  const event = eventNames[procedure.event];
  const choice = (own: Mistaken) => ({
    look: 'card' as const,
    name: 'whether-mistaken',
    checked: said === own,
    onChoose: () => onSay(own),
  });
  return (
    <Choices legend="どちらですか">
      <Stack gap={8}>
        <Choice {...choice('mistaken')}>
          <ChoiceWords name="入れまちがいを直す" detail="台帳だけ直し、届け出ません" />
        </Choice>
        <Choice {...choice('real')}>
          <ChoiceWords name={`本当に${event}した`} detail={`${event}の手続きを始めます`} />
        </Choice>
        {error !== null && <Note role="alert">{error}</Note>}
      </Stack>
    </Choices>
  );
}
