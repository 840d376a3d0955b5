import { useOfficeInUse } from '../../../state/office-in-use';
import { DeviceOptions } from './device-options';
import { Part } from './part';
import { useEventOfWizard } from './wizard-context';

const words = {
  'old-devices': { title: 'いままでの端末', about: '' },
  'lost-devices': { title: 'どの端末', about: '' },
  'concerned-devices': { title: 'かかわる端末', about: '（あれば）' },
} as const;

/** Devices that are in the ledger: lost, replaced, or part of what happened. */
export function KnownDevicesPart({ question }: { question: keyof typeof words }) {
  const { event, ledger, changeEvent } = useEventOfWizard();
  const { shows, office } = useOfficeInUse();
  const field = question === 'old-devices' ? 'replacedDeviceIds' : 'deviceIds';
  const chosen = event[field] ?? [];
  const isWanted = ({ officeId }: { officeId: string }): boolean =>
    question === 'concerned-devices' ? officeId === event.officeId : shows(officeId);
  const devices = ledger.devices.filter(
    (one) => chosen.includes(one.id) || (one.status === 'registered' && isWanted(one)),
  );
  const { title, about } = words[question];
  return (
    <Part question={question} title={title} about={about}>
      <DeviceOptions
        devices={devices}
        label={title}
        chosen={chosen}
        onChoose={(ids) => changeEvent((now) => ({ ...now, [field]: ids }))}
        none={
          question === 'concerned-devices' && event.officeId === null
            ? '先に、上で事業所を選んでください。その事業所の端末が、ここに並びます。'
            : office || question === 'concerned-devices'
              ? 'この事業所の端末が、台帳にありません。'
              : '端末が、まだ台帳にありません。'
        }
      />
    </Part>
  );
}
