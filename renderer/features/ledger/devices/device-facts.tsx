import type { ReactNode } from 'react';
import type { Device } from '@shared/ledger/entities';
import { valueText } from '@shared/ledger/labels';
import { nobodyWord } from '@shared/rules/device-rules';
import { sharersOf } from '@shared/ledger/device-sharers';
import { formatWareki } from '@shared/text/wareki';
import type { AboutDevices } from '../../../records/devices/listed-devices';
import type { PanelProps } from '../../../records/kind/record-kind';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { HolderWords } from '../../../records/panel/holder-words';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { Fact, Several } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';
import { recordAddress } from '../../../addresses/record-address';
import { Second } from '../../../ui/layout';

/** What is known of a device: whose it is, what is on it. */
export const DeviceFactList = ({ record: device, about: { people } }: PanelProps<'device', AboutDevices>) => (
  <>
    <Fact term="使う人">
      <HolderWords holder={people.get(device.holderId ?? '')} nobody={nobodyWord(device)} />
    </Fact>
    <Fact term="いっしょに使う人">{sharersFact(device, people)}</Fact>
    <Fact term="OS">{device.system && valueText('system', device.system)}</Fact>
    <Fact term="証明書">{certificateText(device)}</Fact>
    <Fact term="VPN番号">
      {device.vpnId && `${device.vpnId}${device.vpnOn ? `（${formatWareki(device.vpnOn)}から）` : ''}`}
    </Fact>
    <Fact term="メール">{device.mail}</Fact>
    <Fact term="事業所">{useOfficeFact(device.officeId)}</Fact>
    <FurtherFacts table="devices" record={device} />
    <Fact term="データ">{device.wipedOn && `${formatWareki(device.wipedOn)}に消しました`}</Fact>
  </>
);

/** By their names in the memo, each with the way to them. */
function sharersFact(device: Device, people: AboutDevices['people']): ReactNode {
  const sharers = sharersOf(device, people.values());
  if (sharers.length === 0) return null;
  return (
    <Several>
      {sharers.map(({ id, name }) => (
        <TextLink key={id} href={recordAddress('staff', id)}>
          {name}
        </TextLink>
      ))}
    </Several>
  );
}

function certificateText({ certificateInstalledOn: on, certificateExpiresOn: until }: Device) {
  if (!on && !until) return null;
  return (
    <>
      {until && `${formatWareki(until)}まで`}
      {on &&
        (until ? (
          <Second as="div" leading={1.5}>
            {formatWareki(on)}に入れました
          </Second>
        ) : (
          `${formatWareki(on)}に入れました`
        ))}
    </>
  );
}

export const exceptionsOf = (exceptions: Device['exceptions']): ReactNode =>
  exceptions.map(({ from, fromTime, to, toTime, reason, approvedBy, cleanup, note }) => (
    <div key={`${from} ${reason}`}>
      {formatWareki(from)}
      {fromTime}〜{to && formatWareki(to)}
      {toTime}
      <Second as="div" leading={1.5}>
        {[reason, approvedBy && `許可：${approvedBy}`, cleanup, note].filter(Boolean).join('　')}
      </Second>
    </div>
  ));
