import { Link } from 'wouter';
import { today as currentDay } from '@shared/text/calendar-date';
import { deviceName } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { useRecords } from '../../state/open-ledger';
import { Badge } from '../../ui/badge';
import { useAsksForMail } from '../../records/devices/use-asks-for-mail';
import { useDeviceFindings } from '../../records/devices/use-device-findings';
import { dayText } from '../../words/day-text';
import styles from './credentials.module.css';
import { exceptionWords } from './exception-words';

/** What of a device is asked about here; the rest stands in 台帳 › 端末. */
const asked: ReadonlySet<string> = new Set(['certificateExpiresOn', 'vpnId', 'wipedOn']);

/** 証明書・VPN: what lies on which device, and what of it is due. Written in 台帳 › 端末, one press away. */
export function CertificatesSection({ devices }: { devices: readonly Device[] }) {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const findingsOf = useDeviceFindings();
  const asksForMail = useAsksForMail();
  const today = currentDay();
  return (
    <section>
      <div className={styles['section']}>
        <h2 id="certificates">証明書・VPN</h2>
        <span className={styles['lead']}>端末ごとに、台帳から出しています。直すときは端末の名前を押します</span>
      </div>
      <div className={styles['frame']}>
        <table className={styles['table']} aria-labelledby="certificates">
          <thead>
            <tr>
              <th scope="col">端末</th>
              <th scope="col">証明書を入れた日</th>
              <th scope="col">証明書の期限</th>
              <th scope="col">VPN番号</th>
              <th scope="col">災害時例外</th>
              <th scope="col">確かめること</th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={device.id}>
                <th scope="row">
                  <Link href={`/ledger/devices/${device.id}`} className={styles['name']}>
                    {deviceName(device)}
                  </Link>
                  <span className={styles['second']}>
                    {offices.get(device.officeId)?.name}
                    {device.holderId && `（${people.get(device.holderId)?.name ?? ''}さん）`}
                  </span>
                </th>
                <td>{device.certificateInstalledOn ? dayText(device.certificateInstalledOn) : '—'}</td>
                <td>{device.certificateExpiresOn ? dayText(device.certificateExpiresOn) : '—'}</td>
                <td className="numeric">
                  {device.vpnId || '—'}
                  {device.vpnOn && <span className={styles['second']}>{dayText(device.vpnOn)}から</span>}
                </td>
                <td>{exceptionWords(device.exceptions, today)}</td>
                <td>
                  {device.status === 'struck-off' && <Badge>抹消</Badge>}
                  {findingsOf(device)
                    .filter(({ field }) => asked.has(field))
                    .map(({ short, tone }) => (
                      <Badge key={short} tone={tone}>
                        {short}
                      </Badge>
                    ))}
                  {asksForMail(device) && (
                    <Link href={`/ledger/devices/${device.id}`} className={styles['second']}>
                      証明書のメールを送る<span className="visually-hidden">（{deviceName(device)}）</span>
                    </Link>
                  )}
                  {device.status === 'struck-off' && device.wipedOn && (
                    <span className={styles['second']}>{dayText(device.wipedOn)}に消去</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
