import type { Device } from '@shared/ledger/entities';
import { nobodyWord } from '@shared/rules/device-rules';
import { deviceChoiceName } from './device-words';
import { useEventOfWizard } from './wizard-context';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';

interface DeviceOptionsProps {
  devices: readonly Device[];
  label: string;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
  none: string;
}

/** Devices of the ledger to tick, with who holds each. */
export function DeviceOptions({ devices, label, chosen, onChoose, none }: DeviceOptionsProps) {
  const { ledger } = useEventOfWizard();
  return (
    <ChoiceList most="some" role="group" aria-label={label}>
      {devices.map((device) => (
        <Choice
          key={device.id}
          look="line"
          type="checkbox"
          checked={chosen.includes(device.id)}
          onChoose={(isChosen) => onChoose(isChosen ? [...chosen, device.id] : chosen.filter((id) => id !== device.id))}
        >
          <ChoiceWords
            name={deviceChoiceName(device)}
            detail={[
              device.model,
              ledger.people.find(({ id }) => id === device.holderId)?.name ?? nobodyWord(device),
              ledger.offices.find(({ id }) => id === device.officeId)?.name,
            ]
              .filter(Boolean)
              .join('　')}
          />
        </Choice>
      ))}
      {devices.length === 0 && <NoChoice>{none}</NoChoice>}
    </ChoiceList>
  );
}
