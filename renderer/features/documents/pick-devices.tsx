import { useMemo, useState } from 'react';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { nobodyWord } from '@shared/rules/device-rules';
import { deviceName } from '@shared/ledger/labels';
import type { Device } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { useRecords } from '../../state/open-ledger';
import { Badge } from '../../ui/badge';
import { EventAside } from './event-choice';
import { PickFrame, type PickingProps } from './pick-frame';
import { PickQuestion } from './pick-question';
import { usePicking, useWhichEvent } from './use-picking';
import { toggled } from '../../grid/row-selection';
import { Choice, ChoiceWords } from '../../ui/choice';
import { currentDay } from '../../data/clock';

/** どの端末の、何の届けか. A first use is about all devices of the office, what comes later about the new ones. */
export function PickDevices({ page, where, form, officeId, onCreate }: PickingProps) {
  const devices = useRecords('devices');
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);

  const { event, which } = useWhichEvent(form.subject.events, () => setPicked(null));
  const here = useMemo(() => ofOffice(devices.values(), officeId), [devices, officeId]);
  const isFirstUse = event?.kind === 'network-start';
  const chosen = here.filter(({ id }) => (picked ? picked.has(id) : isFirstUse));
  const missing = chosen.length === 0 ? { place: 'devices', words: '届け出る端末を選んでください' } : null;
  const { frame } = usePicking(officeId, missing, (office) => {
    const deviceIds = chosen.map(({ id }) => id);
    const kind = event?.kind ?? 'device-added';
    onCreate(office, LedgerEvent.parse({ kind, date: currentDay(), officeId: office, deviceIds }));
  });
  return (
    <PickFrame
      page={page}
      where={where}
      {...frame}
      side={
        <EventAside
          {...which}
          picked={chosen.length === 0 ? 'まだ1台も選んでいません' : `${chosen.length}台を選びました`}
        />
      }
    >
      <PickQuestion
        place="devices"
        question="どの端末ですか（何台でも選べます）"
        officeId={officeId}
        none="この事業所の端末がありません。先に「台帳」の「端末」で追加してください。"
      >
        {here.map((device) => (
          <DeviceOption
            key={device.id}
            device={device}
            checked={chosen.includes(device)}
            onToggle={() => setPicked(toggled(new Set(chosen.map(({ id }) => id)), device.id))}
          />
        ))}
      </PickQuestion>
    </PickFrame>
  );
}

function DeviceOption({ device, checked, onToggle }: { device: Device; checked: boolean; onToggle: () => void }) {
  const holder = useRecords('people').get(device.holderId ?? '');
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords
        name={deviceName(device)}
        beside={holder?.name ?? nobodyWord(device)}
        detail={[device.model, device.mail].filter(Boolean).join('　')}
      />
      {device.ownership === 'personal' && <Badge tone="line">職員個人の端末</Badge>}
    </Choice>
  );
}

const ofOffice = (devices: Iterable<Device>, officeId: string | null): Device[] =>
  [...devices]
    .filter((device) => device.officeId === officeId && device.status === 'registered')
    .sort((a, b) => inJapaneseOrder(deviceName(a), deviceName(b)));
