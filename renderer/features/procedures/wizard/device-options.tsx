import type { Device } from '@shared/ledger/entities';
import { deviceChoiceName } from './device-words';
import { useEventOfWizard } from './wizard-context';
import styles from './who-step.module.css';

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
    <div className={styles['options']} role="group" aria-label={label}>
      {devices.map((device) => (
        <label key={device.id} className={styles['option']}>
          <input
            type="checkbox"
            checked={chosen.includes(device.id)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, device.id] : chosen.filter((id) => id !== device.id))
            }
          />
          <span className={styles['words']}>
            <strong>{deviceChoiceName(device)}</strong>
            <span className={styles['detail']}>
              {[
                device.model,
                ledger.people.find(({ id }) => id === device.holderId)?.name ?? '使う人なし',
                ledger.offices.find(({ id }) => id === device.officeId)?.name,
              ]
                .filter(Boolean)
                .join('　')}
            </span>
          </span>
        </label>
      ))}
      {devices.length === 0 && <p className={styles['none']}>{none}</p>}
    </div>
  );
}
