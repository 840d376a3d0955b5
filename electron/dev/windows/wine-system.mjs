/**
 * A Debian 13 in a folder, with the Wine that Electron 42 starts in: the one of Debian 12 is too old for it (no `bcryptprimitives.dll`).
 * Made once, some minutes, and kept in the cache.
 */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { keepLog } from '../keep-log.mjs';
import { oneAtATime } from '../lock.mjs';
import { run as runProgram } from '../processes.mjs';
import { Problem, say } from '../say.mjs';

/** Whoever changes what is in it, or how it is made, counts on. */
const WINE = {
  name: 'debian-13-wine',
  edition: 1,
  suite: 'trixie',
  // Without Tahoma (fonts-wine) Chromium falls into a stack overflow before its first window.
  packages: ['wine', 'wine64', 'fonts-wine', 'fonts-liberation', 'fonts-ipafont', 'locales'],
};

/** An ordinary user as offices have them. Whether a Japanese name with a space is borne shows in every path of the profile. */
export const WINDOWS_USER = { name: '山田 花子', id: 1000, home: '/home/user' };

/** Where the system shows what is not its own. */
export const PLACES = { electron: '/electron', repository: '/repository' };

/**
 * @typedef {object} Parts
 * @property {string} cache
 * @property {typeof runProgram} [run]
 * @property {typeof WINE} [wanted]
 */

/**
 * @param {Parts} parts
 * @returns {Promise<string>} the folder of the system
 */
export const ensureWineSystem = ({ cache, run = runProgram, wanted = WINE }) =>
  oneAtATime(async () => {
    const place = join(cache, wanted.name);
    if (editionOf(place) === JSON.stringify(wanted)) return place;
    say(
      'Windows の代わりになる Wine（Debian 13、約 1.5 GB）を用意しています。はじめの1回は数分かかります…',
      'Preparing Wine (Debian 13, about 1.5 GB) in place of Windows. The first time takes some minutes…',
    );
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    // It gets its name in the last step: what broke off is never taken for whole.
    const fresh = mkdtempSync(join(cache, 'making-'));
    chmodSync(fresh, 0o755);
    try {
      for (const [command = '', ...args] of stepsOf(wanted, fresh)) await must(run, command, args);
      settle(fresh, wanted);
      rmSync(place, { recursive: true, force: true });
      renameSync(fresh, place);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
    return place;
  }, cache);

/**
 * @param {typeof WINE} wanted
 * @param {string} folder
 * @returns {string[][]} commands, one after the other
 */
export function stepsOf({ suite, packages }, folder) {
  const inside = ['chroot', folder, 'env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8'];
  return [
    ['debootstrap', '--variant=minbase', suite, folder],
    [...inside, 'apt-get', 'update', '-qq'],
    [...inside, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    // In Japanese, Windows' programs speak code page 932: reg.exe and PowerShell as in an office.
    [...inside, 'localedef', '--inputfile=ja_JP', '--charmap=UTF-8', 'ja_JP.UTF-8'],
    [...inside, 'apt-get', 'clean'],
  ];
}

/**
 * @param {typeof runProgram} run
 * @param {string} command
 * @param {string[]} args
 */
async function must(run, command, args) {
  const { code, output } = await run(command, args);
  if (code === 0) return;
  const log = keepLog('wine-system', output);
  throw new Problem(
    `Wine を用意できませんでした（${basename(command)} ${args.at(-1)}）。接続とディスクの空き（約 2 GB）を確かめて、もう一度実行してください。記録: ${log}`,
    `Wine could not be prepared (${basename(command)} ${args.at(-1)}). Check the connection and that 2 GB are free, then try again. Log: ${log}`,
  );
}

/**
 * @param {string} folder
 * @param {typeof WINE} wanted
 */
function settle(folder, wanted) {
  const { name, id, home } = WINDOWS_USER;
  appendFileSync(join(folder, 'etc/passwd'), `${name}:x:${id}:${id}::${home}:/bin/sh\n`);
  appendFileSync(join(folder, 'etc/group'), `user:x:${id}:\n`);
  for (const place of [home, PLACES.electron, PLACES.repository]) mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(join(folder, 'wine-system.json'), JSON.stringify(wanted));
}

/** @param {string} place */
const editionOf = (place) => {
  const file = join(place, 'wine-system.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
