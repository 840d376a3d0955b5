import { PREFECTURES } from '../../text/city-of-address';
import { ownerIn, whatIn } from '../propose/label-words';
import type { PlaceShape } from './candidate';
import { boxesBehindWords } from './boxes-behind-words';
import { beginOfEras, erasAhead } from './era-words';
import { numberedWords } from './numbered-words';
import {
  bareOfLabel,
  isAct,
  isGrade,
  isJob,
  isOfBank,
  isRinged,
  isRingedAlone,
  isRoman,
  isServiceWord,
  LISTED_BEHIND,
} from './ringed-words';
import { typedNames } from './typed-names';

/** Room for a value in a line of print. */
export interface LineGap {
  shape: PlaceShape;
  /** Of a date three stretches (two where its year isn't asked for), of boxes one for each, else one. */
  spans: readonly { from: number; to: number }[];
  /** What stands in front of it in the line, up to the gap before. */
  label: string;
  behind: string;
  words: readonly string[];
  named: string;
  /** All of it, with the marks between its stretches and an era in front: what a whole value takes the place of. */
  reach: { from: number; to: number };
}

/** Blanks of one line: room ends where the line is broken. */
const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000＿_…‥]';
/** In a date a form may print ○ for what is written in. */
const DAYS = '[\\s\\u3000\\u00a0\\u2002\\u2003＿_…‥○〇◯]';
const DASH = '[-－‐―ー—−]';
const DATE = new RegExp(
  `((?:(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRＭＴＳＨＲ])[・･／/、\\s\\u3000]{1,2}){1,5}(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRＭＴＳＨＲ])[\\s\\u3000]?|令和|平成|昭和|大正|西暦|(?<![A-Za-z・])[RＲ](?=${BLANK}))?(${DAYS}*)年(${DAYS}*)月(${DAYS}*)日`,
  'g',
);
const ERAS = '(?:[明大昭平令MTSHRＭＴＳＨＲ][・･／/、]){1,4}[明大昭平令MTSHRＭＴＳＨＲ]';
/** Of a PDF, nothing is printed in front of the first point: ．　　．　 */
const DOTTED = new RegExp(`(${ERAS})?(${BLANK}+|^)[．.／/・](${BLANK}+)[．.／/・](${BLANK}*)`, 'g');
/** What stands between a day's parts where no 年 does. */
export const isDayMark = (letter: string): boolean => /^[．.／/・]$/.test(letter);
const POSTAL = new RegExp(`〒(${BLANK}*(?:${DASH}${BLANK}*)?)`, 'g');
/** As wide as 〒 is written. */
const POSTAL_ROOM = 7;
const PHONE = new RegExp(
  `(?<!${BLANK})${BLANK}{0,20}[（(]${BLANK}+[）)]${BLANK}*(?:${DASH}${BLANK}*)?|${BLANK}{2,}${DASH}${BLANK}{2,}(?:${DASH}${BLANK}*)?`,
  'g',
);
/** Not in a sentence that tells how to fill it in: 該当する□に. */
const BOX = /(?<![にのをへ「])[□☐❏◻](?=[\s\u3000]*[^\s\u3000□☐をにへ])/g;
const BOXED_POSTAL = /^〒[\s\u3000]*[□☐❏◻]/;
const FIGURES = /〒[\s\u3000]*[□☐❏◻]{3}[\s\u3000]*[-－‐―ー—−][\s\u3000]*[□☐❏◻]{4}|[□☐❏◻]{6,13}/g;
const PAREN = new RegExp(`[（(](${BLANK}{2,})[）)]`, 'g');
/** （　　／　　）, 受理　　／　　: a month and a day. */
const SLASHED = new RegExp(
  `(?<=[（(]|[^\\s\\u3000／/])(${BLANK}{2,4})[／/](${BLANK}{2,5})(?=[）)]|[^\\s\\u3000／/]|$)`,
  'g',
);
const HALVES = new RegExp(`^(${BLANK}{4,})([～〜／/]|から)(${BLANK}{4,})$`);
const SUM = new RegExp(
  `(?<=(?:^|[\\s\\u3000（(：:])(?:合?計|約|満|延べ|うち))${BLANK}{2,10}(?=(?:台|名|人|件|円|枚|歳|才|回)(?![一-龠]))|(?<=第)${BLANK}{2,8}(?=[報号回])|(?<=[（(])${BLANK}{2,8}(?=(?:階|歳|才|台|名|人|件|枚|円|回|号|日)[）)])`,
  'g',
);
const EACH_ROOM = new RegExp(`${BLANK}{2,}(?=[^\\s\\u3000])`, 'g');
/** 　日（　）: its day of the week. */
const WEEKDAY = new RegExp(`(?<=日${BLANK}{0,2})[（(](${BLANK}{1,4})(?:曜日?)?[）)]`, 'g');
const LABELLED = new RegExp(`[（(]([^\\s\\u3000（()）・]{1,8}[：:]?)(${BLANK}{2,})[）)]`, 'g');
const PARTLY = new RegExp(`(?<!${BLANK})${BLANK}{2,12}年${BLANK}{1,8}月(?!${BLANK}*日)`, 'g');
/** 　　月　　日: its year isn't asked for. */
const MONTH_AND_DAY = new RegExp(`(?<!${BLANK}|年)(${BLANK}{2,12})月(${BLANK}{1,8})日`, 'g');
/** 氏名　　　　㊞　（続柄　　　） */
const SEAL_WITHIN = /(?:㊞|[（(]印[）)])(?=[\s\u3000]+\S)/g;
/** 　　：　　～　　：　　 */
const TIME = new RegExp(`(?<=^|[～~〜（(]|${BLANK})${BLANK}{1,8}[：:]${BLANK}{2,8}`, 'g');
const SEAL = /[（(]?(?:㊞|印|代表者印|押印|捺印|自署|署名又は記名押印)[）)]?[\s\u3000]*$/;
export const UNIT =
  /^(?:(?:台|名(?![\s\u3000]+称)|人|件|円|枚(?:目|中)?|部|冊|通|点|号|報|歳|才|時間?|分|年|年度|か月|ヶ月|箇月|日間|[時分](?:頃|ごろ)|月(?:分|末)|か月間|ヶ月間|人中|泊|床|室|戸|か所|箇所|ヶ所|回|個|本|回線|単位|様|殿|人分|医師(?!・)|先生|御中)(?![一-龠ぁ-んァ-ヶー])|㊞|印|頃|口(?!座)|[％%㎡㎥㎏]|(?:km|kg|cm|ｍ|m)(?![A-Za-z])|[（(](?:印|代表者印))/;
/** （１）, ①, ア．: in front of a label. */
const NUMBERED = /^(?:[（(][0-9０-９一二三四五六七八九十ア-オ]{1,2}[）)]|[①-⑳⑴-⒇・○●◯]|[0-9０-９ア-オ]{1,2}[.．、)）])/;
/** Labels of two letters, however far apart they are printed. */
const SPREAD = new Set('名称 氏名 住所 電話 職名 番号 役職 職種 部署 所属 備考 理由 日付 区分 性別'.split(' '));
/** Whom a paper is for, and no room for a name. */
const ADDRESSEE = /(?:長|市|町|村|県|課|局|会|部|センター|宛)$/;

/** 市使用欄　　受付＿＿＿: a heading of the labels behind it. */
const OF_OTHERS = /(?:使用|記入|処理|確認|記載)欄$/;

const GRADES =
  /((?:要(?:支援|介護)|(?<![一-龠])[支介])[（(]?[\s\u3000]*)([1-5１-５](?:(?:[\s\u3000]*[・／/、][\s\u3000]*|[\s\u3000]{1,3})[1-5１-５]){1,4})/g;
const IN_BRACKETS = /[（(][^（()）]*[）)]/g;
const AROUND_ROOMS =
  /[^\s\u3000・／/、,：:\ufffc]{1,8}[\ufffc\s\u3000]*(?:[・／/][\s\u3000]*[^\s\u3000・／/、,：:\ufffc]{1,8}[\ufffc\s\u3000]*)+/g;
const RINGED_PIECE = /[^\s\u3000・／/\ufffc]+/g;
/** （いずれかに○）, ○を１つ */
const RING_TOLD = /[（(※]?[^\s\u3000（()）・]*(?:(?:に|へ)[○◯〇]|[○◯〇](?:を|で囲|印を|は[1１一]つ))/;
/** 変更の理由　　人事異動・退職: a label, and the words behind it. */
const LABEL_APART = /^[^・]*?\S[\s\u3000]{2,}(?=\S+・)/;
/** Words apart by ・, without what stands in brackets behind them. */
const piecesOf = (text: string, from: number): { from: number; word: string }[] => {
  const bare = text.replaceAll(IN_BRACKETS, (printed) => ' '.repeat(printed.length));
  return [...bare.slice(from).matchAll(/[^\s\u3000・]+/g)].map(({ index, 0: word }) => ({ from: from + index, word }));
};
const AMONG = /[（(]((?:[^\s\u3000・／/（()）]{2,5}[・／/]){1,5}[^\s\u3000・／/（()）]{2,5})[）)]/g;
/** ○ 新規　　○ 変更（…）　　○ 廃止: each with a mark in front. */
const MARKED = /(?<=^|[\s\u3000])[○◯〇][\s\u3000]?([^\s\u3000○◯〇（()）]{2,10})(?=[\s\u3000（(]|$)/g;
/** What is done, in its sentence; or whether it is done. */
const ACTED =
  /(?<![一-龠・／/])[一-龠]{2}(?:[・／/][一-龠]{2}){1,3}(?=し(?:ました|たの|ます))|([一-龠]{1,4}[ぁ-ん]{0,2})[たる][・／/]\1(?:て?い?ない|なかった)/g;
/** 貸与端末　返却・紛失・故障　届: what the paper is called stands behind the words, apart from them. */
const CALLED = /^[\s\u3000]+(?:届|願|届出書|申請書|申込書|報告書|依頼書)[\s\u3000]*$/;
/** その他（　　　） */
const OPEN_LIST = /その他[\s\u3000]*[（(][\s\u3000]+[）)][\s\u3000]*$/;
const WORDS = /(?:[^\s\u3000・／/、,（()）：:]{1,12}[\s\u3000]*[・／/][\s\u3000]*)+[^\s\u3000・／/、,（()）：:]{1,12}/g;

/** 選任　・　変更　・　解任: room around each mark, so that a word can be ringed. */
const isSpaced = (text: string): boolean => {
  const marks = text.match(/[・／/]/g)?.length ?? 0;
  const spaced = text.match(/[\s\u3000][・／/](?=[\s\u3000])/g)?.length ?? 0;
  // 受付　　　／　　　　登録番号: room for a day.
  return marks > 0 && marks === spaced && !/[\s\u3000]{3,}[／/][\s\u3000]{3,}/.test(text);
};

/** As wide as so many half-width letters. */
const widthOf = (blank: string): number =>
  Array.from(blank).reduce((sum, one) => sum + (one === '\t' ? 8 : /[\u3000＿…‥\u2003]/.test(one) ? 2 : 1), 0);

/** 届出日　20　　年: no word of the label. */
const CENTURY = /(?:^|[\s\u3000：:（(])(20|２０)[\s\u3000]*$/;

/** Of a paragraph whose lines are broken: what stands in the last of them that says something. */
const lastLine = (text: string): string => text.split('\n').findLast((line) => line.trim() !== '') ?? '';

/** 　　台（証明書を消した日　年　月　日）: what is asked in brackets, and no unit of the place before it. */
function ownWords(between: string, isBehindAnother: boolean): string {
  const label = isBehindAnother
    ? between
        .replace(/^[台名人件本枚個回][\s\u3000、,・]+/, '')
        .replace(/^[^（()）\s\u3000]{0,3}[）)][\s\u3000]+(?=\S)/, '')
    : between;
  return /[（(]([^（()）\s\u3000][^（()）]*)$/.exec(label)?.[1] ?? label;
}

/** 氏名　　　　電話: blanks that stay between a value and the label behind it. */
function distance(room: string, after: string): number {
  if (!/^[^\s\u3000）)」』、。]/.test(after) || UNIT.test(after) || room.length < 4) return 0;
  return /^\s\s$/.test(room.slice(-2)) ? 2 : 0;
}

/** 　　　　（以下「乙」という。） */
const CALLED_LATER = new RegExp(
  `(?<!${BLANK})${BLANK}{6,}(?=[（(]以下[、,]?${BLANK}*[「『]([^」』]{1,10})[」』]と(?:いう|言う|します))`,
  'g',
);
/** …として、職名　　　　氏名　　　　を置く。 */
const ASKED = new RegExp(
  `((?:署名|職名|職種|続柄|役職|氏名|所属|提出日|期間|(?:事業所|施設|法人)名|名称|住所|所在地|電話番号|電話|生年月日)[：:]?)${BLANK}{4,}`,
  'g',
);
/** 私は、　　　　　　（職種）として */
const NAMED_BEHIND = new RegExp(
  `(?<!${BLANK})${BLANK}{4,}(?=[（(]((?:職種|職名|役職|氏名|名称|住所|所在地|事業所名|施設名|法人名|所属部署|部署|所属))[）)])`,
  'g',
);
/** 令和　　年３月３１日まで: of a day only the year is left out. */
const YEAR = new RegExp(`(?<=令和)${DAYS}{2,}(?=年(?:度|${BLANK}{0,2}[0-9０-９]))`, 'g');

/** …を記入してください。（全　　　枚中　　　枚目） */
const WIDE = new RegExp(`(?<=[、。はをにのてが者」）)])${BLANK}{6,}(?=[にがをはのへで、（(])`, 'g');
/** 相違ありません。　受領者　＿＿＿＿＿: a line is drawn behind a word. */
const DRAWN = /([^\s\u3000＿_。、]{2,10})[\s\u3000]*([＿_]{5,})/g;
const COUNTED = new RegExp(
  `(?<!${BLANK})${BLANK}{2,8}(?=(?:枚[中目]?|[名人台件部通])(?:${BLANK}|[）)、。]|枚|$))`,
  'g',
);

/** □ of a line, each with the word behind it. */
export function wordsOfBoxes(text: string, box: RegExp): { at: number; word: string }[] {
  const found = Array.from(text.matchAll(box), ({ index }) => index);
  const behind = new Map(boxesBehindWords(text).map((one) => [one.at, one.word]));
  return found.map((at, i) => {
    const ahead = behind.get(at);
    if (ahead !== undefined) return { at, word: ahead };
    const word = text.slice(at + 1, found[i + 1] ?? text.length).trim();
    // 有（名称　　　）: what is asked in the brackets is another place.
    const cut = /[\s\u3000]{2,}|[（(][^（()）\s\u3000]{0,8}[：:]?[\s\u3000]{2,}/.exec(word);
    return { at, word: (cut ? word.slice(0, cut.index) : word).replace(/[・、,／/]$/, '').trim() };
  });
}

/** A line that asks for something is short, and no sentence. */
const isSentence = (text: string): boolean =>
  text.includes('。') || text.replaceAll(/[\s\u3000＿_]{3,}/g, '\u3000\u3000').length > 60;

export const KANA_LINE = /^[\s\u3000]*[（(]?(?:フリガナ|ふりがな|かな|カナ|ﾌﾘｶﾞﾅ)[）)]?[：:]?[\s\u3000]*$/;

/** Whether a line asks for something: several marks do, one may stand in front of a label. */
export const leavesRoom = (text: string): boolean =>
  /^[\s\u3000]*[□☐❏◻][^□☐❏◻]+[□☐❏◻]|[^\s\u3000][\s\u3000]+〒[\s\u3000]*$/.test(text) ||
  lineGaps(text, true).some(
    ({ shape, named, words, spans }) =>
      shape !== 'seal' &&
      named === '' &&
      (shape !== 'boxes' || words[0] === '') &&
      spans.some(({ from, to }) => to > from),
  ) ||
  (KANA_LINE.test(text) && /[\s\u3000]$/.test(text));

/** 　　年　　か月, 約　　　名, 計　　　台, ①　　　人: nothing but rooms, each with its unit behind it. */
const isCountedRoom = (text: string): boolean => COUNTED_ROOM.test(text) && !/^[\s\u3000]*[0-9０-９]/.test(text);
const ROOM_UNIT =
  '[\\s\\u3000]{2,}(?:台|名|人中?|件|円|枚[中目]?|部|冊|通|点|号|報|歳|才|時間|分間?|年間?|月|[かヶケカ]月間?|日間?|回|個|本|床|室|戸|ID|ＩＤ|店|口|[％%])';
const COUNTED_ROOM = new RegExp(
  `^(?:約|満|計|月|週|年|延べ|全|第|うち|[①-⑳])?(?:${ROOM_UNIT}[\\s\\u3000]*[／/・、]?)+[\\s\\u3000]*$`,
);

/** 氏　　名, 法　人　・　団　体　名: one word, spread over its cell. */
const isSpread = (text: string): boolean => {
  const flat = text.trim();
  // 年齢　　　歳, 年　　齢　　　歳, 　　時　　分
  if (
    /^(?:[^\s\u3000]{2}[\s\u3000]{2,}|.[\s\u3000]{1,4}.[\s\u3000]{3,})[^\s\u3000]+$/.test(flat) &&
    UNIT.test(flat.slice(-1))
  )
    return false;
  if (/^[\s\u3000]+時[\s\u3000]+分/.test(text) || isCountedRoom(text)) return false;
  // １　台　目
  if (/^[0-9０-９]{1,2}[\s\u3000]{1,2}[台人名件枚回][\s\u3000]{1,2}目$/.test(flat)) return true;
  // （　　　歳）
  if (/^[（(][\s\u3000]+[^\s\u3000]+[）)]$/.test(flat) && UNIT.test(flat.replace(/^[（(][\s\u3000]+/, '')))
    return false;
  return (
    !/[\s\u3000]{2,}$/.test(text) &&
    /^[^\s\u3000]{1,2}(?:[\s\u3000]{1,4}[^\s\u3000]{1,2})+$/.test(flat) &&
    !/^[0-9０-９]/.test(flat) &&
    flat.replaceAll(/[\s\u3000]/g, '').length <= 14
  );
};

/** What a label beside a cell asks for: 電話番号 ｜ 　　（　　　）, 所在地 ｜ 千葉県. */
interface AskedBeside {
  isOfPhone?: boolean;
  isOfAddress?: boolean;
  /** The last number of choices that the line before has: エ is one more of them. */
  after?: string;
}

/**
 * Finds what a line leaves room for. What one rule has taken no other one takes.
 *
 * @param isPrepared somebody has typed names into the file (typed-names.ts)
 * @param asked what stands beside the cell
 */
export function lineGaps(text: string, isWholeCell: boolean, isPrepared = false, asked: AskedBeside = {}): LineGap[] {
  const finder = new GapFinder(text, asked.isOfPhone === true);
  finder.typed(isPrepared);
  finder.address(asked.isOfAddress === true);
  finder.dates();
  finder.dotted();
  finder.postal();
  finder.figures();
  finder.boxes();
  finder.phones();
  finder.parens();
  finder.monthsAndDays();
  finder.times();
  finder.counted();
  finder.numbered(asked.after);
  finder.rings(isWholeCell);
  if (isWholeCell) finder.halves();
  if (isSentence(text)) finder.inSentence();
  else if (finder.hasDay() || !isSpread(text)) finder.rooms();
  return finder.found();
}

const ADDRESS_LABEL = /^.{0,16}(?:所[\s\u3000]*在[\s\u3000]*地|住[\s\u3000]*所)[）)]?[：:]?[\s\u3000]*/;
const ROOM_BEFORE_UNIT = new RegExp(`${BLANK}+(?=[都道府県郡市区町村](?:${BLANK}|$))`, 'g');
const NAMED = /^[一-龠ぁ-んァ-ヶー]{0,8}[都道府県郡市区町村]$/;

/** What an address begins with, and nothing else; whoever has printed more has written it whole. */
export function isAddressBegun(printed: string): boolean {
  const words = printed.split(/[\s\u3000\u00a0＿_]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const isOfPlace = PREFECTURES.some((name) => first.startsWith(name)) || words.some((word) => word.length === 1);
  return words.length <= 4 && isOfPlace && words.every((word) => NAMED.test(word));
}

/** 　　　　　　　医師名　　　　: the room in front is of the label beside the cell. */
const BEFORE_LABEL =
  /^(?:[^\s\u3000]{0,4}(?:氏名|名|職名|電話(?:番号)?|TEL|ＴＥＬ|FAX|ＦＡＸ|住所|担当者?))[：:]?[\s\u3000]{4,}/;
const PARTY = /^[（(【]?(?:申請|届出|申込|報告|依頼|開設|設置|事業|委任|受任)者[）)】]?$/;
function startsWithLabel(text: string): boolean {
  const [said = ''] = text.split(/[＿_：:（(]|[\s\u3000]{5,}/, 1);
  const label = said.replaceAll(/[\s\u3000]/g, '');
  return whatIn(label, ownerIn(label))?.isExact === true;
}

/** @property isPart what it is stands beside its cell: what is printed in front of it is a part of the value */
interface OfText {
  at: number;
  end: number;
  isPart?: boolean;
}

/** Words of which the last one asks what else it is. */
const endsOpen = ({ shape, words }: Pick<LineGap, 'shape' | 'words'>): boolean =>
  shape === 'ring' && /その他$/.test(words.at(-1) ?? '');

class GapFinder {
  private readonly gaps: (Omit<LineGap, 'reach'> & OfText)[] = [];

  constructor(
    private readonly text: string,
    private readonly isOfPhone: boolean,
  ) {}

  /** In order, each with what stands between it and the one before as its label. */
  found(): LineGap[] {
    const sorted = this.gaps.toSorted((a, b) => a.at - b.at);
    return sorted.map(({ at, end, isPart, ...gap }, i) => {
      const prior = sorted.slice(0, i).findLast((one) => one.end <= at);
      const before = prior?.end ?? 0;
      // 退職　・　異動　・　その他（　　　）
      const isOther = before === at && prior !== undefined && endsOpen(prior);
      const next = sorted.slice(i + 1).find((one) => one.at >= end)?.at ?? this.text.length;
      const between = this.text.slice(before, at);
      // Behind another place stands its own word, and then this one's.
      const label =
        gap.label ||
        (isOther ? 'その他' : '') ||
        ownWords(
          lastLine(before > 0 && gap.shape === 'date' ? (between.split(/[\s\u3000]{2,}/).at(-1) ?? between) : between),
          before > 0,
        );
      return {
        ...gap,
        label: isPart ? gap.label : gap.shape === 'date' ? label.replace(CENTURY, '') : label,
        reach: { from: at, to: end },
        behind: this.text.slice(end, next).trim(),
      };
    });
  }

  /** 　　年　　月　　日（　　歳） is no word. */
  hasDay(): boolean {
    return this.gaps.some(({ shape }) => shape === 'date');
  }

  private isFree(at: number, end: number): boolean {
    return this.gaps.every((one) => end <= one.at || at >= one.end);
  }

  private add(
    at: number,
    end: number,
    gap: Partial<LineGap> & Pick<LineGap, 'shape' | 'spans'> & Pick<OfText, 'isPart'>,
  ): void {
    if (this.isFree(at, end)) this.gaps.push({ at, end, label: '', behind: '', words: [], named: '', ...gap });
  }

  private addRoom(from: number, to: number, label = ''): void {
    this.add(from, to, { shape: 'gap', spans: [{ from, to }], label });
  }

  typed(isPrepared: boolean): void {
    for (const { name: named, from, to } of typedNames(this.text, isPrepared))
      this.add(from, to, { shape: 'gap', spans: [{ from, to }], named });
  }

  /** 千葉県, 千葉県　　　市, 　　県　　市: what is printed of an address; the room in front of each mark, and all that is left behind the last. */
  address(isAsked: boolean): void {
    const label = ADDRESS_LABEL.exec(this.text)?.[0] ?? '';
    const rest = this.text.slice(label.length);
    if (!(isAsked || label !== '') || !isAddressBegun(rest)) return;
    const add = (from: number, to: number): void =>
      this.add(from, to, { shape: 'gap', spans: [{ from, to }], label: label.trim(), isPart: true });
    for (const { index, 0: room } of rest.matchAll(ROOM_BEFORE_UNIT))
      add(label.length + index, label.length + index + room.length);
    const [end = ''] = /[\s\u3000\u00a0＿_]*$/.exec(rest) ?? [];
    add(this.text.length - end.length, this.text.length);
  }

  dates(): void {
    for (const match of this.text.matchAll(DATE)) {
      const [whole, era = '', y = '', m = '', d = ''] = match;
      // 生年月日 has no room.
      if (y === '' && m === '' && d === '') continue;
      if (this.isSpreadLabel(match.index + era.length, y, m, d)) continue;
      const at = match.index;
      const [fromY, fromM] = [at + era.length, at + era.length + y.length + 1];
      const fromD = fromM + m.length + 1;
      const spans = [
        { from: fromY, to: fromY + y.length },
        { from: fromM, to: fromM + m.length },
        { from: fromD, to: fromD + d.length },
      ];
      const eras = erasAhead(this.text, fromY);
      if (eras.length > 0) {
        const words = eras.map(({ word }) => word);
        const [year, ...others] = spans;
        const room = { from: this.text.slice(0, fromY).trimEnd().length, to: year?.to ?? fromY };
        this.add(beginOfEras(this.text, eras), at + whole.length, { shape: 'date', spans: [room, ...others], words });
        continue;
      }
      // 20　　年: the century is printed.
      const century = era === '' ? (CENTURY.exec(this.text.slice(0, at))?.[1] ?? '') : '';
      this.add(century === '' ? at : this.text.lastIndexOf(century, at), at + whole.length, {
        shape: 'date',
        spans,
        words:
          century !== '' ? [century] : era === '' ? [] : era.split(/[・･／/、\s\u3000]+/).filter((one) => one !== ''),
      });
    }
  }

  /** 変　更　年　月　日, 生 年 月 日: a label, its letters apart. */
  private isSpreadLabel(at: number, y: string, m: string, d: string): boolean {
    const before = this.text.slice(0, at).trim();
    const letters = before.split(/[\s\u3000]+/);
    return (
      y !== '' &&
      y === m &&
      m === d &&
      letters.every((one) => one.length === 1) &&
      (before === '生' || (letters.length > 1 && this.text.trimStart().startsWith(letters.join(y))))
    );
  }

  /** S・H　．　．　 */
  dotted(): void {
    for (const match of this.text.matchAll(DOTTED)) {
      const [whole, eras = '', y = '', m = '', d = ''] = match;
      const at = match.index;
      const fromY = at + eras.length;
      const fromM = fromY + y.length + 1;
      const fromD = fromM + m.length + 1;
      const spans = [
        { from: fromY, to: fromY + y.length },
        { from: fromM, to: fromM + m.length },
        { from: fromD, to: fromD + d.length },
      ];
      this.add(at, at + whole.length, { shape: 'date', spans, words: eras === '' ? [] : eras.split(/[・･／/、]/) });
    }
  }

  postal(): void {
    for (const match of this.text.matchAll(POSTAL)) {
      const [all, room = ''] = match;
      if (BOXED_POSTAL.test(this.text.slice(match.index))) continue;
      // 〒　　　-　　　　＿＿＿＿＿＿＿＿＿＿: a line is drawn for the address.
      const [drawn = ''] = /[＿_]{10,}$/.exec(all) ?? [];
      if (drawn !== '' && all.length - drawn.length > 4) {
        const from = match.index + all.length - drawn.length;
        const label = this.labelBefore(match.index);
        this.addRoom(from, from + drawn.length, label);
        const span = { from: match.index + 1, to: from };
        this.add(match.index, from, { shape: 'postal', spans: [span], label: label || '〒' });
        continue;
      }
      // 〒 and a whole line of room: the address goes on in it.
      const before = this.labelBefore(match.index);
      const isLong =
        /^\u3000{18,}$/.test(room) &&
        match.index + all.length === this.text.length &&
        (match.index === 0 || /(?:住 ?所|所 ?在 ?地)$/.test(before));
      const whole = isLong ? all.slice(0, 1 + POSTAL_ROOM) : all;
      if (isLong) {
        const from = match.index + whole.length + 1;
        this.add(from, this.text.length, { shape: 'gap', spans: [{ from, to: this.text.length }], label: before });
      }
      const end = match.index + whole.length;
      if (room === '' && end < this.text.length) continue;
      this.add(match.index, end, {
        shape: 'postal',
        spans: [{ from: match.index + 1, to: end }],
        label: before || '〒',
      });
      // The address goes into the line below, which is broken within the paragraph.
      const below = /^\n[\s\u3000]*$/.exec(this.text.slice(end));
      if (below) this.add(end, this.text.length, { shape: 'gap', spans: [{ from: end + 1, to: this.text.length }] });
    }
  }

  /** 〒□□□－□□□□, □□□□□□□□□□: a box for each figure. */
  figures(): void {
    for (const { index, 0: whole } of this.text.matchAll(FIGURES)) {
      const spans = Array.from(whole.matchAll(/[□☐❏◻]/g), ({ index: at }) => ({
        from: index + at,
        to: index + at + 1,
      }));
      const label = whole.startsWith('〒') ? '〒' : '';
      this.add(index, index + whole.length, { shape: 'digits', spans, label });
    }
  }

  boxes(): void {
    for (const { at, from, word, isOfSeries } of boxesBehindWords(this.text))
      this.add(at, at + 1, {
        ...{ shape: 'boxes', spans: [{ from: at, to: at + 1 }], words: [word] },
        // Of a sentence it is the label itself.
        ...(isOfSeries && { label: this.text.slice(0, from).replace(/[\s\u3000：:]+$/, ''), isPart: true }),
      });
    for (const { at, word } of wordsOfBoxes(this.text, BOX))
      this.add(at, at + 1, { shape: 'boxes', spans: [{ from: at, to: at + 1 }], words: [word] });
    if (/^[\s\u3000]*[□☐❏◻][\s\u3000]*$/.test(this.text)) {
      const at = this.text.search(/[□☐❏◻]/);
      this.add(at, at + 1, { shape: 'boxes', spans: [{ from: at, to: at + 1 }], words: [''] });
    }
  }

  phones(): void {
    for (const match of this.text.matchAll(PHONE)) {
      const [whole] = match;
      const before = this.labelBefore(match.index).replaceAll(' ', '');
      const span = { from: match.index, to: match.index + whole.length };
      // 郵便番号　　　－
      if (/郵便番号$/.test(before) && whole.trim().length === 1) {
        this.add(span.from, span.to, { shape: 'postal', spans: [span] });
        continue;
      }
      const isPhone =
        this.isOfPhone || /電話|TEL|ＴＥＬ|℡|FAX|ＦＡＸ|ファ|連絡先|携帯/i.test(before) || /[-－‐―ー—−]/.test(whole);
      if (isPhone) this.add(span.from, span.to, { shape: 'phone', spans: [span] });
    }
  }

  parens(): void {
    this.labelledParens();
    for (const match of this.text.matchAll(WEEKDAY)) {
      const from = match.index + 1;
      const to = from + (match[1]?.length ?? 0);
      this.add(match.index, match.index + match[0].length, { shape: 'gap', spans: [{ from, to }], label: '曜日' });
    }
    for (const match of this.text.matchAll(PAREN)) {
      const from = match.index + 1;
      const to = from + (match[1]?.length ?? 0);
      this.add(match.index, to + 1, { shape: 'gap', spans: [{ from, to }] });
    }
  }

  /** （続柄　　　）: the label stands inside. */
  private labelledParens(): void {
    for (const match of this.text.matchAll(LABELLED)) {
      const [, label = '', room = ''] = match;
      const from = match.index + 1 + label.length;
      this.add(match.index, from + room.length + 1, { shape: 'gap', spans: [{ from, to: from + room.length }], label });
      // （郵便番号　　　　　　　）　　　　　　　　　　　　: the address behind the bracket.
      const end = from + room.length + 1;
      const rest = label.startsWith('郵便番号') ? /^[\s\u3000]{10,}$/.exec(this.text.slice(end)) : null;
      if (rest) this.addRoom(end, this.text.length, this.labelBefore(match.index));
    }
  }

  /** 　　月　　日, 　　年　　月: no whole date. */
  monthsAndDays(): void {
    for (const { index, 0: whole, 1: m = '', 2: d = '' } of this.text.matchAll(MONTH_AND_DAY)) {
      const end = index + whole.length;
      const spans = [
        { from: index, to: index + m.length },
        { from: end - 1 - d.length, to: end - 1 },
      ];
      this.add(index, end, { shape: 'date', spans });
    }
    for (const { index, 0: whole, 1: m = '', 2: d = '' } of this.text.matchAll(SLASHED)) {
      const end = index + whole.length;
      const spans = [
        { from: index, to: index + m.length },
        { from: end - d.length, to: end },
      ];
      if (this.text.trim() !== whole.trim()) this.add(index, end, { shape: 'date', spans });
    }
    for (const match of this.text.matchAll(PARTLY)) {
      const span = { from: match.index, to: match.index + match[0].length };
      this.add(span.from, span.to, { shape: 'gap', spans: [span] });
    }
  }

  /** 　　：　　～　　：　　: from when to when. */
  times(): void {
    if (/[^\s\u3000：:～~〜（()）午前後時分]/.test(this.text)) return;
    for (const { index, 0: whole } of this.text.matchAll(TIME)) {
      const span = { from: index, to: index + whole.length };
      this.add(span.from, span.to, { shape: 'gap', spans: [span] });
    }
  }

  /** 約　　　名, 計　　　台, 令和　　年度分. */
  counted(): void {
    const rules = [...(isCountedRoom(this.text) ? [EACH_ROOM] : []), SUM, ...(isSentence(this.text) ? [] : [YEAR])];
    for (const { index, 0: room } of rules.flatMap((one) => [...this.text.matchAll(one)]))
      this.addRoom(index, index + room.length);
  }

  /** 　　　　～　　　　, 　　　　／　　　　: two rooms of one cell. */
  halves(): void {
    const [, one = '', mark = '', other = ''] = HALVES.exec(this.text) ?? [];
    if (mark === '' || !this.isFree(0, this.text.length)) return;
    this.addRoom(0, one.length);
    const from = one.length + mark.length;
    this.addRoom(from, from + other.length);
  }

  /** １　なし　　２　あり: the number is ringed with its word. */
  numbered(after = ''): void {
    const goesOn = this.text.includes('。') || after === '' ? [] : numberedWords(this.text, after);
    const found = goesOn.length > 0 || this.text.includes('。') ? goesOn : numberedWords(this.text);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return;
    this.add(first.from, last.to, {
      shape: 'ring',
      spans: [{ from: first.from, to: last.to }],
      words: found.map(({ from, to }) => this.text.slice(from, to)),
    });
  }

  /** Room between the words of a sentence, where they say what goes there. */
  inSentence(): void {
    for (const { index, 0: whole, 1: name = '' } of this.text.matchAll(CALLED_LATER))
      this.add(index, index + whole.length, {
        shape: 'gap',
        spans: [{ from: index, to: index + whole.length }],
        label: name,
      });
    for (const { index, 0: whole, 1: word = '' } of this.text.matchAll(ASKED)) {
      const span = { from: index + word.length, to: index + whole.length };
      this.add(span.from, span.to, { shape: 'gap', spans: [span], label: word });
    }
    for (const { index, 0: whole, 1: word = '', 2: room = '' } of this.text.matchAll(DRAWN)) {
      const to = index + whole.length;
      this.addRoom(to - room.length, to, word);
    }
    const seal = SEAL.exec(this.text);
    if (seal)
      this.add(seal.index, this.text.length, { shape: 'seal', spans: [{ from: seal.index, to: this.text.length }] });
    for (const { index, 0: whole, 1: label } of [NAMED_BEHIND, YEAR, COUNTED, WIDE].flatMap((one) => [
      ...this.text.matchAll(one),
    ])) {
      const span = { from: index, to: index + whole.length };
      this.add(span.from, span.to, { shape: 'gap', spans: [span], ...(label !== undefined && { label }) });
    }
  }

  /** 責任者を（選任・変更）したので届け出ます。 */
  ringsInBrackets(): void {
    for (const { index, 1: printed = '' } of this.text.matchAll(AMONG)) {
      const words = printed.split(/[・／/]/).map((word) => word.trim());
      const from = index + 1;
      if (words.every(isAct))
        this.add(from, from + printed.length, {
          shape: 'ring',
          spans: [{ from, to: from + printed.length }],
          words,
        });
    }
  }

  /** 選任・変更しましたので届け出ます。; 渡した・渡していない */
  ringsOfActs(): void {
    for (const { index, 0: printed } of this.text.matchAll(ACTED)) {
      const words = printed.split(/[・／/]/);
      const isAsked = words.every(isAct) || /な/.test(words.at(-1) ?? '');
      const span = { from: index, to: index + printed.length };
      if (isAsked) this.add(span.from, span.to, { shape: 'ring', spans: [span], words });
    }
  }

  /** 有（名称：　　　　）・無: rooms stand between the words of which one is ringed. */
  ringsAround(): void {
    const bare = this.text.replaceAll(IN_BRACKETS, (printed) => '\ufffc'.repeat(printed.length));
    if (!bare.includes('\ufffc')) return;
    for (const { index, 0: whole } of bare.matchAll(AROUND_ROOMS)) {
      const words = [...whole.matchAll(RINGED_PIECE)].map(({ index: at, 0: word }) => ({ from: index + at, word }));
      const isRing =
        words.length > 1 &&
        words.every(({ word }) => isRinged(word) || isRingedAlone(word)) &&
        whole.slice(0, (words.at(-1)?.from ?? index) - index).includes('\ufffc');
      if (isRing) this.addWords(words);
    }
  }

  /** なし　Ⅰ　Ⅱ　Ⅲ, なし　あり: nothing but words with room between them. */
  ringsApart(): void {
    const words = [...this.text.matchAll(/[^\s\u3000]+/g)].map(({ index: from, 0: word }) => ({ from, word }));
    const isKnown = (word: string): boolean => isRinged(word) || isRoman(word) || isServiceWord(word);
    if (words.length > 1 && words.every(({ word }) => isKnown(word)) && words.some(({ word }) => !isRoman(word)))
      this.addWords(words);
  }

  /** 変更の理由　　人事異動・退職・改姓（いずれかに○）: the line itself says so. */
  ringsAskedFor(): void {
    const told = RING_TOLD.exec(this.text);
    if (!told) return;
    const [label = ''] = LABEL_APART.exec(this.text) ?? [];
    const words = piecesOf(this.text.slice(0, told.index), label.length);
    if (words.length > 1 && words.length <= 8 && words.every(({ word }) => word.length <= 12)) this.addWords(words);
  }

  /** Each word a place of its own: what stands between them may be one, too. */
  private addWords(words: readonly { from: number; word: string }[]): void {
    const spans = words.map(({ from, word }) => ({ from, to: from + word.length }));
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last || !spans.every(({ from, to }) => this.isFree(from, to))) return;
    this.gaps.push({
      ...{ at: first.from, end: this.isFree(first.from, last.to) ? last.to : first.to },
      ...{ label: '', behind: '', named: '' },
      ...{ shape: 'ring', spans, words: words.map(({ word }) => word) },
    });
  }

  ringsBehindMarks(): void {
    const found = [...this.text.matchAll(MARKED)];
    const [first, last] = [found[0], found.at(-1)];
    if (found.length < 2 || !first || !last) return;
    const from = first.index + first[0].length - (first[1]?.length ?? 0);
    const to = last.index + last[0].length;
    this.add(first.index, to, { shape: 'ring', spans: [{ from, to }], words: found.map(([, word = '']) => word) });
  }

  /** 要介護（１・２・３・４・５）, 要支援１・２ */
  grades(): void {
    for (const { index, 0: whole, 1: lead = '', 2: printed = '' } of this.text.matchAll(GRADES)) {
      const from = index + lead.length;
      const words = printed.split(/[\s\u3000・／/、]+/);
      this.add(index, index + whole.length, { shape: 'ring', spans: [{ from, to: from + printed.length }], words });
    }
  }

  rings(isWholeCell: boolean): void {
    this.grades();
    this.ringsInBrackets();
    this.ringsOfActs();
    if (isSentence(this.text)) return;
    this.ringsBehindMarks();
    this.ringsAround();
    if (isWholeCell) this.ringsApart();
    this.ringsAskedFor();
    for (const match of this.text.matchAll(WORDS)) {
      const [whole] = match;
      // 廃止・休止・再開届出書: the title's own words are ringed.
      const ending = /(?:届出?書?|申請書?)$/.exec(whole)?.[0] ?? '';
      const printed = whole.slice(0, whole.length - ending.length);
      const words = bareOfLabel(printed.split(/[・／/]/).map((word) => word.trim().replace(/^[0-9０-９①-⑨.．]+/, '')));
      const start = match.index + Math.max(0, printed.indexOf(words[0] ?? ''));
      const known = words.filter((word) => isRinged(word) || isGrade(word)).length;
      const further = words.filter(isRingedAlone).length;
      const isAlone = isWholeCell && this.text.replace(/[（(][\s\u3000]*[）)]/, '').trim() === whole.trim();
      // 病院・薬局・訪問看護・その他（　　　）: with room for what isn't named.
      const isOpenList = isAlone && words.length > 2 && words.at(-1) === 'その他' && OPEN_LIST.test(this.text);
      const isRing =
        known === words.length ||
        isOpenList ||
        (isSpaced(printed) && words.every((word) => word.length >= 2 && word.length <= 10)) ||
        (LISTED_BEHIND.test(this.text.slice(0, match.index)) &&
          words.every((word) => /^[^\s\u3000]{1,8}$/.test(word))) ||
        (words.length > 2 &&
          words.every(isJob) &&
          (isAlone || /職[\s\u3000]*種[\s\u3000：:（(]*$/.test(this.text.slice(0, match.index)))) ||
        (CALLED.test(this.text.slice(match.index + whole.length)) && words.every((word) => word.length <= 6)) ||
        (isAlone &&
          (further === words.length ||
            (known > 0 &&
              words.length > 2 &&
              known + further >= words.length - 1 &&
              /^その他/.test(words.at(-1) ?? ''))));
      if (!isRing) continue;
      this.add(start, match.index + printed.length, {
        shape: 'ring',
        spans: [{ from: start, to: match.index + printed.length }],
        words,
      });
    }
  }

  /** Stretches of blanks behind a label, and at the end of a line behind a colon. */
  rooms(): void {
    const { text } = this;
    const seal = SEAL.exec(text);
    if (seal && !/^(?:.*[^\s\u3000])?(?:実印|検印|受付印)$/.test(text.trim())) {
      const from = seal.index;
      this.add(from, text.length, { shape: 'seal', spans: [{ from, to: text.length }] });
    }
    for (const { index, 0: whole } of text.matchAll(SEAL_WITHIN))
      this.add(index, index + whole.length, { shape: 'seal', spans: [{ from: index, to: index + whole.length }] });
    for (const match of text.matchAll(new RegExp(`([：:])?(${BLANK}*)`, 'g'))) {
      const [whole, colon = '', room = ''] = match;
      const from = match.index + colon.length;
      const to = from + room.length;
      if (whole === '' || !this.isFree(match.index, to)) continue;
      // 配偶者・子・その他　　　　: the room is that word's.
      const isOther = this.gaps.some((one) => one.end === match.index && endsOpen(one));
      const before = isOther ? 'その他' : this.labelBefore(match.index);
      const after = text.slice(to);
      const isUnit = UNIT.test(after);
      const width = widthOf(room);
      const isNameOfBank = this.isBeforeBank(to) && width >= 4;
      const isOfCell = match.index === 0 && width >= 14 && BEFORE_LABEL.test(after);
      if (
        before === '' &&
        !(isUnit && width >= 2) &&
        !(width >= 6 && /^[（(]/.test(after)) &&
        !isNameOfBank &&
        !isOfCell
      )
        continue;
      if (/^[様殿]/.test(after) && before !== '' && (width < 4 || ADDRESSEE.test(before))) continue;
      if (this.isInWord(match.index, to, width)) continue;
      if ((!isUnit && this.isBehindUnit(match.index, before)) || (OF_OTHERS.test(before) && /^[^\s\u3000]/.test(after)))
        continue;
      const isEnd = /^[ \t\u3000]*(?:\n|$)/.test(after) || this.gaps.some(({ at }) => at === to);
      const next = this.gaps.find(({ at }) => at === to);
      // Before a day, or another box, there is only a distance.
      if ((next?.shape === 'date' || next?.shape === 'boxes') && width < 8) continue;
      if (next?.shape === 'ring' && next.spans.length > 1 && width < 8 && !isNameOfBank) continue;
      if (next?.shape === 'date' && /日$/.test(before)) continue;
      if (next?.shape === 'postal' && before !== '') continue;
      // 届出者　　　法人等の名称＿＿＿: a label is asked for by itself.
      if (PARTY.test(before) && startsWithLabel(after)) continue;
      const enough = colon !== '' ? (isEnd ? 0 : 4) : isUnit ? 2 : isEnd ? 4 : 6;
      if (width < enough || (before.length > 30 && !colon)) continue;
      const end = to - distance(room, after);
      this.add(match.index, end, { shape: 'gap', spans: [{ from, to: end }] });
    }
  }

  /** 氏　　名, （１）職　　名, 電　　　話＿＿＿: the room between letters of one word. */
  private isInWord(from: number, to: number, width: number): boolean {
    const [said = ''] = /[^\s\u3000＿_…‥]+$/.exec(this.text.slice(0, from)) ?? [];
    const [after = ''] = /^[^\s\u3000＿_…‥]+/.exec(this.text.slice(to)) ?? [];
    const before = said.replace(NUMBERED, '');
    // 　　日　　時　　分: each behind its number.
    if (/^[年月日時]$/.test(before) && UNIT.test(after) && this.gaps.some(({ end }) => end >= from - 1)) return false;
    const isShort = before.length === 1 && after.length === 1 && !/[歳才円]/.test(after);
    if (isShort && SPREAD.has(before + after)) return true;
    return (
      before.replace(/[（(「]/, '').length <= 2 &&
      after.replace(/[）)」：:]/, '').length <= 2 &&
      before !== '' &&
      after !== '' &&
      width <= 8 &&
      /^[（(「]?[一-龠ぁ-んァ-ヶ々ー]+[）)」：:]?$/.test(before + after) &&
      (isShort || !UNIT.test(after))
    );
  }

  /** 　　　　　銀行・信金・農協: the name in front of what kind it is. */
  private isBeforeBank(at: number): boolean {
    const next = this.gaps.find((one) => one.at === at);
    return next?.shape === 'ring' && next.words.every(isOfBank);
  }

  /** 端末＿＿＿台　　　うち市の貸与＿＿＿台: a distance. */
  private isBehindUnit(at: number, label: string): boolean {
    return UNIT.exec(label)?.[0] === label && this.gaps.some(({ end }) => end < at && end >= at - label.length - 1);
  }

  private labelBefore(at: number): string {
    const before = this.gaps.filter((one) => one.end <= at).reduce((most, one) => Math.max(most, one.end), 0);
    return lastLine(this.text.slice(before, at))
      .replaceAll(/[\s\u3000]+/g, ' ')
      .trim();
  }
}
