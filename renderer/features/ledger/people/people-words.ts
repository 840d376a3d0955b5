import type { ListWords } from '../../../records/list/list-words';

export const peopleWords: ListWords = {
  thing: '職員',
  counter: '人',
  list: '職員の一覧',
  search: '名前・ふりがな・職員番号でさがす',
  add: '職員を追加',
  icon: 'people',
  isNotThere: 'いません',
  lead: '一度入れると、どの市の書類にも台帳から入ります。',
  hint: '行を押すと、その人の内容と手続きが右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '退職・抹消もふくめて',
};
