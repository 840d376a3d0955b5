import { parseArgs, type ParseArgsConfig } from 'node:util';
import { problem, Refusal, type Problem } from '@shared/problems/problem';
import { perhapsMeant } from '@shared/text/nearest-word';

export interface CommandOutcome {
  exit: 0 | 1 | 2;
  /** As JSON; a text is written as it is. */
  output: unknown;
}

/** What a terminal acts on, or what turns the words round behind it. JSON.stringify leaves these as they are. */
const ACTS = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** An outcome as JSON: whatever a stranger's file says in it is text. */
export const asJson = (output: unknown): string =>
  JSON.stringify(output, null, 2).replace(ACTS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

export interface Command {
  (args: string[]): Promise<CommandOutcome>;
  usage: string;
  help: CommandHelp;
}

/** What `--help` says of a command, for whoever writes one for the first time. */
export interface CommandHelp {
  /** What it does, in a sentence or two. */
  does: string;
  /** Each word and option of the usage, and what it is. */
  words: Readonly<Record<string, string>>;
  /** A call that works in the folder of the source. */
  example: string;
  /** When it ends with 1, where that isn't only because it could not be done. */
  refused?: string;
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
    throw new UsageError(reasonOf(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

/** Node says it in English; the option stands in its sentence in quotes. */
function reasonOf({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const option = /'(-[^\s',]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `${option} という指定はありません${perhapsMeant(
      option,
      known.map((one) => `--${one}`),
    )}`;
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
