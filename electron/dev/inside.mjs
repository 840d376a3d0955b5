/**
 * What runs in a session: `node inside.mjs test|demo JSON`, as an ordinary user where that could be arranged. On Linux the
 * session is a private one without a screen; elsewhere it is the user's own.
 */
import { startSession } from './linux/session.mjs';
import { reportFailure } from './say.mjs';

const [program = '', json = '{}'] = process.argv.slice(2);
try {
  const { runInside } = await import(`./inside/${program}.mjs`);
  const session =
    process.platform === 'linux' ? await startSession(process.env) : { env: process.env, keyringFailure: undefined };
  process.exit(await runInside(JSON.parse(json), session));
} catch (error) {
  process.exit(reportFailure(error));
}
