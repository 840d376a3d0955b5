import { foldKey } from '../../text/fold-key';
import { takenPartIn } from '../../ledger/taking-part';
import { headerKeys } from '../import/header-key';
import { isInitials, namesNetwork, spellings } from '../import/named-network';
import type { LedgerView, NamedNetwork } from './ledger-view';
import type { AskedColumn, LedgerChoice, OpenWord } from './planned';

type Networks = readonly NamedNetwork[];

/** The network that the heading of a column of IDs names (FiNE-LINK ID, FL), where it is one alone. */
export function networkHeaded(heading: string, networks: Networks): NamedNetwork | null {
  const keys = spellings(foldKey(heading)).map((key) => ({ key, rest: key.replace(/id|(?:番号)$/g, '') }));
  const isNamed = ({ name, words }: NamedNetwork): boolean =>
    heading.split('／').some((part) => isInitials(part, words[0] ?? '') || namesNetwork(part, words[0] ?? '')) ||
    [name, ...words]
      .map(foldKey)
      .some((word) => keys.some(({ key, rest }) => key.includes(word) || (rest.length > 3 && word.includes(rest))));
  const [named, ...others] = networks.filter(isNamed);
  return others.length === 0 ? (named ?? null) : null;
}

/** What headings of IDs say beside the name of a network, folded as headings are: whose they are, on what, how they are written. */
const COMMON = new RegExp(
  [
    'あかうんと|ろぐいんねーむ|ろぐいん|ゆーざーねーむ|ゆーざー?|めんばー|ぱすわーど|こーど|なんばー|ねーむ',
    'account|login|user|member|password|network|system|name|code|number|sns|ict|id|pw|no',
    '番号|利用者?|使用者?|登録者?|発行|付与|取得|申請|参加者?|加入者?|有無|状況|可否',
    'ねっとわーく|しすてむ|つーる|あぷり|さーびす|連携|連絡|共有|情報|多職種|地域|在宅|医療|介護|福祉|看護|訪問',
    '個人|本人|各自|自分|職員|社員|担当者?|氏名|所持|保有|お?持ち|さん',
    '現在|変更|更新|予定|一覧|英数字?|半角|全角|数字|文字|桁|形式|記入|入力|必須|任意|のみ|だけ|不要|以外|など|ごと',
    '端末|たぶれっと|ipad|iphone|ぱそこん|pc|すまほ|機器|でばいす',
    '事業所|施設|会社|法人|貸与|支給|配布|管理|専用|共通|共用|番目|つ目',
    String.raw`[名用のをはと等別毎方人者現新旧前済中年月日第当主副機有無欄0-9]`,
  ].join('|'),
  'g',
);

/** Whether a heading names something (Net4U ID) that is no network at hand: of such IDs nobody knows the network by where somebody works. */
export const headsOther = (heading: string, networks: Networks): boolean =>
  networkHeaded(heading, networks) === null && (headerKeys('', heading)[0] ?? '').replace(COMMON, '').length >= LEAST;
const LEAST = 2;

/** A decided network that is at hand, or null for one that isn't; undefined: nobody has said, or what they said is no more. */
export function networkDecided(
  decided: Readonly<Record<string, string | null>>,
  word: string,
  networks: Networks,
): string | null | undefined {
  const said = Object.hasOwn(decided, word) ? decided[word] : undefined;
  return said === null || networks.some(({ id }) => id === said) ? said : undefined;
}

/** Whose name, or that of who runs it, alone stands in these texts: offered first, and never taken unasked. */
function likelyIn(texts: readonly string[], networks: Networks): string | null {
  const isSaid = ({ words: [own = ''], runBy = [] }: NamedNetwork): boolean =>
    texts.some((text) => namesNetwork(text, own) || runBy.some((word) => foldKey(text).includes(foldKey(word))));
  const [likely, ...others] = networks.filter(isSaid);
  return others.length === 0 ? (likely?.id ?? null) : null;
}

export interface AskedOf {
  heading: string;
  /** What stands above the table, and on its tab. */
  above: readonly string[];
  /** Where those are whose IDs they are. */
  offices: readonly (string | null)[];
}

/** How a column is asked about: what is likeliest first, then what the offices take part in, then what their cities have. */
export function askedColumn(
  { heading, above, offices }: AskedOf,
  { networks, enrolments, offices: all }: Pick<LedgerView, 'networks' | 'enrolments' | 'offices'>,
): AskedColumn & { choices: LedgerChoice[] } {
  const likely = likelyIn([heading], networks) ?? likelyIn(above, networks);
  const own = new Set(offices.flatMap((id) => takenPartIn(enrolments, id).map(({ packId }) => packId)));
  const cities = all.filter(({ id }) => offices.includes(id)).map(({ city }) => city);
  const rank = ({ id, cities: of = [] }: NamedNetwork): number =>
    id === likely ? 3 : own.has(id) ? 2 : of.some((city) => cities.includes(city)) ? 1 : 0;
  const choices = networks
    .filter(({ id, isClosed }) => !isClosed || own.has(id))
    .toSorted((a, b) => rank(b) - rank(a))
    .map(({ id, name }) => ({ id, name, about: '' }));
  return {
    likely: choices.some(({ id }) => id === likely) ? likely : null,
    isOther: headsOther(heading, networks),
    own: own.size === 1 ? ([...own][0] ?? null) : null,
    choices,
  };
}

/** Words that are asked about and head a column of IDs: the column is what is asked about. */
export const asColumns = (
  words: readonly OpenWord[],
  asked: (word: OpenWord) => (AskedColumn & { choices: LedgerChoice[] }) | null,
): OpenWord[] =>
  words.map((word) => {
    const found = word.of === 'network' && word.word !== '' ? asked(word) : null;
    if (!found) return word;
    const { choices, ...column } = found;
    return { ...word, choices, column };
  });
