/**
 * 設定の項目, in the order of the list at its left. 閲覧 finds nothing to look at in those that aren't for readers. What an item holds, and
 * how that is read, leads to it from Ctrl+K.
 */
export const sections = [
  { id: 'corporation', label: '法人・事業所', isForReaders: true, holds: [], reading: 'ほうじん じぎょうしょ' },
  { id: 'networks', label: 'ネットワーク', isForReaders: false, holds: [], reading: 'ねっとわーく' },
  { id: 'packs', label: '市の様式', isForReaders: false, holds: ['取り込む'], reading: 'しのようしき' },
  {
    id: 'receivers',
    label: '提出先・メール',
    isForReaders: false,
    holds: ['メールの差出人', '電子受付'],
    reading: 'ていしゅつさき めーる でんしうけつけ',
  },
  {
    id: 'safety',
    label: 'バックアップと安全',
    isForReaders: true,
    holds: ['復旧キー', '合い言葉', '使う人', 'バックアップから戻す'],
    reading: 'ばっくあっぷ あんぜん ふっきゅうきー あいことば パスワード usb つかうひと',
  },
  { id: 'printing', label: '印刷とPDF', isForReaders: false, holds: ['プリンター'], reading: 'いんさつ ぷりんたー' },
  {
    id: 'display',
    label: '文字の大きさ・表示',
    isForReaders: true,
    holds: ['大きく・小さく'],
    reading: 'もじのおおきさ ひょうじ おおきく',
  },
  { id: 'reminders', label: 'お知らせの時期', isForReaders: false, holds: ['期限'], reading: 'おしらせ きげん つうち' },
  {
    id: 'records',
    label: '操作の記録',
    isForReaders: true,
    holds: ['いつ・だれが・何を'],
    reading: 'そうさのきろく 履歴 りれき ログ',
  },
  {
    id: 'about',
    label: 'この製品について',
    isForReaders: true,
    holds: ['版', '新しい版を入れる', 'ライセンス'],
    reading: 'せいひん ばーじょん バージョン らいせんす あっぷでーと アップデート こうしん 更新',
  },
] as const;

export type SectionId = (typeof sections)[number]['id'];

export const isSection = (id: string): id is SectionId => sections.some((section) => section.id === id);
