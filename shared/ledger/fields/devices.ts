import { z } from 'zod';
import { date as storedDate, optionalDate, text as storedText } from '../field-types';
import type { LedgerField } from './field';
import { holderIn, mailHeads, noteIn, officeIn } from './imported';
import { field, maybe, registration, supposing } from './kinds';

/** 災害時例外: use of a device outside the ledger during a disaster. */
export const DisasterException = z.object({
  from: storedDate,
  /** Time of the day, as typed: 14:30. */
  fromTime: storedText,
  to: optionalDate,
  toTime: storedText,
  /** 災害の名称. */
  reason: storedText,
  approvedBy: storedText,
  /** What was done afterwards: certificate taken off, data wiped. */
  cleanup: storedText,
  note: storedText,
});

/** 端末. */
export const deviceFields = {
  officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
  kind: field.choice(
    '種類',
    { pc: 'パソコン', tablet: 'タブレット', phone: 'スマートフォン' },
    {
      imported: {
        ...{ type: 'device-kind', key: true, required: true },
        heads: '種類 端末 端末種別 種別 端末の種類 機器 機器種別 区分 端末区分 デバイス',
      },
    },
  ),
  ownership: supposing(
    field.choice(
      '持ち主',
      { office: '事業所', personal: '個人' },
      {
        imported: {
          type: 'ownership',
          heads: '所有 所有者 所有区分 持ち主 管理区分 事業所個人 個人事業所 管理端末',
        },
      },
    ),
    'office',
  ),
  holderId: field.mentions('使う人', 'people', { imported: holderIn }),
  mail: field.mail('端末のメールアドレス', {
    imported: { heads: `${mailHeads} 端末メール 端末のメールアドレス gmail` },
  }),
  assetNumber: field.code('管理番号', {
    imported: {
      key: true,
      heads: '管理番号 資産番号 備品番号 端末番号 管理no 機器番号 端末id シール番号',
    },
  }),
  model: field.text('機種', {
    imported: { key: true, heads: '機種 機種名 型番 型式 モデル 製品名 端末名 メーカー機種 品名' },
  }),
  /** What the device runs: decides the subject of 流山市's certificate mail. */
  system: maybe(
    field.choice(
      'OS',
      { windows: 'Windows', mac: 'Mac', ios: 'iPhone・iPad', android: 'Android', other: 'そのほか' },
      { imported: { type: 'system', heads: 'os 基本ソフト オペレーティングシステム osバージョン' } },
    ),
  ),
  certificateInstalledOn: field.date('証明書を入れた日', {
    imported: {
      heads: '証明書を入れた日 証明書インストール日 証明書導入日 証明書発行日 電子証明書導入日',
    },
  }),
  certificateExpiresOn: field.date('証明書の期限', {
    imported: {
      when: 'any',
      heads: '証明書の期限 証明書期限 証明書有効期限 有効期限 電子証明書有効期限',
    },
  }),
  vpnId: field.digits('VPN番号', { imported: { type: 'vpn-id', heads: 'vpn番号 vpnid vpn vpnno' } }),
  vpnOn: field.date('VPNを設定した日', { imported: { heads: 'vpnを設定した日 vpn設定日' } }),
  wipedOn: field.date('データを消した日', {
    imported: { heads: 'データを消した日 データ消去日 初期化日 消去日 廃棄日' },
  }),
  exceptions: exceptions('災害時の例外'),
  note: field.note({ imported: noteIn }),
  ...registration,
};

function exceptions(label: string) {
  return { kind: 'list', label, schema: z.array(DisasterException).default([]) } satisfies LedgerField;
}
