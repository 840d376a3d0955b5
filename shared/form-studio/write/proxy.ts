import type { Condition, Value } from '../../packs/values/value-schema';
import type { Decision } from './decision';

/** 代筆者・ご家族: whoever signs where the one that it is about can't. */
const PROXY = /代筆|代諾|代理|代署|家族|親族/;
/** 本人又は代理人: either of them. */
const EITHER =
  /本人(?:又は|または|若しくは|もしくは|及び|か|[・、,，／/])|(?:又は|または|若しくは|もしくは|及び|[・、,，／/])(?:ご|御)?本人/;
/** … of whom it is said there alone that somebody may write for another. */
const SELDOM = /代筆|代諾|代署/;

/** The words that say whose a place is: its own, the nearest around it, and the heading of its part. */
const wordsOf = ({ label, candidate: { left, above, over } }: Pick<Decision, 'label' | 'candidate'>): string[] => [
  label,
  ...left.slice(0, 2),
  ...above.slice(0, 1),
  ...over.slice(0, 1),
];

/** Nobody writes for another as a rule: a place of theirs may stay empty. */
export const isSeldomProxys = (decision: Pick<Decision, 'label' | 'candidate'>): boolean =>
  wordsOf(decision).some((word) => SELDOM.test(word));

const SIGNED: ReadonlySet<string> = new Set(['consent.signedBy', 'consent.signerRelation']);
const BY_ANOTHER: Condition = {
  all: [{ present: 'consent.signerRelation' }, { value: 'consent.signerRelation', isNot: '本人' }],
};

/** Who has signed for themselves isn't their own proxy: the name stands once, where they sign. */
export const ofProxyAlone = (value: Value | null, decision: Decision): Value | null =>
  value !== null &&
  SIGNED.has(decision.item ?? '') &&
  wordsOf(decision).some((word) => PROXY.test(word) && !EITHER.test(word))
    ? { cases: [{ when: BY_ANOTHER, value }] }
    : value;
