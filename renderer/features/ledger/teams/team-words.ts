import type { ListWords } from '../../../records/list/list-words';

export const teamWords: ListWords = {
  thing: 'チーム',
  counter: '件',
  list: 'チームの一覧',
  search: 'チーム名・患者・メンバーでさがす',
  add: 'チームを追加',
  icon: 'people',
  isNotThere: 'ありません',
  lead: '患者さんのチーム（部屋）に、だれがいつから入っているかが分かります。',
  hint: '行を押すと、そのチームのメンバーが右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '抹消もふくめて',
};
