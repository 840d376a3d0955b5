import { widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';

/** What lists of offices write short, by the word that papers have. Each is written as `keyOf` makes it. */
const SHORT: readonly (readonly [word: string, ...ways: string[]])[] = [
  ['介護支援専門員', 'ケアマネ', 'ケアマネージャー', 'ケアマネジャー', 'ケアマネージャ', 'ケアマネジャ', 'cm'],
  ['主任介護支援専門員', '主任ケアマネ', '主任ケアマネージャー', '主任ケアマネジャー', '主マネ'],
  ['看護師', '正看護師', '正看', '看護婦', '正看護婦', 'ナース', 'ns'],
  ['准看護師', '准看', '准看護婦', '準看護師', '準看'],
  ['保健師', '保健婦', 'phn'],
  ['理学療法士', 'pt'],
  ['作業療法士', 'ot'],
  ['言語聴覚士', 'st'],
  ['介護福祉士', '介福', '介福士', 'cw'],
  ['医療ソーシャルワーカー', 'msw'],
  ['精神保健福祉士', 'psw'],
  ['サービス提供責任者', 'サ責', 'サービス責任者'],
  ['福祉用具専門相談員', '福祉用具相談員', '用具専門相談員'],
  ['管理栄養士', '管栄'],
  ['歯科衛生士', 'dh'],
  ['医師', 'dr', 'ドクター'],
];
const wordOf = new Map(SHORT.flatMap(([word, ...ways]) => ways.map((way) => [way, word] as const)));

const keyOf = (text: string): string =>
  toHalfWidth(widenKana(text))
    .toLowerCase()
    .replace(/[\s.・()]/g, '');

/**
 * How papers call a job that a list writes short (PT) or in half-width kana (ﾍﾙﾊﾟｰ), which a form would show so; null: nothing better
 * is known than what stands there.
 */
export function properJobType(text: string): string | null {
  const proper = wordOf.get(keyOf(text)) ?? widenKana(text).trim();
  return proper === '' || proper === text ? null : proper;
}
