import type { ListWords } from '../list/list-words';

export const PATIENTS = '/ledger/patients';
export const TEAMS = '/ledger/teams';

export const patientWords: ListWords = {
  thing: '患者',
  counter: '人',
  list: '患者の一覧',
  search: '名前・ふりがな・かかりつけ医でさがす',
  add: '患者を追加',
  icon: 'people',
  isNotThere: 'いません',
  lead: '入れておくと、その方のチームと同意書の進み具合がすぐに分かります。',
  hint: '行を押すと、その方の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '抹消もふくめて',
};
