import { parseArgs, type ParseArgsConfig } from 'node:util';
import { problem, Refusal, type Problem } from '@shared/problems/problem';

export interface CommandOutcome {
  exit: 0 | 1 | 2;
  output: unknown;
}

export interface Command {
  (args: string[]): Promise<CommandOutcome>;
  usage: string;
}

/** The words of the call are off: exit 2, with the usage. */
export class UsageError extends Error {
  constructor(reason: string) {
    super(problem('cli/usage', { reason }).message);
  }
}

/** Runs a command; a refusal from deep inside is an outcome too. */
export async function outcomeOrRefusal(work: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return refused(error.problem);
    throw error;
  }
}

/** @param words how many words may stand beside the options */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, words = 0) {
  const parsed = parse(args, options);
  const extra = parsed.positionals[words];
  if (extra !== undefined) throw new UsageError(`「${extra}」が余っています。空白のある名前は "…" で囲んでください`);
  return parsed;
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(reasonOf(error as NodeJS.ErrnoException));
  }
}

/** Node says it in English; the option stands in its sentence in quotes. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^\s',]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${option} という指定はありません`;
  return /does not take/.test(message) ? `${option} に値は付けません` : `${option} のあとに値が要ります`;
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`${name} が要ります`);
  return value;
}

export const refused = ({ code, message, details }: Problem): CommandOutcome => ({
  exit: 1,
  output: { ok: false, code, message, details },
});
