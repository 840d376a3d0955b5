import type { Form } from '@shared/packs/schema';
import { Block } from '../../ui/layout';
import { Choice, ChoiceList } from '../../ui/choice';

interface EventChoiceProps {
  events: Form['subject']['events'];
  chosen: number;
  onChoose: (index: number) => void;
}

/** 何の届けですか; of one there is nothing to ask. */
export function EventChoice({ events, chosen, onChoose }: EventChoiceProps) {
  if (events.length <= 1) return null;
  return (
    <fieldset>
      <Block as="legend" below={8} size={18} weight={700}>
        何の届けですか
      </Block>
      <ChoiceList>
        {events.map(({ label }, i) => (
          <Choice key={label} look="line" name="event" checked={i === chosen} onChoose={() => onChoose(i)}>
            {label}
          </Choice>
        ))}
      </ChoiceList>
    </fieldset>
  );
}

/** Beside what is picked: which notice it is, and what was picked so far. */
export const EventAside = ({ picked, ...which }: EventChoiceProps & { picked: string }) => (
  <>
    <EventChoice {...which} />
    <p className="subtle" aria-live="polite">
      {picked}
    </p>
  </>
);
