import { useId } from 'react';
import { officeOf } from '@shared/procedures/wizard/settled-event';
import { useEventOfWizard } from './wizard-context';
import { Part } from './part';
import { Choice, ChoiceList, ChoiceWords } from '../../../ui/choice';

/** どこへ: one of ours, or anywhere else. Whether that is in the city follows from the offices. */
export function DestinationPart() {
  const { event, ledger, seen, changeEvent } = useEventOfWizard();
  const name = useId();
  const from = ledger.offices.find(({ id }) => id === officeOf(event, seen));
  const offices = ledger.offices.filter((one) => one.status === 'registered' && one.id !== from?.id);
  const option = (label: string, detail: string, isOn: boolean, pick: () => void) => (
    <Choice key={label} look="line" name={name} checked={isOn} onChoose={pick}>
      <ChoiceWords name={label} detail={detail} />
    </Choice>
  );
  const isElsewhere = event.toOfficeId === undefined && event.scope === 'outside';
  return (
    <Part question="destination" title="どこへ">
      <ChoiceList most="some" role="radiogroup" aria-label="移る先">
        {offices.map(({ id, name: office, city }) =>
          option(
            office,
            from && from.city !== '' && from.city === city ? `${city}（同じ市内）` : city,
            event.toOfficeId === id,
            () => changeEvent((now) => ({ ...now, toOfficeId: id, scope: null })),
          ),
        )}
        {option('ほかの法人・台帳にない事業所', 'この台帳からは抹消になります', isElsewhere, () =>
          changeEvent(({ toOfficeId: _office, ...now }) => ({ ...now, scope: 'outside' })),
        )}
      </ChoiceList>
    </Part>
  );
}
