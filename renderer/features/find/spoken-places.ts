import type { Pattern } from '@shared/procedures/wizard/matter-words';
import { eventSureness } from '@shared/procedures/wizard/event-words';
import { sentenceKey } from '@shared/procedures/wizard/sentence-key';
import { keyedPatterns, meantBy } from '@shared/procedures/wizard/sentence-patterns';
import type { OutKind, TableOf } from '@shared/tables/lists';
import type { SectionId } from '../../addresses/settings-sections';
import type { PlacePath, Screen } from '../../addresses/screens';
import type { FindEntry, FindTarget } from './find-entry';

/** Ids of the entries of `acts.ts` and `fixed-targets.ts`. */
type SpokenId =
  | `act/${'import' | 'batch' | 'contacts' | 'print' | 'lock'}`
  | `screen${PlacePath | Screen['path']}`
  | `screen/ledger/${TableOf<OutKind>}`
  | `screen/settings/${Exclude<SectionId, 'corporation'>}`;

const changes = ['変え', '変更', '替え', '直し', '直す', '決め', '選び', '選ぶ', '設定'];
const makes = ['作', 'つく', '書き', '書く', '出し', '出す', '印刷', '準備', 'もら', '集め', '渡'];
const pcs = ['パソコン', 'PC', 'ノート', 'コンピュータ', '機械'];
const broken = ['壊れ', 'こわれ'].flatMap((verb) =>
  ['た', 'て', 'まし', 'ちゃ', 'る', 'そう'].map((end) => `${verb}${end}`),
);
const dead = [...broken, '故障し', '起動しな', '立ち上がら', '動かなくな', '電源が入ら'];
const inCase = ['壊れ', 'こわれ', '故障し'].flatMap((verb) =>
  ['たとき', 'た時', 'たら', 'た場合', 'ても', 'る前', 'そう'].map((end) => `${verb}${end}`),
);
const excel = ['エクセル', 'Excel', 'CSV', '表計算'];

/** What people say who want to do something that is no event, as they say it. */
const patterns: Readonly<Partial<Record<SpokenId, readonly Pattern[]>>> = {
  'screen/moving': [
    [pcs, dead],
    [['引っ越し', '引越し', 'ひっこし', 'お引っ越し', 'PCの移行', 'データの移行', '移行したい']],
    [
      pcs,
      [
        '引っ越',
        '引越',
        'ひっこし',
        '買い替え',
        '買い換え',
        '買替',
        '買いかえ',
        '移し',
        '移す',
        '移行',
        '入れ替え',
        '入替',
        '交換',
      ],
    ],
    [['新しい', '別の', 'ほかの', '次の'], pcs, ['引っ越', '引越', '移', '使い', '使う', 'にし', '入れ']],
    [
      pcs,
      ['新しくします', '新しくする', '新しくした', '新しくしたい', '新しくしま', '新しくなり', '新しくなった', '新調'],
    ],
  ],
  'screen/settings/safety': [
    [pcs, [...dead, ...inCase]],
    [['バックアップ', '控えを取', '復旧キー', '合い言葉', '合言葉', 'データを戻', 'データが消え', '復元']],
    [
      ['使う人', '利用者', '見るだけの人', '使える人', '権限'],
      ['増や', '増やす', '増やし', '追加', '加え', '減ら', '外し', '消し', ...changes],
    ],
    [
      ['USB', '共有フォルダ', '外付け', 'ハードディスク'],
      ['保存', '残し', '残す', '取り', '入れ', '置'],
    ],
    [
      ['ロック', '鍵'],
      ['時間', '分', '自動', '勝手に', 'しない', ...changes],
    ],
  ],
  'screen/settings/display': [
    [
      ['文字', '字が', '字を', '画面', '表示'],
      ['大き', '小さ', '見えな', '見にく', '見づら', '読めな', '読みにく', '読みづら', '拡大', '縮小'],
    ],
    [
      ['配色', '色を', '色が'],
      ['変え', '見にく', '見づら', 'きつ', '薄'],
    ],
  ],
  'screen/settings/printing': [
    [
      ['プリンター', 'プリンタ', '印刷', 'PDF'],
      ['動かな', 'できな', '出な', '出てこな', '用紙', '両面', '白黒', 'カラー', ...changes],
    ],
  ],
  'screen/settings/records': [
    [
      ['だれが', '誰が', 'いつ'],
      ['直し', '変え', '消し', '入れた', '出した', '触', 'さわ', '使っ', '見た'],
    ],
    [
      ['間違え', 'まちがえ', '間違って', 'まちがって', '誤って', 'あやまって', 'うっかり'],
      ['消し', '消え', '直し', '変え', '退職', '入れ', '押し'],
    ],
    [['元に戻', 'もとに戻', '取り消し', '取り消す', 'やり直', '変更の履歴', '操作の履歴', '前の状態']],
  ],
  'screen/settings/reminders': [
    [
      ['お知らせ', '通知', '期限', 'リマインド'],
      ['早く', '遅く', '前に', '時期', '止め', 'いらな', '出さな', ...changes],
    ],
  ],
  'screen/settings/about': [
    [['アップデート', '新しい版', '最新版', 'バージョン', '更新版', 'ライセンス']],
    [
      ['アプリ', 'ソフト', '連携台帳'],
      ['更新', '新しく', '古い', '版'],
    ],
  ],
  'screen/settings/receivers': [
    [
      ['提出先', '宛先', 'あて先', '送り先', '差出人', '市のメール', '市の窓口', '役所のメール'],
      ['メール', 'アドレス', '違', '変わ', ...changes],
    ],
  ],
  'screen/settings/networks': [
    // Networks that the app brings no forms of: what there is, and how another one comes in, stands there.
    [
      [
        'Net4U',
        'ネットフォーユー',
        'ちょうかいネット',
        'ID-Link',
        'HumanBridge',
        'ヒューマンブリッジ',
        'あじさいネット',
      ],
    ],
    [
      ['ネットワーク', '連絡のしくみ'],
      ['増や', '追加', '加え', '減ら', '外し', '設定', '選'],
    ],
  ],
  'screen/documents/take-in': [
    [
      ['様式', '用紙', 'ひな形', 'ひな型', '書式', 'フォーマット', '自分の紙'],
      ['取り込', '追加', '加え', '増や', '登録', '入れ', '新しい', '変わっ', '自分'],
    ],
  ],
  'screen/documents': [
    [
      ['書類', '書いた紙', '下書き'],
      ['見たい', '見る', '探', 'さが', 'どこ', '続き', '一覧', 'つくり', '作り'],
    ],
  ],
  'screen/submissions': [
    [
      ['提出した', '出した', '送った', '渡した', '手渡した'],
      ['書類', '紙', 'もの', 'メール', '控え', '見たい', '確認', '一覧'],
    ],
    [
      ['受付', '受け付け', '受理'],
      ['された', '済', '確認', 'まだ', 'どう'],
    ],
    [['提出状況', '受付番号', '差し戻', '差戻', '突き返']],
    [
      ['書類', '様式', '届', '申請'],
      ['返って', '返され', '戻って', '戻され', '不備'],
    ],
  ],
  'screen/consents': [
    [['同意書'], [...makes, 'さが', '探', '見']],
    [['同意'], ['もら', '集め', '取りたい', '得']],
  ],
  'screen/credentials': [
    [
      ['パスワード', 'ID', 'アカウント'],
      ['見たい', '見る', '控え', '渡し', '渡す', '残し', '一覧', '知りたい', '調べ', 'どこ', 'しまっ'],
    ],
  ],
  'screen/inspection': [
    [['運営指導', '実地指導', '監査', '実地検査', '指導検査', '立入検査']],
    [
      ['書類', '記録'],
      ['一式', '全部', 'まとめて見せ', 'そろえ', '揃え', '見せ'],
    ],
  ],
  'screen/education': [
    [
      ['誓約', '研修', '教育', '勉強会'],
      [...makes, '記録', '残し', '受け', 'つけ', '実施', 'した', 'して', 'やって', '一覧'],
    ],
  ],
  'screen/retention': [
    [
      ['古い', '昔の', '前の', '辞めた人', '退職した人', '退職者'],
      ['捨て', '片付け', '片づけ', '消し', '消す', '整理', '処分', '廃棄', '削除'],
    ],
    [['保存期間', '保管期間', '何年残', '何年保存', 'いつまで残', 'いつまで保存', '何年とって', '何年取って']],
  ],
  'screen/talk': [
    [
      ['文例', '例文', '文面', '定型文', 'テンプレート'],
      ['LINE', 'ライン', 'トーク', 'チャット', 'メッセージ'],
    ],
  ],
  'screen/guide': [
    [['使い方', 'つかいかた', '操作方法', '操作のしかた', 'マニュアル', '説明書', 'このアプリ', '手引き']],
  ],
  'screen/support': [
    [
      ['サポート', '問い合わせ', '業者', '情報システム'],
      ['渡', '送', '連絡', '調べ', '出し', '見て', 'ファイル'],
    ],
    [
      ['エラー', '不具合', '調子が悪', '調子がおかし', 'アプリがおかし', '固まっ', '動かなくな'],
      ['渡', '送', '調べ', 'アプリ', '出'],
    ],
  ],
  'screen/ledger': [[excel, ['出した', '出す', '書き出', 'にしたい', 'にする', '保存', '渡し']]],
  'screen/ledger/offices': [
    [
      ['事業所', '施設', '営業所', 'サテライト'],
      ['開き', '開く', '開設', '新設', '増え', '増や', '追加'],
    ],
  ],
  'screen/ledger/people': [
    [['兼務', '兼任', '掛け持ち', 'かけもち', '勤務先が増え', '2つの事業所', '両方の事業所']],
    [
      ['職員', 'スタッフ', '従業員'],
      ['一覧', '見たい', '見る', '探', 'さが', '何人', '誕生日', '台帳'],
    ],
  ],
  'screen/ledger/devices': [
    [
      ['端末', 'タブレット', 'スマホ', 'パソコン', '証明書'],
      ['一覧', '見たい', '見る', '何台', 'だれが持', '誰が持', 'だれが使', '誰が使', '有効期限', '期限', '切れ'],
    ],
  ],
  'screen/': [
    [
      [
        '今日やる',
        '今日すること',
        'やることは',
        '何をすれば',
        '何からすれば',
        '次にすること',
        '忘れていること',
        'やり残し',
      ],
    ],
  ],
  'act/import': [
    [
      ['名簿', '一覧', '職員', 'スタッフ', ...excel],
      ['取り込', '読み込', '読ませ', '流し込', 'インポート', '一度に入れ', 'まとめて入れ'],
    ],
    [excel, ['から', '入れたい', '使いたい']],
  ],
  'act/batch': [
    [
      ['まとめて', '一度に', '全員分', '全員の', '何人分', '一括'],
      ['書類', '様式', '届', '誓約書', '同意書', ...makes],
    ],
  ],
  'act/contacts': [
    [
      ['市役所', '役所', '市に', '市の', '窓口', '事務局', '警察', '保健所', '連絡先'],
      ['電話', '連絡', '聞き', '聞く', '相談', '番号', '知りたい'],
    ],
  ],
  'act/print': [
    [
      ['この画面', 'この一覧', 'この表', '画面を', '今の画面'],
      ['印刷', '紙に', 'プリント'],
    ],
  ],
  'act/lock': [[['席を外', '席をはず', '離席', '席を立', '画面をロック', '画面に鍵', '見られないように']]],
};

const keyed = keyedPatterns(patterns as Readonly<Record<SpokenId, readonly Pattern[]>>);
/** More than these would be guessing. */
const MOST = 2;

/** What a sentence asks for that is no event: those that are surer than any event, and those that may be meant as well. */
export function spokenPlaces(
  typed: string,
  targets: readonly FindTarget[],
  /** By its own name: such a place is found as that, unless an event would stand before it. */
  isNamed: (key: string) => boolean,
): { before: readonly FindEntry[]; behind: readonly FindEntry[] } {
  const event = eventSureness(typed);
  const found = meantBy(keyed, sentenceKey(typed))
    .slice(0, MOST)
    .flatMap(({ meant, sureness }) => {
      const target = targets.find(({ entry }) => entry.id === meant);
      if (!target || (event === 0 && isNamed(target.key))) return [];
      return { entry: target.entry, isSurer: sureness > event };
    });
  const those = (isSurer: boolean) => found.filter((one) => one.isSurer === isSurer).map(({ entry }) => entry);
  return { before: those(true), behind: those(false) };
}

/** What is wished for behind what it is about: 「様式2を作りたい」, 「端末の一覧を見たい」, 「操作の記録はどこですか」. */
const WISH =
  /(?:の?一覧)?(?:[をがはにへの]|って)?(?:作|つく|出|書|見|開|探|さが|印刷|直|なお|追加|増や|変え|知り|確認|調べ|使|入れ|どこ|ほし|欲し|お願い|ください|下さい)[\p{L}]*(?:です|ます)?か?[。？?！!]*$|の?一覧$/u;

/** What a sentence is about, where it has more than that; null: it hasn't. */
export function withoutWish(typed: string): string | null {
  const about = typed.trim().replace(WISH, '');
  return about === '' || about === typed.trim() ? null : about;
}
