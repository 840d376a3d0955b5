import { createContext } from 'react';
import type { FilledField } from '@shared/forms/bindings/evaluation';
import type { ValueSource } from '@shared/forms/bindings/expression-words';

/** What the head of a block says of all its values: only what comes from elsewhere says so beside itself. */
export const UsualSource = createContext<ValueSource | null>(null);

/** As many values of one source, and the head of their block says it for them. */
export const SAID_ONCE = 3;

/**
 * Where most values of a block come from.
 *
 * @param least so many of them; of fewer each says it by itself
 */
export function usualSource(
  fields: readonly Pick<FilledField, 'source'>[],
  least: number,
): Exclude<ValueSource, 'none'> | null {
  const counts = new Map<Exclude<ValueSource, 'none'>, number>();
  for (const { source } of fields) if (source !== 'none') counts.set(source, (counts.get(source) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] >= least ? most[0] : null;
}
