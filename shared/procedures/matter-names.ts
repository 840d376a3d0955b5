import type { LedgerEvent } from '../ledger/event';

/** What その他 turns out to be, by the answers of the packs' `matter`: as the procedure's title says it. */
const matterNames: Readonly<Record<string, string>> = {
  absence: '休職・産休・育休',
  return: '復職',
  job: '職種の変更',
  mail: 'メールアドレスの変更',
  'team-left': 'チーム・部屋からの退出',
  'team-ends': 'チーム・部屋の終了',
  'device-given': '端末の返却・処分',
  delegate: '手続きの委任',
};

/** 休職・産休・育休; 問い合わせ where nobody knows yet. */
export const matterName = ({ answers }: Pick<LedgerEvent, 'answers'>): string =>
  matterNames[answers?.['matter'] ?? ''] ?? '問い合わせ';
