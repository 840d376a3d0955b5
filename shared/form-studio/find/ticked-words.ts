/** What the words behind printed boxes say of them: whether one is ticked, or several may be. */

export type Act = 'new' | 'renew' | 'delete';
/** The first that fits counts: 登録抹消 is no 登録. */
const ACTS: readonly (readonly [Act, RegExp])[] = [
  ['delete', /廃止|抹消|削除|終了|退職|取消|取り消し|停止|解除|脱退/],
  ['renew', /変更|更新|修正|訂正|異動|継続/],
  ['new', /新規|開始|追加|採用|入職|加入|登録$/],
];
export const actOf = (word: string): Act | null => ACTS.find(([, words]) => words.test(word))?.[0] ?? null;
export const areActs = (words: readonly string[]): boolean => {
  const acts = new Set(words.map(actOf));
  return acts.has('new') && (acts.has('renew') || acts.has('delete'));
};

const ANSWERS = /^(?:無|なし|いいえ|否|非該当)/;
const ONE_OF = /(?:届出|申請|申込|登録|異動|変更|手続)(?:の)?(?:区分|種別|種類)$|^区分$|性別|有無|要否|可否|適否/;

/** Only one of them is ticked. @param label what is asked */
export const areOneOf = (words: readonly string[], label: string): boolean =>
  words.length === 2 || words.some((word) => ANSWERS.test(word)) || ONE_OF.test(label) || areActs(words);
