const unchangingOnes = new WeakSet<object>();

/** An answer that stays what it is: frozen with all that is in it, so that the contract looks at it once and not at each question. */
export function unchanging<T extends object>(answer: T): T {
  if (!unchangingOnes.has(answer)) freeze(answer);
  unchangingOnes.add(answer);
  return answer;
}

export const isUnchanging = (answer: unknown): answer is object =>
  typeof answer === 'object' && answer !== null && unchangingOnes.has(answer);

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
