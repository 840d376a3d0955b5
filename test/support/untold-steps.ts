/** As a worker of Playwright's sends them to the process that leads the run. */
interface StepMessage {
  method: string;
  params?: { method?: string; params?: { stepId: string; category?: string } };
}

/**
 * A worker tells the process that leads the run of each call and each check, when it begins and when it ends, for reporters that show
 * them; none of ours does. From here on it tells of a test's own steps alone. What fails comes with its test. Once in each worker.
 */
export function withUntoldSteps(worker: { send?: NodeJS.Process['send'] } = process): void {
  const { send } = worker;
  if (!send) return;
  const untold = new Set<string>();
  const isUntold = (message: StepMessage): boolean => {
    const { method, params: step } = message.params ?? {};
    if (message.method !== '__dispatch__' || !step) return false;
    if (method === 'stepEnd') return untold.delete(step.stepId);
    if (method !== 'stepBegin' || !/^(pw:api|expect)$/.test(step.category ?? '')) return false;
    untold.add(step.stepId);
    return true;
  };
  worker.send = function (this: unknown, ...given: unknown[]) {
    return isUntold(given[0] as StepMessage) || (Reflect.apply(send, this, given) as boolean);
  } as NonNullable<NodeJS.Process['send']>;
}
