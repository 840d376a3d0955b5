import type { ListWords } from '../../../records/list/list-words';

export const ACCOUNTS = '/ledger/accounts';

export const accountWords: ListWords = {
  thing: 'アカウント',
  counter: '件',
  list: 'アカウントの一覧',
  search: 'ID・使う人・ネットワークでさがす',
  add: 'アカウントを追加',
  icon: 'key',
  isNotThere: 'ありません',
  lead: 'だれがどのIDを使うか、パスワードをいつ変えたかが分かります。パスワードそのものは入れません。',
  hint: '行を押すと、そのアカウントの内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '抹消もふくめて',
};
