import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP_ID as KNOWN_AS } from '../../../electron/shell/app-id';
import { APP_ID, makensisArguments } from '../../../electron/dev/windows/make-setup.mjs';
import { temporaryFolder } from '../../support/temporary-folder';

/** How it behaves is tried under Wine: test/windows/setup.test.ts. */
const script = readFileSync('electron/dev/windows/setup.nsi', 'utf8');
const lines = script.split('\n').map((line) => line.trim());
const thatBegin = (...words: string[]): string[] => lines.filter((line) => words.some((word) => line.startsWith(word)));

const order = {
  ...{ app: '/app', name: 'renkei-daicho', title: '連携台帳', version: '0.2.0-beta.1', icon: '/i.ico' },
  to: '/renkei-daicho-0.2.0.exe',
};

test('it asks for no administrator, starts nothing by itself, and writes for this user alone', () => {
  expect(thatBegin('RequestExecutionLevel')).toEqual(['RequestExecutionLevel user']);
  const others = thatBegin('WriteReg', 'DeleteReg').filter(
    (line) => !/^\w+ HKCU "\$\{(?:UNINSTALL|CLASSES)\}/.test(line),
  );
  expect(new Set(others)).toEqual(new Set([MENDS, FORGETS]));
  expect(script.replace('CurrentVersion\\RunOnce', '')).not.toMatch(
    /CurrentVersion\\Run|\$SMSTARTUP|ExecShell|RunOnce/,
  );
});
const MENDS = 'WriteRegStr HKCU "${NEXT_SIGN_IN}" "${NAME}" \'"$INSTDIR.new\\uninstall.exe" /S /MEND\'';
const FORGETS = 'DeleteRegValue HKCU "${NEXT_SIGN_IN}" "${NAME}"';

test('between its two renames Windows is to put the old program back at the next sign-in, and at no other time', () => {
  const [, body = ''] = /Function PutsInPlace\n([\s\S]*?)FunctionEnd/.exec(script) ?? [];
  const steps = body.split('\n').map((line) => line.trim());
  const [first, second] = steps.flatMap((line, at) => (line === 'Call Renames' ? [at] : []));
  expect(steps.indexOf(MENDS)).toBeGreaterThan(0);
  expect(steps.indexOf(MENDS)).toBeLessThan(first!);
  expect(steps.indexOf(FORGETS)).toBeGreaterThan(second!);
  // Where it is given up, the old one is back first; where even that fails, neither it nor what mends it is taken away.
  const [, held = ''] = /Function AreHeld\n([\s\S]*?)FunctionEnd/.exec(script) ?? [];
  expect(held.indexOf('!insertmacro Quits')).toBeGreaterThan(
    held.indexOf('${IfNot} ${FileExists} "$INSTDIR\\${PROGRAM}"'),
  );
  expect(held.indexOf(FORGETS)).toBeGreaterThan(held.indexOf('!insertmacro Quits'));
  // The uninstaller that mends uninstalls nothing: it has ended before it asks.
  const [, begins = ''] = /Function un\.onInit\n([\s\S]*?)FunctionEnd/.exec(script) ?? [];
  expect(begins).toMatch(
    /"\/MEND" \$1\s+\$\{IfNot\} \$\{Errors\}\s+Call un\.PutsBack\s+Quit\s+\$\{EndIf\}\s+MessageBox/,
  );
});

test('with the app go its icons and, by its name, what Windows offers at them', () => {
  const [, taken = ''] = /Section "Uninstall"([\s\S]*?)SectionEnd/.exec(script) ?? [];
  expect(taken).toContain('Call un.TakesJumpListAway');
  expect(thatBegin('${ICustomDestinationList::DeleteList}')).toEqual([
    '${ICustomDestinationList::DeleteList} $0 \'("${APP_ID}")\'',
  ]);
});

test('what it empties is the program’s own folder and what it lays beside it; of the ledger it says where it stays', () => {
  expect([...new Set(thatBegin('StrCpy $R9'))].sort()).toEqual([
    'StrCpy $R9 "$INSTDIR"',
    'StrCpy $R9 "$INSTDIR.new"',
    'StrCpy $R9 "$INSTDIR.old"',
    // What is in one of them.
    'StrCpy $R9 "$R9\\$R8"',
  ]);
  // Never by NSIS’ own way, which goes through links: one laid in there would have whatever it leads to emptied.
  expect([...new Set(thatBegin('RMDir', 'Delete '))].filter((line) => !line.includes('.lnk'))).toEqual([
    'Delete "$R9\\$R8"',
    'RMDir "$R9"',
  ]);
  const [, body = ''] = /Function \$\{un\}TakesAway([\s\S]*?)FunctionEnd/.exec(script) ?? [];
  const looked = body.indexOf('GetFileAttributesW(w R9)i.R8');
  expect(looked).toBeGreaterThan(0);
  expect(body.indexOf('${If} $R8 = 0')).toBeGreaterThan(looked);
  expect(body.indexOf('FindFirst')).toBeGreaterThan(body.indexOf('${If} $R8 = 0'));
  // /D= and a copy of the uninstaller in another folder can't change which folder that is.
  expect(thatBegin('StrCpy $INSTDIR', 'InstallDir')).toEqual(['StrCpy $INSTDIR "$LOCALAPPDATA\\Programs\\${NAME}"']);
  const saying = lines.filter((line) => line.includes('${LEDGER}'));
  expect(saying).toHaveLength(2);
  for (const line of saying) expect(line).toMatch(/^MessageBox.*台帳とバックアップは、次の場所に残/);
});

test('in silence nothing waits for a hand: each box has its answer, or stands where /S has gone already', () => {
  const boxes = thatBegin('MessageBox').filter((line) => !line.includes(' /SD '));
  expect(boxes).toHaveLength(2);
  // Those two are of the function that has left where it is silent.
  const [, body = ''] = /Function \$\{un\}WantsAppClosed([\s\S]*?)FunctionEnd/.exec(script) ?? [];
  const silent = body.indexOf('${If} ${Silent}');
  expect(body.indexOf('Return', silent)).toBeLessThan(body.indexOf('MessageBox'));
  for (const box of boxes) expect(body).toContain(box);
});

test('started by the app, it waits for it and never closes it; opened again it is whatever became of it', () => {
  const body = (name: string): string =>
    new RegExp(`Function ${name.replaceAll(/[${}.]/g, '\\$&')}\\n([\\s\\S]*?)FunctionEnd`).exec(script)?.[1] ?? '';
  expect(body('${un}WaitsForApp')).toContain('Call ${un}LooksForApp');
  expect(body('${un}WaitsForApp')).not.toMatch(/WM_CLOSE|ClosesWindows|ClosesApp/);
  const [, waiting = ''] = /"\/WAIT" \$8([\s\S]*?)\$\{EndIf\}/.exec(body('${un}WantsAppClosed')) ?? [];
  expect(waiting.match(/Call .*/g)).toEqual(['Call ${un}WaitsForApp']);
  // Done, given up, and stopped by a full disk.
  expect(script.match(/OpensAfter = 1\s+Exec '"\$INSTDIR\\\$\{PROGRAM\}"'/g)).toHaveLength(3);
});

test('it is told what it is made of; Windows’ own version of a file has numbers only', () => {
  const given = makensisArguments({ ...order, packing: 'small' }, 351_000);
  const defined = [...script.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => name);
  const here = [...script.matchAll(/^!define (\w+)/gm)].map(([, name = '']) => name);
  const wanted = [...new Set(defined)].filter((name) => !here.includes(name) && !NSIS_OWN.test(name));
  expect(given.flatMap((one) => /^-D(\w+)=/.exec(one)?.[1] ?? []).sort()).toEqual(wanted.sort());
  expect(given).toEqual(expect.arrayContaining(['-DVERSION=0.2.0-beta.1', '-DNUMBERS=0.2.0', '-DKILOBYTES=351000']));
  expect(APP_ID).toBe(KNOWN_AS);
});
const NSIS_OWN = /^(?:NSISDIR|NSIS_MAX_STRLEN|WM_CLOSE|SYSSTRUCT_PROPERTYKEY|VT_LPWSTR|CLSID_|IID_)/;

const hasCompiler = spawnSync('makensis', ['-VERSION']).status === 0;

test.skipIf(!hasCompiler)('it compiles without a warning', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'renkei-daicho.exe'), 'MZ');
  const to = join(folder, 'renkei-daicho.exe');
  const made = { ...order, app: join(folder, 'app'), icon: 'resources/icons/icon.ico', to, packing: 'small' as const };
  const { status, stdout } = spawnSync('makensis', makensisArguments(made, 1), { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.anything()]);
  expect(existsSync(to)).toBe(true);
  // The same files, written at another time, make the same setup.
  const first = readFileSync(to);
  utimesSync(join(folder, 'app', 'renkei-daicho.exe'), 1_600_000_000, 1_600_000_000);
  spawnSync('makensis', makensisArguments(made, 1));
  expect(readFileSync(to).equals(first)).toBe(true);
});
