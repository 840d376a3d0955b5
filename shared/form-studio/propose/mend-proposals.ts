import { byWord } from '../../text/by-word';
import { ownerIn } from './label-words';
import { isKanaLabel, reasonOf, type PlaceProposal } from './proposal';

/** What only the proposals beside one can tell. */
export const mendProposals = (proposals: readonly PlaceProposal[]): PlaceProposal[] =>
  withContents(
    asCopies(
      withTicks(
        eachOnce(withTitles(overTwoLines(withRestOfAddresses(withAddresses(withKana(withOwners(proposals))))))),
      ),
    ),
  );

/** 氏名 beside a row, 担当者（正） and 担当者（副） over its cells: of an office's one contact no paper asks twice, so that who decides types both. */
function eachOnce(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const isBeside = (one: PlaceProposal, other: PlaceProposal): boolean =>
    other !== one &&
    other.item === one.item &&
    other.label === one.label &&
    other.candidate.board === one.candidate.board &&
    other.candidate.row === one.candidate.row &&
    other.candidate.above[0] !== one.candidate.above[0];
  return proposals.map((one) =>
    /^(?:contact|administrator|manager|head)\./.test(one.item ?? '') &&
    one.candidate.side === null &&
    proposals.some((other) => isBeside(one, other))
      ? { ...one, item: 'typed', reason: `「${one.label}」を尋ねる欄が、横に並んでいます。` }
      : one,
  );
}

/** 所在地 | 〒　　－　　 | a cell: the address goes into it. */
function withAddresses(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  return proposals.map((one, i) => {
    const before = proposals[i - 1];
    const item = before?.item?.replace('.postalCode', '.address');
    const { candidate } = one;
    const isBehind =
      one.item === null &&
      one.label === '' &&
      candidate.shape === 'blank' &&
      before?.item?.endsWith('.postalCode') &&
      before.candidate.left.some((word) => /所在地|住所/.test(word)) &&
      before.candidate.board === candidate.board &&
      (before.candidate.row === candidate.row || before.candidate.row === candidate.row - 1);
    return isBehind && before && item
      ? { ...one, item, certainty: before.certainty, owner: before.owner, rule: before.rule, reason: before.reason }
      : one;
  });
}

/** 所在地　千葉県　　　市　　　: behind the city stands the rest of the same address. */
function withRestOfAddresses(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const mended: PlaceProposal[] = [];
  for (const one of proposals) {
    const last = mended.at(-1);
    const [place, before] = [one.candidate.places[0], last?.candidate.places[0]];
    const isRest =
      one.item === null &&
      /^(?:[都道府県郡市区町村]|都道府県|市区町村)$/.test(one.label) &&
      place?.printed === before?.printed &&
      place?.paragraph === before?.paragraph;
    if (!isRest || !last?.item?.endsWith('.address')) mended.push(one);
    else {
      const { item, certainty, owner, rule } = last;
      mended.push({ ...one, item, certainty, owner, rule });
    }
  }
  return mended;
}

/** One box for all that changed, below （変更前） or （変更後）: which of the printed things it is nobody knows, least of all what it was before. */
function withContents(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  return proposals.map((one, i) => {
    const { board, row, above, side, rows, shape } = one.candidate;
    const [heading = ''] = above;
    if (side !== null || rows !== null || shape !== 'blank' || !/^変更[前後]$/.test(heading)) return one;
    const isFirst = !proposals.some(
      ({ candidate }, at) =>
        at !== i && candidate.board === board && candidate.above[0] === heading && candidate.row < row,
    );
    return isFirst ? { ...one, item: 'typed', label: heading, reason: `「${heading}」の下の欄です。` } : one;
  });
}

/** フリガナ is of the name beside it: in the same cell, the next row, or at its left. */
function withKana(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  return proposals.map((one, i) => {
    if (one.item === null || !/(?:kana|Kana)$/.test(one.item) || ownerIn(one.label)) {
      if (one.item !== null || !isKanaLabel(one.label)) return one;
    }
    const named = partnerOf(one, proposals, i);
    const kana = named && KANA_OF[named.item ?? ''];
    return kana
      ? {
          ...one,
          item: kana,
          certainty: 'sure',
          rule: named.rule,
          owner: named.owner,
          reason: reasonOf(one.candidate, one.label, ''),
        }
      : one;
  });
}

const KANA_OF = byWord<string>({
  'corporation.name': 'corporation.kana',
  'office.name': 'office.kana',
  'office.managerName': 'office.managerKana',
  'contact.name': 'contact.kana',
  'administrator.name': 'administrator.kana',
  'staff.name': 'staff.kana',
  'patient.name': 'patient.kana',
});

function partnerOf(
  { candidate }: PlaceProposal,
  all: readonly PlaceProposal[],
  index: number,
): PlaceProposal | undefined {
  const isName = (one: PlaceProposal | undefined): one is PlaceProposal =>
    one !== undefined && (one.item ?? '') in KANA_OF;
  const { board, row, column, rows } = candidate;
  const beside = all.filter((one) => one.candidate.board === board && one.candidate.rows === rows);
  const inCell = beside.find((one) => isName(one) && one.candidate.row === row && one.candidate.column === column);
  const below = beside.find(
    (one) => isName(one) && one.candidate.row > row && one.candidate.row <= row + 1 && one.candidate.column === column,
  );
  const left = beside.findLast((one) => isName(one) && one.candidate.row === row && one.candidate.column < column);
  const right = beside.find((one) => isName(one) && one.candidate.row === row && one.candidate.column > column);
  const above = beside.find((one) => isName(one) && one.candidate.row === row - 1 && one.candidate.column === column);
  const before = all[index - 1];
  return inCell ?? below ?? left ?? above ?? right ?? (isName(before) ? before : undefined);
}

/** 住所 above 法人名 is the corporation's, also where nothing over it says so. */
function withOwners(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  return proposals.map((one, i) => {
    const moved = BEFORE_NAME[one.item ?? ''];
    if (!moved || ownerIn(one.label)) return one;
    if (isOfApplicant(proposals, i)) return { ...one, item: moved, owner: 'corporation', rule: APPLICANT_RULE };
    if (one.item === 'office.name') return one;
    const before = proposals
      .slice(Math.max(0, i - 6), i)
      .some((other) => other.candidate.board === one.candidate.board && other.item === 'office.name');
    const next = proposals
      .slice(i + 1, i + 4)
      .find(
        (other) =>
          other.candidate.board === one.candidate.board &&
          /^(?:corporation\.(?:name|representative)|office\.name)/.test(other.item ?? ''),
      );
    return !before &&
      next?.item?.startsWith('corporation') &&
      !one.candidate.over.slice(0, 2).some((word) => ownerIn(word) === 'office')
      ? { ...one, item: moved, owner: 'corporation' }
      : one;
  });
}

/** 所在地, 名称, 代表者職・氏名, row after row, before anything else is asked: who files the paper. */
function isOfApplicant(proposals: readonly PlaceProposal[], i: number): boolean {
  const one = proposals[i];
  if (
    one?.owner !== 'office' ||
    !ASKED_FIRST.test(one.label) ||
    one.candidate.over.slice(0, 2).some((word) => ownerIn(word) !== null)
  )
    return false;
  const others = proposals
    .slice(0, i)
    .filter(({ item }) => item !== null && item !== 'document.date' && item !== 'city');
  const end = proposals.findIndex(({ item }, at) => at > i && /^corporation\.representative/.test(item ?? ''));
  const last = proposals[end];
  const own = proposals.slice(i - others.length, end + 1);
  const areBare = own.slice(0, -1).every(({ label }) => ASKED_FIRST.test(label));
  return (
    last !== undefined &&
    end - i <= 3 &&
    others.length <= 3 &&
    areBare &&
    own.every(({ candidate: { board } }) => board === one.candidate.board) &&
    last.candidate.row - (own[0]?.candidate.row ?? 0) <= own.length + 1
  );
}
const ASKED_FIRST = /^(?:〒|郵便番号|フリガナ|ふりがな|所在地|住所|名称|商号又は名称)$/;
const APPLICANT_RULE = 'whole label, applicant';

const BEFORE_NAME = byWord<string>({
  'office.address': 'corporation.address',
  'office.postalCode': 'corporation.postalCode',
  'office.phone': 'corporation.phone',
  'office.name': 'corporation.name',
});

/** By which it is known that a head of two words has a line for each. */
export const LINE_OF_TWO = 'line of two';

/** フリガナ／氏名 as the head of a column whose rows have two lines: one in each. */
function overTwoLines(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const saidOf = ({ item, suggestion }: PlaceProposal): string => item ?? suggestion ?? '';
  return proposals.map((one) => {
    const [first, second, ...others] = saidOf(one).split('+');
    const { rows, row, board, column } = one.candidate;
    if (rows === null || second === undefined || others.length > 0) return one;
    const hasLine = (at: number): boolean =>
      proposals.some(
        (other) =>
          saidOf(other) === saidOf(one) &&
          other.label === one.label &&
          other.candidate.rows === rows &&
          other.candidate.board === board &&
          other.candidate.column === column &&
          other.candidate.row === at,
      );
    const item = hasLine(row + 1) ? first : hasLine(row - 1) ? second : undefined;
    return item === undefined ? one : { ...one, item, suggestion: null, certainty: 'likely', rule: LINE_OF_TWO };
  });
}

/** 役職・氏名 over two cells: one for each. */
function withTitles(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  return proposals.map((one, i) => {
    const [before, after] = [proposals[i - 1], proposals[i + 1]];
    const areTwins = (first: PlaceProposal | undefined, second: PlaceProposal | undefined): boolean =>
      first !== undefined &&
      second !== undefined &&
      (second.label === first.label || (second.label === '' && first.candidate.shape === 'blank')) &&
      isTwin(first === one ? second : first);
    const isTwin = (other: PlaceProposal): boolean =>
      other.candidate.rows === one.candidate.rows &&
      other.candidate.row === one.candidate.row &&
      other.candidate.board === one.candidate.board &&
      // Fields of one cell, or cells; the seal behind a name is none.
      other.candidate.shape === one.candidate.shape &&
      (one.candidate.shape === 'blank' ||
        (one.candidate.shape === 'gap' && one.candidate.column === other.candidate.column)) &&
      one.candidate.side === null;
    const split = SPLIT[one.item ?? ''] ?? (one.item?.includes('+') ? one.item.split('+') : undefined);
    const isMark =
      /^[／/・]$/.test(one.label) &&
      before?.item?.includes('+') &&
      before.candidate.board === one.candidate.board &&
      before.candidate.row === one.candidate.row;
    if (isMark)
      return {
        ...one,
        item: before?.item?.split('+')[1] ?? null,
        certainty: 'likely',
        label: before?.label ?? one.label,
      };
    if (split && after && /^[／/・]$/.test(after.label) && after.candidate.row === one.candidate.row)
      return { ...one, item: split[0] ?? one.item };
    // 電話／ＦＡＸ over two cells: the second one has no label of its own.
    const told = one.item === null && one.label === '' && areTwins(before, one) ? before : undefined;
    const [, second] = SPLIT[told?.item ?? ''] ?? told?.item?.split('+') ?? [];
    if (told && second !== undefined)
      return {
        ...one,
        item: second,
        certainty: told.certainty,
        label: told.label,
        owner: told.owner,
        rule: told.rule,
        reason: told.reason,
      };
    if (!split) return one;
    return areTwins(before, one)
      ? { ...one, item: split[1] ?? null }
      : areTwins(one, after)
        ? { ...one, item: split[0] ?? null }
        : one;
  });
}

const SPLIT = byWord<readonly [string, string]>({
  'corporation.representative': ['corporation.representativeTitle', 'corporation.representativeName'],
  'office.head': ['office.headTitle', 'office.headName'],
});

/** By which it is known that the number of a row is ringed. */
export const RINGED_NUMBER = 'number of a change';

/** The box in the row of 変更前 and 変更後 says what changes, and so does its number. */
function withTicks(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  return proposals.map((one) => {
    const { shape, board, row, side } = one.candidate;
    const isNumber = shape === 'ring' && side === 'tick';
    if (!isNumber && (shape !== 'boxes' || side)) return one;
    const pair = proposals.find(
      (other) => other.candidate.board === board && other.candidate.row === row && other.candidate.side === 'before',
    );
    if (isNumber)
      return {
        ...{ ...one, item: pair?.item ?? 'typed', certainty: 'sure', rule: RINGED_NUMBER, owner: null },
        ...{ label: pair?.label ?? one.label, reason: '変更したものの番号に○を付けるよう、印刷されています。' },
      };
    return pair
      ? {
          ...one,
          candidate: { ...one.candidate, side: 'tick' as const },
          item: pair.item,
          certainty: pair.certainty,
          rule: pair.rule,
          label: pair.label,
          owner: pair.owner,
        }
      : one;
  });
}

/** 甲 and 乙: a paper that is printed twice on one sheet has the same in both. */
function asCopies(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const half = proposals.length / 2;
  const wordsOf = ({ label, candidate: { shape, places } }: PlaceProposal): string =>
    `${shape} ${places.length} ${label}`;
  const isTwice =
    half >= 3 &&
    Number.isInteger(half) &&
    proposals.slice(0, half).every((one, i) => wordsOf(one) === wordsOf(proposals[half + i] ?? one));
  if (!isTwice) return [...proposals];
  return proposals.map((one, i) => {
    const twin = proposals[i < half ? i + half : i - half];
    return one.item === null && twin
      ? { ...one, item: twin.item, certainty: twin.certainty, rule: twin.rule, reason: twin.reason, owner: twin.owner }
      : one;
  });
}
