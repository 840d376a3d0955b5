import { Account } from '@shared/ledger/entities';
import type { CellChoice } from '../list/cell-edits';
import { useNewRecordDraft, type DraftDefinition } from '../panel/new-record-draft';

/** What a form asks about an account. Never a password: the ledger has no place for one. */
export type AccountValues = Omit<Account, 'id' | 'status' | 'struckOffOn'>;

/** Of the office, not of a person. */
export const OFFICE_ACCOUNT: CellChoice = {
  value: null,
  word: '事業所のもの',
  reading: 'じぎょうしょのもの きょうよう',
};

/** Network and office may still be missing. */
const Draft = Account.omit({ id: true, status: true, struckOffOn: true }).extend({
  packId: Account.shape.loginName,
  officeId: Account.shape.loginName,
});

const newAccount: DraftDefinition<AccountValues> = {
  key: 'new-account',
  schema: Draft,
  blank: Draft.parse({}),
  given: ['officeId'],
};

export const useNewAccountDraft = () => useNewRecordDraft(newAccount);

/** What a field must hold before it is written; null when it may. */
export function refusalOf<F extends keyof AccountValues>(field: F, value: AccountValues[F]): string | null {
  if (field === 'packId' && value === '') return 'ネットワークを選んでください';
  if (field === 'loginName' && value === '') return 'IDが空です。市や事務局から届いた通知書にあります';
  if (field === 'officeId' && value === '') return 'IDを使う事業所を選んでください';
  return null;
}

export const neededFields: readonly (keyof AccountValues)[] = ['packId', 'loginName', 'officeId'];
