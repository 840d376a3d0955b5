import {
  hasRoomForDay,
  isChosenAmong,
  type PlaceCandidate,
  type FoundPlaces,
  type PlaceInFile,
} from '../find/candidate';
import { cleanLabel } from '../find/clean-label';
import { isNameOfValue, itemCalled, itemsLike, misnamedWords, typedNameAt } from '../find/typed-names';
import { restOf } from './label-rest';
import { chosenOnes, itemFor, itemOf, type Owner } from './items';
import { isSecond, secondOne } from './second-one';
import { agreed } from './learned/agree';
import type { LearnedItems } from './learned/learned-items';
import {
  areServices,
  dayIn,
  isForCity,
  isLeftEmpty,
  isOthers,
  isPaperDate,
  asksForSignature,
  isOwnHand,
  isService,
  isTypedEachTime,
  isWriters,
  mayBeKnownDay,
  ownerIn,
  labelParts,
  whatIn,
  type LabelMeaning,
} from './label-words';
import { soleOwner } from './ledger-items';
import { LINE_OF_TWO, mendProposals } from './mend-proposals';
import { MISNAMED } from './misnamed';
import { labelOf, reasonOf, type PlaceProposal } from './proposal';
import { isSureEnough } from './rule-record';
import { Whose, type SaidBy } from './whose';

/**
 * What stands in each place of a form, as far as its words say it.
 *
 * @param learned what other forms have in such places; null: by the rules alone
 */
export function propose(found: FoundPlaces, learned: LearnedItems | null = null): PlaceProposal[] {
  const proposer = new Proposer(found);
  const asked = mendProposals(found.candidates.map((one) => proposer.one(one))).filter(isAsked);
  const shares = learned?.of(asked, found.title);
  const held = shares ? agreed(asked, shares) : asked.map(silentWhereUnsure);
  return namedApart(ofWhomIsNamed(amongTheirs(inOnePlace(held, asked), asked)).map(saidOfTyped));
}

/** 氏名 of several: 管理者の氏名, システム担当者の氏名, as the cell beside it, the head above it or the part of the form says. In lists, and of a change, a label is said once. */
function namedApart(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const isNamed = ({ label, candidate: { rows, side } }: PlaceProposal): boolean =>
    label !== '' && rows === null && side === null;
  const called = new Map<string, PlaceProposal[]>();
  for (const one of proposals.filter(isNamed)) called.set(one.label, [...(called.get(one.label) ?? []), one]);
  return proposals.map((one) => {
    const alike = isNamed(one) ? (called.get(one.label) ?? []) : [];
    const tells = AROUND.find((wordOf) => new Set(alike.map(wordOf)).size > 1);
    const word = tells?.(one) ?? '';
    const isTold = word === '' || word.length > LONGEST_WORD || one.label.includes(word);
    return isTold ? one : { ...one, label: `${word}の${one.label}` };
  });
}
/** Words that may tell places apart, the nearest first; nothing that is the label itself. */
const AROUND = [
  ({ label, candidate: { left } }: PlaceProposal): string => left.find((word) => word !== label) ?? '',
  ({ label, candidate: { above } }: PlaceProposal): string => above.find((word) => word !== label) ?? '',
  ({ label, candidate: { over } }: PlaceProposal): string => over.find((word) => word !== label) ?? '',
];
const LONGEST_WORD = 16;

/**
 * 部署・氏名: what is thought to be only one of them is both. Between, or beside, what else is asked of the same person it is theirs, though neither the rules nor
 * other forms are sure of it alone.
 */
function inOnePlace(held: readonly PlaceProposal[], asked: readonly PlaceProposal[]): PlaceProposal[] {
  const beside = held.filter(({ candidate: { shape } }) => shape !== 'seal');
  return held.map((one, i) => {
    const told = [one.item, one.suggestion, asked[i]?.item ?? null].map((item) => item && allOf(one.label, item));
    const [item = null] = told.filter((each) => each?.includes('+'));
    const { board, row } = one.candidate;
    const hasEach = held.some(
      ({ label, candidate }) =>
        label === one.label && candidate !== one.candidate && candidate.board === board && candidate.row === row,
    );
    if (item === null || item === one.item || hasEach || one.rule === LINE_OF_TWO || isChosenAmong(one.candidate))
      return one;
    if (one.item !== null && one.item !== 'typed') return { ...one, item, certainty: 'likely' };
    const at = beside.indexOf(one);
    const isTheirs = (at: number): boolean => ownerOfItem(beside[at]?.item ?? '') === ownerOfItem(item);
    const isBetween = isTheirs(at - 1) && isTheirs(at + 1);
    const isFirst = row === beside[at + 2]?.candidate.row && isTheirs(at + 1) && isTheirs(at + 2);
    // 職名・部署 without a name may as well be asked of somebody else.
    return item.endsWith('.name') && (isBetween || isFirst)
      ? { ...one, item, suggestion: null, certainty: 'likely', reason: reasonOf(one.candidate, one.label, '') }
      : { ...one, suggestion: one.item === null ? item : null };
  });
}
/** メールアドレス between two places of the same person or office, or beside them: a whole label that a rule takes for theirs is theirs, though other forms are not sure of it alone. */
function amongTheirs(held: readonly PlaceProposal[], asked: readonly PlaceProposal[]): PlaceProposal[] {
  return held.map((one, i) => {
    const item = asked[i]?.item ?? null;
    if (one.item !== null || item === null || item !== one.suggestion || !one.rule.startsWith('whole label'))
      return one;
    const isTheirs = (at: number): boolean =>
      held[at]?.candidate.board === one.candidate.board && ownerOfItem(held[at]?.item ?? '') === ownerOfItem(item);
    const isAmong = [
      [i - 2, i - 1],
      [i - 1, i + 1],
      [i + 1, i + 2],
    ].some((two) => two.every(isTheirs));
    return isAmong
      ? { ...one, item, suggestion: null, certainty: 'likely', reason: reasonOf(one.candidate, one.label, '') }
      : one;
  });
}
const ownerOfItem = (item: string): string => /^[a-z]+(?=\.)/.exec(item)?.[0] ?? '-';

/** What a label asks for of whom an item is of, where it asks for several things and the item is one of them. */
function allOf(label: string, item: string): string {
  const owner = ownerOfItem(item);
  const parts = whatIn(label, null)?.what === 'titleName' ? ['役職', '氏名'] : labelParts(label);
  const all = parts.map((part) => `${owner}.${whatIn(part, null)?.what}`);
  const known = itemOf(all.join('+'));
  return all.includes(item) && known ? known.id : item;
}

/** 【法人めい】: what it most likely means is proposed where the words around it say the same; else it is asked, with the nearest names. */
function saidOfTyped(proposal: PlaceProposal): PlaceProposal {
  const { candidate, item } = proposal;
  const name = typedNameAt(candidate);
  if (name === null || (item !== null && isNameOfValue(name))) return proposal;
  const told = itemOf(item ?? proposal.suggestion ?? '');
  const like = itemsLike(name);
  const isAgreed = item !== null && like[0]?.id === item;
  const near = like.length > 0 || !told || told.id === 'typed' ? like : [told];
  return {
    ...proposal,
    ...{ item: isAgreed ? item : null, certainty: isAgreed ? 'likely' : 'open', rule: MISNAMED },
    suggestion: isAgreed ? null : (near[0]?.id ?? null),
    reason: misnamedWords(candidate, near),
  };
}

/** 緊急連絡先電話 of an office is no family's, 職種 of who is in charge no member's of the staff: of whom a form doesn't name it asks nothing. */
function ofWhomIsNamed(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const named = new Set(proposals.map(({ item }) => item));
  const isOfNobody = ({ item, owner }: PlaceProposal): boolean =>
    (item?.startsWith('patient.') && !named.has('patient.name')) ||
    (item?.startsWith('staff.') && owner === 'contact' && !named.has('staff.name')) ||
    false;
  return proposals.map((one) => (isOfNobody(one) ? { ...one, item: null, certainty: 'open', reason: UNKNOWN } : one));
}
const UNKNOWN = '何を入れる欄か、まわりの言葉からはわかりませんでした。';

/** A wrong proposal costs more than none: somebody has to notice it. What it would have been stands first in the chooser. */
function silentWhereUnsure(proposal: PlaceProposal): PlaceProposal {
  const { item, rule, reason } = proposal;
  if (item === null || isSureEnough(rule)) return proposal;
  const isMisleading = /^(?:corporation|office|team)\.name$/.test(item) && OF_A_PERSON.test(proposal.label);
  return {
    ...proposal,
    item: null,
    suggestion: isMisleading ? null : item,
    certainty: 'open',
    reason: `${reason}たしかではないので、選んでください。`,
  };
}

/** お名前, 責任者名: somebody's, whoever it may be. */
const OF_A_PERSON = /氏名|名前|[者長](?:の?名)?$/;

/** Room in a line, without a word that asks for something, is only room. */
const isAsked = ({ candidate, item, rule }: PlaceProposal): boolean => {
  if (typedNameAt(candidate) !== null) return true;
  const isOnlyRoom = candidate.isLoose && (candidate.shape === 'blank' || candidate.shape === 'gap');
  if (isOnlyRoom && (item === null || item === 'typed') && !candidate.side && rule !== PART_OF_DAY.rule) return false;
  if ((item === null || item === 'typed') && ADDRESSED.test(candidate.left[0] ?? '')) return false;
  if (item !== null) return true;
  if (candidate.shape === 'seal') return false;
  const isOfNothing = candidate.left.length === 0 && candidate.named === '' && !COUNTS.test(candidate.behind);
  return !(candidate.shape === 'gap' && isOfNothing);
};

/** 葦辺市長　様: whom the paper is for. */
const ADDRESSED = /(?:長|知事|市|町|村|県|課|局|会|部|センター|担当|係)[\s\u3000]*[様殿宛]$|御中$/;

/** 氏名（フリガナ）, （ふりがな）氏名 */
const WITH_READING =
  /^([^（()）]{1,12})[（(](?:フリガナ|ふりがな|カナ|かな|よみがな)[）)]$|^[（(]?(?:フリガナ|ふりがな|カナ|かな)[）)]\s*([^（()）]{1,12})$/;

/** 椿ヶ浦市収受, over a day and a number. */
const RECEIVED = /^[^。]{0,8}(?:収受|受付|受理)$/;
/** ※印の欄は、市が記入します。 */
const STARS =
  /^(?:注|備考)?[\s\u3000]*[0-9０-９]?[\s\u3000．.)）]*[※＊*][^。]{0,12}欄?[^。]{0,8}(?:(?:市|町|村|県|区|保険者|事務局|当課)[^。]{0,8}(?:記入|記載|使用)|(?:記入|記載)しない)/;

class Proposer {
  private readonly whose: Whose;
  /** 副担当者, 経理担当者: who is chosen when the paper is made, in the order of the form. */
  private readonly seconds: string[] = [];
  private hasDate = false;
  /** Labels with a star, where the form says that those are the city's. */
  private readonly starred: ReadonlySet<string>;
  /** … and where it says nothing of them. */
  private readonly unexplained: ReadonlySet<string>;
  /** Where the city writes, as last found. */
  private last: (Pick<PlaceCandidate, 'board' | 'row' | 'column'> & { isWholeRow: boolean }) | null = null;

  constructor(private readonly found: FoundPlaces) {
    this.whose = new Whose(found);
    const lines = found.text.split('\n').map((one) => one.trim());
    const isCitys = lines.some((one) => STARS.test(one));
    this.starred = new Set(
      lines.filter((one) => isCitys && /^(?:[※＊*][^※＊*]{1,12}|[^※＊*]{1,12}[※＊*])$/.test(one)).map(cleanLabel),
    );
    const isExplained = lines.some((one) => /※.{0,8}(?:欄|は|：|:)|印の|印が/.test(one));
    this.unexplained = new Set(lines.filter((one) => !isExplained && /^※[^※＊*]{1,12}$/.test(one)).map(cleanLabel));
  }

  one(candidate: PlaceCandidate): PlaceProposal {
    const label = this.labelOf(candidate);
    const told =
      this.byTypedName(candidate) ??
      this.forCity(candidate, label) ??
      this.byShape(candidate, label) ??
      this.byWords(candidate, label);
    const proposed = told && isSureEnough(told.rule) ? told : (this.byName(candidate, label) ?? told);
    const isDay = itemOf(proposed?.item ?? '')?.type === 'date-wareki';
    const item = isDay && !hasRoomForDay(candidate) ? 'typed' : (proposed?.item ?? null);
    return {
      candidate,
      item,
      suggestion: null,
      certainty: item === null ? 'open' : (proposed?.certainty ?? 'likely'),
      reason: item === null ? UNKNOWN : reasonOf(candidate, label, proposed?.by ?? ''),
      label,
      owner: proposed?.owner ?? null,
      rule: proposed?.rule ?? '',
    };
  }

  /** 氏名（フリガナ） over or beside two places in one cell: one is for each. */
  private labelOf(candidate: PlaceCandidate): string {
    const label = labelOf(candidate);
    const [, front = '', behind = ''] = WITH_READING.exec(label) ?? [];
    const name = front || behind;
    const { board, row, column, shape, places } = candidate;
    if (name === '' || (shape !== 'gap' && shape !== 'blank')) return label;
    const inCell = this.found.candidates.filter(
      (one) => one.board === board && one.row === row && one.column === column,
    );
    if (inCell.length !== 2) return label;
    const [place] = places;
    const isIn = (one: PlaceInFile | undefined): boolean =>
      /[（(][\s\u3000]*$/.test(one?.printed.slice(0, one.from) ?? '');
    const isReading = inCell.some(({ places: [one] }) => isIn(one))
      ? isIn(place)
      : (inCell[0] === candidate) === (behind !== '');
    return isReading ? 'フリガナ' : name.trim();
  }

  /** What the city writes: it says so, or it is in a line with what does. */
  private forCity({ over, left, board, row, column, rows, shape }: PlaceCandidate, label: string): Told | null {
    const city: Told = { item: 'city', certainty: 'sure', owner: null, by: '', rule: 'city' };
    // Each of a list is confirmed by who is in it, or by the office.
    const isOfRow = rows !== null && /^(?!.*(?:市|町|村|県|局|課)).*確認(?:印|者)$/.test(label);
    const isOurs = isOfRow || over.some((one) => /(?:施設|事業所|申請者)記入欄/.test(one));
    const about = [
      label.replaceAll(/[（(].*?[）)]/g, (aside) => (isForCity(aside) ? aside : '')),
      ...left.slice(0, 2),
      ...over.slice(0, 1).filter((one) => RECEIVED.test(one)),
      ...(shape === 'date' && /^(?:受付|収受|受理)$/.test(label) ? ['受付日'] : []),
      ...over.slice(0, 4).filter((one) => /欄[】〕)）]?$|処理|決裁|使用$/.test(one) || isLeftEmpty(one)),
    ];
    const { last } = this;
    const goesOn =
      last !== null && last.board === board && last.row === row && (last.isWholeRow || last.column === column);
    if (!isOurs && (goesOn || about.some(isForCity) || this.starred.has(label))) {
      // 町記入欄　□台帳　入力日 …: all that stands behind it.
      const isWholeRow =
        (goesOn && last.isWholeRow) ||
        /(?:(?:記入|処理|使用|確認)欄|^受付(?:年月)?日)$/.test(label) ||
        left.slice(1).some(isForCity);
      this.last = { board, row, column, isWholeRow };
      return city;
    }
    return null;
  }

  private byShape(candidate: PlaceCandidate, label: string): Told | null {
    const { shape, behind, named } = candidate;
    // Somebody typed the name of the value into the file.
    if (itemOf(named)) return { item: named, certainty: 'sure', owner: null, by: 'typed', rule: 'named' };
    if (shape === 'seal') return { item: 'signature', certainty: 'likely', owner: null, by: '', rule: 'seal' };
    const isLine = shape === 'blank' || shape === 'gap';
    if (isLine && isOwnHand(label))
      return { item: 'signature', certainty: 'likely', owner: null, by: '', rule: 'signature' };
    if (asksForSignature(label) && shape === 'blank' && !/氏名|名前/.test(label))
      return { item: 'signature', certainty: 'likely', owner: null, by: '', rule: 'signature' };
    if (shape === 'date') return this.date(candidate, label);
    if (shape === 'ring' || shape === 'boxes') return this.choice(candidate, label);
    if (shape === 'gap' && FROM.test(label) && /^まで/.test(behind)) return this.period(candidate, label, behind);
    if (shape === 'gap' && (OF_DAY.test(behind) || isPartOfDay(candidate, label))) return PART_OF_DAY;
    // 第　　報: which one it is.
    if (label === '第' && /^(?:報|回|号)/.test(behind)) return { ...TYPED, rule: 'in no ledger' };
    const counted = COUNTED.find(([word]) => word.test(label));
    if (counted && (/^台(?:[\s\u3000]|$)/.test(behind) || /台数/.test(label + candidate.above.join(''))))
      return { item: counted[1], certainty: 'likely', owner: null, by: '', rule: 'counted' };
    return null;
  }

  /** 住所【法人の住所】: what somebody has typed there says more than what is printed beside it. */
  private byTypedName(candidate: PlaceCandidate): Told | null {
    const name = typedNameAt(candidate);
    const item = name === null ? null : itemCalled(name);
    return item === null ? null : { item, certainty: 'sure', owner: null, by: 'typed', rule: 'named' };
  }

  /** What the file calls its own place says something where the words around it don't. */
  private byName(candidate: PlaceCandidate, label: string): Told | null {
    const { named } = candidate;
    if (isSecond(candidate, label)) return null;
    if (named === '' || (label !== '' && restOf(label) !== '')) return null;
    const owner = ownerIn(named) ?? this.whose.of(candidate, named);
    const what = whatIn(named, owner);
    const item = isPaperDate(named) ? 'document.date' : what && owner ? itemFor(owner, what.what) : null;
    return item === null ? null : { item, certainty: 'sure', owner, by: 'typed', rule: 'named words' };
  }

  private date(candidate: PlaceCandidate, label: string): Told | null {
    const at = this.found.candidates.indexOf(candidate);
    const era = label === '' ? this.found.candidates[at - 1] : undefined;
    // 生年月日 | 昭・平 | 　年　月　日, in cells of their own.
    if (era && areEras(era.words) && era.shape === 'ring' && era.board === candidate.board && era.row === candidate.row)
      return this.choice(era, labelOf(era));
    const isBare = label === '' || ERA.test(label) || (candidate.left.length === 0 && label === this.found.title);
    const end = PERIOD.exec(candidate.behind)?.[1];
    if (end !== undefined && !(isPaperDate(label) && AS_OF.test(end))) {
      return this.period(candidate, label, end);
    }
    const known = dayIn(label) ?? dayIn(`${label}日`);
    if (known) return { item: known, certainty: 'likely', owner: null, by: '', rule: 'known day' };
    // Without its year it is a day of something else.
    if (candidate.places.length === 2) return PART_OF_DAY;
    const isOfPaper = isPaperDate(label) || (isBare && !this.hasDate && candidate.rows === null);
    if (isOfPaper) {
      this.hasDate = true;
      return {
        ...{ item: 'document.date', certainty: label === '' ? 'likely' : 'sure', owner: null, by: '' },
        rule: isPaperDate(label) ? 'day of the paper' : 'first day',
      };
    }
    const told = this.byWords(candidate, label);
    if (told && (itemOf(told.item)?.type === 'date-wareki' || OF_NOBODY.test(told.rule))) return told;
    return label === '' ? null : otherDay(label);
  }

  /** From when, or until when, somebody has a task; of anything else it is typed. */
  private period({ left }: PlaceCandidate, label: string, end: string): Told {
    const isOfTask = /委任/.test(label + left.join('') + this.found.title);
    const item = isOfTask ? (/から|より|[～~〜]/.test(end) ? 'delegation.from' : 'delegation.to') : 'typed';
    return { item, certainty: 'likely', owner: null, by: '', rule: 'period' };
  }

  private choice(candidate: PlaceCandidate, label: string): Told | null {
    const { words, rows } = candidate;
    // □ 規約に同意します。 Whoever makes the paper says so, each time.
    if (this.isDelegated(candidate)) return { ...TYPED, rule: 'what is delegated' };
    if (words.length === 1 && SAME.test(words[0] ?? '')) return { ...TYPED, rule: 'same as another' };
    if (words.length === 1 && STATEMENT.test(words[0] ?? '') && !/原本/.test(label))
      return { ...TYPED, rule: 'choice of a statement' };
    const { owner, by } = this.whose.tell(candidate, label);
    if (ofDevices(candidate, label))
      return { item: 'device.kind', certainty: 'likely', owner: 'device', by: '', rule: 'list of devices' };
    const chosen = this.chosen(label, owner, words);
    if (chosen) return { item: chosen, certainty: 'likely', owner, by: '', rule: `chosen field, ${by}` };
    if (
      areJobs(words) &&
      [label, ...candidate.over.slice(0, 2)].some((one) => /職種/.test(one)) &&
      (rows !== null || this.whose.person === 'staff')
    )
      return { item: 'staff.jobType', certainty: 'likely', owner: 'staff', by: '', rule: 'choice of jobs' };
    // 昭・平 beside 生年月日 belongs to that day.
    if (areEras(words)) {
      const day = this.byWords(candidate, label);
      if (day && itemOf(day.item)?.type === 'date-wareki') return day;
    }
    // Words that ask for nothing of the ledger are chosen each time, whoever it is about; サービスの種類 may as well be written.
    const isOfLedger =
      words.length === 1 &&
      (isService(label) || isService(words[0] ?? '') || (whatIn(label, owner)?.what ?? 'name') !== 'name') &&
      !isTypedEachTime(label);
    const isTyped = words.length === 1 && !isOfLedger && isTypedEachTime(label);
    const isAmongOthers = words.length <= 1 && this.isAmongBoxes(candidate);
    const rule =
      words.length > 1 || isAmongOthers
        ? 'choice of several'
        : isTyped
          ? 'in no ledger'
          : isOfLedger
            ? 'choice, of the ledger'
            : 'choice';
    const typed: Told = { item: 'typed', certainty: 'likely', owner, by: '', rule };
    const isOneService =
      words.length === 1 && !this.whose.speaksOf('patient') && this.isAmongServices(candidate, label);
    if (areServices(words) || isOneService) return { ...typed, item: 'office.serviceKind', rule: 'choice of services' };
    if (rows !== null && words.includes('新規') && words.some((word) => /削除|廃止|変更|更新/.test(word)))
      return { ...typed, item: 'staff.action', owner: 'staff', rule: 'choice of acts' };
    if (/(?:システム.*|^)管理 ?担当者?/.test(label) && (rows !== null || /システム/.test(label)))
      return { ...typed, item: 'staff.isSystemManager', owner: 'staff', rule: 'choice of managers' };
    return typed;
  }

  /** □ 利用申込みに関すること, on a paper that gives somebody a task. */
  private isDelegated({ words, board }: PlaceCandidate): boolean {
    const isMatter = (one: readonly string[]): boolean => one.some((word) => MATTER.test(word));
    return (
      /委任/.test(this.found.title) &&
      (isMatter(words) ||
        (/^その他/.test(words[0] ?? '') &&
          this.found.candidates.some((one) => one.board === board && one.shape === 'boxes' && isMatter(one.words))))
    );
  }

  /** Each service with its box in a cell of its own. */
  private isAmongServices({ board, words: [word = ''] }: PlaceCandidate, label: string): boolean {
    const services = this.found.candidates.filter((one) => one.board === board && isService(one.words[0] ?? ''));
    return services.length > 2 && (isService(word) || whatIn(label, 'office')?.what === 'serviceKind');
  }

  /** □ in cells of their own, side by side: one question. */
  private isAmongBoxes({ board, row, rows, side, shape }: PlaceCandidate): boolean {
    if (shape !== 'boxes' || rows !== null || side !== null) return false;
    const beside = this.found.candidates.filter(
      (one) => one.shape === 'boxes' && one.board === board && one.row === row,
    );
    return beside.length > 1 && !beside.some((one) => whatIn(labelOf(one), 'office')?.what === 'serviceKind');
  }

  /** A field of the ledger that is itself a choice: 所有（事業所・個人）, 端末の種類, 法人・個人の別. */
  private chosen(label: string, owner: Owner, words: readonly string[]): string | null {
    if (/法人.*個人.*(?:別|区分)/.test(label)) return 'corporation.kind';
    const what = restOf(label) === '' ? whatIn(label, owner)?.what : undefined;
    const item = what === undefined ? null : itemFor(owner, what);
    const isAmong = CHOSEN.find(([id]) => id === item)?.[1];
    return isAmong && words.filter((word) => isAmong.test(word)).length * 2 > words.length ? item : null;
  }

  private byWords(candidate: PlaceCandidate, label: string): Told | null {
    if (label === '') return candidate.side ? { ...TYPED, rule: 'side' } : isAnswer(candidate) ? ANSWER : null;
    const beside = this.asBeside(candidate, label);
    if (beside) return beside;
    if (label === 'その他' && this.isOtherAddress(candidate))
      return this.byWhat(candidate, '住所', this.whose.tell(candidate, '住所'));
    const { owner, by } = this.whose.tell(candidate, label);
    if (candidate.rows === null && candidate.choices === null && SYSTEM_MANAGER.test(label)) {
      this.whose.note(candidate, 'staff', 'name');
      return { item: 'staff.name', certainty: 'likely', owner: 'staff', by: '', rule: 'system manager' };
    }
    const second = secondOne(candidate, label, owner);
    if (second !== '') return this.ofSecond(candidate, label, second, { owner, by });
    if (candidate.shape === 'postal') return this.postalCode({ owner, by });
    const ofId = candidate.rows === null ? null : this.dayOfId(candidate, label);
    if (ofId) return ofId;
    const isRoomOnly = candidate.shape === 'gap' && candidate.places.every(({ paper }) => paper?.field === undefined);
    const day = isRoomOnly && candidate.rows === null ? null : dayIn(label);
    if (day) return { item: day, certainty: 'likely', owner, by: '', rule: 'known day' };
    if (isPaperDate(label) && !isRoomOnly && candidate.rows === null)
      return { item: 'document.date', certainty: 'sure', owner: null, by: '', rule: 'day of the paper' };
    if (/連絡先[（(](?:御?担当|責任)/.test(label))
      return { item: 'contact.name', certainty: 'likely', owner: 'contact', by: '', rule: 'contact' };
    const isExplainer =
      EXPLAINED_BY.test(label) ||
      (/^氏名$/.test(label) &&
        [...candidate.left.slice(1), ...candidate.over.slice(0, 1)].some((one) => EXPLAINED_BY.test(one)));
    if (this.whose.person === 'patient' && isExplainer)
      return { item: 'consent.explainedBy', certainty: 'likely', owner: 'staff', by: '', rule: 'who explained' };
    if (CONSENTED.test(label) || (candidate.rows !== null && CONSENT_OF_ROW.test(label)))
      return { item: 'consent.signedOn', certainty: 'likely', owner: 'patient', by: '', rule: 'day of the consent' };
    if (candidate.rows === null && isOthers(candidate.left[1] ?? '') && candidate.shape === 'gap')
      return { ...TYPED, owner, rule: 'of others' };
    if (isOthers(label) && !whatIn(label, owner)?.isHeading) {
      this.whose.noteOther(candidate);
      return { ...TYPED, rule: 'of others' };
    }
    // 担当ケアマネジャー of each of them: another one than the row is of.
    if (COLLEAGUES.has(owner) && by === 'label' && this.whose.isListOfPatients(candidate))
      return { ...TYPED, rule: 'of others' };
    // 退職者のIDを速やかに停止している。: はい, いいえ, or a mark.
    if (label.length > 11 && STATED.test(label) && candidate.rows === null) return { ...TYPED, rule: 'statement' };
    if (NUMBER_OF_NETWORK.test(label)) return { ...TYPED, rule: 'words left over' };
    if (candidate.rows === null && OF_CHOICE.test(label) && isInChoice(candidate))
      return { ...TYPED, rule: 'in a choice' };
    const special = byWriter(candidate, label) ?? byCount(candidate, label, owner);
    return special ?? this.byParts(candidate, label, { owner, by });
  }

  /** 副担当者の電話: of the staff, whoever is said to be it when the paper is made. */
  private ofSecond(candidate: PlaceCandidate, label: string, word: string, told: ReturnType<Whose['tell']>): Told {
    const typed: Told = { ...TYPED, owner: told.owner, rule: 'second one' };
    // Whom to call in an emergency is said of the office.
    const mayBeOfStaff = COLLEAGUES.has(told.owner) || told.owner === 'office';
    if (candidate.rows !== null || candidate.side !== null || !mayBeOfStaff) return typed;
    const at = this.seconds.includes(word) ? this.seconds.indexOf(word) : this.seconds.push(word) - 1;
    const owner = chosenOnes[at];
    const found = owner && this.byParts(candidate, label, { owner, by: told.by });
    return owner && found?.item.split('+').every((one) => one.startsWith(`${owner}.`))
      ? { ...found, rule: 'second one' }
      : typed;
  }

  /** What a label asks for, of each of its parts: 部署・役職. */
  private byParts(candidate: PlaceCandidate, label: string, { owner, by }: ReturnType<Whose['tell']>): Told | null {
    // 職種・続柄 of a team's member is one thing there.
    const isOneMail = whatIn(label, owner)?.what === 'accountReceivingMail';
    const parts = owner === 'member' || isOneMail ? [] : labelParts(label);
    const several = parts.map((part) => this.partItem(part, owner));
    if (several.length > 1 && several.every((one) => one !== null))
      return { item: [...new Set(several)].join('+'), certainty: 'likely', owner, by: '', rule: `parts, ${by}` };
    return several.length > 1 ? null : this.byWhat(candidate, label, { owner, by });
  }

  /** What its column, or the place before it, says of it. */
  private asBeside(candidate: PlaceCandidate, label: string): Told | null {
    // Days of a month, one column each.
    if (candidate.rows !== null && /^[0-9]{1,2}日?$/.test(label)) return { ...TYPED, rule: 'in no ledger' };
    if (ofDevices(candidate, label))
      return { item: 'device.kind', certainty: 'likely', owner: 'device', by: '', rule: 'list of devices' };
    // ※発行日 in a list, and nothing says what the star means: whoever gets the paper, maybe.
    if (candidate.rows !== null && this.unexplained.has(label)) return { ...TYPED, rule: 'strange words' };
    // 電話　　　　（内線　　　）
    if (/[（(]?内線[）)]?$/.test(label) && label !== '内線' && this.isBehindPhone(candidate))
      return { ...TYPED, rule: 'in no ledger' };
    return null;
  }

  private postalCode({ owner, by }: ReturnType<Whose['tell']>): Told | null {
    const item =
      itemFor(owner, 'postalCode') ?? (WITHOUT_HOME.has(owner) ? null : itemFor(this.whose.usual, 'postalCode'));
    if (item === null && WITHOUT_HOME.has(owner))
      return { ...TYPED, owner, rule: `of whom the ledger has none, ${by}` };
    return item ? { item, certainty: 'sure', owner, by: '', rule: `postal code, ${by}` } : null;
  }

  /** The place before it in its row asks for a telephone. */
  private isBehindPhone(candidate: PlaceCandidate): boolean {
    const before = this.found.candidates[this.found.candidates.indexOf(candidate) - 1];
    return (
      before?.board === candidate.board &&
      before.row === candidate.row &&
      before.column === candidate.column &&
      /電話|TEL/i.test(labelOf(before))
    );
  }

  /** 住所 □事業所と同じ □その他（　　　　） */
  private isOtherAddress({ board, row, left, shape }: PlaceCandidate): boolean {
    const asksForAddress = (words: readonly string[]): boolean =>
      words.some((word) => /^(?:住所|居所|所在地)$/.test(word));
    return (
      (shape === 'gap' || shape === 'blank') &&
      (asksForAddress(left.slice(1, 3)) ||
        this.found.candidates.some(
          (one) => one.shape === 'boxes' && one.board === board && one.row === row && asksForAddress([labelOf(one)]),
        ))
    );
  }

  /** What the label asks for, and whether the ledger has it of whom it is. */
  private byWhat(candidate: PlaceCandidate, label: string, told: ReturnType<Whose['tell']>): Told | null {
    const { owner, by } = told;
    const what = this.whatOf(candidate, label, owner);
    if (what && (what.what === 'startedOn' || what.what === 'endedOn')) {
      const day = this.dayOfNetwork(candidate, label, owner, what.what);
      if (day) return day;
    }
    // 代表者, in one place: as they sign, 理事長　高橋 正一.
    if (owner === 'representative' && REPRESENTATIVE.test(label) && !this.asksForTitle(candidate)) {
      this.whose.note(candidate, owner, 'name');
      return { item: 'corporation.representative', certainty: 'likely', owner, by: '', rule: 'whole label, label' };
    }
    const isNamed = what?.what === 'name' && /氏名|名前|者名$/.test(label);
    if (isNamed && owner === 'corporation' && /名称及び代表者/.test(this.found.text))
      return {
        ...{ item: 'corporation.name+corporation.representativeName', certainty: 'likely', owner, by: '' },
        rule: 'name and representative',
      };
    // Nobody has said whose name it is.
    // 申請者氏名, and nothing else is asked of them: whoever it is.
    if (isNamed && by === 'applicant' && !this.whose.isAskedMore(candidate)) return null;
    if (isNamed && NO_PERSONS.has(owner) && by !== 'label' && !(by !== 'usual' && owner === 'corporation')) return null;
    if (candidate.choices && areActs(candidate.choices)) return { ...TYPED, owner, rule: 'list of other words' };
    // 防火管理者: with words that nobody knows a label may ask for anything.
    const isUnderstood = what?.isHeading === true || restOf(this.withoutService(label)) === '';
    if (
      candidate.rows !== null &&
      THING_ALONE.test(label) &&
      !/機種|型番|シリアル|製造番号|管理番号|OS/i.test(this.whose.headsOf(candidate))
    )
      return { ...TYPED, owner, rule: 'in no ledger' };
    const isOffices = what?.what === 'officeName' && candidate.rows === null && owner === 'staff';
    // 端末, and nothing else: its kind in a list of them, else whatever is asked of it.
    const isBareThing = candidate.rows === null && by === 'label' && THING_ALONE.test(label);
    const isClear = isUnderstood && !isBareThing && !(what && isOfTwo(label, what.what, owner));
    const item = what && isClear ? this.itemOf(what, told, isOffices) : null;
    if (item === null || !what) return this.notOfLedger(candidate, label, told, what, isUnderstood && !isBareThing);
    this.whose.note(candidate, owner, what.what);
    // Only an office has one: its label says whose it is.
    const isOfOneAlone =
      OF_ONE_ALONE.test(item) ||
      /^enrolment\.|\.loginMail$/.test(item) ||
      (item === 'office.serviceKind' && (owner === 'office' || owner === 'corporation'));
    if (isOfOneAlone) this.whose.noteSole(candidate, owner);
    const saidBy = isOfOneAlone ? 'label' : by;
    return {
      ...{ item, certainty: what.isExact ? 'sure' : 'likely', owner, by: '' },
      rule: `${what.isExact ? 'whole' : 'part of'} label, ${what.saysWhose ? 'label' : saidBy}`,
    };
  }

  /** 職 or 役職 has a place of its own in its row, or in the next one. */
  private asksForTitle({ board, row }: PlaceCandidate): boolean {
    return this.found.candidates.some(
      (one) =>
        [...one.left.slice(0, 1), ...one.above.slice(0, 1)].some((word) =>
          /^(?:代表者の?)?(?:職|職名|役職名?|肩書)$/.test(word),
        ) &&
        one.board === board &&
        Math.abs(one.row - row) <= 1,
    );
  }

  /** In a list that asks for an ID: 発行日, 開始日, 停止日 of it. */
  private dayOfId(candidate: PlaceCandidate, label: string): Told | null {
    const hasId = this.found.candidates.some(
      ({ rows, above }) => rows === candidate.rows && whatIn(above[0] ?? '', 'account')?.what === 'loginName',
    );
    const day = DAYS_OF_ID.find(([words]) => words.test(label))?.[1];
    return hasId && day ? { item: day, certainty: 'likely', owner: 'account', by: '', rule: 'day of an ID' } : null;
  }

  /** 利用開始年月日 on an office's paper is when it takes part; on one of a person, or beside an ID, it is the ID's. */
  private dayOfNetwork(candidate: PlaceCandidate, label: string, owner: Owner, what: string): Told | null {
    const around = [label, ...candidate.left, ...candidate.over.slice(0, 2)].join(' ');
    if (candidate.rows !== null && /希望|予定/.test(label)) return { ...TYPED, owner, rule: 'in no ledger' };
    // １人目 | 利用開始日: their ID's.
    if (candidate.rows === null && owner === 'staff' && candidate.over.includes('人目') && !/希望|予定/.test(label))
      return { item: `account.${what}`, certainty: 'likely', owner: 'account', by: '', rule: 'day of an ID' };
    const isOfNetwork =
      candidate.rows === null &&
      owner !== 'account' &&
      this.whose.person === null &&
      owner !== 'patient' &&
      !/ID|ＩＤ|アカウント|端末|機器/.test(around);
    if (!isOfNetwork) return null;
    return { item: `enrolment.${what}`, certainty: 'likely', owner: 'office', by: '', rule: 'day of the network' };
  }

  /** 居宅介護支援事業所名 on a paper that speaks of no patient is the office's name. */
  private withoutService(label: string): string {
    return this.whose.speaksOf('patient')
      ? label
      : label.replace(
          /^(?:指定)?(?:居宅介護支援|訪問(?:介護|看護)|通所介護|地域包括支援)(?=事業所|ステーション|センター)/,
          '',
        );
  }

  /** What a label asks for, with what its owner calls otherwise. */
  private whatOf(candidate: PlaceCandidate, label: string, owner: Owner): LabelMeaning | null {
    const [, upper = ''] = candidate.rows === null ? [] : candidate.above;
    const said = whatIn(label, owner) ?? (upper === '' ? null : whatIn(upper + label, owner));
    // 電話, and 携帯電話 behind it: the other number.
    const isSecondPhone =
      said?.what === 'phone' &&
      /携帯/.test(label) &&
      (this.whose.has(owner, 'phone') || (owner === 'staff' && this.whose.has('office', 'phone')));
    if (said && isSecondPhone && itemFor(owner, 'otherPhone')) return { ...said, what: 'otherPhone' };
    return said && owner === 'device' && said.what === 'name' && PERSON_OF_DEVICE.test(label)
      ? { ...said, what: 'holder' }
      : said;
  }

  private itemOf(what: LabelMeaning, { owner, by }: ReturnType<Whose['tell']>, isOffices: boolean): string | null {
    if (isOffices) return 'office.name';
    const isAnothers = !what.saysWhose && this.isAnothers(owner, what.what, by);
    return itemFor(owner, what.what) ?? (isAnothers ? null : this.onlyItem(what.what));
  }

  /** What is typed each time: the label says so, or asks for what the ledger hasn't got. */
  private notOfLedger(
    candidate: PlaceCandidate,
    label: string,
    { owner, by }: ReturnType<Whose['tell']>,
    what: LabelMeaning | null,
    isUnderstood: boolean,
  ): Told | null {
    const { choices, above } = candidate;
    if (isTypedEachTime(label)) return { ...TYPED, owner, rule: 'in no ledger' };
    if ([label, ...above].some((one) => MARKED.test(one))) return { ...TYPED, owner, rule: 'mark of a row' };
    // 代理人の住所: it is clear what goes there, and the ledger has none.
    // 職種 of who is in charge: they are of the staff, and the ledger says of whom it is.
    // この届出の連絡先 | ＦＡＸ: the office's, unless that was asked for.
    if (AT_WORK.has(owner) && what?.what === 'fax' && isUnderstood && !this.whose.has('office', 'fax'))
      return { item: 'office.fax', certainty: 'likely', owner: 'office', by: '', rule: 'fax at work' };
    const isHome = owner === 'staff' && what !== null && HOME.has(what.what) && by !== 'usual' && by !== 'before';
    if (isHome && isUnderstood) return { ...TYPED, owner, rule: 'home of the staff' };
    if (KIND_OF_ACT.test(label) && (candidate.rows === null ? label.length > 2 : owner === 'staff'))
      return { ...TYPED, owner, rule: 'in no ledger' };
    const isStaffs = AT_WORK.has(owner) && what !== null && itemFor('staff', what.what) !== null;
    if (isStaffs && isUnderstood)
      return { ...TYPED, item: itemFor('staff', what.what) ?? 'typed', owner, rule: 'words left over' };
    const isOfName = what?.what === 'titleName' && itemFor(owner, 'name') !== null;
    if (what && isUnderstood && !isOfName && !isOfTwo(label, what.what, owner))
      return { ...TYPED, owner, rule: `of whom the ledger has none, ${by}` };
    if (what) {
      const item = itemFor(owner, isOfName ? 'name' : what.what) ?? 'typed';
      return { ...TYPED, item, owner, rule: 'words left over' };
    }
    const ofList = choices && this.chosen(label, owner, choices);
    if (ofList) return { item: ofList, certainty: 'likely', owner, by: '', rule: `chosen field, ${by}` };
    if (choices)
      return areServices(choices)
        ? { item: 'office.serviceKind', certainty: 'likely', owner, by: '', rule: 'list of services' }
        : { ...TYPED, owner, rule: 'list of other words' };
    if (!isPlain(label, candidate) && !candidate.side) return null;
    if (/(?:年月日|[^曜平休祝毎]日)$/.test(label)) return otherDay(label);
    if (/vpn|ＶＰＮ/i.test(above[0] ?? '') && COUNT_OF.test(label))
      return { item: 'enrolment.vpnCount', certainty: 'likely', owner, by: '', rule: 'counted' };
    if (COUNT_OF.test(label)) return { ...TYPED, owner, rule: 'counted by hand' };
    if (/.(?:番号|コード)$/.test(label)) return { ...TYPED, owner, rule: 'other number' };
    // Words that nothing in the ledger is called by; those that are part of its own words may ask for something of it.
    return { ...TYPED, owner, rule: isUnderstood || !WORDS.test(label) ? `any words, ${by}` : 'strange words' };
  }

  /** 法人のFAX, 担当者の職種: somebody else is meant than the one who has it in the ledger. */
  private isAnothers(owner: Owner, what: string, by: SaidBy): boolean {
    return (
      (owner === 'corporation' && by !== 'usual' && what === 'fax') ||
      (!NO_PERSONS.has(owner) &&
        owner !== 'staff' &&
        owner !== 'head' &&
        owner !== 'manager' &&
        by !== 'before' &&
        by !== 'usual')
    );
  }

  private partItem(part: string, owner: Owner): string | null {
    const own = ownerIn(part) ?? owner;
    const [, word = part] = / (\S+)$/.exec(part) ?? [];
    const what = whatIn(word, own) ?? whatIn(part, own);
    return what ? (itemFor(own, what.what) ?? this.onlyItem(what.what)) : null;
  }

  private onlyItem(what: string): string | null {
    const owner = soleOwner(what);
    return owner ? itemFor(owner, what) : null;
  }
}

/** Nothing says that it is their name alone. */
const REPRESENTATIVE = /^(?:法人の?)?代表(?:者)?$/;
/** 事業者（法人）番号: of whom, isn't clear. */
function isOfTwo(label: string, what: string, owner: Owner): boolean {
  const aside = ownerIn(/[（(]([^（()）]+)[）)]/.exec(label)?.[1] ?? '');
  return what === 'number' && aside !== null && aside !== owner;
}

/** 作成者: whoever it is this time; 作成者メール: how who is in charge is reached. */
function byWriter(candidate: PlaceCandidate, label: string): Told | null {
  const reached = isWriters(label) ? whatIn(label, 'contact')?.what : undefined;
  if (reached === 'mail' || reached === 'phone')
    return { item: `contact.${reached}`, certainty: 'likely', owner: 'contact', by: '', rule: 'who writes, reached' };
  const isWriter = isWriters(label) || (OF_WRITER.test(label) && isUnderWriter(candidate));
  return isWriter ? { ...TYPED, rule: 'who writes' } : null;
}

/** 利用者　　人, 車両　　台: a number, and nobody's name; 生年月日 …（　　歳）: no day. */
function byCount(candidate: PlaceCandidate, label: string, owner: Owner): Told | null {
  const isNumber =
    /^[歳才]/.test(candidate.behind) ||
    (COUNTS.test(candidate.behind) && isForNumber(candidate) && (whatIn(label, owner)?.what ?? 'name') === 'name');
  return isNumber ? { ...TYPED, owner, rule: 'counted by hand' } : null;
}

/** Words of a place that nothing in the ledger is called by. */
const isPlain = (label: string, { behind, rows }: PlaceCandidate): boolean =>
  label.length >= (behind !== '' || rows !== null ? 1 : 2) && label.length <= 40 && !/[。※]|^[0-9./]+$/.test(label);

/** By which whoever gets the paper counts who takes part, or the number of an office: nobody can tell. */
const NUMBER_OF_NETWORK = /^(?:施設|機関|会員|加入者?|参加機関)の?(?:コード|番号)$/;
/** □あり（名称：　　　）: more of what is chosen. □家族（氏名　　　） may be of somebody. */
const OF_CHOICE = /^(?:.{0,8}の)?(?:名称|名|種類|番号|内容|年月日|時期)$/;
const isInChoice = ({ shape, places: [place] }: PlaceCandidate): boolean =>
  shape === 'gap' &&
  place !== undefined &&
  /[□☐❏◻][^□☐❏◻（()）]*[（(][^（()）]*$/.test(place.printed.slice(0, place.from));
/** 報告書作成者 | 職種　　　氏名　　　: whoever it is this time. */
const isUnderWriter = ({ left, above, over, rows }: PlaceCandidate): boolean =>
  rows === null && [...left.slice(1, 2), ...above.slice(0, 1), ...over.slice(0, 1)].some(isWriters);
const OF_WRITER = /^(?:お?名前|氏名|職|職名|職種|役職|所属|部署|職・?氏名)$/;
const COLLEAGUES: ReadonlySet<Owner> = new Set<Owner>(['staff', 'contact', 'manager', 'head', 'administrator']);
const HOME: ReadonlySet<string> = new Set(['address', 'postalCode']);
/** 区分 in a list of people: 新規, 変更, 削除. */
const KIND_OF_ACT = /^(?:異動|登録|申請|届出|変更|依頼|処理|手続)?の?(?:区分|種別)$/;
/** Where they live is in no ledger. */
const WITHOUT_HOME: ReadonlySet<Owner> = new Set<Owner>(['staff', 'family', 'manager', 'head', 'signer', 'other']);
/** A day of somebody who isn't in the ledger. */
const OF_NOBODY = /^(?:of whom the ledger has none|of others|second one)/;
const AT_WORK: ReadonlySet<Owner> = new Set<Owner>(['contact', 'administrator']);
const NO_PERSONS: ReadonlySet<Owner> = new Set<Owner>(['office', 'corporation', 'device', 'team', 'account']);

interface Told {
  /** By which it was found: what rules are measured by (`rule-record.ts`). */
  rule: string;
  item: string;
  certainty: 'sure' | 'likely';
  owner: Owner | null;
  by: '' | 'typed';
}

/** 毎回手で入力: nothing in the ledger. */
const TYPED = { item: 'typed', certainty: 'likely', owner: null, by: '' } as const;

/** 問２　今後取り上げてほしいテーマを御記入ください。, and an empty box below it. */
const isAnswer = ({ shape, left, above, over: [question = ''], rows }: PlaceCandidate): boolean =>
  shape === 'blank' &&
  rows === null &&
  left.length === 0 &&
  above.length === 0 &&
  /(?:ください|下さい|ますか|ですか|でしたか|ましたか|お書き|御記入|ご記入)[。．？?]?(?:[（(].*[）)])?$/.test(question);
const ANSWER = { ...TYPED, rule: 'answer' } as const;

/** 利用区分（該当に○）: whoever makes the paper marks it. */
const MARKED = /該当.{0,8}[○◯〇✓✔レ]|[○◯〇✓✔]\s*(?:印)?を?(?:付|つけ|記入)/;

/** 令和　　年３月３１日まで, 令和　　年　　月分: a part of a day that isn't a day of the ledger. */
const PART_OF_DAY = { ...TYPED, rule: 'part of a day' } as const;
const OF_DAY = /^(?:月分|分(?:頃|ごろ|[）)]|[\s\u3000]|$)|時|年度|年[\s\u3000]{0,2}[0-9０-９])/;

/** 令和　　年　　月, ：　　～: room with a part of a day or of a time in it, behind nothing but an era. */
const isPartOfDay = ({ places: [place], behind }: PlaceCandidate, label: string): boolean => {
  const room = place ? place.printed.slice(place.from, place.to).trim() : '';
  const era = label.replace(/^[~～〜]/, '');
  return (
    (/^(?:年[\s\u3000]+月|月[\s\u3000]+日|[：:])$/.test(room) && (era === '' || ERA.test(era))) ||
    (ERA.test(era) && /^[年月]/.test(behind))
  );
};

/** What stands behind a day that begins or ends something, or counts. */
const PERIOD = /^(から|より|まで|[～~〜]|現在|時点|付け?)/;

/** 日から　　月　　日まで: the year is that of its beginning. */
const FROM = /^(?:から|より|[～~〜])$/;

const AS_OF = /^(?:現在|時点|付け?)/;

/** 発生した日: a day that is in no ledger; 研修を修了した日 may be in it. */
const otherDay = (label: string): Told => ({
  ...TYPED,
  rule: isTypedEachTime(label)
    ? 'in no ledger'
    : mayBeKnownDay(label) || restOf(label) === ''
      ? 'maybe a known day'
      : 'other day',
});
/** 新規・変更・廃止 */
const areActs = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:新規|継続|追加|登録)/.test(word)) &&
  words.some((word) => /変更|削除|廃止|更新|終了|停止/.test(word));
const DAYS_OF_ID: readonly (readonly [RegExp, string])[] = [
  [/^(?:発行|交付|付与)(?:年月)?日$/, 'account.issuedOn'],
  [/^(?:利用|使用)?開始(?:年月)?日$/, 'account.startedOn'],
  [/^(?:利用|使用)?(?:停止|終了|失効)(?:年月)?日$/, 'account.endedOn'],
];
const JOBS = /医師|薬剤師|看護|療法士|介護|相談員|事務|支援専門員|ケアマネ|ヘルパー|栄養士|歯科衛生士|保健師|管理者/;
const areJobs = (words: readonly string[]): boolean =>
  words.length > 2 && words.filter((word) => JOBS.test(word)).length * 2 > words.length;
const areEras = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.every((word) => /^(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRＭＴＳＨＲ]|西暦)$/.test(word));
const SYSTEM_MANAGER = /^システム(?:の?利用)? ?管理?担当者(?:の?(?:氏名|名前|名))?$/;
/** 種別, of which the file's own list says パソコン, タブレット …. */
const ofDevices = ({ choices, words, shape }: PlaceCandidate, label: string): boolean => {
  const listed = choices ?? (shape === 'ring' || shape === 'boxes' ? words : []);
  return (
    listed.length > 1 &&
    /^(?:(?:使用|利用|対象|貸与)?(?:端末|機器|デバイス)の?)?(?:種[別類]|区分|分類)$|^(?:(?:使用|利用|対象|貸与)(?:する)?)?(?:端末|機器|デバイス)$/.test(
      label,
    ) &&
    listed.filter((word) => DEVICE.test(word)).length * 2 > listed.length
  );
};
const DEVICE = /パソコン|ﾊﾟｿｺﾝ|PC|ＰＣ|^TB$|タブレット|ﾀﾌﾞﾚｯﾄ|スマ|ｽﾏ|iPad|ノート|デスクトップ|携帯/i;
const THING_ALONE =
  /^(?:(?:使用|利用)?(?:する)?(?:端末|機器)|パソコン|タブレット|スマートフォン|アカウント|証明書|電子証明書)$/;
const ERA = /^(?:令和|平成|昭和|西暦)$/;
/** 台数（台）, チーム数 */
const COUNT_OF =
  /(?:台|人|名|件|個|本|枚|部|回|回線|床|口|チーム|端末|事業所|ライセンス|ID|ＩＤ|アカウント|患者|職員|[用業込加象講定]者|の)数(?:[（(].{1,3}[）)])?$/;
/** More than a letter, a number or an example. */
const WORDS = /[ぁ-んァ-ヶ一-龠].*[ぁ-んァ-ヶ一-龠]/;
const PERSON_OF_DEVICE = /(?:使用|利用|所持|保管|使う)(?:する)?(?:者|職員|人|方)/;

const CHOSEN: readonly (readonly [string, RegExp])[] = [
  ['device.kind', DEVICE],
  ['device.ownership', /事業所|施設|法人|会社|個人|私物|職員/],
];

const STATED = /(?:している|いない|ている|てある|ていますか|ますか|ましたか|すること)[。．.？?]?$/;
/** What somebody is given the task of: in the ledger, but no field of its own. */
const MATTER = /に関すること$|に係ること$|について$|手続$/;
/** 住所　□ 本人と同じ */
const SAME = /(?:(?:と|に)同じ|同上|と同様|に準ずる)$/;
const STATEMENT = /(?:ます|ません|ました|した|済み|している|していない|いない|である|ではない|です|すること)[。．.]?$/;

/** Of another paper: 同意書の日付. */
const CONSENTED = /同意書?の?(?:日付|取得(?:年月)?日|年月日)$/;
/** In a list it is the day of each one’s consent. */
const CONSENT_OF_ROW = /^(?:本人)?同意書?(?:を?(?:得た|した|取得(?:した)?))?の?(?:年月)?日$/;

const EXPLAINED_BY = /^説明(?:を?した|を?行った|担当)?者(?:の?(?:職・?)?(?:氏名|名前|名))?$/;
/** What nobody else has, wherever it is asked. */
const OF_ONE_ALONE = /\.(?:joinedOn|leftOn|employeeNumber|medicalInstitutionNumber|serialNumber)$/;
/** Room for a name stands in front of 枚 only where the line goes on with something else. */
const isForNumber = ({ shape, places: [place] }: PlaceCandidate): boolean =>
  shape !== 'gap' || !place || place.paper !== undefined || place.to - place.from <= MOST_OF_NUMBER;
const MOST_OF_NUMBER = 12;
const COUNTS = /^(?:台|名|人|件|円|枚|部|歳|才|個|回|床|室|泊|時間|日間|か所|箇所|[％%㎡])/;

const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/パソコン|ＰＣ|PC/i, 'count.pc'],
  [/タブレット|iPad/i, 'count.tablet'],
  [/スマート|携帯/, 'count.phone'],
];
