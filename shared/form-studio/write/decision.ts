import { isChosenAmong, type PlaceCandidate, type SaidList } from '../find/candidate';
import type { KanaKind } from '../../text/kana';
import type { FormRows } from '../../packs/schema';
import type { PlaceProposal } from '../propose/proposal';

/** Where a place stands on the screen: 決定, 提案, 未定. */
export type DecisionState = 'decided' | 'proposed' | 'open';

/** One value over places that were found as single ones: a letter in each, or what stands between its hyphens. */
export type SpreadBy = 'letters' | 'parts';

/** What somebody says of a place, or leaves to the proposal. */
export interface Decision {
  candidate: PlaceCandidate;
  /** As it is shown, and as next year's form is compared. */
  label: string;
  /** Of `items`; also 毎回手で入力 (`typed`), 市が記入 (`city`). Null: nobody has said. */
  item: string | null;
  state: DecisionState;
  /** Typed each time, and once for all places that have the same number here. */
  once?: number | undefined;
  /** Of all places with this number each takes its share of one value. */
  spread?: { group: number; by: SpreadBy } | undefined;
  /** A paper without it isn't whole. */
  isRequired?: boolean | undefined;
  /** Nobody has said whether it may stay empty, and it may: so was decided whatever is typed each time, where the paper says nothing else. */
  mayStayEmpty?: boolean | undefined;
  /** How a reading is written; left out: as the label asks. */
  kana?: KanaKind | undefined;
  /** Of boxes for a letter each: at which end a value stands that has fewer; left out: as is usual for what is asked. */
  end?: 'left' | 'right' | undefined;
  /** Of printed boxes: one of them, or several; left out: as their words say. */
  takes?: 'one' | 'several' | undefined;
  /** What the printed words are called on the screen, in their order; '': as they are printed. */
  called?: readonly string[] | undefined;
  /** Of a column, said of its whole list: what becomes of entries for which no row is printed; left out: what is proposed. */
  beyond?: FormRows['overflow'] | undefined;
  /** The number by which rules of other places speak of this one. */
  mark?: number | undefined;
  /** It is asked for only when another place is like that; null: always, whatever is proposed. */
  onlyWhen?: OnlyWhenChosen | null | undefined;
  /** Of all places with this number at least one is filled, or exactly one. */
  oneOf?: OneOfThese | undefined;
  /** Of a day: the mark of the day that it isn't before. */
  notBefore?: number | undefined;
  /** Somebody has put it there: it stands behind those that were found. */
  isAdded?: boolean | undefined;
  /** … for those that were found, of which nothing is written any more: other words are ringed, or they are rows of a list. */
  insteadOf?: readonly number[] | undefined;
  /** Of a column: the list that somebody has said is there. */
  list?: SaidList | undefined;
}

export interface OnlyWhenChosen {
  /** The mark of the other place. */
  of: number;
  /** Any of these is chosen there, as they are printed; none: something stands there. */
  words: readonly string[];
}

export interface OneOfThese {
  group: number;
  exactly: boolean;
}

/** Which kana a place asks for: フリガナ, ふりがな, ﾌﾘｶﾞﾅ, フリガナ（半角カナ）. */
export const kanaAsked = ({ label, kana }: Pick<Decision, 'label' | 'kana'>): KanaKind =>
  kana ?? kindOf(/半角/.test(label) ? 'ｶﾅ' : (label.match(KANA_WORD)?.at(-1) ?? label));
/** システム担当者のふりがな asks for ふりがな. */
const KANA_WORD =
  /[フふﾌ][リりﾘ](?:[ガが]|ｶﾞ)[ナなﾅ]|[ヨよﾖ][ミみﾐ](?:[ガがカか]|ｶﾞ|ｶ)?[ナなﾅ]?|[カかｶ][ナなﾅ]|[セせｾ][イいｲ]|[メめﾒ][イいｲ]/g;
const kindOf = (word: string): KanaKind =>
  /[ｦ-ﾟ]/.test(word) ? 'half-width' : /[ァ-ヶ]/.test(word) ? 'katakana' : 'hiragana';

/** Boxes that take a letter each: several, or one field of a PDF that the file itself divides. */
export const hasLetterBoxes = ({ shape, places: [first] }: PlaceCandidate): boolean =>
  shape === 'digits' || (first?.paper?.cells ?? 0) > 1;

/** Amounts, numbers of things and of accounts end in the last box; what has a fixed length, and names, begin in the first. */
export const endOfBoxes = ({
  label,
  candidate,
  end,
}: Pick<Decision, 'label' | 'candidate' | 'end'>): 'left' | 'right' =>
  end ??
  (/^[千万百]?[円人名件台日回時]/.test(candidate.behind.trim()) ||
  [label, candidate.named].some((one) => AMOUNT.test(one))
    ? 'right'
    : 'left');
const AMOUNT = /金額|料金|費用?$|報酬|[合総小]計|[額円]$|[人員件個台回]数|^金$|^[￥¥]|口座番号/;

/** Before anybody has said anything. */
export const undecided = ({ candidate, label, item }: PlaceProposal): Decision => ({
  candidate,
  label,
  item,
  state: item === null ? 'open' : 'proposed',
});

/** 「提案の N欄をまとめて決める」. */
export const decideAll = (decisions: readonly Decision[]): Decision[] =>
  decisions.map((one) => (one.state === 'proposed' ? withoutDemand({ ...one, state: 'decided' }) : one));

/** Whatever is typed each time may stay empty until somebody, the paper or a rule says otherwise. */
export const withoutDemand = (one: Decision): Decision =>
  one.item === 'typed' && !isChosenAmong(one.candidate) && one.candidate.isMust !== true
    ? { ...one, mayStayEmpty: true }
    : one;
