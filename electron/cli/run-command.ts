import { problem } from '@shared/problems/problem';
import { perhapsMeant } from '@shared/text/nearest-word';
import { checkPackCommand } from './check-pack-command';
import { refused, UsageError, type Command, type CommandOutcome } from './command';
import { fillCommand } from './fill-command';
import { helpOf, helpOfAll, isHelp } from './help';
import { inspectCommand } from './inspect-command';
import { proceduresCommand } from './procedures-command';
import { proposeCommand } from './propose-command';
import { readTableCommand } from './read-table-command';
import { verifyRecordCommand } from './verify-record-command';

const commands = new Map<string, Command>([
  ['fill', fillCommand],
  ['inspect', inspectCommand],
  ['propose', proposeCommand],
  ['check-pack', checkPackCommand],
  ['read-table', readTableCommand],
  ['procedures', proceduresCommand],
  ['verify-record', verifyRecordCommand],
]);

/** What the words of a call come to; `--help` among them asks for help only. It never throws. @param words those behind `cli --` */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<CommandOutcome> {
  const command = commands.get(name);
  try {
    if (isHelp(name)) return { exit: 0, output: helpOfAll(commands) };
    if (!command)
      throw new UsageError(
        `${[...commands.keys()].join(' | ')} のどれかを書いてください${perhapsMeant(name, commands.keys())}`,
      );
    if (args.some(isHelp)) return { exit: 0, output: helpOf(command) };
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
