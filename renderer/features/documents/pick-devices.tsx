import { useMemo, useRef, useState, type ReactNode } from 'react';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { today } from '@shared/text/calendar-date';
import { deviceName } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import type { Form } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { Badge } from '../../ui/badge';
import { EventChoice } from './event-choice';
import { jumpToPlace } from './jump-to-place';
import { PickFrame, type PickPage, type CreateDocument } from './pick-frame';
import { toggled } from '../../grid/row-selection';
import { Block } from '../../ui/layout';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../ui/choice';

interface PickDevicesProps {
  page: PickPage;
  where: ReactNode;
  form: Form;
  officeId: string | null;
  onCreate: CreateDocument;
}

/** どの端末の、何の届けか. A first use is about all devices of the office, what comes later about the new ones. */
export function PickDevices({ page, where, form, officeId, onCreate }: PickDevicesProps) {
  const devices = useRecords('devices');
  const { events } = form.subject;
  const [eventIndex, setEventIndex] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [isAsked, setAsked] = useState(false);
  const places = useRef<HTMLDivElement>(null);

  const event = events[eventIndex];
  const here = useMemo(() => ofOffice(devices.values(), officeId), [devices, officeId]);
  const isFirstUse = event?.kind === 'network-start';
  const chosen = here.filter(({ id }) => (picked ? picked.has(id) : isFirstUse));
  const missing = !officeId
    ? '先に事業所を選んでください'
    : chosen.length === 0
      ? '届け出る端末を選んでください'
      : null;

  const create = (): void => {
    setAsked(true);
    if (missing || !officeId) return jumpToPlace(places.current, officeId ? 'devices' : 'office');
    const deviceIds = chosen.map(({ id }) => id);
    onCreate(officeId, LedgerEvent.parse({ kind: event?.kind ?? 'device-added', date: today(), officeId, deviceIds }));
  };
  return (
    <PickFrame
      page={page}
      where={where}
      places={places}
      missing={isAsked ? missing : null}
      onCreate={create}
      side={{
        label: '届けの内容',
        content: (
          <>
            <EventChoice
              events={events}
              chosen={eventIndex}
              onChoose={(i) => {
                setEventIndex(i);
                setPicked(null);
              }}
            />
            <p className="subtle" aria-live="polite">
              {chosen.length === 0 ? 'まだ1台も選んでいません' : `${chosen.length}台を選びました`}
            </p>
          </>
        ),
      }}
    >
      <fieldset data-place="devices">
        <Block as="legend" below={8} size={18} weight={700}>
          どの端末ですか（何台でも選べます）
        </Block>
        <ChoiceList most="many">
          {here.map((device) => (
            <DeviceOption
              key={device.id}
              device={device}
              checked={chosen.includes(device)}
              onToggle={() => setPicked(toggled(new Set(chosen.map(({ id }) => id)), device.id))}
            />
          ))}
          {here.length === 0 && (
            <NoChoice>
              {officeId
                ? 'この事業所の端末がありません。先に「台帳」の「端末」で追加してください。'
                : '先に事業所を選んでください。'}
            </NoChoice>
          )}
        </ChoiceList>
      </fieldset>
    </PickFrame>
  );
}

function DeviceOption({ device, checked, onToggle }: { device: Device; checked: boolean; onToggle: () => void }) {
  const holder = useRecords('people').get(device.holderId ?? '');
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords
        name={deviceName(device)}
        beside={holder?.name ?? '共用'}
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
