import { searchKey } from '../../text/search-key';
import type { EventKind } from '../../ledger/event';
import { changeWords, deviceSearchWords, isAtALoss, otherPatterns, type Pattern } from './matter-words';
import { sentenceKey } from './sentence-key';
import { keyedPatterns, meantBy } from './sentence-patterns';

const family = ['家族', '娘', '息子', '長女', '長男', '次女', '次男', 'ご主人', '奥さん', '奥様', 'お嫁', '孫'];
const patient = ['患者', '利用者さん', '利用者様', '入居者'];
const enters = ['参加', '入る', '入り', '入っ', '入れ', '加わ', '追加', '増え', '招待', 'つなが'];
const ends = ['やめ', '辞め', '止め', '抜け', '離脱', '退出', '外れ', '外し'];
const notTheirs = ['違う', 'ちがう', '別の', 'ほかの', '他の', '間違った', '間違えた', 'まちがった', 'まちがえた'];
const reached = [
  ...[
    '送った',
    '送りました',
    '送ってしま',
    '送っちゃ',
    '送信した',
    '送信してしま',
    '流した',
    '流しました',
    '流してしま',
  ],
  ...['渡した', '渡しました', '渡してしま', '渡しちゃ', '届けた', '届けました', '届けてしま', '配った', '配ってしま'],
  ...['書き込んだ', '書き込みました', '書き込んでしま', '投稿した', '投稿しました', '投稿してしま'],
];
const onPaper = [
  ...['書類', '記録', 'カルテ', '名簿', '連絡帳', '計画書', 'ケアプラン', 'ノート', 'USB', '個人情報'],
  ...['同意書', '申請書', '誓約書'],
];
const shown = ['写真', '動画', '画像', '顔', '名前', '個人情報'];
const inPublic = [
  ...[
    'SNS',
    'インスタ',
    'フェイスブック',
    'Facebook',
    'ツイッター',
    'YouTube',
    'ユーチューブ',
    'TikTok',
    'ティックトック',
  ],
  ...['ブログ', 'ネット', 'ホームページ', 'LINE', 'ライン'],
];
// Not た alone: 載せたい harms nobody.
const madePublic = ['載せ', 'のせ', '載って', 'あげ', '上げ', 'アップし', '投稿し', '公開し', '出回っ'].flatMap(
  (verb) =>
    ['てしま', 'しま', 'ちゃ', 'まし', 'られ', 'ている', 'ていま', 'た職員', 'た人', 'たら'].map(
      (end) => `${verb}${end}`,
    ),
);
const doubtful = ['怪しい', 'あやしい', '変な', '不審', '知らない人', '知らない相手', '迷惑', '偽', 'にせ'];
const opened = ['開い', 'ひらい', '押し', 'おし', 'クリック', '入力', 'ダウンロード', '返信'];

/** 来月から入る: of somebody of whom the day is said. */
const newlyIn = ['から入る', 'から入り', 'から来る', 'から来ま', 'から働'];

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
    [
      ['パートさん', 'パートの', '派遣', 'アルバイト', 'バイトさん', '介護士', '事務員', '外国人', '実習生'],
      ['入っ', '入り', '入る', '来ま', '来る', '来た', '増え'],
    ],
    [
      ['職員', 'スタッフ', 'ヘルパー'],
      ['を追加', 'の追加', 'を加え', 'を登録', 'に登録'],
    ],
    [['さんが', 'さんを', '看護師', 'ヘルパー', 'ケアマネ', '事務', 'スタッフ', '職員'], newlyIn],
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
        '再婚',
        '籍を入れ',
        '籍を抜',
        '嫁に行',
        '嫁ぎ',
        '婿に入',
        'さんになりました',
        'さんになります',
        'さんになった',
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
    [['新しい利用者の', '新しい患者の', '新規の利用者の', '利用者の', '患者の'], ['さん', '様'], enters],
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
        '法人名',
        '会社名',
        '法人の名前',
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
    [
      ['事業所', '施設', '営業所', '本部', '法人', '事務所', 'ステーション'],
      ['引っ越', '引越', 'ひっこし', '移転', '移る', '移り'],
    ],
  ],
  'manager-changed': [
    [
      ['管理者', '施設長', '所長', '担当者', '理事長', '代表者', '代表取締役', '社長', '責任者', '施設内管理者'],
      [...changeWords, '交代', '交替', '後任', '引き継'],
    ],
    [['管理者の交代', '担当者の交代']],
  ],
  'yearly-report': [
    [['現況届', '現況', '年1回', '年に1回', '年一回', '毎年の', '名簿を出', '名簿の提出']],
    [['年次報告', '定期報告', '実績報告', '名簿提出']],
  ],
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
        'なりすまし',
        'あて先を間違',
        '宛先をまちが',
        '送り先をまちが',
        'BCCにし忘れ',
      ],
    ],
    [deviceSearchWords, ['盗ま', '盗難']],
    [notTheirs, reached],
    [onPaper, ['なくしま', 'なくした', '無くし', '失くし', '紛失', '落とし', '置き忘れ', '置いてき', '盗ま', '盗難']],
    [shown, inPublic, madePublic],
    [doubtful, ['メール', 'リンク', '添付', 'ファイル', 'サイト', '画面', 'URL'], opened],
    [onPaper, ['電車', 'バス', 'タクシー', '車', '店', '駅'], ['忘れ']],
  ],
  other: otherPatterns,
};

const keyed = keyedPatterns(patterns);

/** Who begins here gets a phone with it: it is their 入職, which asks for the device too. */
const newlyInKeys = newlyIn.map(searchKey);
const comes = (key: string): boolean =>
  newlyInKeys.some((word) => key.includes(word)) ||
  keyed.some(([kind, [arrives]]) => kind === 'join' && arrives?.[0]?.some((word) => key.includes(word)));

/** 12月から吉田さんが入ります, where it is nothing else. */
const isSomebodyComing = (key: string): boolean =>
  key.includes('さんが') && ['入ります', '入る', '来ます', '来る'].map(searchKey).some((word) => key.includes(word));

/** How surely a sentence speaks of an event; 0: of none. */
export const eventSureness = (sentence: string): number => meantBy(keyed, sentenceKey(sentence))[0]?.sureness ?? 0;

/** The events that a sentence speaks of, the likeliest first. 「スマホをなくした」 → device-lost */
export function eventsInWords(sentence: string): EventKind[] {
  const key = sentenceKey(sentence);
  const meant = meantBy(keyed, key).map((one) => one.meant);
  const begins = (comes(key) && meant.includes('device-added')) || (meant.length === 0 && isSomebodyComing(key));
  const found = begins ? [...new Set(['join' as const, ...meant])] : meant;
  return isAtALoss(key) && !found.includes('other') ? [...found, 'other'] : found;
}
