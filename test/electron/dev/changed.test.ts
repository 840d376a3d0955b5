import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { changedSinceMain } from '../../../electron/dev/checking/source-tree.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const git = (folder: string, ...args: string[]): void => {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.jp', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
};
const write = (folder: string, ...names: string[]): void =>
  names.forEach((name) => writeFileSync(join(folder, name), String(Math.random())));
const commit = (folder: string, ...names: string[]): void => {
  write(folder, ...names);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', names.join());
};

/** A clone whose branch `mine` has one commit more than main, and whose main has gone on. */
function aHouse(): string {
  const folder = join(temporaryFolder(), 'house');
  mkdirSync(folder);
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'one.ts', 'gone.ts', '.gitignore');
  git(folder, 'checkout', '-q', '-b', 'mine');
  commit(folder, 'committed.ts');
  git(folder, 'checkout', '-q', 'main');
  commit(folder, 'by-others.ts');
  git(folder, 'checkout', '-q', 'mine');
  return folder;
}

describe('what changed since main', () => {
  test('is what is committed, not committed, new and gone, and not what others did there since', async () => {
    const house = aHouse();
    write(house, 'one.ts', '名前 に 空白.ts');
    rmSync(join(house, 'gone.ts'));
    expect(await changedSinceMain(house)).toMatchObject({
      knowsMain: true,
      changed: ['committed.ts', 'gone.ts', 'one.ts', '名前 に 空白.ts'],
    });
  });

  test('is nothing on main itself, but for what is not committed', async () => {
    const house = aHouse();
    git(house, 'checkout', '-q', 'main');
    expect(await changedSinceMain(house)).toMatchObject({ knowsMain: true, changed: [] });
    write(house, 'one.ts');
    expect((await changedSinceMain(house)).changed).toEqual(['one.ts']);
  });

  test('is told as unknown in a clone that has only the last commit of a branch', async () => {
    const house = aHouse();
    const shallow = join(temporaryFolder(), 'shallow');
    git(house, 'clone', '-q', '--depth', '1', '--branch', 'mine', pathToFileURL(house).href, shallow);
    write(shallow, 'one.ts');
    expect(await changedSinceMain(shallow)).toMatchObject({ knowsMain: false, changed: ['one.ts'] });
  });

  test('is all that differs where the clone doesn’t reach back to where the branch left main', async () => {
    const house = aHouse();
    const shallow = join(temporaryFolder(), 'shallow');
    git(
      house,
      'clone',
      '-q',
      '--depth',
      '1',
      '--no-single-branch',
      '--branch',
      'mine',
      pathToFileURL(house).href,
      shallow,
    );
    expect(await changedSinceMain(shallow)).toMatchObject({
      knowsMain: true,
      changed: ['by-others.ts', 'committed.ts'],
    });
  });

  test('can’t be asked outside of a clone', async () => {
    await expect(changedSinceMain(temporaryFolder())).rejects.toThrow('Git does not say what changed');
  });
});
