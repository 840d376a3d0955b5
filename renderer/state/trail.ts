import { screens } from '../addresses/screens';

/** Addresses as one came by them, the last the one that stands there. */
export type Trail = readonly string[];

/** So far back nobody goes by links. */
const MOST = 30;

const pathOf = (address: string): string => address.split('?', 1)[0] ?? '';

/** Screens that keep one list beside one record: whatever is opened there, one hasn't gone elsewhere. */
const lists = ['/ledger', '/submissions', '/consents', '/credentials', '/settings'] as const;
const listOf = (address: string): string | undefined =>
  lists.find((list) => pathOf(address) === list || address.startsWith(`${list}/`));

const isSamePlace = (one: string, other: string): boolean =>
  pathOf(one) === pathOf(other) || (listOf(one) !== undefined && listOf(one) === listOf(other));

/** An entry of the navigation: whoever presses it begins anew. */
const isBeginning = (address: string): boolean => screens.some(({ path }) => path === address);

/** One step further; back to where one was already, what came after it is left. */
export function followed(trail: Trail, here: string): Trail {
  const last = trail.at(-1);
  if (last === here) return trail;
  if (last === undefined || isBeginning(here)) return [here];
  if (isSamePlace(last, here)) return [...trail.slice(0, -1), here];
  const earlier = trail.findLastIndex((one) => pathOf(one) === pathOf(here));
  return earlier === -1 ? [...trail, here].slice(-MOST) : [...trail.slice(0, earlier), here];
}

/** Papers, and what is asked before one is begun: from there one goes back to the screen before, not to one another. */
export const isPaper = (address: string): boolean => /^\/documents\/(?!(?:batch|take-in)\b)./.test(address);

/** What is asked before a procedure starts is over once it runs. */
export const isAsking = (address: string): boolean => pathOf(address) === '/procedures/start';

/** The screen before, but for those that `isLeft` says are none to go back to; null: one came by the navigation. */
export const before = (trail: Trail, isLeft: (address: string) => boolean): string | null =>
  trail.slice(0, -1).findLast((one) => !isLeft(one)) ?? null;
