import type { ListWords } from '../../../records/list/list-words';

export const OFFICES = '/ledger/offices';

export const officeWords: ListWords = {
  thing: '事業所',
  counter: 'か所',
  list: '事業所の一覧',
  search: '事業所名・番号・管理者でさがす',
  add: '事業所を追加',
  icon: 'office',
  isNotThere: 'ありません',
  lead: '名前を入れると、番号や住所、ネットワークの欄が開きます。',
  hint: '行を押すと、その事業所の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '抹消もふくめて',
};
