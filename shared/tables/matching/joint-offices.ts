import { problem } from '../../problems/problem';
import { likelyParts, meantByParts } from '../../text/joint-words';
import { entryOf } from '../../text/by-word';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { officeMeantBy } from './office-names';
import type { LedgerChoice, ResolvedWord, RowRemark } from './planned';

/** Several offices as one answer: ids of the ledger have no such sign. */
const SIGN = '+';
const jointId = (ids: readonly string[]): string => ids.join(SIGN);
/** 所属 first, then 兼務先. */
export const officesOfId = (id: string): string[] => id.split(SIGN);

type Named = LedgerView['offices'][number];

/** A と 兼務先 B; undefined where one of them is no more. */
export function jointName(id: string, offices: readonly Named[]): string | undefined {
  const [first, ...others] = officesOfId(id).map((one) => offices.find((office) => office.id === one)?.name);
  if (first === undefined || others.some((name) => name === undefined)) return undefined;
  return others.length === 0 ? first : `${first} と 兼務先 ${others.join('・')}`;
}

/** 両方, 全事業所, 兼務: of two offices both may be meant. */
const SAYS_BOTH = /両|兼|共通|全て|すべて|^全/;

/** What a list says where somebody works in several offices: 訪問介護／居宅. */
export interface JointOffices {
  /** As a word that nothing is known by: taken where each part is known by itself, else asked, with both as an answer. */
  unknown: (word: string, found: ResolvedWord, isAnew: boolean) => ResolvedWord;
  /** As it was decided, for all rows or one; with whether it names more than that. */
  decided: (word: string, id: string | null) => Pick<ResolvedWord, 'id' | 'also' | 'isMore'>;
}

/**
 * @param exact an office that is called so
 * @param hasPosts whether records of the list have 兼務先
 */
export function jointOffices(
  { offices }: LedgerView,
  decisions: ImportDecisions,
  exact: (word: string) => string | null,
  hasPosts: boolean,
): JointOffices {
  const registered = offices.filter(({ status }) => status === 'registered');
  const known = (part: string): string | null => {
    const said = entryOf(decisions.offices, part);
    if (said === undefined) return exact(part);
    return registered.some(({ id }) => id === said) ? said : null;
  };
  const likely = (part: string): string | null => known(part) ?? officeMeantBy(part, registered)?.id ?? null;
  const nameOf = (id: string): string => registered.find((one) => one.id === id)?.name ?? '';
  const choiceOfBoth = (ids: readonly string[], isLikely: boolean): LedgerChoice => ({
    id: jointId(ids),
    name: `${ids.length > 2 ? 'すべて' : '両方'}（${jointName(jointId(ids), registered) ?? ''}）`,
    about: '',
    ...(isLikely && { isLikely }),
  });
  /** Of two offices, whichever a part means where it stands. */
  const bothOf = (word: string): string[] | null => {
    const [one, other] = registered.map(({ id }) => id);
    const parts = likelyParts(word, (part) => likely(part) !== null);
    if (!one || !other || registered.length > 2 || (parts.length < 2 && !SAYS_BOTH.test(word))) return null;
    const isOtherFirst = likely(parts[0] ?? '') === other || likely(parts.at(-1) ?? '') === one;
    return isOtherFirst ? [other, one] : [one, other];
  };
  return {
    unknown: (word, found, isAnew) => {
      if (!found.problem || !hasPosts || word === '') return found;
      const sure = isAnew ? null : meantByParts(word, known);
      const [first, ...others] = sure ?? [];
      if (first !== undefined && others.length === 0) return { id: first };
      if (first !== undefined) {
        const about = { word, office: nameOf(first), also: others.map(nameOf).join('・') };
        return { id: first, also: others, told: problem('plan/joint-offices', about) as RowRemark };
      }
      const meant = meantByParts(word, likely) ?? [];
      const both = meant.length > 1 ? meant : bothOf(word);
      if (!both) return found;
      // Which of them is 所属 the order of the cell says most likely, and nobody else.
      const ways = both.map((first, at) =>
        choiceOfBoth([first, ...both.filter((one) => one !== first)], at === 0 && both === meant),
      );
      return { problem: { ...found.problem, choices: [...ways, ...found.problem.choices] } };
    },
    decided: (word, id) => {
      const ids = id === null ? [] : officesOfId(id);
      const [first, ...also] = ids;
      const parts = likelyParts(word, (part) => likely(part) !== null);
      const said = new Set(parts.map((part) => likely(part) ?? part));
      return {
        ...(first !== undefined && { id: first, also }),
        ...(said.size > Math.max(ids.length, 1) && { isMore: true }),
      };
    },
  };
}
