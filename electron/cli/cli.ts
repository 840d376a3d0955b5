import { problem } from '@shared/problems/problem';
import { checkPackCommand } from './check-pack-command';
import { refused, UsageError, type Command, type CommandOutcome } from './command';
import { fillCommand } from './fill-command';
import { inspectCommand } from './inspect-command';
import { proceduresCommand } from './procedures-command';
import { readTableCommand } from './read-table-command';
import { verifyRecordCommand } from './verify-record-command';

/**
 * `npm run -s cli -- …`: the same shared code as the app, in plain Node. JSON on stdout; exit 0 done, 1 refused (the
 * reasons are in the JSON), 2 wrong usage.
 */
const commands = new Map<string, Command>([
  ['fill', fillCommand],
  ['inspect', inspectCommand],
  ['check-pack', checkPackCommand],
  ['read-table', readTableCommand],
  ['procedures', proceduresCommand],
  ['verify-record', verifyRecordCommand],
]);

async function main([name = '', ...args]: string[]): Promise<number> {
  const { exit, output } = await outcomeOf(commands.get(name), args);
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  return exit;
}

async function outcomeOf(command: Command | undefined, args: string[]): Promise<CommandOutcome> {
  try {
    if (!command) throw new UsageError(`${[...commands.keys()].join(' | ')} のどれかを書いてください`);
    return await command(args);
  } catch (error) {
    if (error instanceof UsageError) return usage(error, command);
    // A bug: whoever reads the JSON still gets JSON, and whoever looks for the bug the stack.
    if (process.env['RENKEI_DEBUG'] === '1') console.error(error);
    return refused(problem('unexpected', { reason: String(error) }));
  }
}

function usage({ message }: UsageError, command: Command | undefined): CommandOutcome {
  const lines = command?.usage ?? [...commands.values()].map((one) => one.usage);
  return { exit: 2, output: { ok: false, code: 'cli/usage', message, usage: lines } };
}

process.exitCode = await main(process.argv.slice(2));
