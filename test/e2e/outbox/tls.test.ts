import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { agreesWhile } from '../../support/main-question.ts';
import { Authority } from '../../support/certificates.ts';
import { HostileEndpoint } from '../../support/hostile-endpoint.ts';
import { launchApp, type LaunchedApp } from '../../support/launch.ts';
import { needs } from '../../support/tools.ts';
import { ownIsOpen } from '../../support/own-is-open.ts';
import { OutboxPage, TOKEN } from './outbox-page.ts';

// The store of certificates that a test can fill is Chromium's own on Linux.
test.skip(process.platform !== 'linux' || !needs('certificates'), 'no certificates on this machine');

/** A proxy that leads every host to one port of this PC, and may want a password. */
class Proxy {
  /** Where it leads. */
  to = 0;
  wantsPassword = false;
  asked: { host: string; headers: IncomingMessage['headers'] }[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((_request, response) => response.writeHead(502).end());
    this.server.on('connect', ({ url = '', headers }, near: Socket) => {
      this.asked.push({ host: url, headers });
      if (this.wantsPassword)
        return near.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="exit"\r\n\r\n');
      const far = connect(this.to, '127.0.0.1', () => {
        near.write('HTTP/1.1 200 OK\r\n\r\n');
        far.pipe(near).pipe(far);
      });
      for (const end of [near, far]) end.on('error', () => [near, far].forEach((other) => other.destroy()));
      return undefined;
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const CITY = 'uketsuke.city.example';
let folder: string;
let authority: Authority;
const proxy = new Proxy();
/** One start for all of them: Chromium reads certificates and proxies when it starts, and asks no proxy for this PC itself. */
let opened: LaunchedApp;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ca-'));
  authority = new Authority(folder);
  const exit = await proxy.open();
  opened = await launchApp({ env: { HOME: authority.trustingHome(), https_proxy: exit, http_proxy: exit } });
});
test.afterAll(async () => {
  await opened.close();
  proxy.close();
  rmSync(folder, { recursive: true, force: true });
});

/** 2026年11月20日, by this PC's clock, some days from now. */
const day = (days: number): string =>
  new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(
    Date.now() + days * 86_400_000,
  );

test('a certificate is what it should be, or it is said what is wrong with it and no paper leaves', async () => {
  const office = new OutboxPage(opened.page, 'sample');
  const hears = async (endpoint: HostileEndpoint): Promise<string> => {
    endpoint.fates = ['connected'];
    await office.sets(endpoint.url);
    const [code = '', sentence = ''] = await office.checks();
    // Nothing of a request, and so no token, gets past a certificate that isn't right.
    expect(endpoint.arrivals).toHaveLength(code === 'connected' ? 1 : 0);
    await endpoint.close();
    return `${code} ${sentence}`;
  };
  const here = 'IP:127.0.0.1';
  expect(await hears(await HostileEndpoint.open(authority.certificate(here)))).toMatch(/^connected/);
  expect(await hears(await HostileEndpoint.open(authority.selfSigned()))).toMatch(/^network\/certificate-issuer/);
  const elsewhere = authority.certificate('DNS:elsewhere.example');
  expect(await hears(await HostileEndpoint.open(elsewhere))).toMatch(/^network\/certificate-host/);
  const expired = await hears(await HostileEndpoint.open(authority.certificate(here, -40, -9)));
  expect(expired).toMatch(/^network\/certificate-expired/);
  expect(expired).toContain(day(-9));
  expect(expired).toContain(day(0));
  const early = await hears(await HostileEndpoint.open(authority.certificate(here, 9, 40)));
  expect(early).toMatch(/^network\/certificate-not-yet/);
  expect(early).toContain(day(9));
  expect(early).toContain(day(0));
  expect(proxy.asked).toEqual([]);
});

for (const wantsPassword of [false, true])
  test(`the system’s proxy is used, and by nothing but us${wantsPassword ? ', and it is said when it wants a password' : ''}`, async () => {
    const city = await HostileEndpoint.open(authority.certificate(`DNS:${CITY}`));
    city.fates = ['connected', 'receipt'];
    Object.assign(proxy, { to: city.port, wantsPassword, asked: [] });
    const { page } = opened;
    await ownIsOpen(page);
    const office = new OutboxPage(page);
    await agreesWhile(page, office.sets(`https://${CITY}`));
    const [code] = await office.checks();
    expect(code).toBe(wantsPassword ? 'network/proxy-password' : 'connected');
    expect(await office.sendsAndHears()).toBe(wantsPassword ? 'network/proxy-password' : 'receipt');
    expect(proxy.asked.length).toBeGreaterThan(0);
    for (const { host, headers } of proxy.asked) {
      expect(host).toBe(`${CITY}:443`);
      expect(JSON.stringify(headers)).not.toContain(TOKEN);
    }
    expect(city.arrivals).toHaveLength(wantsPassword ? 0 : 2);
    await city.close();
  });
