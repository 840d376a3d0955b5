import type { Staff } from '@shared/ledger/entities';
import { oncePerObject } from '@shared/text/once';
import type { Suggestion } from '../../grid/grid-column';

/** Common jobs in care, with their readings: かんご finds 看護師 before it is converted. */
const COMMON: readonly (readonly [string, string])[] = [
  ['介護支援専門員', 'かいごしえんせんもんいん ケアマネジャー'],
  ['看護師', 'かんごし'],
  ['准看護師', 'じゅんかんごし'],
  ['保健師', 'ほけんし'],
  ['理学療法士', 'りがくりょうほうし PT'],
  ['作業療法士', 'さぎょうりょうほうし OT'],
  ['言語聴覚士', 'げんごちょうかくし ST'],
  ['介護福祉士', 'かいごふくしし'],
  ['社会福祉士', 'しゃかいふくしし'],
  ['訪問介護員', 'ほうもんかいごいん ホームヘルパー'],
  ['介護職員', 'かいごしょくいん'],
  ['看護補助者', 'かんごほじょしゃ'],
  ['生活相談員', 'せいかつそうだんいん'],
  ['福祉用具専門相談員', 'ふくしようぐせんもんそうだんいん'],
  ['管理栄養士', 'かんりえいようし'],
  ['歯科衛生士', 'しかえいせいし'],
  ['薬剤師', 'やくざいし'],
  ['医師', 'いし'],
  ['歯科医師', 'しかいし'],
  ['医療ソーシャルワーカー', 'いりょうそーしゃるわーかー MSW'],
  ['精神保健福祉士', 'せいしんほけんふくしし'],
  ['事務職員', 'じむしょくいん'],
];

/** What to offer for 職種: first what this ledger uses, most used first, then the other common ones. */
export function jobTypeSuggestions(people: Iterable<Staff>): Suggestion[] {
  const uses = new Map<string, number>();
  for (const { jobType } of people) if (jobType !== '') uses.set(jobType, (uses.get(jobType) ?? 0) + 1);
  const readings = new Map(COMMON);
  const used = [...uses].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const words = [...used, ...COMMON.map(([word]) => word).filter((word) => !uses.has(word))];
  return words.map((word) => ({ word, reading: readings.get(word) ?? '' }));
}

/** The same for a ledger's people, kept until one of them changes: each cell that is opened asks for it. */
export const jobTypesOf = oncePerObject((people: ReadonlyMap<string, Staff>) => jobTypeSuggestions(people.values()));
