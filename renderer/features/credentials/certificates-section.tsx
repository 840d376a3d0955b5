import { ForWork } from '../../words/for-work';
import { goneWord } from '@shared/rules/device-rules';
import { deviceName } from '@shared/ledger/labels';
import type { Device } from '@shared/ledger/entities';
import { Badge } from '../../ui/badge';
import { listedDevices } from '../../records/devices/listed-devices';
import { useAbout } from '../../records/kind/use-about';
import { dayText } from '../../words/day-text';
import { exceptionWords } from './exception-words';
import { Row, Second, Small } from '../../ui/layout';
import { Table } from '../../ui/table';
import { TextLink } from '../../ui/text-link';
import { useToday } from '../../state/use-today';

/** What of a device is asked about here; the rest stands in 台帳 › 端末. */
const asked: ReadonlySet<string> = new Set(['certificateExpiresOn', 'vpnId', 'wipedOn']);

const heads = ['端末', '証明書を入れた日', '証明書の期限', 'VPN番号', '災害時例外', '確かめること'];

/** 証明書・VPN: what lies on which device, and what of it is due. Written in 台帳 › 端末, one press away. */
export function CertificatesSection({ devices }: { devices: readonly Device[] }) {
  const { people, offices, findingsOf, asksForMail } = useAbout(listedDevices);
  const today = useToday();
  return (
    <section>
      <Row wrap gap={[4, 12]} atLeast={44} below={4}>
        <h2 id="certificates">証明書・VPN</h2>
        <Small>
          端末ごとに、台帳から出しています<ForWork>。直すときは端末の名前を押します</ForWork>
        </Small>
      </Row>
      <Table look="card" heads={heads} aria-labelledby="certificates">
        <tbody>
          {devices.map((device) => (
            <tr key={device.id}>
              <th scope="row">
                <TextLink isName href={`/ledger/devices/${device.id}`}>
                  {deviceName(device)}
                </TextLink>
                <Second>
                  {offices.get(device.officeId)?.name}
                  {device.holderId && `（${people.get(device.holderId)?.name ?? ''}さん）`}
                </Second>
              </th>
              <td>{device.certificateInstalledOn ? dayText(device.certificateInstalledOn) : '—'}</td>
              <td>{device.certificateExpiresOn ? dayText(device.certificateExpiresOn) : '—'}</td>
              <td className="numeric">
                {device.vpnId || '—'}
                {device.vpnOn && <Second>{dayText(device.vpnOn)}から</Second>}
              </td>
              <td>{exceptionWords(device.exceptions, today)}</td>
              <td>
                {device.status === 'struck-off' && <Badge>{goneWord(device)}</Badge>}
                {findingsOf(device)
                  .filter(({ field }) => asked.has(field))
                  .map(({ short, tone }) => (
                    <Badge key={short} tone={tone}>
                      {short}
                    </Badge>
                  ))}
                {asksForMail(device) && (
                  <TextLink href={`/ledger/devices/${device.id}`}>
                    証明書のメールを送る<span className="visually-hidden">（{deviceName(device)}）</span>
                  </TextLink>
                )}
                {device.status === 'struck-off' && device.wipedOn && (
                  <Second>{dayText(device.wipedOn)}にデータの消去</Second>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** Devices that have, or had, something of this: a certificate, a VPN, an exception; gone ones only until they are wiped. */
export const hasAccess = (device: Device): boolean =>
  device.status === 'struck-off'
    ? device.wipedOn === null
    : device.certificateInstalledOn !== null ||
      device.certificateExpiresOn !== null ||
      device.vpnId !== '' ||
      device.exceptions.length > 0;
