import { laterText } from '../field-types';
import { devicesAtEnd } from './devices-at-end';
import type { LedgerField } from './field';
import { furtherHolderHeads, holderIn, networkIn, noteIn, officeIn } from './imported';
import { field, registration } from './kinds';
import type { KindFacts } from './kind-facts';

/** Which of its network's kinds of IDs it is (`credentials` of the pack); empty: what the pack supposes. */
const use: LedgerField<typeof laterText> = {
  ...{ kind: 'reference', label: '使いみち', schema: laterText },
  to: { target: 'credentials', as: 'mention' },
};

/** アカウント of a network. Dates and names only: the ledger never holds a password. */
const accountFields = {
  packId: field.partOf('ネットワーク', 'packs', { imported: networkIn }),
  officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
  /** An account of a person is theirs; one of the office has no holder. */
  holderId: field.maybePartOf('使う人', 'people', {
    imported: {
      ...holderIn,
      further: `${furtherHolderHeads} 利用者 利用者氏名 利用者名 id利用者 id使用者 アカウント利用者 アカウント使用者 発行対象者 対象者 対象者名`,
    },
  }),
  use,
  loginName: field.code('ID', {
    imported: {
      ...{ key: true, required: true },
      heads:
        'id ログインid ユーザーid ユーザid 利用者id ログイン名 アカウント アカウント名 アカウントid loginid userid',
      further:
        'id番号 idno ログインネーム ログインユーザー ログインユーザー名 ログインアカウント ユーザー名id ユーザidログイン ユーザーコード ユーザー番号 利用者番号 利用者コード アカウントno アカウント番号 システムid システムログインid 発行id 付与id 登録id カナミックid idアカウント account accountid accountname userlogin login loginid',
    },
  }),
  issuedOn: field.date('発行日', {
    imported: {
      heads: '発行日 id発行日 交付日 発行年月日',
      further:
        '登録 交付 発行 付与 id発行年月日 発行年月 アカウント発行日 アカウント作成日 アカウント登録日 登録日 登録年月日 作成日 付与日 配布日 交付年月日 取得日 issuedon issued',
    },
  }),
  passwordChangedOn: field.date('パスワードを変えた日', {
    imported: {
      heads: 'パスワードを変えた日 パスワード変更日 pw変更日 最終変更日 パスワード最終変更日',
      further:
        'パスワード変更年月日 パスワード更新日 パスワード更新年月日 パスワード変更日付 pw更新日 pw変更年月日 最終パスワード変更日 パスワード最終更新日',
    },
  }),
  startedOn: field.date('使い始めた日', {
    imported: {
      heads: '使い始めた日 利用開始日 開始日 使用開始日',
      further: '使用開始年月日 利用開始年月日 開始年月日 利用開始 使用開始 有効開始日 startedon startdate',
    },
  }),
  endedOn: field.date('使い終えた日', {
    imported: {
      heads: '使い終えた日 利用終了日 終了日 使用終了日 利用停止日',
      further:
        '使用終了年月日 利用終了年月日 終了年月日 利用停止年月日 利用停止 使用停止日 停止日 停止年月日 廃止日 廃止年月日 削除日 失効日 無効化日 有効終了日 endedon enddate',
    },
  }),
  devicesAtEnd,
  note: field.note({ imported: noteIn }),
  ...registration,
};

export const accountType = {
  label: 'アカウント',
  fields: accountFields,
  list: {
    kind: 'account',
    reading: 'あかうんと',
    order: ['loginName', 'holderId', 'packId', 'officeId', 'issuedOn'],
    imported: {
      fresh: '新しいID',
      gone: '(?:使用|利用|一時)?停止中?|停|休止中?|削除|抹消|解約|解除|失効|廃止|返却|退職|suspended|disabled|inactive|deactivated|deleted',
    },
  },
} as const satisfies KindFacts;
