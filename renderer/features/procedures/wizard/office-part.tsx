import { useOfficeInUse } from '../../../state/office-in-use';
import { SelectField } from '../../../ui/select-field';
import { useEventOfWizard } from './wizard-context';
import { Part } from './part';

/** どの事業所. Another office has other networks, teams and devices: what was chosen of the one before goes. */
export function OfficePart() {
  const { event, changeEvent } = useEventOfWizard();
  const { offices } = useOfficeInUse();
  return (
    <Part question="office" title="どの事業所">
      <SelectField
        label="どの事業所"
        hideLabel
        value={event.officeId ?? ''}
        {...(event.officeId === null && { placeholder: '選んでください' })}
        choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
        onCommit={(officeId) =>
          changeEvent(({ packId: _network, deviceIds: _devices, ...now }) => ({
            ...now,
            officeId: officeId === '' ? null : officeId,
            staff: now.staff.filter((one) => one.officeId === officeId),
            after: {},
          }))
        }
      />
    </Part>
  );
}
