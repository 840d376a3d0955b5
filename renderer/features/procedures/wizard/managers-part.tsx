import { factBefore, roleFields, roleLabels, type RoleField } from '@shared/procedures/wizard/office-facts';
import { peopleAsChoices } from '@shared/rules/namesakes';
import { staysAfter } from '@shared/rules/staff-rules';
import { asksForManager } from '@shared/papers/staff-papers';
import { CheckBox } from '../../../ui/check-box';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { Part } from './part';
import { usePacksOf } from './use-packs-of';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Stack } from '../../../ui/layout';
import { Former } from './former';

/** Roles that a person of the ledger takes over; the others are names on papers. */
const OF_PEOPLE: readonly RoleField[] = ['systemManager', 'administrator'];

/** Which role changes hands, who had it, and who follows. */
export function ManagersPart() {
  const { event, ledger, changeEvent } = useEventOfWizard();
  const packs = usePacksOf(event.officeId ?? '');
  if (event.officeId === null) return null;
  const hasAdministrator = packs.some(({ enrolment }) => enrolment.some(({ field }) => field === 'administrator'));
  const roles = roleFields.filter(
    (role) =>
      (role !== 'systemManager' || packs.some(asksForManager)) && (role !== 'administrator' || hasAdministrator),
  );
  const set = (role: RoleField, value: string | undefined, id?: string): void =>
    changeEvent((now) => {
      const { [role]: _name, [`${role}Id`]: _id, ...others } = now.after;
      return {
        ...now,
        after: { ...others, ...(value !== undefined && { [role]: value }), ...(id && { [`${role}Id`]: id }) },
      };
    });
  return (
    <Part question="managers" title="交代する役割" about="（いくつでも選べます）">
      <Stack frame={10} gap={12} pad={[14, 16]}>
        {roles.map((role) => (
          <Stack gap={4} key={role}>
            <CheckBox checked={event.after[role] !== undefined} onChange={(isOn) => set(role, isOn ? '' : undefined)}>
              {roleLabels[role]}
            </CheckBox>
            {event.after[role] !== undefined && (
              <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
                <Former label="いまの方">
                  {factBefore(role, event.officeId, ledger) || '（まだ台帳に入っていません）'}
                </Former>
                <div data-field={role}>
                  <NextOne role={role} onSet={set} />
                </div>
              </Columns>
            )}
          </Stack>
        ))}
      </Stack>
    </Part>
  );
}

function NextOne({ role, onSet }: { role: RoleField; onSet: (role: RoleField, value: string, id?: string) => void }) {
  const { event, ledger, shownGaps } = useEventOfWizard();
  const error = gapAt(shownGaps, 'managers', role);
  const label = `次の${roleLabels[role]}`;
  if (!OF_PEOPLE.includes(role))
    return (
      <TextField
        label={label}
        required
        value={event.after[role] ?? ''}
        error={error}
        normalize={(text) => text.trim()}
        onType={(name) => onSet(role, name)}
        onCommit={(name) => onSet(role, name)}
      />
    );
  const people = ledger.people.filter((one) => one.officeId === event.officeId && staysAfter(one, event.date ?? ''));
  return (
    <SelectField
      label={label}
      required
      value={event.after[`${role}Id`] ?? ''}
      error={error}
      placeholder="選んでください"
      choices={peopleAsChoices(people)}
      onCommit={(id) => onSet(role, people.find((one) => one.id === id)?.name ?? '', id)}
    />
  );
}
