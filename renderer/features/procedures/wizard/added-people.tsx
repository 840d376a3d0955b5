import type { Staff } from '@shared/ledger/entities';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/layout';
import { runWithoutStrays, withRecord } from './additions';
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
  const { office, offices } = useOfficeInUse();
  const [only] = offices.length === 1 ? offices : [];
  const keep = (person: Staff): void =>
    change((now) => {
      if (!now.event) return now;
      const { staff: before } = now.event;
      const others = before.filter(({ id }) => id !== person.id);
      // A new name that was typed already stays beside it.
      const after = before.find(({ id }) => id === person.id)?.after ?? {};
      const staff = [...(isOne ? [] : others), { ...chosenPerson(person), after }];
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
        <Stack key={person.id} frame={10} gap={12} pad={[14, 16]}>
          <TypedPersonFields
            question="people"
            person={person}
            required={['name']}
            focusesName={person.name === ''}
            onEdit={(edits) => keep({ ...person, ...edits })}
          />
          <div>
            <Button size="small" onClick={() => drop(person)}>
              この人を入れるのをやめる
            </Button>
          </div>
        </Stack>
      ))}
      {!(isOne && added.length > 0) && (
        <div>
          <Button icon="plus" onClick={() => keep(blankPerson(officeId ?? office?.id ?? only?.id ?? ''))}>
            台帳にない人を入れる
          </Button>
        </div>
      )}
    </>
  );
}
