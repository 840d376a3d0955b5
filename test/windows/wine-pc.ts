import { execFile, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { patchForWine } from '../../electron/dev/windows/patch-for-wine.mjs';
import type { WineSpec } from '../../electron/dev/windows/inside-wine.mjs';
import { PLACES, WINDOWS_USER } from '../../electron/dev/windows/wine-system.mjs';

/** What `npm run test:windows` has made. */
export function wineSpec(): WineSpec {
  const json = process.env['RENKEI_WINE'];
  if (!json) throw new Error('RENKEI_WINE is not set: run `npm run test:windows`.');
  return JSON.parse(json) as WineSpec;
}

const run = promisify(execFile);
/** Electron for Windows, which is a Node as well. */
const NODE = `Z:${PLACES.electron}/electron.exe`.replaceAll('/', '\\');
const cp932 = new TextDecoder('shift_jis');

/** A program of Windows that was started. */
export interface Program {
  /** Its exit code; 128 where it was killed. */
  ended: Promise<number>;
  isRunning: () => boolean;
  /** What it has written until now, in code page 932, as on a Japanese PC. */
  printed: () => string;
  /** As when the power goes. */
  kill: () => Promise<void>;
}

/** One of the setups, the file for a stick, or the folder that the publisher lays out, as Windows calls it. */
export function setupAt(which: keyof WineSpec['setups']): string {
  const { home, setups } = wineSpec();
  return `Z:${WINDOWS_USER.home}/${relative(home, setups[which])}`.replaceAll('/', '\\');
}

/** Windows' dialogs have Japanese letters only by these: Wine brings no font for them. */
const FONTS = `Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\\Software\\Wine\\Fonts\\Replacements]
"MS Shell Dlg"="IPAGothic"
"MS UI Gothic"="IPAGothic"
"Segoe UI"="IPAGothic"
"Yu Gothic UI"="IPAGothic"

[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\FontLink\\SystemLink]
"Tahoma"=hex(7):${[...Buffer.from('ipag.ttf,IPAGothic\0\0', 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}
`;

/** A PC of its own: a Wine prefix with its registry, its drive C: and its Credential Manager, of an ordinary user with a Japanese name. */
export class WinePc {
  private readonly spec = wineSpec();
  private programs = 0;
  readonly userFolder = `C:\\users\\${WINDOWS_USER.name}`;
  readonly localAppData = `${this.userFolder}\\AppData\\Local`;
  /** Where the ledger lies. */
  readonly profile = `${this.localAppData}\\renkei-daicho`;

  private constructor(private readonly name: string) {}

  static async begins(name: string): Promise<WinePc> {
    const pc = new WinePc(name);
    rmSync(pc.prefix, { recursive: true, force: true });
    await pc.must('wineboot', '--init');
    writeFileSync(join(pc.spec.home, 'fonts.reg'), FONTS);
    await pc.must('wine', 'reg', 'import', `${WINDOWS_USER.home}/fonts.reg`);
    return pc;
  }

  private get prefix(): string {
    return join(this.spec.home, this.name);
  }

  /** Where a file of a drive lies on this machine. */
  onDisk(path: string): string {
    const [, letter, below = ''] = /^([A-Z]):\\(.*)$/.exec(path) ?? [];
    if (!letter) throw new Error(`${path} is on no drive`);
    return join(this.prefix, 'dosdevices', `${letter.toLowerCase()}:`, ...below.split('\\'));
  }

  /** One more drive, empty. */
  addsDrive(letter: 'D'): void {
    const folder = `drive_${letter.toLowerCase()}`;
    mkdirSync(join(this.prefix, folder));
    chownSync(join(this.prefix, folder), WINDOWS_USER.id, WINDOWS_USER.id);
    symlinkSync(`../${folder}`, join(this.prefix, 'dosdevices', `${letter.toLowerCase()}:`));
  }

  /** A folder on a disk of its own, with room for so many bytes. It is seen as the programs see it. */
  async makesSmallDisk(path: string, bytes: number): Promise<{ files: () => string[]; away: () => Promise<unknown> }> {
    const place = this.makesFolder(path).replace(this.spec.home, join(this.spec.system, WINDOWS_USER.home));
    const options = `size=${bytes},mode=0700,uid=${WINDOWS_USER.id},gid=${WINDOWS_USER.id}`;
    await run('mount', ['-t', 'tmpfs', '-o', options, 'small', place]);
    return { files: () => readdirSync(place), away: () => run('umount', [place]) };
  }

  has(path: string): boolean {
    return existsSync(this.onDisk(path));
  }

  removes(path: string): void {
    rmSync(this.onDisk(path), { force: true });
  }

  /** Makes a folder that the user owns; those above it must be there. */
  makesFolder(path: string): string {
    const place = this.onDisk(path);
    mkdirSync(place);
    chownSync(place, WINDOWS_USER.id, WINDOWS_USER.id);
    return place;
  }

  /** A file that the test has laid there becomes the user's. */
  own(path: string): void {
    chownSync(this.onDisk(path), WINDOWS_USER.id, WINDOWS_USER.id);
  }

  /** Another program has the file open, as Word has a paper. @returns lets it go */
  async holds(path: string): Promise<() => Promise<void>> {
    const script = "require('fs').openSync(process.argv[1], 'r+'); console.log('held'); setInterval(() => {}, 1000)";
    const holder = this.startNode(['-e', script, path]);
    await expect.poll(() => holder.printed(), { message: `${path} is held` }).toContain('held');
    return holder.kill;
  }

  /** Windows' own Node, in the repository's folder; it takes no archive for a folder. */
  startNode(args: readonly string[], env: Record<string, string> = {}): Program {
    const asNode = { ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
    return this.spawn(['env', `--chdir=${PLACES.repository}`, 'wine', NODE, ...args], { ...asNode, ...env });
  }

  /** Starts a program of Windows, which stays. */
  start(args: readonly string[], env: Record<string, string> = {}): Program {
    return this.spawn(['wine', ...args], env);
  }

  /** Runs a program of Windows to its end. */
  async run(...args: string[]): Promise<{ code: number; output: string }> {
    const program = this.start(args);
    return { code: await program.ended, output: program.printed() };
  }

  private async must(...command: string[]): Promise<void> {
    const program = this.spawn(command, {});
    const code = await program.ended;
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${program.printed()}`);
  }

  private spawn(command: readonly string[], added: Record<string, string>): Program {
    const { id, home, name } = WINDOWS_USER;
    const env = {
      ...{ HOME: home, USER: name, LOGNAME: name, PATH: '/usr/bin:/bin', LANG: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' },
      ...{ DISPLAY: process.env['DISPLAY'] ?? '', XAUTHORITY: '/tmp/xauthority' },
      ...{ WINEPREFIX: `${home}/${this.name}`, WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' },
      ...added,
    };
    // Node's pipes are sockets here, which Windows' programs take for broken ones; and what stays behind would hold a pipe open.
    const file = join(this.spec.home, `${this.name}-${(this.programs += 1)}.txt`);
    const output = openSync(file, 'w');
    const child = spawn('/usr/sbin/chroot', [`--userspec=${id}:${id}`, this.spec.system, ...command], {
      env,
      cwd: '/',
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 128)));
    return {
      ended,
      isRunning: () => child.exitCode === null && child.signalCode === null,
      printed: () => cp932.decode(readFileSync(file)),
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
}

/**
 * Lays the unpacked app into a folder of the PC, changed in one point: `patchForWine`.
 *
 * @returns its program, as Windows calls it
 */
export async function laysApp(pc: WinePc, app: string, folder: string): Promise<string> {
  const place = pc.makesFolder(folder);
  await run('cp', ['--recursive', '--reflink=auto', `${app}/.`, place]);
  const name = readdirSync(place).find((one) => one.endsWith('.exe')) ?? '';
  patchForWine(join(place, name));
  await run('chown', ['--recursive', `${WINDOWS_USER.id}:${WINDOWS_USER.id}`, place]);
  return `${folder}\\${name}`;
}
