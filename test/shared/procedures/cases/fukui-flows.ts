/**
 * 運用フロー ①–⑪ as the 募集要項 prints them, step by step; `actor/medium part of the words`. Who and by what where the plain
 * text has lost its lanes is inferred.
 */
const [handIn, received] = [['facility/form 申請書', 'facility/mail 申請書'], 'desk/inside 受理'];
const ownUsers = ['facility/screen 利用者登録', 'facility/screen 利用者を追加', 'facility/mail ID/PW'];
const begin = ['user/device 証明書', 'user/screen サービスを利用'];
const patient = [
  received,
  'desk/screen 患者を',
  'desk/screen 管理者登録',
  'desk/mail ID/PW',
  'desk/screen 紐づけ',
] as const;
const newOffice = [received, 'desk/screen 管理者登録', 'desk/mail ID/PW', 'desk/screen 紐づけ'] as const;

export const flows = {
  /** 482–540 */
  1: [...handIn, ...patient, ...ownUsers, ...begin],
  /** 544–625 */
  2: [
    ...handIn,
    ...patient,
    ...ownUsers,
    ...begin,
    'desk/screen 患者・家族事業所を紐づける',
    'desk/screen 患者・本人を追加',
    'desk/mail 患者・家族に対し',
    'family/device 証明書',
    'family/screen サービスを利用',
  ],
  /** 626–682 */
  3: [...handIn, ...newOffice, ...ownUsers, ...begin],
  /** 686–722 */
  4: [...handIn, received, 'desk/screen 解除', 'desk/mail 解除した旨', 'facility/mail 確認'],
  /** 726–791 */
  5: [...handIn, ...newOffice, ...ownUsers, ...begin, 'desk/mail 新規事業所が参加'],
  /** 795–869 */
  6: [...handIn, ...newOffice, ...ownUsers, ...begin, 'desk/mail 新規事業所が参加'],
  /** 873–935 */
  7: [
    ...handIn,
    received,
    'desk/screen 解除',
    'desk/mail 解除した旨',
    'facility/mail 停止メール',
    'user/screen 解除される',
    'desk/mail 解除された旨',
  ],
  /** 939–1000 */
  8: [
    ...handIn,
    received,
    'desk/screen 管理者登録',
    'desk/screen 紐づける',
    'desk/screen 患者・本人を追加',
    'desk/mail 追加した旨',
    'facility/mail 確認',
    'user/screen 確認',
    'desk/mail 患者・家族に対し',
    'family/device 証明書',
    'family/screen サービスを利用',
  ],
  /** 1004–1064 */
  9: [
    'facility/phone 電話連絡',
    'facility/mail 事務局',
    'desk/mail 確認',
    'desk/screen 解除（停止）',
    'desk/mail 解除された旨',
    'facility/mail 確認',
    'user/screen 解除されていること',
    'desk/mail 解除した旨',
    'family/screen ログインできない',
  ],
  /** 1068–1125 */
  10: [
    ...handIn,
    received,
    'desk/screen 紐づけ',
    'desk/mail 紐づけが解除',
    'facility/mail 確認',
    'user/screen 解除されていること',
    'family/screen 停止',
  ],
  /** 1129–1161 */
  11: [...handIn, received, 'desk/screen 事業所情報を変更'],
} as const;
