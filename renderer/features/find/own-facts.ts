import { changeWords, type Pattern } from '@shared/procedures/wizard/matter-words';
import type { ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { keyedPatterns, meantBy } from '@shared/procedures/wizard/sentence-patterns';
import type { EventKind } from '@shared/ledger/event';
import type { Staff } from '@shared/ledger/entities';
import { searchKey } from '@shared/text/search-key';
import { recordAddress } from '../../addresses/record-address';
import type { FindEntry, FindPlace, FindTarget } from './find-entry';

/** What of somebody's own has changed. */
type OwnFact = 'home' | 'phone' | 'mail';

const becomes = [...changeWords, '新し', '直', '増え'];

const patterns: Readonly<Record<OwnFact, readonly Pattern[]>> = {
  home: [
    [['引っ越', '引越', 'ひっこし', 'ひっこす', '転居', '住み替え', '住所変更']],
    [
      ['住所', '住まい', '自宅', '家が', '郵便番号'],
      [...becomes, '移'],
    ],
  ],
  phone: [
    [['電話番号', '携帯番号', '携帯の番号', 'スマホの番号', '携帯電話の番号', '番号が'], becomes],
    [['電話', 'でんわ', '携帯', 'ケータイ', 'けいたい'], becomes],
  ],
  mail: [[['メールアドレス', 'メアド', 'アドレス', 'メール'], becomes]],
};
const keyed = keyedPatterns(patterns);

/** The office’s own, whoever is named beside it: 佐藤さんの事業所が引っ越します. */
const OF_OFFICE =
  /(?:事業所|施設|営業所|事務所|本部|本社|法人|ステーション|会社|役所|病院)(?:[がもは、]|の(?:電話|でんわ|住所|所在地|番号|メール|ファ|FAX|引))/u;
/** A machine moves, or what is on it; and numbers that are none to call. */
const OF_THING = /パソコン|ﾊﾟｿｺﾝ|ノート|PC|ＰＣ|タブレット|データ|アプリ|職員番号|社員番号|管理番号|シリアル|VPN/iu;
const OF_PATIENT = /患者|利用者|入居者|家族/u;
const OF_SOMEBODY =
  /職員|スタッフ|従業員|社員|ヘルパー|看護師|ケアマネ|私[がのはも]|わたし|自分|本人|[\p{L}](?:さん|君|くん|ちゃん|先生|氏)[がのはも、]/u;

interface OwnFacts {
  fact: OwnFact;
  of: 'staff' | 'patients';
  people: readonly Staff[];
}

/** 「佐藤さんが引っ越しました」 is about 佐藤さん: neither the office has moved, nor its PC. Null: it is about nobody's own. */
function ownFactsIn(typed: string, { people }: Pick<ParsedSentence, 'people'>): OwnFacts | null {
  if (OF_OFFICE.test(typed) || OF_THING.test(typed)) return null;
  const fact = meantBy(keyed, searchKey(typed))[0]?.meant;
  if (fact === undefined) return null;
  if (OF_PATIENT.test(typed)) return { fact, of: 'patients', people: [] };
  return people.length > 0 || OF_SOMEBODY.test(typed) ? { fact, of: 'staff', people } : null;
}

/** A number of the old phone went along to the new one, or it is another: the words for both are the same, but for these. */
const NUMBER = /番号/u;

/** The events that it may be beside that: an office's facts are other ones, and a new number is no new phone. */
const isMeantBeside =
  (typed: string) =>
  (kind: EventKind): boolean =>
    kind !== 'office-changed' && !(kind === 'device-replaced' && NUMBER.test(typed));

const titles: Readonly<Record<OwnFact, string>> = {
  home: '引っ越しで変わったことを台帳で直す',
  phone: '電話を台帳で直す',
  mail: 'メールを台帳で直す',
};
const fields: Readonly<Record<OwnFact, string>> = { home: 'phone', phone: 'phone', mail: 'mail' };
const NO_ADDRESS = '職員の住所は台帳にありません。電話やメールが変わったら直します';
const MOST = 3;

const personAct = ({ id, name }: Staff, fact: OwnFact, detail: string): FindPlace => ({
  ...{ id: `act/own/${fact}/${id}`, icon: 'person', title: `${titles[fact]}：${name}さん` },
  detail: fact === 'home' ? NO_ADDRESS : detail,
  address: `${recordAddress('staff', id)}?field=${fields[fact]}`,
  isPassing: true,
});

export interface OwnActs {
  /** Theirs: in their record, or where such records are. */
  entries: readonly FindEntry[];
  /** Which events it may be, too. */
  keeps: (kind: EventKind) => boolean;
  /** Which screens aren't meant. */
  drops: ReadonlySet<string>;
}

/** What is done about somebody's own facts; null: the sentence is about none. */
export function ownActs(
  typed: string,
  parsed: Pick<ParsedSentence, 'people'>,
  {
    screens,
    mayWork,
    detailOf,
  }: { screens: readonly FindTarget[]; mayWork: boolean; detailOf: (person: Staff) => string },
): OwnActs | null {
  const own = ownFactsIn(typed, parsed);
  if (!own) return null;
  const { fact, of, people } = own;
  const list = screens.filter(({ entry }) => entry.id === `screen/ledger/${of === 'staff' ? 'people' : of}`);
  const acts = mayWork ? people.slice(0, MOST).map((person) => personAct(person, fact, detailOf(person))) : [];
  // Whoever is named and only looked at stands among the people already.
  const entries = people.length > 0 ? acts : list.map(({ entry }) => entry);
  return { entries, keeps: isMeantBeside(typed), drops: new Set(['screen/moving']) };
}
