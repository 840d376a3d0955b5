import { z } from 'zod';
import { byKind } from '../../text/spaced';
import { id } from '../field-types';
import { deviceType } from './devices';
import type { LedgerField } from './field';

const { kind, ownership, assetNumber, model, system, certificateInstalledOn, certificateExpiresOn, vpnId, vpnOn } =
  deviceType.fields;

/** What a record of a network's users says of a device: as it was when its user used it last, whoever has it since. */
export const DeviceAtEnd = z.object({
  deviceId: id.describe('端末の id。台帳にもうないこともあります。The device, which the ledger may not have any more'),
  kind: kind.schema.describe('種類'),
  ownership: ownership.schema.describe('持ち主'),
  assetNumber: assetNumber.schema.describe('管理番号'),
  model: model.schema.describe('機種'),
  system: system.schema.describe('OS'),
  certificateInstalledOn: certificateInstalledOn.schema.describe('証明書を入れた日'),
  certificateExpiresOn: certificateExpiresOn.schema.describe('証明書の期限'),
  vpnId: vpnId.schema.describe('VPN番号'),
  vpnOn: vpnOn.schema.describe('VPNを設定した日'),
  isShared: z.boolean().default(false).describe('共用だったか。Whether it was nobody’s alone'),
});
export type DeviceAtEnd = z.output<typeof DeviceAtEnd>;

/** Accounts that were kept before it came don't have it. */
const laterDevicesAtEnd = z.array(DeviceAtEnd).nullish();

/** タブレット T-08、パソコン P-13（共用） */
const said: LedgerField['said'] = (value) =>
  (laterDevicesAtEnd.safeParse(value).data ?? [])
    .map((one) => byKind(kind.words?.[one.kind] ?? '', one.assetNumber || one.model) + (one.isShared ? '（共用）' : ''))
    .join('、') || 'なし';

/** 最後に使った端末 of an account. Nobody types it: it follows from who ends, and from who gets their devices. */
export const devicesAtEnd = {
  ...{ kind: 'list', label: '最後に使った端末', schema: laterDevicesAtEnd, untyped: true, exported: false },
  said,
} as const satisfies LedgerField;
