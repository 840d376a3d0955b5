import { searchKey } from '../../text/search-key';
import type { EventKind } from '../../ledger/event';
import { sentenceKey } from './sentence-key';
import { byWord } from '../../text/by-word';

/** Words of which one must stand in the sentence; several groups: one of each. */
export type Pattern = readonly (readonly string[])[];

export const deviceSearchWords = [
  '端末',
  'スマホ',
  'スマートフォン',
  'スマフォ',
  '携帯',
  'ケータイ',
  'けいたい',
  'タブレット',
  'アイパッド',
  'iPad',
  'iPhone',
  'アイフォン',
  'パソコン',
  'PC',
  'ノートPC',
  '機械',
];
export const changeWords = ['変わ', 'かわ', '変え', 'かえ', '替え', '替わ', '代わ', '換え', '変更', '違'];

const team = ['チーム', '部屋', 'グループ'];
const mail = ['メールアドレス', 'メアド', 'アドレス'];

/** What the sources leave open, as people say it; the keys are the answers of the packs' `matter`. */
const matters: Record<string, readonly Pattern[]> = byWord({
  // Before the leave itself: 育休から戻ります speaks of both.
  return: [
    [['復職', '復帰', '職場に戻', '休みから戻', '休み明け']],
    [
      ['休職', '産休', '育休', '育児休業', '介護休業', '病休', '休んでい'],
      ['戻', 'もど', '終わ', '明け'],
    ],
  ],
  absence: [
    [[...['休職', '産休', '育休', '産前', '産後', '育児休業', '介護休業', '病休', '長期休暇', '長い休み', '休みに入']]],
  ],
  job: [
    [['職種', '資格'], changeWords],
    [['職種'], ['取り', '取った', '取得']],
    [
      ['看護師', '介護福祉士', 'ケアマネ', '介護支援専門員'],
      ['になりました', 'になった', 'になります'],
    ],
  ],
  mail: [[['職員', 'スタッフ', '個人', '本人', 'さんの'], mail, changeWords]],
  'team-left': [[team, ['抜け', 'から抜け', '外れ', 'から外れ', '外し', 'から外し', '退出', 'から出']]],
  'team-ends': [
    [team, ['終わ', '終え', '閉じ', '閉め', '解散', 'なくな', 'なくす', '消']],
    [
      ['患者', '利用者さん', '利用者様', '利用者が', '利用者死亡', '利用者の死亡', '利用者逝去', '入居者'],
      ['亡くな', '死亡', '逝去', 'お亡く'],
    ],
    [['看取り']],
    [
      ['患者', '利用者', '入居者'],
      ['利用終了', 'サービス終了'],
    ],
  ],
  'device-given': [
    [deviceSearchWords, ['返す', '返し', '返却', '手放', '処分', '廃棄', '捨て', '減ら', '使うのをやめ', '使わなくな']],
  ],
  delegate: [[['委任', '受任者', '代理人', '任せたい', 'まかせたい']], [['手続き'], ['任せ', 'まかせ', '頼みたい']]],
});

export const otherPatterns: readonly Pattern[] = Object.values(matters).flat();

/** 「どうすればいいかわからない」: behind everything else that the sentence speaks of. */
const unknown = ['その他', 'わからな', '分からな', 'どれ', '相談', '困っ', 'だれに聞', '誰に聞'].map(searchKey);
export const isAtALoss = (key: string): boolean => unknown.some((word) => key.includes(word));

/** 「チームに主治医の先生が加わります」: who comes is no one of ours. */
const others: Pattern = [
  team,
  ['主治医', '先生', 'ドクター', '医師', '医院', 'クリニック', '診療所', '病院', '薬局', '薬剤師', 'ほかの', '他の'],
  ['が加わ', 'が入', 'が参加', 'も加わ', 'も入', 'も参加'],
];

const stolen: Pattern = [['盗ま', '盗難', '乗っ取', '使われ', '知られ', '不正']];
const ids: Pattern = [['ID', 'パスワ', 'アカウント']];

/** Answers to the questions of packs that a sentence has given already, by the event that it leads to. */
export function answersInWords(sentence: string): Partial<Record<EventKind, Record<string, string>>> {
  const key = sentenceKey(sentence);
  const has = (pattern: Pattern): boolean =>
    pattern.every((group) => group.some((word) => key.includes(searchKey(word))));
  const matter = Object.keys(matters).find((one) => matters[one]?.some(has));
  const isStolen = has(stolen);
  return {
    ...(matter && { other: { matter } }),
    ...(has(others) && { 'team-joined': { joiner: 'others' } }),
    ...(isStolen && { credentials: { kind: 'stolen' }, 'device-lost': { malicious: 'yes' } }),
    ...(isStolen && { incident: { malicious: 'yes', ...(has(ids) && { stolenId: 'yes' }) } }),
  };
}
