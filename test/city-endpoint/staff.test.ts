import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { freeze, type FrozenSubmission } from '@shared/submission/frozen';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import { staffApp } from './staff/staff-app.ts';
import type { OfficeClient } from './support/office-client.ts';
import { runReceiver, type RunningReceiver } from './support/receiver-for-tests.ts';

const SECRET = 'himitsu-no-aikotoba';
let running: RunningReceiver;
let office: OfficeClient;
let staff: FastifyInstance;
let now = new Date('2026-11-20T03:00:00Z');
beforeAll(async () => {
  running = await runReceiver({ now: () => now });
  office = await running.office('ひまわりの里 流山');
  staff = staffApp(running.receiver, SECRET);
});
afterAll(async () => {
  await staff.close();
  await running.close();
});
beforeEach(() => void (now = new Date('2026-11-20T03:00:00Z')));

const HOSTILE = '<script>alert(1)</script>"\'\u202e.pdf';
const paper = (given: Parameters<typeof submissionFacts>[0] = {}): FrozenSubmission =>
  unwrap(
    freeze(submissionFacts({ submissionId: crypto.randomUUID(), ...given }), [
      aNewFile(),
      aNewFile({ name: HOSTILE, role: 'signed-scan', bytes: Uint8Array.of(1, 2, 3) }),
    ]),
  );

const get = (url: string, cookie?: string) =>
  staff.inject({ method: 'GET', url, headers: cookie === undefined ? {} : { cookie } });
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  staff.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

async function logIn(name = '介護支援課 山田'): Promise<string> {
  const { headers } = await post('/login', { name, secret: SECRET });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const formKeyIn = (page: string): string => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** Opens a paper as an officer does, and presses one of its buttons. */
async function decideOn(number: string, fields: Record<string, string>, cookie: string) {
  const { body } = await get(`/submissions/${number}`, cookie);
  return post(`/submissions/${number}/decision`, { key: formKeyIn(body), revision: '1', ...fields }, { cookie });
}

describe('the pages of the officers', () => {
  test('show what came in, and what they decide reaches the office', async () => {
    const frozen = paper();
    const { receiptNumber } = await office.receipt(frozen);
    const cookie = await logIn();
    const list = await get('/', cookie);
    expect(list.body).toContain(`href="/submissions/${receiptNumber}"`);
    expect(list.body).toContain('2026年11月20日 12:00');
    const comment = '電話番号が空いています。\r\nもう一度お出しください。';
    const answer = await decideOn(
      receiptNumber,
      { decision: 'returned', comment, field: 'changes.contact.after' },
      cookie,
    );
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/submissions/${receiptNumber}`]);
    expect(await office.status(frozen.metadata.submissionId)).toMatchObject({
      status: 'returned',
      comment: '電話番号が空いています。\nもう一度お出しください。',
      field: 'changes.contact.after',
      revision: 2,
    });
    const corrected = await office.receipt(paper({ corrects: frozen.metadata.submissionId }));
    const page = (await get(`/submissions/${receiptNumber}`, cookie)).body;
    expect(page).toContain('連絡先（変更後）');
    expect(page).toContain('流山市 TRITRUS');
    expect(page).toContain(`href="/submissions/${corrected.receiptNumber}"`);
    await decideOn(corrected.receiptNumber, { decision: 'accepted' }, cookie);
    expect((await office.changes()).changes.at(-1)).toMatchObject({ status: 'accepted', revision: 2 });
  });

  test('hand out the files as they came, never as something to open here', async () => {
    const { receiptNumber } = await office.receipt(paper());
    const cookie = await logIn();
    const { rawPayload, headers } = await get(`/submissions/${receiptNumber}/files/1`, cookie);
    expect([...rawPayload]).toEqual([1, 2, 3]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(HOSTILE).replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29')}`,
    });
    expect((await get(`/submissions/${receiptNumber}/files/2`, cookie)).statusCode).toBe(404);
    expect((await get(`/submissions/${receiptNumber}/files/..%2F..`, cookie)).statusCode).toBe(404);
  });

  test('show what others wrote as text, and run nothing', async () => {
    const { receiptNumber } = await office.receipt(paper());
    const { body, headers } = await get(`/submissions/${receiptNumber}`, await logIn());
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=/i);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/);
  });

  test('keep who did what', async () => {
    const { receiptNumber } = await office.receipt(paper());
    const cookie = await logIn('長寿介護課 <佐藤>');
    await get(`/submissions/${receiptNumber}/files/0`, cookie);
    await decideOn(receiptNumber, { decision: 'accepted' }, cookie);
    await decideOn(receiptNumber, { decision: 'received', revision: '2' }, cookie);
    await post('/login', { name: '知らない人', secret: 'wrong' });
    const { body } = await get('/audit', cookie);
    for (const words of [
      '長寿介護課 &lt;佐藤&gt;',
      'ファイルを保存した',
      '受理した',
      '決定を取り消した',
      'ログインできなかった',
    ])
      expect(body).toContain(words);
  });

  test('say it when somebody else was faster, and change nothing', async () => {
    const frozen = paper();
    const { receiptNumber } = await office.receipt(frozen);
    const cookie = await logIn();
    await office.withdraw(frozen.metadata.submissionId);
    const answer = await decideOn(receiptNumber, { decision: 'accepted' }, cookie);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('先に変えました');
    expect(await office.status(frozen.metadata.submissionId)).toMatchObject({ status: 'withdrawn', revision: 2 });
  });

  test.each([
    ['nothing to tell', { decision: 'returned', comment: ' ' }],
    ['more than fits', { decision: 'returned', comment: 'あ'.repeat(2001) }],
    ['a control character', { decision: 'returned', comment: 'a\u0000' }],
    ['no such decision', { decision: 'withdrawn' }],
    ['no decision', {}],
  ])('a decision with %s is refused in a sentence', async (_, fields) => {
    const frozen = paper();
    const { receiptNumber } = await office.receipt(frozen);
    const answer = await decideOn(receiptNumber, fields as Record<string, string>, await logIn());
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('何も変わっていません');
    expect(await office.status(frozen.metadata.submissionId)).toMatchObject({ revision: 1 });
  });
});

describe('who has not logged in', () => {
  test('sees the login, whatever the page, and decides nothing', async () => {
    const frozen = paper();
    const { receiptNumber } = await office.receipt(frozen);
    for (const url of ['/', '/audit', `/submissions/${receiptNumber}`, `/submissions/${receiptNumber}/files/0`]) {
      const { body } = await get(url);
      expect(body).toContain('ログイン用の合い言葉');
      expect(body).not.toContain(receiptNumber);
    }
    const fields = { decision: 'accepted', revision: '1', key: '' };
    expect((await post(`/submissions/${receiptNumber}/decision`, fields)).statusCode).toBe(403);
    expect(await office.status(frozen.metadata.submissionId)).toMatchObject({ revision: 1 });
  });

  test.each([
    ['a wrong secret', { name: '山田', secret: 'himitsu-no-aikotobA' }],
    ['no secret', { name: '山田' }],
    ['no name', { name: ' ', secret: SECRET }],
  ])('does not come in with %s', async (_, fields) => {
    const { statusCode, headers } = await post('/login', fields as Record<string, string>);
    expect([statusCode, headers['set-cookie']]).toEqual([403, undefined]);
  });

  test('does not come in with a cookie that was changed, made with another secret, or is of yesterday', async () => {
    const cookie = await logIn();
    const [content = '', signature = ''] = cookie.slice('renkei-staff='.length).split('.');
    const later = Buffer.from(JSON.stringify({ name: 'x', until: Date.now() * 2 })).toString('base64url');
    for (const value of [`${later}.${signature}`, `${content}.`, content, 'x', ''])
      expect((await get('/', `renkei-staff=${value}`)).body).toContain('ログイン用の合い言葉');
    expect((await get('/', cookie)).body).toContain('届いた書類');
    now = new Date('2026-11-21T03:00:00Z');
    expect((await get('/', cookie)).body).toContain('ログイン用の合い言葉');
  });
});

describe('another site that sends a form for the officer', () => {
  test.each([
    ['without the key of the session', {}, { key: '' }],
    ['from elsewhere', { origin: 'http://evil.example' }, {}],
    ['from elsewhere, as the browser says', { 'sec-fetch-site': 'cross-site' }, {}],
  ])('%s is refused', async (_, headers, wrong) => {
    const frozen = paper();
    const { receiptNumber } = await office.receipt(frozen);
    const cookie = await logIn();
    const key = formKeyIn((await get(`/submissions/${receiptNumber}`, cookie)).body);
    const fields = { key, decision: 'accepted', revision: '1', ...wrong };
    const answer = await post(`/submissions/${receiptNumber}/decision`, fields, { cookie, ...headers });
    expect(answer.statusCode).toBe(403);
    expect(await office.status(frozen.metadata.submissionId)).toMatchObject({ revision: 1 });
  });

  test("can't use a key of somebody else's session", async () => {
    const { receiptNumber } = await office.receipt(paper());
    const [mine, theirs] = [await logIn('山田'), await logIn('鈴木')];
    const key = formKeyIn((await get('/', theirs)).body);
    const fields = { key, decision: 'accepted', revision: '1' };
    expect((await post(`/submissions/${receiptNumber}/decision`, fields, { cookie: mine })).statusCode).toBe(403);
  });

  test('gets a cookie that is not sent from elsewhere, nor read by scripts', async () => {
    const { headers } = await post('/login', { name: '山田', secret: SECRET });
    expect(headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  });
});
