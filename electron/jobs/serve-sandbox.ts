import { join } from 'node:path';
import type { Session } from 'electron';
import { STRANGER } from '../security/csp';
import { filesBelow, serveLonePage } from '../security/lone-page';

/**
 * Where others' files and expressions are read: packs and forms in the one, a table of an office in the other. No other page ever is there.
 * What is built of each stands in a folder of its name.
 */
const sandboxes = { sandbox: 'sandbox/index.html', tables: 'sandbox/tables/index.html' } as const;
export type Sandbox = keyof typeof sandboxes;

export const sandboxOrigin = (sandbox: Sandbox): `app://${Sandbox}` => `app://${sandbox}`;

/** Its own scripts, and nothing else at all: no request, no style, no frame, no code made of text. */
const sandboxPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  `sandbox ${STRANGER}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The session of a page in which others' files are read: nothing is in it but that page's own scripts.
 *
 * @param dist folder that holds what was built of each page
 * @param partition names the session: pages of two sessions never share a process
 */
export function serveSandbox(dist: string, sandbox: Sandbox, partition: string = sandbox): Session {
  const folder = join(dist, sandbox);
  return serveLonePage({
    partition,
    origin: sandboxOrigin(sandbox),
    index: sandboxes[sandbox],
    policy: sandboxPolicy,
    files: async () => new Map((await filesBelow(folder)).map((name) => [name, join(folder, name)])),
  });
}
