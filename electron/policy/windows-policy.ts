import { win32 } from 'node:path';
import { POLICY_KEY, policyInRegistry } from '@shared/policy/registry';
import { failure, problem, success } from '@shared/problems/problem';
import { isWithoutLinks, type GuardedFile } from './administrators-only';
import { askWindows, type ListedKey, type SaidByWindows, type Windows } from './ask-windows';
import { windowsProgram } from '../programs/windows-program';
import { findPolicy, ignored, isThere, NO_POLICY, readWith, type FoundPolicy } from './read-policy';
import { isAdministratorsOnly } from './security-descriptor';

/** Milliseconds. */
const LIMIT = 10_000;

/**
 * The policy of a PC with Windows: what its registry says by group policy, and what its file says of the rest. Each counts only where nobody but an
 * administrator could have written it. Where neither is there, nothing slow is asked.
 */
export async function findOnWindows(file: GuardedFile | null, windows: Windows): Promise<FoundPolicy> {
  const [hasFile, key] = await Promise.all([file !== null && isThere(file.path), lookForKey(windows)]);
  const plain = file !== null && hasFile ? isWithoutLinks(file) : Promise.resolve(false);
  // One that can't be looked at is told of where it is read.
  const paths = file !== null && (await plain.catch(() => false)) ? [file.path, ...file.above] : [];
  const said: SaidByWindows =
    paths.length > 0 || key !== 'none'
      ? await askWindows(windows, { paths, key: key !== 'none' })
      : { paths: null, keys: null };
  const inFile = await findPolicy(file, async () =>
    (await plain) ? guardedByLists(said.paths) : failure('policy/not-protected', {}),
  );
  return together(key === 'none' ? NO_POLICY : inRegistry(said.keys, key), inFile);
}

/** Name by name: what group policy says is newer than a file that somebody once laid there. */
const together = (strong: FoundPolicy, weak: FoundPolicy): FoundPolicy => ({
  policy: { ...weak.policy, ...strong.policy },
  problems: [...strong.problems, ...weak.problems],
});

/**
 * Whether the policy's key is there, by what lies beside it: which keys there are everybody may see, also where one of them is closed to them.
 * Quick; where Windows won't say (an administrator may bar reg.exe), PowerShell is asked.
 */
async function lookForKey(windows: Windows): Promise<'there' | 'none' | 'unknown'> {
  const above = win32.dirname(POLICY_KEY);
  const beside = await keysIn(above, windows);
  if (beside) return beside.includes(POLICY_KEY.toLowerCase()) ? 'there' : 'none';
  // A PC that never had a policy of anybody's.
  const top = await keysIn(win32.dirname(above), windows);
  return top && !top.includes(above.toLowerCase()) ? 'none' : 'unknown';
}

/** The keys in one of HKEY_LOCAL_MACHINE, in small letters; null: it isn't there, or Windows doesn't say. */
async function keysIn(key: string, { run, folder }: Windows): Promise<string[] | null> {
  const command = windowsProgram(folder, 'reg.exe');
  const { end, output } = await run({ command, args: ['query', `HKLM\\${key}`, '/reg:64'], timeout: LIMIT });
  if (end.how !== 'ended' || end.code !== 0) return null;
  return output.split(/\r?\n/).map((line) => line.trim().toLowerCase().replace('hkey_local_machine\\', ''));
}

function inRegistry(keys: readonly ListedKey[] | null, seen: 'there' | 'unknown'): FoundPolicy {
  if (keys === null || (keys.length === 0 && seen === 'there'))
    return ignored(problem('policy/registry-unchecked', {}));
  if (!keys.every(({ sddl }) => isAdministratorsOnly(sddl, 'read-key')))
    return ignored(problem('policy/registry-not-protected', {}));
  return readWith(policyInRegistry(keys), 'policy/registry-unread');
}

/** Nobody else may write the file and its folder, nor put another folder in its place. */
function guardedByLists(lists: readonly string[] | null) {
  const [ofFile = '', ofFolder = '', ofLast = ''] = lists ?? [];
  if (lists === null) return failure('policy/unchecked', {});
  const isGuarded =
    isAdministratorsOnly(ofFile, 'read') &&
    isAdministratorsOnly(ofFolder, 'read') &&
    isAdministratorsOnly(ofLast, 'not-replace');
  return isGuarded ? success(null) : failure('policy/not-protected', {});
}
