import type { Staff } from '@shared/ledger/entities';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { runWithoutStrays, withRecord } from './additions';
import { TypedHere } from './typed-here';
import { blankPerson, TypedPersonFields } from './typed-person';
import { useEventOfWizard } from './wizard-context';

interface AddedPeopleProps {
  /** One alone can be meant: whoever is typed takes the place of whoever was chosen. */
  isOne: boolean;
  /** The office that they work in; null: it is asked. */
  officeId: string | null;
}

/** People whom the ledger didn’t have and who were typed here, and 台帳にない人を入れる. */
export function AddedPeople({ isOne, officeId }: AddedPeopleProps) {
  const { run, event, change } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const keep = (person: Staff): void =>
    change((now) => {
      if (!now.event) return now;
      const { staff: before } = now.event;
      const chosen = chosenPerson(person);
      // A new name that was typed already stays beside it.
      const edited = before.map((one) => (one.id === person.id ? { ...chosen, after: one.after } : one));
      const isNew = !before.some(({ id }) => id === person.id);
      const staff = isNew ? [...(isOne ? [] : before), chosen] : edited;
      return runWithoutStrays(withRecord({ ...now, event: { ...now.event, staff } }, 'people', person));
    });
  const drop = (gone: Staff): void =>
    change((now) =>
      runWithoutStrays({
        ...now,
        event: now.event && { ...now.event, staff: now.event.staff.filter(({ id }) => id !== gone.id) },
      }),
    );
  const added = (run.additions.people ?? []).filter(({ id }) => event.staff.some((one) => one.id === id));
  return (
    <>
      {added.map((person) => (
        <TypedHere key={person.id} leaveOut="この人を入れるのをやめる" onLeaveOut={() => drop(person)}>
          <TypedPersonFields
            question="people"
            person={person}
            required={['name']}
            focusesName={person.name === ''}
            onEdit={(edits) => keep({ ...person, ...edits })}
          />
        </TypedHere>
      ))}
      {!(isOne && added.length > 0) && (
        <div>
          <Button icon="plus" onClick={() => keep(blankPerson(officeId ?? office?.id ?? ''))}>
            台帳にない人を入れる
          </Button>
        </div>
      )}
    </>
  );
}
