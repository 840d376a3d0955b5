import { checkPackCommand } from './check-pack-command';
import { fillCommand } from './fill-command';
import { inspectCommand } from './inspect-command';
import { UsageError, type Command } from './command';

/**
 * `npm run -s cli -- …`: the same shared code as the app, in plain Node. JSON on stdout; exit 0 done, 1 refused (the
 * reasons are in the JSON), 2 wrong usage.
 */
const commands: Record<string, Command> = {
  fill: fillCommand,
  inspect: inspectCommand,
  'check-pack': checkPackCommand,
};

async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = commands[name];
  try {
    if (!command) throw new UsageError(`fill | inspect | check-pack のどれかを書いてください`);
    const { exit, output } = await command(rest);
    process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
    return exit;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const output = {
      ok: false,
      code: 'cli/usage',
      message: error.message,
      usage: command?.usage ?? Object.values(commands).map((c) => c.usage),
    };
    process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
