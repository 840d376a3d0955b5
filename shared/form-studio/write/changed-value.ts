import type { PlaceCandidate } from '../find/candidate';
import type { Value } from '../../packs/values/value-schema';
import { fieldOf } from '../../ledger/fields/catalogue';
import { itemOf } from '../propose/items';

/** The facts of the office that an item is put together of: 電話とFAX, 施設長の役職と氏名; none where any of it isn't a field of the office. */
export function officeFacts(id: string): string[] {
  const names = id.split('+').flatMap((one) => {
    const value = itemOf(one)?.value;
    return typeof value === 'object' && 'joined' in value ? value.joined : [one];
  });
  const facts = names.map((name) => (typeof name === 'string' ? /^office\.(.+)$/.exec(name)?.[1] : undefined) ?? '');
  return facts.every((fact) => fieldOf('offices', fact) !== null) ? facts : [];
}

/** An event says yes and no, and what was chosen, in words of the program. */
function wordsOf(fact: string): Record<string, string> | null {
  const field = fieldOf('offices', fact);
  return field?.kind === 'flag' || field?.kind === 'answer'
    ? { true: 'はい', false: 'いいえ' }
    : (field?.words ?? null);
}

function printed(name: string, fact: string): Value {
  const words = wordsOf(fact);
  return words ? ({ words, of: name } as Value) : name;
}

/** What forms call the sides of a change. */
export const SIDES = { before: '変更前', after: '変更後', tick: '変更のしるし' } as const;

/** What stands as 変更前 or 変更後. Of several in one place also those that stay as they are. */
export function changedValue(facts: readonly string[], side: 'before' | 'after'): Value {
  const [first = '', ...others] = facts;
  if (others.length === 0) return printed(`event.${side}.${first}`, first);
  const parts = facts.map((fact) => ({ first: [printed(`event.${side}.${fact}`, fact), itemPart(fact)] }));
  const whole = { joined: parts, with: 'space' };
  return { cases: [{ when: { changed: [...facts], of: 'office' }, value: whole }] } as Value;
}

/** … as 変更前 of what somebody types without a record of it: then it is what the ledger has now. @param after where 変更後 is typed */
export function valueBefore(facts: readonly string[], after: string): Value {
  const [first = '', ...others] = facts;
  const now: Value = others.length > 0 ? ({ joined: facts.map(itemPart), with: 'space' } as Value) : itemPart(first);
  const isTyped = { expression: `$present(overrides.\`${after}\`)` };
  return { first: [changedValue(facts, 'before'), { cases: [{ when: isTyped, value: now }] }] } as Value;
}

/** Of the paper, and of no record that can change. */
export const OF_PAPER = /^(?:document|event|sheet|count)\./;
const BY_HAND = new Set(['typed', 'city', 'signature']);

/**
 * What stands on one side of a change whose other side isn't known with it: what the event says. Of anything whose changes no event tells (法人名, 代表者)
 * it is typed: neither is what the ledger has now what was before, nor has it changed.
 *
 * @returns undefined where it isn't one of such
 */
export function sideValue(id: string, side: PlaceCandidate['side']): Value | 'typed' | undefined {
  if (side === null || BY_HAND.has(id) || OF_PAPER.test(id)) return undefined;
  const facts = officeFacts(id);
  if (facts.length === 0) return 'typed';
  return side === 'tick' ? { holds: { changed: [...facts], of: 'office' } } : changedValue(facts, side);
}

const itemPart = (fact: string): Value => printed(`office.${fact}`, fact);
