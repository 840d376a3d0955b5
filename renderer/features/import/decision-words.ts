import { ENDS } from '@shared/tables/import/date-in-words';
import type { ImportDecisions, ValueDecision } from '@shared/tables/matching/import-decisions';
import type { ImportKind } from '@shared/tables/lists';
import type { WordKind } from '@shared/tables/matching/ledger-view';
import type { ImportPlan, LedgerChoice } from '@shared/tables/matching/planned';
import type { OpenValue } from '@shared/tables/matching/said-values';
import { proposedTitle } from '@shared/tables/matching/title-plan';
import { formatWareki } from '@shared/text/wareki';

/** What is asked of all rows at once, and what becomes of it, in words. */
export const askedOf: Record<WordKind, string> = {
  office: '事業所',
  network: 'ネットワーク',
  holder: '使う人',
  patient: '患者',
  corporation: '法人',
};

/** 山本 恵子（ヘルパーステーション坂井） beside another 山本 恵子. */
export const meantWords = ({ name, apart = '' }: LedgerChoice): string => (apart === '' ? name : `${name}（${apart}）`);

export function saidWords({ label, text, months, lines }: OpenValue): string {
  if (text === '') return `${label}のない ${lines.length}行`;
  if (months && months.length > 1) return `日のない${label}（${text} など）の ${lines.length}行`;
  return `${label}「${text}」の ${lines.length}行`;
}

/** 事業所「訪・デ」の 2行, 事業所のない 15行. */
export const wordRows = ({ of, word }: { of: WordKind; word: string }, rows: number): string =>
  `${askedOf[of]}${word === '' ? 'のない' : `「${word}」の`} ${rows}行`;

/** 「ID」の列の 13件. */
export const askedOfColumn = (heading: string, count: number): string => `「${heading}」の列の ${count}件`;

/** Of IDs whose network this app doesn't know: beside people they are kept, and can't be records of a list. */
export const notHere = (kind: ImportKind): string =>
  `ここにないネットワーク（${isImportedBeside(kind) ? '元の値に残します' : '取り込みません'}）`;
const isImportedBeside = (kind: ImportKind): boolean => kind === 'staff' || kind === 'device';

/** 決めました：事業所のない 15行 → 居宅介護支援事業所つむぎ. */
export const decidedInWords = (about: string, way: string): string => `決めました：${about} → ${way}`;

/** 「デイ」→みほんデイサービス: what was decided before, and stands so here, too. */
export const rememberedWords = (
  { offices, networks, values }: Pick<ImportDecisions, 'offices' | 'networks' | 'values'>,
  names: (id: string) => string | null,
): string[] => [
  ...Object.entries({ ...offices, ...networks }).map(
    ([word, id]) => `「${word}」→${id === null ? 'どれでもない' : (names(id) ?? '決めたところ')}`,
  ),
  ...Object.values(values).flatMap((said) =>
    Object.entries(said).map(([text, way]) => `「${text}」→${way.as === 'text' ? way.text : KEPT_WAYS[way.as]}`),
  ),
];

const KEPT_WAYS = { above: '上の行と同じ', empty: '空ける', 'first-day': 'その月の1日' } as const;

const keptAs = ({ text }: OpenValue, way: ValueDecision): ValueDecision | null =>
  way.as === 'text' && way.text === text ? way : null;

export function wayOfSaid(way: ValueDecision, value: OpenValue): string {
  if (way.as === 'above') return `上の行と同じ（${value.above[0]}${value.above.length > 1 ? ' など' : ''}）`;
  if (way.as === 'empty') return emptiedWords(value);
  if (way.as === 'first-day') return 'その月の1日にする';
  return keptAs(value, way) ? 'そのまま' : `「${ENDS.has(value.field) ? formatWareki(way.text) : way.text}」にする`;
}

/** Without a day of leaving somebody is there still: that is what is said with it. */
const emptiedWords = ({ field, label }: OpenValue): string =>
  field === 'leftOn' ? '在職中の人として入れる' : ENDS.has(field) ? `空ける（${label}なし）` : '空ける';

/** 電話「同上」→空ける: what one press decides, a line each; what is emptied stands first, as nothing else loses what was written. */
export function proposedWords({ values, words, titles }: Pick<ImportPlan, 'values' | 'words' | 'titles'>): string[] {
  const ofValue = (value: OpenValue): string[] =>
    value.proposal === null ? [] : [`${shortWords(value)}→${wayOfSaid(value.proposal, value)}`];
  const isEmptied = ({ proposal }: OpenValue): boolean => proposal?.as === 'empty';
  return [
    ...values.filter(isEmptied).flatMap(ofValue),
    ...words.flatMap(({ of, word, choices, proposal }) => {
      const chosen = choices.find(({ id }) => id === proposal);
      return chosen ? [`${askedOf[of]}${word === '' ? 'なし' : `「${word}」`}→${meantWords(chosen)}`] : [];
    }),
    ...titles.flatMap((title) => {
      const proposal = proposedTitle(title);
      return proposal === null ? [] : [`${title.name}の${title.label}→${proposal}`];
    }),
    ...values.filter((value) => !isEmptied(value)).flatMap(ofValue),
  ];
}

const shortWords = ({ label, text, months = [] }: OpenValue): string =>
  months.length > 1 ? `日のない${label}` : `${label}${text === '' ? 'なし' : `「${text}」`}`;
