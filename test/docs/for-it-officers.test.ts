import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '../../electron/dev/checking/source-tree.mjs';
import { refusedSwitches } from '../../electron/security/start-switches.ts';
import { retention } from '@shared/backup/rotation';
import { PASSPHRASE_LEAST } from '@shared/vault/passphrase';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/for-it-officers.md');
/** All that is shipped of the main process. */
const main = filesUnder(join(root, 'electron'), '', (path) => /^(dev|cli)(\/|$)/.test(path))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `electron/${path}`);
const thatSay = (words: RegExp): string[] => main.filter((path) => words.test(read(path))).sort();

describe('what the page for IT officers says', () => {
  test('of hosts and ports: nothing else in the app can make a connection, and nothing listens', () => {
    expect(thatSay(/from 'node:(net|tls|http|https|http2|dgram|dns)(\/promises)?'/)).toEqual([
      'electron/mail/smtp-connection.ts',
    ]);
    expect(thatSay(/import \{[^}]*\bnet\b[^}]*\} from 'electron'/)).toEqual([
      'electron/outbox/electron-send.ts',
      'electron/updates/download.ts',
    ]);
    expect(thatSay(/(?<![.\w])fetch\(|new WebSocket\(|\bautoUpdater\b|createServer\(|\.listen\([^)]/)).toEqual([
      // Of Vite's server, in development.
      'electron/security/app-protocol.ts',
    ]);
    for (const path of [
      'electron/mail/smtp-connection.ts',
      'electron/outbox/electron-send.ts',
      'electron/updates/download.ts',
    ])
      expect(page).toContain(path);
    for (const path of ['electron/mail/smtp-try.ts', 'electron/outbox/electron-send.ts'])
      expect(read(path)).toContain('{ connecting: 30_000, standingStill: 90_000, overall: 30 * 60_000 }');
    expect(read('electron/updates/download.ts')).toContain('overall: 60 * 60_000 }');
  });

  test('of programs that it starts', () => {
    expect(thatSay(/from 'node:child_process'/)).toEqual(['electron/programs/run-program.ts']);
    const starters =
      thatSay(/\brun\(\{ command/)
        .map(read)
        .join('\n') +
      read('electron/programs/run-program.ts') +
      read('electron/programs/powershell.ts');
    for (const program of ['powershell.exe', 'reg.exe', 'taskkill', 'soffice']) {
      expect(starters).toContain(program);
      expect(page).toContain(program);
    }
    const [, flags = ''] = /const FLAGS = \[(.*)\]/.exec(read('electron/documents/routes/word-session.ts')) ?? [];
    for (const flag of ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass']) {
      expect(flags).toContain(flag);
      expect(page).toContain(flag);
    }
  });

  test('of folders and installers', () => {
    const profile = read('electron/storage/profile.ts');
    for (const word of ["'renkei-daicho'", 'LOCALAPPDATA', 'XDG_DATA_HOME', "'Application Support'"]) {
      expect(profile).toContain(word);
      expect(page).toContain(word.replaceAll("'", ''));
    }
    const builder = read('electron-builder.yml');
    expect(builder).not.toMatch(/^nsis:/m);
    const setup = read('electron/dev/windows/setup.nsi');
    expect(setup).toContain('RequestExecutionLevel user');
    expect(setup).toContain('"$LOCALAPPDATA\\Programs\\${NAME}"');
    for (const [, code = ''] of setup.matchAll(/^!define EXIT_\w+ (\d+)$/gm)) expect(page).toContain(`\n| ${code} | `);
    for (const word of ['/S /CLOSE', 'QuietUninstallString']) expect(page).toContain(word);
    expect(builder).toContain('publish: null');
    expect(read('package.json')).toContain('"name": "renkei-daicho"');
  });

  test('of entries in the keychain: none is written under another name', () => {
    const names = [
      'ledger-key:',
      'secret:',
      'secret-next:',
      'secret-before-',
      'endpoint:',
      'mail:',
      'mail-receivers',
      'paper-reviews',
      'backup-folder',
      'pack-signing',
    ];
    const code = [...main.map(read), read('shared/vault/ledger-keys.ts')].join('\n');
    for (const name of names) {
      expect(code).toMatch(new RegExp(`['\`]${name}`));
      expect(page).toContain(`\`${name}\``);
    }
    expect(thatSay(/keychain\.write\(/)).toEqual([
      'electron/backup/second-place.ts',
      'electron/keychain/daily-wraps.ts',
      'electron/keychain/kept-key.ts',
      'electron/keychain/secrets.ts',
      'electron/mail/mail-accounts.ts',
      'electron/outbox/endpoints.ts',
      'electron/packs/signing-key.ts',
      'electron/reviews/paper-reviews.ts',
    ]);
    expect(read('electron/keychain/keychain.ts')).toContain("const SERVICE = 'renkei-daicho'");
  });

  test('of switches, variables, passphrases and backups', () => {
    for (const name of ['--remote-debugging-port', '--no-sandbox', '--ignore-certificate-errors']) {
      expect(refusedSwitches([name], false)).toEqual([name]);
      expect(page).toContain(name);
    }
    expect(read('electron/compose/start-as-released.ts')).toContain('/^(?:RENKEI_|ELECTRON_|NODE_|SSLKEYLOGFILE$)/i');
    expect(page).toContain(`${PASSPHRASE_LEAST}文字以上`);
    expect(page).toContain(`その日の${retention.today}つ、${retention.days}日分、${retention.months}か月分`);
  });
});
