import type { ListWords } from '../../../records/list/list-words';

export const DEVICES = '/ledger/devices';

export const deviceListWords: ListWords = {
  thing: '端末',
  counter: '台',
  list: '端末の一覧',
  search: '管理番号・機種・使う人でさがす',
  add: '端末を追加',
  icon: 'device',
  isNotThere: 'ありません',
  lead: '入れておくと、証明書の期限や、だれが使っているかがすぐに分かります。',
  hint: '行を押すと、その端末の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '抹消もふくめて',
};
