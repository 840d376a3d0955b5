import { expect, test } from 'vitest';
import { refusedSwitches } from '../../../electron/security/start-switches';

const onLinux = (...args: string[]) => refusedSwitches(args, false);
const onWindows = (...args: string[]) => refusedSwitches(args, true);

/** Each opens the ledger to another program, or takes a wall away. */
const DANGEROUS = [
  ...['--remote-debugging-port=9222', '--remote-debugging-pipe', '--remote-debugging-address=0.0.0.0'],
  ...['--no-sandbox', '--disable-gpu-sandbox', '--single-process', '--ignore-certificate-errors', '--inspect=9229'],
  ...[
    '--ignore-certificate-errors-spki-list=x',
    '--inspect-brk',
    '--inspect-port=1',
    '--js-flags=--allow-natives-syntax',
  ],
  ...['--load-extension=/x', '--host-resolver-rules=MAP * 127.0.0.1', '--host-rules=MAP * x', '--proxy-server=x:1'],
  ...['--proxy-pac-url=x', '--proxy-bypass-list=*', '--disable-web-security', '--allow-running-insecure-content'],
  ...[
    '--user-data-dir=/x',
    '--enable-features=x',
    '--disable-features=x',
    '--enable-blink-features=x',
    '--blink-settings=x',
  ],
  ...[
    '--ssl-key-log-file=/x',
    '--log-net-log=/x',
    '--enable-logging',
    '--app=/x',
    '-r',
    '--require=/x',
    '--render-pdf',
  ],
  ...['--utility-cmd-prefix=x', '--renderer-cmd-prefix=x', '--gpu-launcher=x', '--auth-server-allowlist=*', '--type=x'],
];

test('a release opens with none of the switches that open it to others or take a wall away', () => {
  for (const written of DANGEROUS) {
    const name = written.replace(/=.*/, '');
    expect(onLinux(written), written).toEqual([name]);
    expect(onLinux(name.replace(/^--/, '-')), written).toEqual([name.replace(/^--/, '-')]);
    expect(onLinux(` ${written}`), written).toEqual([name]);
    expect(onWindows(name.replace(/^--?/, '/').toUpperCase()), written).toEqual([
      name.replace(/^--?/, '/').toUpperCase(),
    ]);
  }
});

test('what is new in the next Chromium is refused as what is known', () => {
  expect(onLinux('--nobody-knows-it-yet=1', '--lang=ja', '-')).toEqual(['--nobody-knows-it-yet', '-']);
});

test('how it draws and speaks may be said, and a file may be named', () => {
  const harmless = [
    '--disable-gpu',
    '--force-device-scale-factor=1.25',
    '--lang=ja',
    '--ozone-platform=x11',
    '--updated',
  ];
  expect(onLinux(...harmless, '/home/田中/様式.docx', 'x')).toEqual([]);
  expect(onWindows(...harmless.map((one) => one.toUpperCase()), 'C:\\\\様式.docx')).toEqual([]);
  // Elsewhere big letters make another name.
  expect(onLinux('--LANG=ja')).toEqual(['--LANG']);
});

test('behind two dashes alone Chromium reads no more switches', () => {
  expect(onLinux('--lang=ja', '--', '--no-sandbox')).toEqual([]);
  expect(onLinux('--no-sandbox', '--', 'x')).toEqual(['--no-sandbox']);
});

test('what somebody has written behind a switch isn’t repeated', () => {
  expect(onLinux('--x=田中道子\nsecond line')).toEqual(['--x']);
});
