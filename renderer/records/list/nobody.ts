import type { CellChoice } from './cell-edits';

/** What stands where a thing has no user, and how what was chosen there is kept. */
export interface Nobody<R> {
  choices: readonly CellChoice[];
  of: (record: R) => CellChoice;
  /** @param value of one of its own choices, or the id of somebody */
  edits: (record: R, value: string | null) => Partial<R>;
}

/** Where it can be but one thing: 事業所のもの. */
export const nobodyBut = <R extends { holderId: string | null }>(choice: CellChoice): Nobody<R> => ({
  choices: [choice],
  of: () => choice,
  edits: (_, holderId) => ({ holderId }) as Partial<R>,
});
