import { laterText } from '../field-types';
import type { LedgerField } from './field';
import { holderIn, networkIn, noteIn, officeIn } from './imported';
import { field, registration } from './kinds';

/** Which of its network's kinds of IDs it is (`credentials` of the pack); empty: what the pack supposes. */
const use: LedgerField<typeof laterText> = {
  ...{ kind: 'reference', label: '使いみち', schema: laterText },
  to: { target: 'credentials', as: 'mention' },
};

/** アカウント of a network. Dates and names only: the ledger never holds a password. */
export const accountFields = {
  packId: field.partOf('ネットワーク', 'packs', { imported: networkIn }),
  officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
  /** An account of a person is theirs; one of the office has no holder. */
  holderId: field.maybePartOf('使う人', 'people', { imported: holderIn }),
  use,
  loginName: field.code('ID', {
    imported: {
      ...{ key: true, required: true },
      heads:
        'id ログインid ユーザーid ユーザid 利用者id ログイン名 アカウント アカウント名 アカウントid loginid userid',
    },
  }),
  issuedOn: field.date('発行日', { imported: { heads: '発行日 id発行日 交付日 発行年月日' } }),
  passwordChangedOn: field.date('パスワードを変えた日', {
    imported: {
      heads: 'パスワードを変えた日 パスワード変更日 pw変更日 最終変更日 パスワード最終変更日',
    },
  }),
  startedOn: field.date('使い始めた日', { imported: { heads: '使い始めた日 利用開始日 開始日 使用開始日' } }),
  endedOn: field.date('使い終えた日', {
    imported: { heads: '使い終えた日 利用終了日 終了日 使用終了日 利用停止日' },
  }),
  note: field.note({ imported: noteIn }),
  ...registration,
};
