import { formatWareki } from '@shared/text/wareki';
import { deviceName } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { valueText } from '@shared/ledger/labels';
import { useRecords } from '../../../state/open-ledger';
import { dayText } from '../../../words/day-text';
import { FindingNotes } from '../../../records/panel/finding';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { HolderWords } from '../../../records/panel/holder-words';
import { History } from '../../../records/panel/history';
import { RecordDetail, type BadgeWords } from '../../../records/panel/record-detail';
import type { RecordTask } from '../../../records/panel/record-panel';
import { registeringSentence } from '../../../records/panel/record-sentences';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { DeviceMail } from './device-mail';
import { useAsksForMail } from '../../../records/devices/use-asks-for-mail';
import { useChangeDevice } from './use-change-device';
import { useDeviceFindings } from '../../../records/devices/use-device-findings';
import { Second } from '../../../ui/layout';
import { Fact, Facts, Memo } from '../../../ui/facts';

interface DeviceDetailProps {
  device: Device;
  takesFocus: boolean;
  onTask: (task: RecordTask) => void;
  onClose: () => void;
}

/** What the ledger knows about a device. */
export function DeviceDetail({ device, takesFocus, onTask, onClose }: DeviceDetailProps) {
  const people = useRecords('people');
  const change = useChangeDevice();
  const findings = useDeviceFindings()(device);
  const name = deviceName(device);
  const asksForMail = useAsksForMail();
  const holder = people.get(device.holderId ?? '');
  return (
    <RecordDetail
      title={name}
      label={`${name}の詳しい内容`}
      subtitle={device.model}
      badges={badgesOf(device)}
      takesFocus={takesFocus}
      isStruckOff={device.status === 'struck-off'}
      erasable={{ subject: { table: 'devices', id: device.id }, who: name }}
      onRegister={() =>
        void change({
          id: device.id,
          edits: { status: 'registered', struckOffOn: null },
          sentence: registeringSentence(name),
        })
      }
      procedures={{
        label: 'この端末の手続き',
        events: ['device-replaced', 'device-lost', 'device-added'],
        given: { device: device.id },
      }}
      onTask={onTask}
      onClose={onClose}
    >
      <FindingNotes findings={findings} />
      {asksForMail(device) && <DeviceMail key={device.id} device={device} name={name} />}
      <Facts look="panel">
        <Fact term="使う人">
          <HolderWords holder={holder} nobody="共用" />
        </Fact>
        <Fact term="OS">{device.system && valueText('system', device.system)}</Fact>
        <Fact term="証明書">{certificateText(device)}</Fact>
        <Fact term="VPN番号">
          {device.vpnId && `${device.vpnId}${device.vpnOn ? `（${formatWareki(device.vpnOn)}から）` : ''}`}
        </Fact>
        <Fact term="メール">{device.mail}</Fact>
        <Fact term="事業所">{useOfficeFact(device.officeId)}</Fact>
        <FurtherFacts table="devices" record={device} />
        <Fact term="データ">{device.wipedOn && `${formatWareki(device.wipedOn)}に消しました`}</Fact>
      </Facts>
      <History record={device} />
      {(device.exceptions.length > 0 || device.note) && (
        <Facts look="below">
          <Fact term="災害時の例外">
            {device.exceptions.length > 0 &&
              device.exceptions.map(({ from, fromTime, to, toTime, reason, approvedBy, cleanup, note }) => (
                <div key={`${from} ${reason}`}>
                  {formatWareki(from)}
                  {fromTime}〜{to && formatWareki(to)}
                  {toTime}
                  <Second as="div" leading={1.5}>
                    {[reason, approvedBy && `許可：${approvedBy}`, cleanup, note].filter(Boolean).join('　')}
                  </Second>
                </div>
              ))}
          </Fact>
          <Fact term="メモ">{device.note && <Memo>{device.note}</Memo>}</Fact>
        </Facts>
      )}
    </RecordDetail>
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

function badgesOf({ status, struckOffOn, ownership }: Device): BadgeWords[] {
  const badges: BadgeWords[] = [];
  if (status === 'struck-off')
    badges.push({ tone: 'plain', text: `${struckOffOn ? `${dayText(struckOffOn)} ` : ''}抹消` });
  if (ownership === 'personal') badges.push({ tone: 'line', text: '職員個人の端末' });
  return badges;
}
