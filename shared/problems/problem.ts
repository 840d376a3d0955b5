import { problemSentences, type ProblemCode, type ProblemDetails } from './catalog';

/** What a person is told when something can't be done: a stable code, one Japanese sentence, and the facts behind it. */
export interface Problem {
  code: ProblemCode;
  /** What happened, what is safe, what to do: one or two plain sentences in Japanese. */
  message: string;
  details: Record<string, string | number>;
}

export type Failure = { ok: false } & Problem;
export type Result<T> = { ok: true; value: T } | Failure;

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** Builds the problem of a code; the sentence stands once, in the catalog. */
export function problem<C extends ProblemCode>(code: C, details: ProblemDetails<C>): Problem {
  const sentence = problemSentences[code] as (details: ProblemDetails<C>) => string;
  return { code, message: sentence(details), details: { ...(details as Problem['details']) } };
}

/** What is told, without what else hangs on it: a failure's `ok`, an Electron error's stack. */
export const problemOf = ({ code, message, details }: Problem): Problem => ({ code, message, details });

export const failure = <C extends ProblemCode>(code: C, details: ProblemDetails<C>): Failure => ({
  ok: false,
  ...problem(code, details),
});

/**
 * A refusal raised deep inside a parser. It never crosses a module's border: `attempt` turns it into a Result.
 * Any other exception is a bug and stays one.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(cause: Problem) {
    super(`${cause.code}: ${cause.message}`);
    this.name = 'Refusal';
    this.problem = cause;
  }
}

export function refuse<C extends ProblemCode>(code: C, details: ProblemDetails<C>): never {
  throw new Refusal(problem(code, details));
}

/** Runs `work` and turns a Refusal into a failed Result. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return success(work());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, ...error.problem };
    throw error;
  }
}

/** The value of a Result, or the Refusal again: for callers inside the same border. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(problemOf(result));
}
