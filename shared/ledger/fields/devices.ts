import { z } from 'zod';
import { date as storedDate, optionalDate, text as storedText } from '../field-types';
import type { LedgerField } from './field';
import { furtherMailHeads, furtherOfficeHeads, holderIn, mailHeads, noteIn, officeIn } from './imported';
import { field, later, maybe, registration, supposing } from './kinds';
import type { KindFacts } from './kind-facts';

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
const deviceFields = {
  officeId: field.partOf('事業所', 'offices', {
    imported: {
      ...officeIn,
      further: `${furtherOfficeHeads} 設置場所 設置事業所 保管場所 配置場所 使用場所 使用事業所 利用事業所 管理事業所 設置先 店 店名 設置店 使用店 配置店 置いてある所 置いてある場所 置いてあるところ 置いている所 置いている場所 ある所 ある場所 どこ どこに`,
    },
  }),
  kind: field.choice(
    '種類',
    { pc: 'パソコン', tablet: 'タブレット', phone: 'スマートフォン' },
    {
      imported: {
        ...{ type: 'device-kind', key: true, required: true },
        heads: '種類 端末 端末種別 種別 端末の種類 機器 機器種別 区分 端末区分 デバイス',
        further:
          '機械 機械の種類 機械種別 機材 端末種類 端末の種別 端末タイプ 機器の種類 機器の種別 機器区分 機器種類 種別区分 pcタブレット別 デバイス種別 デバイスの種類 使用端末 利用端末 何 なに もの 物 type device devicetype',
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
          further:
            '所有形態 所有権 所有先 所有者区分 持主 端末の所有 端末所有者 法人個人 個人法人 個人法人別 貸与区分 貸与私物 私物貸与 owner ownership',
        },
      },
    ),
    'office',
  ),
  holderId: field.mentions('使う人', 'people', { imported: holderIn }),
  /** Without a user it is shared (共用), or nobody uses it: what somebody who left gave back, 予備. */
  isSpare: later(field.flag('使う人なし', { untyped: true, exported: false })),
  mail: field.mail('端末のメールアドレス', {
    imported: {
      heads: `${mailHeads} 端末メール 端末のメールアドレス gmail`,
      further: `${furtherMailHeads} 端末アドレス 端末用メール 端末用メールアドレス gmailアドレス 登録メール`,
    },
  }),
  assetNumber: field.code('管理番号', {
    imported: {
      key: true,
      heads: '管理番号 資産番号 備品番号 端末番号 管理no 機器番号 端末id シール番号 札番号',
      further:
        'シール シール番号 シールの番号 管理ナンバー 管理コード 管理id 管理ラベル 端末管理番号 機器管理番号 資産管理番号 資産no 資産コード 備品no 備品コード 端末no 端末コード 機器no 機器id 台帳番号 シールno ラベル番号 社内番号 識別番号 デバイスid デバイス番号 assetno assetnumber deviceid',
    },
  }),
  model: field.text('機種', {
    imported: {
      key: true,
      heads: '機種 機種名 型番 型式 モデル 製品名 端末名 メーカー機種 品名',
      further:
        '型 機種型番 機種型式 機種モデル 端末機種 端末機種名 端末型番 型名 型番号 型式番号 モデル名 モデル番号 製品 製品型番 商品名 品番 メーカー型番 メーカー名機種名 メーカー型 メーカー型式 メーカー型名 メーカー名型番 メーカー名型式 メーカーモデル メーカーモデル名 メーカー製品名 メーカー品名 メーカー名モデル名 機種メーカー 型番メーカー model modelname productname',
    },
  }),
  /** What its maker calls this very one: stops a lost phone, and finds it again. */
  serialNumber: later(
    field.code('シリアル番号', {
      imported: {
        heads: 'シリアル番号 シリアル シリアルno 製造番号 s/n serial serialno serialnumber',
        further:
          'シリアルナンバー シリアルコード 端末シリアル 端末シリアル番号 本体シリアル 本体シリアル番号 機器シリアル番号 pcシリアル番号 製造no 製造番号s/n シリアル番号s/n シリアル番号製造番号 製造シリアル 機体番号 機械番号 機番 s/n番号 sn deviceserial',
      },
    }),
  ),
  /** What the device runs: decides the subject of 流山市's certificate mail. */
  system: maybe(
    field.choice(
      'OS',
      { windows: 'Windows', mac: 'Mac', ios: 'iPhone・iPad', android: 'Android', other: 'そのほか' },
      {
        imported: {
          type: 'system',
          heads: 'os 基本ソフト オペレーティングシステム osバージョン',
          further: 'os名 os種別 os種類 osの種類 osver os名バージョン オーエス 搭載os 使用os 基本ソフトos ostype',
        },
      },
    ),
  ),
  certificateInstalledOn: field.date('証明書を入れた日', {
    imported: {
      heads: '証明書を入れた日 証明書インストール日 証明書導入日 証明書発行日 電子証明書導入日',
      further:
        '証明書導入年月日 証明書インストール年月日 証明書設定日 証明書取得日 証明書登録日 証明書適用日 証明書更新日 電子証明書インストール日 電子証明書発行日 電子証明書設定日 電子証明書取得日 クライアント証明書導入日 クライアント証明書発行日',
    },
  }),
  certificateExpiresOn: field.date('証明書の期限', {
    imported: {
      when: 'any',
      heads: '証明書の期限 証明書期限 証明書有効期限 有効期限 電子証明書有効期限',
      further:
        '証明書期限日 証明書の有効期限 証明書いつまで 証明書はいつまで いつまで 証明書の切れる日 証明書が切れる日 証明書満了日 証明書有効期間 証明書有効期限日 電子証明書期限 電子証明書の有効期限 クライアント証明書有効期限 クライアント証明書期限 有効期限日 期限日 expires expirydate',
    },
  }),
  vpnId: field.digits('VPN番号', {
    imported: {
      type: 'vpn-id',
      heads: 'vpn番号 vpnid vpn vpnno',
      further:
        'vpnユーザー vpnユーザーid vpnユーザid vpnアカウント vpnログインid vpn利用者id vpnidno vpnナンバー vpnコード',
    },
  }),
  vpnOn: field.date('VPNを設定した日', {
    imported: {
      heads: 'vpnを設定した日 vpn設定日',
      further: 'vpn設定年月日 vpn開始日 vpn利用開始日 vpn導入日 vpn登録日',
    },
  }),
  wipedOn: field.date('データを消した日', {
    imported: {
      heads: 'データを消した日 データ消去日 初期化日 消去日 廃棄日',
      further: 'データ消去年月日 データ抹消日 データ削除日 初期化年月日 消去年月日 廃棄年月日',
    },
  }),
  /** Why it is no more in use, where that is why: called 紛失 everywhere. */
  lostOn: later(
    field.date('紛失した日', {
      imported: { heads: '紛失した日 紛失日 紛失年月日', further: '紛失月日 紛失届出日 盗難日 亡失日' },
    }),
  ),
  exceptions: exceptions('災害時の例外'),
  note: field.note({ imported: noteIn }),
  ...registration,
};

function exceptions(label: string) {
  return { kind: 'list', label, schema: z.array(DisasterException).default([]) } satisfies LedgerField;
}

export const deviceType = {
  label: '端末',
  fields: deviceFields,
  list: {
    kind: 'device',
    counter: '台',
    reading: 'たんまつ',
    order: [
      ...([
        'kind',
        'ownership',
        'assetNumber',
        'model',
        'system',
        'holderId',
        'mail',
        'certificateInstalledOn',
      ] as const),
      ...(['certificateExpiresOn', 'vpnId', 'vpnOn', 'wipedOn', 'officeId', 'note'] as const),
    ],
    imported: {
      leftOut: '購入先 金額 価格 リース 状態 macアドレス ipアドレス 物理アドレス wifiアドレス',
      gone: '廃棄|破棄|処分|返却|紛失|譲渡|解約|使用停止|利用停止|使用中止|利用中止',
    },
  },
} as const satisfies KindFacts;
