/**
 * What runs in a session: `node inside.mjs test|demo|soak JSON`, as an ordinary user where that could be arranged. On Linux the
 * session is a private one without a screen; elsewhere it is the user's own.
 */
import { startSession } from './linux/session.mjs';
import { reportFailure } from './say.mjs';

const [program = '', json = '{}'] = process.argv.slice(2);
/** @type {import('./linux/session.mjs').Session[]} */
const sessions = [];
const isPrivate = process.platform === 'linux';
const start = async () => {
  const session = isPrivate ? await startSession(process.env) : ownSession();
  sessions.push(session);
  return session;
};
try {
  const { runInside } = await import(`./inside/${program}.mjs`);
  process.exitCode = await runInside(JSON.parse(json), await start(), isPrivate ? start : undefined);
} catch (error) {
  process.exitCode = reportFailure(error);
} finally {
  for (const session of sessions) await session.end();
}

/** @returns {import('./linux/session.mjs').Session} */
function ownSession() {
  return { env: process.env, keyringFailure: undefined, end: async () => {} };
}
