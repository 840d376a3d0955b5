import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { freeze, type FrozenSubmission } from '@shared/submission/frozen';
import { aNewFile, submissionFacts } from '../builders/submission.ts';
import {
  admitOfficer,
  isOfficer,
  newPassword,
  officerNamed,
  stretchPassword,
  type StretchPassword,
} from './staff/officers.ts';
import { staffApp } from './staff/staff-app.ts';
import { codeOf, newTotpSecret, stepAt } from './staff/totp.ts';
import { timeWords } from './staff/words.ts';
import type { OfficeClient } from './support/office-client.ts';
import { runReceiver, type RunningReceiver } from './support/receiver-for-tests.ts';

/** What each officer of these tests logs in with. */
const PASSWORD = 'himitsu-no-aikotoba-20';
const TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const OFFICERS = ['介護支援課 山田', '長寿介護課 <佐藤>', '山田', '鈴木'];
/** One hash in place of scrypt, which a test of its own waits for. */
const stretch: StretchPassword = (password, salt) =>
  Promise.resolve(createHash('sha256').update(`${password}|${salt}`).digest());
let running: RunningReceiver;
let office: OfficeClient;
let staff: FastifyInstance;
let now = new Date('2026-11-20T03:00:00Z');
beforeAll(async () => {
  running = await runReceiver({ now: () => now });
  office = await running.office('ひまわりの里 流山');
  staff = staffApp(running.receiver, { stretch });
  for (const name of OFFICERS)
    await admitOfficer(running.receiver.database, { name, password: PASSWORD, totp: TOTP, at: now }, stretch);
});
afterAll(async () => {
  await staff.close();
  await running.close();
});
/** A code is good once, so each login has a moment of its own. */
let minutes = 0;
beforeEach(async () => {
  now = new Date(Date.parse('2026-11-20T03:00:00Z') + (minutes += 1) * 60_000);
  await running.receiver.database.script('DELETE FROM guess; UPDATE officer SET last_step = 0;');
});

/** As hostile as the contract lets it be. */
const HOSTILE = "&lt;script&gt;alert(1)'&quot;(.pdf";
const paper = (given: Parameters<typeof submissionFacts>[0] = {}): FrozenSubmission =>
  unwrap(
    freeze(submissionFacts({ submissionId: crypto.randomUUID(), ...given }), [
      aNewFile(),
      aNewFile({ name: HOSTILE, mediaType: 'application/pdf', role: 'signed-scan', bytes: Uint8Array.of(1, 2, 3) }),
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

const login = (name = '介護支援課 山田', wrong: Record<string, string> = {}) => ({
  ...{ name, password: PASSWORD, code: codeOf(TOTP, stepAt(now)) },
  ...wrong,
});

async function logIn(name = '介護支援課 山田'): Promise<string> {
  const { headers } = await post('/login', login(name));
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
    expect(list.body).toContain(timeWords(now));
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
    const form = { id: '2', number: '<script>alert(1)</script>', title: '変更・修正申請書' };
    const { receiptNumber } = await office.receipt(paper({ form }));
    const { body, headers } = await get(`/submissions/${receiptNumber}`, await logIn());
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('&amp;lt;script&amp;gt;');
    expect(body).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=/i);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/);
  });

  test.each(['x'.repeat(300) + '/files/<script>', '%zz<script>'])(
    'answer an address that none can be (%#) as any other that isn’t there, without a word of it',
    async (rest) => {
      const answer = await get(`/submissions/${rest}`);
      const other = await get('/there-is-no-such-page');
      expect(answer.body).toBe(other.body);
      expect([
        answer.statusCode,
        answer.headers['content-security-policy'],
        answer.headers['x-content-type-options'],
      ]).toEqual([404, other.headers['content-security-policy'], 'nosniff']);
    },
  );

  test('keep who did what', async () => {
    const { receiptNumber } = await office.receipt(paper());
    const cookie = await logIn('長寿介護課 <佐藤>');
    await get(`/submissions/${receiptNumber}/files/0`, cookie);
    await decideOn(receiptNumber, { decision: 'accepted' }, cookie);
    await decideOn(receiptNumber, { decision: 'received', revision: '2' }, cookie);
    await post('/login', login('知らない人'));
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
      expect(body).toContain('認証アプリの6けたの数字');
      expect(body).not.toContain(receiptNumber);
    }
    const fields = { decision: 'accepted', revision: '1', key: '' };
    expect((await post(`/submissions/${receiptNumber}/decision`, fields)).statusCode).toBe(403);
    expect(await office.status(frozen.metadata.submissionId)).toMatchObject({ revision: 1 });
  });

  test.each([
    ['a wrong password', { password: `${PASSWORD}x` }],
    ['no password', { password: '' }],
    ['no name', { name: ' ' }],
    ['somebody else’s name', { name: '田中' }],
    ['no code', { code: '' }],
    ['a code of five minutes ago', { code: codeOf(TOTP, 1) }],
  ])('does not come in with %s, and is not told which it was', async (_, wrong) => {
    const { statusCode, headers, body } = await post('/login', login('山田', wrong));
    expect([statusCode, headers['set-cookie']]).toEqual([403, undefined]);
    expect(body).toContain('お名前、パスワード、数字のどれかが違います');
  });

  test('does not come in with a code that was used already', async () => {
    const form = login('山田');
    expect((await post('/login', form)).statusCode).toBe(303);
    expect((await post('/login', form)).statusCode).toBe(403);
    now = new Date(now.getTime() + 30_000);
    expect((await post('/login', login('山田'))).statusCode).toBe(303);
  });

  test('does not come in with a cookie that was made up, after an hour without a word, or on the next day', async () => {
    const cookie = await logIn();
    const value = cookie.slice('renkei-staff='.length);
    for (const other of [`${value}x`, value.slice(1), 'x', '', "' OR 1=1--", 'A'.repeat(43)])
      expect((await get('/', `renkei-staff=${other}`)).body).toContain('認証アプリ');
    const after = async (minutesLater: number): Promise<boolean> => {
      now = new Date(now.getTime() + minutesLater * 60_000);
      return (await get('/', cookie)).body.includes('これから見る');
    };
    expect(await after(59)).toBe(true);
    expect(await after(59)).toBe(true);
    expect(await after(61)).toBe(false);
    const again = await logIn();
    for (let hour = 0; hour < 10; hour++) {
      now = new Date(now.getTime() + 59 * 60_000);
      await get('/', again);
    }
    now = new Date(now.getTime() + 30 * 60_000);
    expect((await get('/', again)).body).toContain('認証アプリ');
  });

  test('does not come in any more after logging out, nor after the password was made anew', async () => {
    const cookie = await logIn('山田');
    const key = formKeyIn((await get('/', cookie)).body);
    expect((await post('/logout', { key }, { cookie })).statusCode).toBe(303);
    expect((await get('/', cookie)).body).toContain('認証アプリ');
    const other = await logIn('鈴木');
    await admitOfficer(running.receiver.database, { name: '鈴木', password: PASSWORD, totp: TOTP, at: now }, stretch);
    expect((await get('/', other)).body).toContain('認証アプリ');
  });
});

describe('who guesses', () => {
  const tries = (name: string, password: string, remoteAddress: string) =>
    staff.inject({
      ...{ method: 'POST', url: '/login', remoteAddress },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(login(name, { password })).toString(),
    });
  const guesses = async (times: number, name = '山田', ip = '192.0.2.1'): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) statuses.push((await tries(name, `x${i}`, ip)).statusCode);
    return statuses;
  };
  const lines = async (): Promise<number> =>
    (await running.receiver.database.query("SELECT 1 FROM audit WHERE what = 'login-refused'")).length;

  test('an officer’s password is slowed down, longer each time, whatever the address; nobody else is', async () => {
    expect(await guesses(7)).toEqual([403, 403, 403, 403, 403, 403, 429]);
    const right = await post('/login', login('山田'));
    expect([right.statusCode, right.headers['retry-after']]).toEqual([429, '1']);
    expect(right.body).toContain('お待ちください');
    expect(await guesses(1, '山田', '198.51.100.7')).toEqual([429]);
    now = new Date(now.getTime() + 1_000);
    expect(await guesses(2)).toEqual([403, 429]);
    now = new Date(now.getTime() + 1_000);
    expect(await guesses(1)).toEqual([429]);
    expect((await post('/login', login('鈴木'))).statusCode).toBe(303);
    now = new Date(now.getTime() + 900_000);
    expect((await post('/login', login('山田'))).statusCode).toBe(303);
    expect(await guesses(3)).toEqual([403, 403, 403]);
  });

  test('a name is told the same, try for try, whether somebody has it or not', async () => {
    const told = async (name: string, ip: string): Promise<string[]> => {
      const answers: string[] = [];
      for (let i = 0; i < 9; i++) {
        const { statusCode, headers, body } = await tries(name, `x${i}`, ip);
        answers.push([statusCode, headers['retry-after'], body].join(' '));
        // The second wait is told, and the third is over.
        if (i === 7) now = new Date(now.getTime() + 1_000);
      }
      return answers;
    };
    const known = await told('山田', '192.0.2.1');
    expect(known.filter((answer) => answer.startsWith('429 '))).toHaveLength(2);
    expect(await told('存在しない職員', '192.0.2.2')).toEqual(known);
  });

  test('ever new names from ever new addresses fill no table', async () => {
    const rows = async (): Promise<string[]> =>
      (await running.receiver.database.query<{ key: string }>('SELECT key FROM guess')).map(({ key }) => key);
    await guesses(1, '山田', '192.0.2.1');
    await guesses(1, `${'長'.repeat(60)}い名前`, '192.0.2.1');
    const counters = (await rows()).filter((key) => key.startsWith('officer '));
    // So many there can be: a row is no name, but one of 65,536.
    expect(counters).toHaveLength(2);
    for (const key of counters) expect(key).toMatch(/^officer [0-9a-f]{4}$/);
  });

  test('names is slowed down by the address, and fills neither the record nor the table', async () => {
    const before = await lines();
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) statuses.push(...(await guesses(1, `職員${i}`, '2001:db8::1')));
    expect(statuses.filter((status) => status === 429)).toHaveLength(9);
    expect(await guesses(1, '山田', '2001:db8::2')).toEqual([429]);
    expect((await lines()) - before).toBe(5);
    expect(await running.receiver.database.query("SELECT 1 FROM guess WHERE key LIKE 'address %'")).toHaveLength(1);
    const { body } = await get('/audit', await logIn());
    expect(body).toContain('16回続けて');
    expect(body).not.toContain('職員1');
    now = new Date(now.getTime() + 25 * 60 * 60_000);
    await guesses(1, '山田', '192.0.2.9');
    const { body: later } = await get('/audit', await logIn());
    expect(later).toContain('ログインできなかった');
  });

  test('from ever new addresses doesn’t fill the record: so many lines in a day, not more', async () => {
    now = new Date(now.getTime() + 3 * 24 * 60 * 60_000);
    const before = await lines();
    const values = Array.from({ length: 199 }, () => `('${now.toISOString()}', '？', 'login-refused', '')`).join(', ');
    await running.receiver.database.query(`INSERT INTO audit (at, who, what, note) VALUES ${values}`);
    for (let i = 1; i < 5; i++) await guesses(1, 'x', `192.0.2.${i}`);
    expect((await lines()) - before).toBe(200);
    // A try at somebody who is there stands in it all the same.
    await guesses(1, '山田', '192.0.2.9');
    expect((await lines()) - before).toBe(201);
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
    const { headers } = await post('/login', login('山田'));
    expect(headers['set-cookie']).toMatch(/^renkei-staff=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });
});

test('behind TLS the cookie goes over TLS only, the browser stays with it, and the proxy says who comes', async () => {
  const behind = staffApp(running.receiver, { isBehindTls: true, stretch });
  const asked = (origin: string, from: string) =>
    behind.inject({
      ...{ method: 'POST', url: '/login' },
      headers: {
        ...{ host: 'uketsuke.example', origin, 'x-forwarded-for': from },
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams(login('山田')).toString(),
    });
  expect((await asked('http://uketsuke.example', '203.0.113.5')).statusCode).toBe(403);
  const { headers } = await asked('https://uketsuke.example', '203.0.113.5');
  expect(headers['set-cookie']).toMatch(/^__Host-renkei-staff=.*; Secure$/);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  await asked('https://uketsuke.example', '203.0.113.6');
  const known = await running.receiver.database.query<{ key: string }>('SELECT key FROM guess');
  expect(known.map(({ key }) => key)).toContain('address 203.0.113.6');
  await behind.close();
});

test('a password is stretched, and is none of another officer’s', async () => {
  const { database } = running.receiver;
  const totp = newTotpSecret();
  await admitOfficer(database, { name: '高橋', password: PASSWORD, totp, at: now });
  const officer = await officerNamed(database, '高橋');
  expect(officer?.password).toMatch(/^[0-9a-f]{64}$/);
  const given = { password: PASSWORD, code: codeOf(totp, stepAt(now)) };
  const asked = (password: string, of: typeof officer | null = officer) =>
    isOfficer(database, of ?? undefined, { ...given, password }, now, stretchPassword);
  expect(await asked('x')).toBe(false);
  expect(await asked(PASSWORD, null)).toBe(false);
  expect(await asked(PASSWORD)).toBe(true);
});

test('a code is what every app makes of its secret (RFC 6238, appendix B)', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ] as const)
    expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newPassword()).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
});
