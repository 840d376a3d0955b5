import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { win32 } from 'node:path';
import { problem, problemOf, type Problem } from '@shared/problems/problem';
import { LONGEST_POLICY, readPolicy, type Policy, type ReadPolicy } from '@shared/policy/policy';
import type { GuardedFile, IsGuarded } from './administrators-only';

export interface FoundPolicy {
  policy: Policy;
  /** Why it doesn't count, or what of it. */
  problems: readonly Problem[];
}

export const NO_POLICY: FoundPolicy = { policy: {}, problems: [] };

/** One that doesn't count, and why. */
export const ignored = (why: Problem): FoundPolicy => ({ ...NO_POLICY, problems: [why] });

/** What was read, and what of it can't be used, told by `code`. */
export const readWith = (
  { policy, unread }: ReadPolicy,
  code: 'policy/unread' | 'policy/registry-unread',
): FoundPolicy => ({
  policy,
  problems: unread.length === 0 ? [] : [problem(code, { names: unread.join('、') })],
});

/** Where a policy lies on this system; null: nowhere. */
export function policyFile({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): GuardedFile | null {
  const [name, file] = ['renkei-daicho', 'policy.json'];
  if (platform === 'linux') return { path: `/etc/${name}/${file}`, above: [`/etc/${name}`, '/etc', '/'] };
  const data = env['ProgramData'];
  if (platform !== 'win32' || data === undefined || !/^[A-Za-z]:\\/.test(data)) return null;
  return { path: win32.join(data, name, file), above: [win32.join(data, name), data] };
}

/** The policy in a file: only one that nobody but an administrator could have written counts. */
export async function findPolicy(file: GuardedFile | null, isGuarded: IsGuarded): Promise<FoundPolicy> {
  if (!file || !(await isThere(file.path))) return NO_POLICY;
  try {
    const guarded = await isGuarded(file);
    if (!guarded.ok) return ignored(problemOf(guarded));
    const bytes = await bytesOf(file.path);
    if (!bytes) return ignored(problem('policy/too-large', {}));
    const read = readPolicy(bytes);
    if (!read.ok) return ignored(problemOf(read));
    return readWith(read.value, 'policy/unread');
  } catch {
    return ignored(problem('policy/unreadable', {}));
  }
}

/** One that can't even be looked at is there, and told of. */
export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );

/** @returns null: more than a policy has */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  // O_NONBLOCK: a pipe in its place would wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(LONGEST_POLICY + 1), 0, LONGEST_POLICY + 1, 0);
    return bytesRead > LONGEST_POLICY ? null : buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
