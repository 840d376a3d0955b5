/** What is asked of a step: which it is, and how it stands. */
interface StepNow {
  step: { id: string };
  /** As the checklist has it: done, skipped, current … */
  state: string;
}

/** Whether a deadline, or a warning, is over: all steps that make an end of it are done, or weren't needed, and one of them at least was done. */
export function isSettledBy(settledBy: readonly string[] | undefined, steps: readonly StepNow[]): boolean {
  const own = steps.filter(({ step }) => settledBy?.includes(step.id));
  return own.some(({ state }) => state === 'done') && own.every(({ state }) => state === 'done' || state === 'skipped');
}
