import { searchKey } from '../../text/search-key';
import type { EventKind } from '../../ledger/event';
import { changeWords, deviceSearchWords, isAtALoss, otherPatterns, type Pattern } from './matter-words';

const family = ['家族', '娘', '息子', '長女', '長男', '次女', '次男', 'ご主人', '奥さん', '奥様', 'お嫁', '孫'];
const patient = ['患者', '利用者さん', '利用者様', '入居者'];
const enters = ['参加', '入る', '入り', '入っ', '入れ', '加わ', '追加', '増え', '招待', 'つなが'];
const ends = ['やめ', '辞め', '止め', '抜け', '離脱', '退出', '外れ', '外し'];

/**
 * What people say when something happened. The longer what was found, the surer; written as people write it, compared by
 * the folded key, so that kana, widths and variant kanji don't matter.
 */
const patterns: Record<EventKind, readonly Pattern[]> = {
  join: [
    [
      [
        '入職',
        '入社',
        '採用',
        '就職',
        '新人',
        '新入',
        '新しい職員',
        '新しいスタッフ',
        '新しく入',
        '働き始め',
        '勤め始め',
        '雇',
      ],
    ],
    [
      ['職員', 'スタッフ', 'ヘルパー', '看護師', 'ケアマネ', '人が', '人を'],
      ['増え', '増やす', '増やし', '入っ', '入り', '来ま', '来る', '来た'],
    ],
  ],
  leave: [
    [
      [
        '退職',
        'たいしょく',
        '退社',
        '離職',
        '定年',
        '寿退',
        'お辞め',
        '辞め',
        'やめます',
        'やめる',
        'やめた',
        'やめました',
        'やめちゃ',
        '辞職',
        '契約満了',
        '契約が切れ',
        '最後の出勤',
      ],
    ],
    [
      ['職員', 'スタッフ', 'ヘルパー', '看護師', 'ケアマネ', 'さんが'],
      ['いなくな', '亡くな', 'なくなりま', '去り', '去る'],
    ],
    [['亡くな', '死亡', '逝去']],
  ],
  transfer: [
    [['異動', '転勤', '転属', '配置換', '配置転換', '出向', '移籍']],
    [
      ['移り', '移る', '移っ', '移動', 'うつり', 'うつる', '行き', '行く'],
      ['事業所', '施設', '営業所', '法人', '支所', 'ステーション', '所属', '部署'],
    ],
    [['さんが'], ['移り', '移る', '移っ', '移動', 'うつる', 'うつり']],
    [['所属', '部署', '配属'], changeWords],
  ],
  rename: [
    [
      [
        '名字',
        '苗字',
        'みょうじ',
        '改姓',
        '改名',
        '旧姓',
        '姓が',
        '婚姻',
        '結婚',
        '離婚',
        '入籍',
        '氏名の変更',
        '氏名が変',
      ],
    ],
    [['名前', '氏名', 'なまえ', '姓'], changeWords],
  ],
  'device-added': [
    [
      deviceSearchWords,
      ['増や', 'ふや', '増え', '追加', '買', '購入', '支給', '届い', '入れた', '新しく', '使い始め', '登録'],
    ],
    [['端末を増やす', '端末の追加']],
  ],
  'device-replaced': [
    [['機種変', '買い替え', '買替', '買い換え', '交換', '入れ替え', '入替', 'リース更新', '取り替え', '新しい端末に']],
    [deviceSearchWords, ['壊れ', 'こわれ', '故障', '動かな', '映らな', '割れ', ...changeWords]],
  ],
  'device-lost': [
    [
      deviceSearchWords,
      [
        'なくし',
        '無くし',
        '失くし',
        'なくなっ',
        '無くなっ',
        '紛失',
        '落とし',
        'おとし',
        '盗ま',
        '盗難',
        '置き忘れ',
        '見つから',
        '見当たら',
        '忘れてき',
        '忘れた',
        '忘れまし',
        '忘れちゃ',
        'どこか',
        'ない',
      ],
    ],
    [['紛失', '盗難', '盗まれ']],
  ],
  credentials: [
    [
      [
        'パスワード',
        'パスワ',
        '暗証番号',
        'ログイン',
        'サインイン',
        'IDとパス',
        'ID・パス',
        'IDが',
        'IDを',
        'アカウント',
      ],
      [
        '忘れ',
        'わすれ',
        '届か',
        '来な',
        'わから',
        '分から',
        '入れな',
        '使えな',
        'できな',
        '変え',
        '変更',
        'ロック',
        '合わな',
        '違',
        '盗ま',
        '乗っ取',
        '使われ',
        '知られ',
      ],
    ],
    [['パスワード', '暗証番号']],
  ],
  'patient-joins': [
    [patient, [...enters, '新し', '始め', '部屋', 'チームを']],
    [
      [
        '新しい患者',
        '新しい利用者',
        '部屋を作',
        '部屋をつく',
        'チームを作',
        'チームをつく',
        '新患',
        '新規の患者',
        '新規利用者',
      ],
    ],
  ],
  'family-joins': [[family, [...enters, '見たい', '使いたい', '見られるよう']]],
  'family-leaves': [[family, ends]],
  'consent-withdrawn': [
    [['撤回', '同意の取消', '同意を取り消', '同意をやめ', '消してほし', '消して欲し', '削除してほし', '削除して欲し']],
    [['同意'], ['取り消', '取消', 'やめ', '止め', 'しない']],
  ],
  'team-joined': [
    [
      ['チーム', '部屋', 'グループ'],
      [...enters, '呼ばれ'],
    ],
    [['チームへの参加', 'チームに入', 'チームに加']],
  ],
  'office-changed': [
    [
      [
        '電話',
        'でんわ',
        'ファックス',
        'FAX',
        '住所',
        '所在地',
        '事業所名',
        '名称',
        '事業所の名前',
        '施設名',
        '事業所番号',
        '番号',
        'メールアドレス',
        '連絡先',
        'メアド',
        '郵便番号',
      ],
      changeWords,
    ],
    [['引っ越', '引越', 'ひっこし', '移転', '電話番号が', '電話番号の変更', '事業所名の変更']],
  ],
  'manager-changed': [
    [
      ['管理者', '施設長', '所長', '担当者', '理事長', '代表者', '代表取締役', '社長', '責任者', '施設内管理者'],
      [...changeWords, '交代', '交替', '後任', '引き継'],
    ],
    [['管理者の交代', '担当者の交代']],
  ],
  'yearly-report': [[['現況届', '現況', '年1回', '年に1回', '年一回', '毎年の', '名簿を出', '名簿の提出']]],
  'office-closed': [
    [
      [
        '休止',
        '廃止',
        '閉鎖',
        '閉所',
        '廃業',
        '閉め',
        '閉じる',
        '閉じま',
        '利用解除',
        '解約',
        '休業',
        '使うのをやめ',
        '利用をやめ',
        '退会',
      ],
    ],
    [
      ['事業所', '施設', 'ネットワーク', 'システム'],
      ['やめ', '止め', '終わ', 'たたむ', 'たたみ'],
    ],
  ],
  'network-start': [
    [['申し込み', '申込', '導入', '加入', '新規登録', '利用開始', '使い始めたい', '始めたい']],
    [
      [
        'ネットワーク',
        'システム',
        'トリトラス',
        'TRITRUS',
        'カナミック',
        'LINE WORKS',
        'ラインワークス',
        'FiNE-LINK',
        'ファインリンク',
        'みまもり',
        'SNS',
      ],
      ['始め', '使いたい', '入りたい', '参加', '使う'],
    ],
  ],
  incident: [
    [
      [
        '漏えい',
        '漏洩',
        '漏れ',
        'もれた',
        '流出',
        '誤送信',
        '誤って送',
        '間違えて送',
        'まちがえて送',
        '間違って送',
        '違う人に',
        '別の人に',
        'ほかの人に送',
        '他の人に送',
        '宛先を間違',
        '送り先を間違',
        '送り間違',
        '送りまちが',
        '誤爆',
        'のぞき見',
        '覗き見',
        '見られた',
        '見られてしま',
        'ウイルス',
        '乗っ取',
        '不正アクセス',
        'フィッシング',
      ],
    ],
    [deviceSearchWords, ['盗ま', '盗難']],
  ],
  other: otherPatterns,
};

const keyed = (Object.entries(patterns) as [EventKind, readonly Pattern[]][]).map(
  ([kind, all]) => [kind, all.map((pattern) => pattern.map((group) => group.map(searchKey)))] as const,
);

/** The events that a sentence speaks of, the likeliest first. 「スマホをなくした」 → device-lost */
export function eventsInWords(sentence: string): EventKind[] {
  const key = searchKey(sentence);
  const found = keyed
    .map(([kind, all]) => ({ kind, sureness: Math.max(0, ...all.map((pattern) => surenessOf(pattern, key))) }))
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness)
    .map(({ kind }) => kind);
  return isAtALoss(key) && !found.includes('other') ? [...found, 'other'] : found;
}

/** Characters found of the longest word of each group; 0 when a group has none. */
function surenessOf(pattern: readonly (readonly string[])[], key: string): number {
  const lengths = pattern.map((group) =>
    Math.max(0, ...group.filter((word) => key.includes(word)).map((word) => word.length)),
  );
  return lengths.includes(0) ? 0 : lengths.reduce((sum, length) => sum + length, 0);
}
