/** A virtual screen (Xvfb) that only this session can draw on. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { boundToParent, firstLineFrom } from './attendants.mjs';

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ server: import('node:child_process').ChildProcess, env: { DISPLAY: string, XAUTHORITY: string } }>}
 */
export async function startDisplay(folder, env) {
  const authority = join(folder, 'xauthority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  try {
    // Xvfb makes it only as root; without it there is no socket for programs that look for a file.
    mkdirSync('/tmp/.X11-unix', { mode: 0o1777 });
  } catch {
    // there already
  }
  // -displayfd: Xvfb picks a free number itself, so parallel runs and containers on one network don't collide.
  const options = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-dpi', '96', '-nolisten', 'tcp', '-noreset'];
  const [command, ...args] = boundToParent(['Xvfb', ...options, '-auth', authority]);
  const server = startProcess(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLineFrom(server, 3);
  if (number === undefined)
    throw new Problem(
      '仮想の画面(Xvfb)を始められませんでした。/tmp に書き込めるかを確かめて、もう一度実行してください。',
      'The virtual display (Xvfb) could not be started. Check that /tmp is writable and try again.',
    );
  return { server, env: { DISPLAY: `:${number}`, XAUTHORITY: authority } };
}

/**
 * One entry of an Xauthority file that fits every display: family FamilyWild (65535), no address, no number, the
 * protocol's name, the secret. Each is a big-endian 16-bit length and its bytes (see Xau(3)).
 * @param {Buffer} secret
 */
export function authorityEntry(secret) {
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), secret];
  const counted = parts.flatMap((part) => [Buffer.from([part.length >> 8, part.length & 0xff]), part]);
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...counted]);
}
