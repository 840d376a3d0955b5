import { asJson } from './command';
import { runCommand } from './run-command';

/**
 * `npm run -s cli -- …`: the same shared code as the app, in plain Node. JSON on stdout, but for `--help`; exit 0 done, 1
 * refused (the reasons are in the JSON), 2 wrong usage.
 */
const { exit, output } = await runCommand(process.argv.slice(2));
process.stdout.write(`${typeof output === 'string' ? output : asJson(output)}
`);
process.exitCode = exit;
