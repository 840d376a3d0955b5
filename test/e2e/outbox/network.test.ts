import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { agreesTo, agreesWhile, MainQuestion } from '../../support/main-question.ts';
import { HostileEndpoint, type Fate } from '../../support/hostile-endpoint.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { ownIsOpen } from '../../support/own-is-open.ts';
import { freshApp } from '../../support/shared-app.ts';
import { OutboxPage, TOKEN } from './outbox-page.ts';

let opened: LaunchedApp;
let endpoint: HostileEndpoint;
let office: OutboxPage;
test.beforeAll(async () => {
  opened = await freshApp();
});
test.afterAll(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});
test.beforeEach(async () => {
  endpoint = await HostileEndpoint.open();
  // Main asks nobody about the sample, which can't leave this PC.
  office = new OutboxPage(opened.page, 'sample');
  await office.sets(endpoint.url);
});
test.afterEach(() => endpoint.close());

for (const [fate, code] of [
  ['cut at once', 'network/cut-off'],
  ['cut in the body', 'network/cut-off'],
  ['cut before the answer', 'network/cut-off'],
  // Chromium takes the headers that came for all of them: an answer that says nothing.
  ['cut in the answer’s headers', 'endpoint/odd-answer'],
  ['cut in the answer', 'network/cut-off'],
  ['cut in a chunk', 'network/cut-off'],
  ['garbage', 'network/cut-off'],
  ['no json', 'endpoint/odd-answer'],
  ['endless', 'endpoint/odd-answer'],
  ['page', 'network/other-page'],
  ['busy', 'endpoint/busy'],
  ['unauthorized', 'endpoint/token-refused'],
] satisfies [Fate, string][])
  test(`${fate}: it is said, and the paper can go again`, async () => {
    endpoint.fates = [fate, 'receipt'];
    expect(await office.sendsAndHears(300_000)).toBe(code);
    expect(await office.sendsAndHears()).toBe('receipt');
  });

test('nobody there, and no such name, are told apart', async () => {
  await endpoint.close();
  expect(await office.sendsAndHears()).toBe('network/refused');
  endpoint = await HostileEndpoint.open();
});

test('a redirect is not followed, however near it leads', async () => {
  const other = await HostileEndpoint.open();
  endpoint.fates = ['redirect'];
  endpoint.elsewhere = `${other.url}/v1/submissions`;
  expect(await office.sendsAndHears()).toBe('network/other-page');
  expect(other.arrivals).toEqual([]);
  await other.close();
});

test('no cookie is kept, and nothing but our own headers says who asks', async () => {
  endpoint.fates = ['cookie', 'receipt'];
  await office.sendsAndHears();
  await office.sendsAndHears();
  expect(endpoint.arrivals).toHaveLength(2);
  for (const { headers, path } of endpoint.arrivals) {
    expect(path).toBe('/v1/submissions');
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(headers.origin).toBeUndefined();
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(headers['user-agent']).toMatch(/^renkei-daicho\/[\d.]+$/);
    expect(headers['content-length']).toBe('1000');
  }
});

test('a heavy paper tells how far it is, and one that stands still can be stopped', async () => {
  endpoint.fates = ['stands still'];
  await opened.page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    window.renkei.onNotice('outbox:progress', ({ sent }) => seen.push(sent));
  });
  const id = await office.sends(12 * 1024 * 1024);
  const seen = (): Promise<number[]> => opened.page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  await expect.poll(async () => (await seen()).at(-1) ?? 0).toBeGreaterThan(0);
  expect((await office.results()).underWay).toMatchObject([{ id, total: 12 * 1024 * 1024 }]);
  await office.cancels(id);
  const outcome = await office.outcomeOf(id);
  expect(outcome).toMatchObject({ kind: 'later', problem: { code: 'network/stopped' } });
  expect((await office.results()).underWay).toEqual([]);
});

test('the next paper leaves when the answer to the one ahead begins with 201, and that one is asked for again', async () => {
  endpoint.fates = ['stands still in the answer', 'receipt'];
  const first = await office.sends();
  const second = await office.sends();
  expect(await office.outcomeOf(second)).toMatchObject({ kind: 'receipt' });
  expect((await office.results()).underWay).toMatchObject([{ id: first }]);
  await office.cancels(first);
  expect(await office.outcomeOf(first)).toMatchObject({ kind: 'later', problem: { code: 'network/stopped' } });
});

test('a page that is loaded anew finds what is on its way, and what came of it', async () => {
  endpoint.fates = ['stands still'];
  const id = await office.sends(1024 * 1024);
  await opened.page.reload();
  expect((await office.results()).underWay).toMatchObject([{ id }]);
  await office.cancels(id);
  await expect.poll(async () => (await office.results()).results.map((one) => one.id)).toEqual([id]);
  await opened.page.reload();
  expect((await office.results()).results).toHaveLength(1);
  await office.outcomeOf(id);
  expect((await office.results()).results).toEqual([]);
});

test('the sample reaches this PC and nothing else', async () => {
  const sample = new OutboxPage(opened.page, 'sample');
  await sample.sets(null, null);
  expect(await sample.sets('https://uketsuke.city.example')).toBe('endpoint/sample-outside');
  expect(await sample.sendsAndHears()).toBe('endpoint/no-address');
  await sample.sets(endpoint.url);
  expect(await sample.sendsAndHears()).toBe('receipt');
});

test('papers go to another host when a person has said so, and not before', async () => {
  await ownIsOpen(opened.page);
  office = new OutboxPage(opened.page);
  await agreesWhile(opened.page, office.sets(endpoint.url));
  const refused = office.sets('https://uketsuke.city.example');
  const question = await MainQuestion.of(opened.page);
  expect(await question.facts()).toEqual(['uketsuke.city.example']);
  await question.saysNo();
  expect(await refused).toEqual({ cancelled: true });
  expect(await office.sendsAndHears()).toBe('receipt');
  const agreed = office.sets('https://uketsuke.city.example');
  await agreesTo(opened.page);
  expect(await agreed).toMatchObject({ state: { hasToken: true } });
  expect(await office.sendsAndHears()).toMatch(/^network\/(?:offline|name-not-found)$/);
  // While there is one that was open, main asks about the sample's, too.
  await agreesWhile(
    opened.page,
    opened.page.evaluate(() => window.renkei.ask('keys:erase', { kind: 'own' })),
  );
  await opened.page.reload();
});

test('the token stands in no file and no log, nor does the page get it back', async () => {
  endpoint.fates = ['unauthorized', 'busy', 'receipt'];
  for (let turn = 0; turn < 3; turn++) await office.sendsAndHears();
  const told = await opened.page.evaluate(async () => [
    await window.renkei.ask('endpoint:state', { kind: 'sample', packId: 'nagareyama-tritrus' }),
    await window.renkei.ask('settings:read'),
  ]);
  expect(JSON.stringify(told)).toContain('"hasToken":true');
  expect(JSON.stringify(told)).not.toContain(TOKEN);
  const files = readdirSync(opened.profile, { recursive: true, encoding: 'utf8' })
    .map((name) => join(opened.profile, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  expect(files.some((path) => path.endsWith('main.log'))).toBe(true);
  const holds = (path: string, text: string): boolean => readFileSync(path).includes(text);
  // The search finds what is there.
  expect(files.some((path) => holds(path, endpoint.url))).toBe(true);
  expect(files.filter((path) => holds(path, TOKEN) || holds(path, 'setsuzoku-key'))).toEqual([]);
  expect(files.filter((path) => path.endsWith('.log') && holds(path, '127.0.0.1'))).toEqual([]);
});
