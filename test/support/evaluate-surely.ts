import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from '@playwright/test';

/** Twice in a row was seen while the app was starting. */
const EVALUATIONS = 5;

/** One evaluation in main. `done`: others of which the test has the value. */
interface Evaluation {
  id: string;
  work: string;
  given: unknown;
  done: readonly string[];
}

/**
 * Node's inspector now and then collects the promise of an evaluation before it has handed over its value (seen once in
 * some hundred starts, 'Resulting promise was garbage collected'). What ran then has run: its value is asked for again, so that nothing
 * a test does in main happens twice.
 */
export function evaluateSurely(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (work: typeof runOnce, evaluation: Evaluation) => Promise<unknown>;
  let done: string[] = [];
  const surely = async (work: unknown, given?: unknown): Promise<unknown> => {
    const evaluation = { id: randomUUID(), work: String(work), given, done };
    done = [];
    try {
      for (let left = EVALUATIONS; ; left--)
        try {
          return await evaluate(runOnce, evaluation);
        } catch (error) {
          if (left <= 1 || !String(error).includes('promise was garbage collected')) throw error;
        }
    } finally {
      done.push(evaluation.id);
    }
  };
  Object.assign(app, { evaluate: surely });
}

/** Runs in main, so it names nothing of this file. */
function runOnce(electron: unknown, { id, work, given, done }: Evaluation): Promise<unknown> {
  type Work = (electron: unknown, given: unknown) => unknown;
  const { evaluations = new Map<string, Promise<unknown>>() } = globalThis as {
    evaluations?: Map<string, Promise<unknown>>;
  };
  Object.assign(globalThis, { evaluations });
  for (const one of done) evaluations.delete(one);
  const { runInThisContext } = process.getBuiltinModule('node:vm');
  const running = evaluations.get(id) ?? (async () => (runInThisContext(`(${work})`) as Work)(electron, given))();
  evaluations.set(id, running);
  return running;
}
