import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { Part } from './part';
import { WizardPeopleList } from './people-list';
import { useEventOfWizard } from './wizard-context';

const ABOUT = { one: '', several: '（何人でも選べます）', any: '（決まっていれば）' } as const;

/** だれが: one or several, as the event allows. */
export function PeoplePart() {
  const { event } = useEventOfWizard();
  const { people = 'several' } = eventQuestions[event.kind];
  // Who begins to use a network works in the office that begins.
  const begins = event.kind === 'network-start';
  return (
    <Part
      question="people"
      title={begins ? 'だれが使いますか' : 'だれが'}
      about={begins ? '（使う方だけ）' : ABOUT[people]}
    >
      <WizardPeopleList isOne={people === 'one'} label="だれが" officeId={begins ? event.officeId : null} />
    </Part>
  );
}
