import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import { problem, refuse, type Problem, type Result } from '@shared/problems/problem';

export interface CommandOutcome {
  exit: 0 | 1;
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

export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`${name} が要ります`);
  return value;
}

export const refused = ({ code, message, details }: Problem): CommandOutcome => ({
  exit: 1,
  output: { ok: false, code, message, details },
});

/** A result as an outcome: its value under `ok: true`, or the reasons. */
export const outcomeOf = <T extends object>(result: Result<T>): CommandOutcome =>
  result.ok ? { exit: 0, output: { ok: true, ...result.value } } : refused(result);

/** A JSON file, checked; the first thing wrong with it is named. */
export async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return refuse('cli/input', { file, reason: (error as Error).message });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refuse('ledger/file-invalid', {
    path: `${file} ${issue?.path.join('.') ?? ''}`.trim(),
    reason: issue?.message ?? '',
  });
}
