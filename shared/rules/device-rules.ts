import { addDays, type CalendarDate } from '../text/calendar-date';
import { formatWareki } from '../text/wareki';
import { nameDoubt } from '../ledger/typed-doubts';
import { isMail, toHalfWidth } from '../text/width';
import type { Device, Staff } from '../ledger/entities';
import type { Finding } from './finding';
import { ruleSource, type IssuedRules } from './network-rules';
import { deviceName } from '../ledger/labels';
import { isEmployed } from './staff-rules';
import { haveSameNumber } from './device-number';

/** What phones and tablets run, by which networks tell them apart. */
export type MobileSystem = 'ios' | 'android';

/** What it runs: as the ledger says, else as its own name does: iPad 第10世代. Null: nobody knows. */
export function systemOf({ system, model, assetNumber }: Pick<Device, 'system' | 'model' | 'assetNumber'>) {
  if (system) return system;
  const name = toHalfWidth(`${model} ${assetNumber}`);
  return /ipad|iphone|アイパッド|アイフォ[ーン]/i.test(name)
    ? 'ios'
    : /android|アンドロイド/i.test(name)
      ? 'android'
      : null;
}

/** What is said of a device without a user. */
export const nobodyWord = ({ isSpare }: Pick<Device, 'isSpare'>): '共用' | '使う人なし' =>
  isSpare === true ? '使う人なし' : '共用';

/** What befell a device that is no more in use. */
export const goneWord = ({ lostOn }: Pick<Device, 'lostOn'>): string => (lostOn ? '紛失' : '抹消');

const letters: Readonly<Record<Device['kind'], string>> = { pc: 'P-', tablet: 'T-', phone: 'S-' };

/**
 * A 管理番号 that no device has, to be proposed: the number behind the highest one of this kind, counted on in the way that most of them are
 * written. T-01 … T-08: T-09; none yet: T-01.
 */
export function nextAssetNumber(
  devices: readonly Pick<Device, 'kind' | 'assetNumber'>[],
  kind: Device['kind'],
): string {
  const used = new Set(devices.map(({ assetNumber }) => assetNumber));
  const numbers = devices
    .filter((one) => one.kind === kind)
    .flatMap(({ assetNumber }) => {
      const [, start, figures] = /^(.*?)(\d{1,6})$/.exec(assetNumber) ?? [];
      return start === undefined || figures === undefined ? [] : [{ start, figures }];
    });
  const [way = { start: letters[kind], figures: '00' }] = numbers.toSorted(
    (a, b) => howMany(numbers, b) - howMany(numbers, a) || Number(b.figures) - Number(a.figures),
  );
  for (let number = Number(way.figures) + 1; ; number++) {
    const next = `${way.start}${String(number).padStart(way.figures.length, '0')}`;
    if (!used.has(next)) return next;
  }
}

const howMany = (numbers: readonly { start: string }[], { start }: { start: string }): number =>
  numbers.filter((one) => one.start === start).length;

/** スマートフォン S-02（iPhone SE、シリアル番号 F17XK0ABC）: which one it is, for whoever has to stop it. */
export function deviceInFull(device: Pick<Device, 'kind' | 'assetNumber' | 'model' | 'serialNumber'>): string {
  const { assetNumber, model, serialNumber } = device;
  const more = [assetNumber && model, serialNumber ? `シリアル番号 ${serialNumber}` : ''].filter((one) => one !== '');
  return `${deviceName(device)}${more.length > 0 ? `（${more.join('、')}）` : ''}`;
}

/** Time to ask for a new certificate and put it in. */
const SOON = 60;

export interface DeviceFacts {
  /** All devices of the ledger. */
  devices: Iterable<Device>;
  /** Of the networks that the device's office takes part in. */
  rules: readonly IssuedRules[];
  /** Whose device it is; null: shared, or nobody who is in the ledger. */
  holder: Staff | null;
  today: CalendarDate;
}

const isRegistered = ({ status }: Device): boolean => status === 'registered';
const isMobile = ({ kind }: Device): boolean => kind !== 'pc';

/** What about a device is worth a look, the most urgent first. */
export function deviceFindings(device: Device, facts: DeviceFacts): Finding[] {
  if (!isRegistered(device)) return device.wipedOn ? [] : [notWiped];
  const found = [
    certificateFinding(device, facts),
    holderFinding(facts),
    ...vpnFindings(device, facts),
    ownershipFinding(device, facts),
    mailFinding(device, facts),
    numberFinding(device, facts),
  ].filter((finding) => finding !== null);
  return [...found.filter(({ tone }) => tone === 'act'), ...found.filter(({ tone }) => tone === 'notice')];
}

const notWiped: Finding = {
  field: 'wipedOn',
  tone: 'notice',
  sentence: 'データを消した日が空です。消したら、その日を入れてください',
  short: '消した日なし',
};

function certificateFinding({ certificateExpiresOn: until }: Device, { today }: DeviceFacts): Finding | null {
  if (until === null || until > addDays(today, SOON)) return null;
  const field = 'certificateExpiresOn';
  return until < today
    ? { field, tone: 'act', sentence: `証明書の期限が${formatWareki(until)}で切れています`, short: '期限切れ' }
    : { field, tone: 'notice', sentence: '証明書の期限まで、60日を切っています', short: '期限まもなく' };
}

const holderFinding = ({ holder, today }: DeviceFacts): Finding | null =>
  holder && !isEmployed(holder, today)
    ? {
        field: 'holderId',
        tone: 'act',
        sentence: `${holder.name}さんは退職しています。次に使う方を選ぶか、データを消して抹消してください`,
        short: '退職した人',
      }
    : null;

/** ふくい: two an institution in principle; 0000–9999, each once. */
function vpnFindings(device: Device, { devices, rules }: DeviceFacts): Finding[] {
  if (device.vpnId === '') return [];
  const field = 'vpnId';
  const found: Finding[] = [];
  const others = [...devices].filter(
    (other) =>
      other.id !== device.id && isRegistered(other) && other.officeId === device.officeId && other.vpnId !== '',
  );
  const limit = rules.flatMap(({ vpn }) => vpn ?? []).sort((a, b) => a.most - b.most)[0];
  if (!/^\d{4}$/.test(device.vpnId))
    found.push({ field, tone: 'notice', sentence: 'VPN番号は4桁の数字です（0000〜9999）', short: 'VPN番号' });
  const same = others.find(({ vpnId }) => vpnId === device.vpnId);
  if (same)
    found.push({
      field,
      tone: 'notice',
      sentence: `同じVPN番号を、${deviceName(same)}でも使っています`,
      short: 'VPN番号が重複',
    });
  if (limit && others.length + 1 > limit.most)
    found.push({
      field,
      tone: 'notice',
      sentence: `${limit.text}。この事業所では、いま${others.length + 1}個です`,
      short: `VPN ${others.length + 1}個`,
      source: ruleSource(limit),
    });
  return found;
}

function ownershipFinding({ ownership }: Device, { rules }: DeviceFacts): Finding | null {
  const rule = ownership === 'personal' ? rules.find(({ ownDevices }) => ownDevices)?.ownDevices : undefined;
  return rule
    ? {
        field: 'ownership',
        tone: 'notice',
        sentence: rule.text,
        source: ruleSource(rule),
        short: '個人の端末',
      }
    : null;
}

function mailFinding(device: Device, { rules }: DeviceFacts): Finding | null {
  const field = 'mail';
  const { mail } = device;
  if (mail !== '' && !isMail(mail))
    return {
      field,
      tone: 'notice',
      sentence: nameDoubt(mail) ?? 'メールアドレスの形を確かめてください。例：kaigo@example.jp',
      short: 'メール',
    };
  const rule = isMobile(device) ? rules.find(({ mobileMail }) => mobileMail)?.mobileMail : undefined;
  if (!rule || rule.domains.some((domain) => mail.endsWith(`@${domain}`))) return null;
  return {
    field,
    tone: 'notice',
    sentence: mail === '' ? `この端末のメールアドレスが空です。${rule.text}` : rule.text,
    source: ruleSource(rule),
    short: mail === '' ? 'メールなし' : 'メール',
  };
}

function numberFinding(device: Device, { devices }: DeviceFacts): Finding | null {
  const field = 'assetNumber';
  if (device.assetNumber === '')
    return { field, tone: 'notice', sentence: '管理番号が空です。端末を見分けるのに使います', short: '番号なし' };
  const same = [...devices].find(
    (other) =>
      other.id !== device.id &&
      isRegistered(other) &&
      other.assetNumber === device.assetNumber &&
      haveSameNumber(other, device),
  );
  return same
    ? {
        field,
        tone: 'notice',
        sentence: `同じ管理番号の端末が、もう1台あります（${deviceName(same)}）`,
        short: '番号が重複',
      }
    : null;
}
