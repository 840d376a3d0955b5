import type { WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { APP_ORIGIN, APP_URL, isOrigin, PAPER_ORIGIN, PAPER_URL } from '../../../electron/security/origins';
import { isTrustedSender } from '../../../electron/security/trusted-sender';

const FOREIGN = [
  ...[
    'app://sandbox/',
    'app://asking/',
    'app://paper/',
    'app://paper/?app://renkei',
    'app://renkei.example/',
    'app://renkei:80/',
    'app://user@paper/',
  ],
  ...['https://renkei/', 'file:///renkei', 'about:blank', 'data:text/html,app://renkei', 'app:renkei', 'APP', ''],
];

test('the ledger’s page and the papers’ have each their own, for ever: the ledger on the disk is bound to it', () => {
  expect([APP_ORIGIN, APP_URL, PAPER_ORIGIN, PAPER_URL]).toEqual([
    ...['app://renkei', 'app://renkei/', 'app://paper', 'app://paper/'],
  ]);
});

test('an address belongs to a page by scheme and host, whatever stands behind them', () => {
  for (const url of [APP_URL, 'app://renkei', 'app://renkei/ledger/staff?q=1#2', 'APP://renkei/'])
    expect(isOrigin(url, APP_ORIGIN), url).toBe(true);
  for (const url of FOREIGN) expect(isOrigin(url, APP_ORIGIN), url).toBe(false);
  expect(isOrigin(PAPER_URL, PAPER_ORIGIN)).toBe(true);
  expect(isOrigin(APP_URL, PAPER_ORIGIN)).toBe(false);
});

test('only our own page’s main frame may ask anything of the main process: no frame in it, no other page, nobody', () => {
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as unknown as WebFrameMain;
  expect(isTrustedSender(frame('app://renkei/procedures'))).toBe(true);
  expect(isTrustedSender(frame('app://renkei/', frame('app://renkei/')))).toBe(false);
  for (const url of FOREIGN) expect(isTrustedSender(frame(url)), url).toBe(false);
  expect(isTrustedSender(null)).toBe(false);
});
