import { searchIndexKey } from '@shared/text/search-key';
import { eventNames, type EventKind } from '@shared/ledger/event';
import type { Form, Pack } from '@shared/packs/schema';
import { formNumber } from '../words/form-title';

/** Texts that are searched stand apart, so that no word is found across two of them. */
export const keyOf = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map(searchIndexKey)
    .join('\n');

/** How a happening is read, and what people call it who don't know the form's word for it. */
const EVENT_WORDS: Record<EventKind, string> = {
  join: 'にゅうしょく 採用 入った人 新しい職員',
  leave: 'たいしょく 退社 やめた人 辞めた人 転職',
  transfer: 'いどう 転勤',
  rename: 'しめいのへんこう 結婚 改姓 名前が変わった',
  'device-added':
    'たんまつのついか スマホ スマートフォン タブレット パソコン 携帯電話 新しい端末 新しいタブレット 新しいスマホ 新しいパソコン 電子証明書 証明書',
  'device-replaced': 'きしゅへんこう スマホ スマートフォン タブレット パソコン 携帯電話 買いかえ 故障 水没 修理',
  'device-lost': 'たんまつのふんしつ スマホ スマートフォン タブレット パソコン 携帯電話 なくした',
  credentials: 'ぱすわーど',
  'patient-joins': 'かんじゃのさんか 新しい患者',
  'family-joins': 'かぞくのさんか',
  'family-leaves': 'かぞくのたいしゅつ',
  'consent-withdrawn': 'どういのてっかい 取りやめ',
  'team-joined': 'ちーむへのさんか 部屋 グループ',
  'office-changed': 'じぎょうしょのへんこう 電話番号 住所 移転 引っこし メールアドレス 事業所番号 変更届',
  'manager-changed': 'かんりしゃのへんこう たんとうしゃのへんこう 責任者 施設長',
  'yearly-report': 'げんきょうとどけ 毎年 年次報告 年報 定期報告 実績報告 更新手続き 更新届',
  'office-closed': 'きゅうし はいし 閉鎖',
  'network-start': 'りようかいし 申し込み 始める',
  incident: 'ろうえい ごそうしん もれた',
  other: 'そのた わからない',
};

/** What a happening is found by: its words, and how they are read. */
export const eventKey = (kind: EventKind): string => keyOf(eventNames[kind], ...EVENT_WORDS[kind].split(' '));

/** How the words that titles of forms are made of are read; the longer ones first. */
const READINGS: readonly (readonly [string, string])[] = [
  ['関係機関', 'かんけいきかん'],
  ['個人情報', 'こじんじょうほう'],
  ['初期設定', 'しょきせってい'],
  ['利用対象者', 'りようたいしょうしゃ'],
  ['利用者', 'りようしゃ'],
  ['事業所', 'じぎょうしょ'],
  ['申請書', 'しんせいしょ'],
  ['申込書', 'もうしこみしょ'],
  ['誓約書', 'せいやくしょ'],
  ['同意書', 'どういしょ'],
  ['説明書', 'せつめいしょ'],
  ['撤回書', 'てっかいしょ'],
  ['登録票', 'とうろくひょう'],
  ['委任状', 'いにんじょう'],
  ['現況届', 'げんきょうとどけ'],
  ['試算表', 'しさんひょう'],
  ['流山市', 'ながれやまし'],
  ['鶴岡市', 'つるおかし'],
  ['様式', 'ようしき'],
  ['申請', 'しんせい'],
  ['登録', 'とうろく'],
  ['事項', 'じこう'],
  ['変更', 'へんこう'],
  ['修正', 'しゅうせい'],
  ['利用', 'りよう'],
  ['端末', 'たんまつ'],
  ['同意', 'どうい'],
  ['導入', 'どうにゅう'],
  ['情報', 'じょうほう'],
  ['施設', 'しせつ'],
  ['組織', 'そしき'],
  ['業務', 'ぎょうむ'],
  ['保持', 'ほじ'],
  ['使用', 'しよう'],
  ['解除', 'かいじょ'],
  ['一覧', 'いちらん'],
  ['一括', 'いっかつ'],
  ['管理', 'かんり'],
  ['台帳', 'だいちょう'],
  ['費用', 'ひよう'],
  ['削減', 'さくげん'],
  ['効果', 'こうか'],
  ['代行', 'だいこう'],
  ['個人', 'こじん'],
];

/** A title as it is read, as far as its words are known: とうろくじこうへんこう・しゅうせいしんせいしょ. */
const readingOf = (title: string): string =>
  READINGS.reduce((read, [word, kana]) => read.replaceAll(word, kana), title);

/** What a form is found by: city, number and title, how they are read, and what happened: 退職 or スマホ finds its form. */
export function formKey(pack: Pack, form: Form): string {
  const names = [formNumber(pack, form), form.number, pack.network ?? '', form.title, form.shortTitle];
  const events = form.subject.events.flatMap(({ kind, label }) => [
    label,
    eventNames[kind],
    ...EVENT_WORDS[kind].split(' '),
  ]);
  return keyOf(...names, ...names.map(readingOf), ...events);
}
