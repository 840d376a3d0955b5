const turns = new WeakMap<object, Promise<unknown>>();

/** Runs what is done to one thing one after the other: each begins from what the one before has left, also where that failed. */
export function inTurn<T>(thing: object, work: () => Promise<T>): Promise<T> {
  const now = (turns.get(thing) ?? Promise.resolve()).then(work);
  turns.set(
    thing,
    now.catch(() => null),
  );
  return now;
}
