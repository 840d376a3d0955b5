import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { contentDigestOf, payloadDigestOf } from '@shared/submission/frozen';
import type { SubmissionMetadata } from '@shared/submission/wire';
import { endpoint } from '../../city-endpoint/api/endpoint.ts';
import { admitOffice } from '../../city-endpoint/offices.ts';
import { openReceiver } from '../../city-endpoint/receiver.ts';
import { admitOfficer, type StretchPassword } from '../../city-endpoint/staff/officers.ts';
import { staffApp } from '../../city-endpoint/staff/staff-app.ts';
import { codeOf, stepAt } from '../../city-endpoint/staff/totp.ts';
import { keepsToContract } from '../../city-endpoint/support/office-client.ts';
import { anyWords } from '../any-words.ts';
import { seldom } from '../seldom.ts';
import { must, target, type FuzzTarget } from '../target.ts';

interface Part {
  name: string;
  filename: string | undefined;
  type: string | undefined;
  content: string;
}

interface Submitted {
  kind: 'submit';
  metadata: unknown;
  /** Of each file its bytes; sizes and digests are put into the metadata where it names none. */
  files: string[];
  key: string | undefined;
  type: string | undefined;
  digest: 'right' | 'other' | 'none';
  /** Parts that aren't the contract's, in front of the files. */
  odd: Part[];
  isCut: boolean;
}

/** To the office's door, or to the officers'. `%key%` is the form key of the page before. */
interface Asked {
  kind: 'office' | 'staff';
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';
  url: string;
  fields: Record<string, string> | undefined;
  headers: Record<string, string>;
}

type ReceiverCase = (Submitted | Asked)[];

const IDS = [
  '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01',
  '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a02',
  '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a03',
];
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    true,
    [],
    {},
    'a\u0000b',
    '\ud800',
    '2026-02-30',
    '𠮷'.repeat(200),
    '<script>',
    ...IDS,
  ),
  anyWords,
);
const soundMetadata = (id: string): Record<string, unknown> => ({
  submissionId: id,
  network: 'nagareyama-tritrus',
  form: { id: '2', number: '様式2', title: '変更申請書' },
  office: { name: 'ひまわりの里 流山', number: '1279999014' },
  paperDate: '2026-11-20',
  finalizedAt: '2026-11-20T03:00:00.000Z',
  corrects: null,
});
const metadata = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'submissionId',
          'network',
          'form',
          'form.title',
          'office.name',
          'office.number',
          'paperDate',
          'finalizedAt',
          'corrects',
          'files',
          'more',
          '__proto__',
        ),
        odd,
      ),
      { maxLength: 2 },
    ),
  )
  .map(([id, changes]) => {
    const made = structuredClone(soundMetadata(id));
    for (const [path, value] of changes) {
      const [first = '', second] = path.split('.');
      if (second === undefined) made[first] = value;
      else made[first] = { ...(made[first] as object), [second]: value };
    }
    return made;
  });
const name = fc.oneof(fc.constantFrom('metadata', 'file-0', 'file-1', '', '__proto__', 'a"b'), anyWords);
const part: fc.Arbitrary<Part> = fc.record({
  name,
  filename: seldom(anyWords),
  type: seldom(fc.constantFrom('application/json', 'text/html', 'a;b=c', '')),
  content: anyWords,
});
const submitted: fc.Arbitrary<Submitted> = fc.record({
  kind: fc.constant('submit' as const),
  metadata: fc.oneof(
    { weight: 9, arbitrary: fc.oneof(fc.constantFrom(...IDS).map(soundMetadata), metadata) },
    { weight: 1, arbitrary: fc.jsonValue() },
  ),
  files: fc.array(fc.constantFrom('PK 様式2', '%PDF-1.7', 'a', 'ab', 'abc', ''), { minLength: 1, maxLength: 3 }),
  key: seldom(fc.constantFrom(...IDS, 'x', '')),
  type: seldom(
    fc.constantFrom(
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=x',
      'application/json',
      'text/plain',
      '',
    ),
  ),
  digest: fc.oneof(
    { weight: 9, arbitrary: fc.constant('right' as const) },
    { weight: 1, arbitrary: fc.constantFrom('other' as const, 'none' as const) },
  ),
  odd: seldom(fc.array(part, { minLength: 1, maxLength: 2 })).map((all = []) => all),
  isCut: seldom(fc.constant(true)).map((is) => is === true),
});

const words = fc.oneof(
  fc.constantFrom(
    ...IDS,
    '',
    '0',
    '-1',
    '1',
    '99999999999',
    '1e3',
    '%00',
    '%',
    '%ff',
    '..',
    '%2e%2e',
    "'",
    '<script>',
    'NaN',
    'null',
    'x'.repeat(3000),
  ),
  anyWords.map(encodeURIComponent),
);
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET' as const, 'POST' as const) },
  { weight: 1, arbitrary: fc.constantFrom('PUT' as const, 'DELETE' as const, 'HEAD' as const, 'OPTIONS' as const) },
);
const headers = fc
  .record({
    type: seldom(fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'text/plain')),
    origin: seldom(fc.constantFrom('https://evil.example', 'null', 'http://localhost:80')),
    cookie: seldom(fc.constantFrom('renkei-staff=x', 'renkei-staff=', 'a=b; renkei-staff=1.2.3')),
  })
  .map(({ type, origin, cookie }) => ({
    ...(type !== undefined && { 'content-type': type }),
    ...(origin !== undefined && { origin }),
    ...(cookie !== undefined && { cookie }),
  }));
const officeAsked = fc.record<Asked>({
  kind: fc.constant('office'),
  method,
  url: fc.oneof(
    fc.constantFrom('/v1/ping', '/v1/submissions', '/', '/v1', '/v2/ping'),
    words.map((one) => `/v1/submissions/${one}`),
    fc
      .oneof({ weight: 2, arbitrary: fc.constantFrom(...IDS) }, words)
      .map((one) => `/v1/submissions/${one}/withdrawal`),
    fc.tuple(words, words).map(([after, limit]) => `/v1/submissions?after=${after}&limit=${limit}`),
    words.map((one) => `/v1/submissions?limit=${one}`),
  ),
  fields: fc.constant(undefined),
  headers,
});
const text = fc.oneof(
  anyWords,
  fc.constantFrom(
    'received',
    'accepted',
    'returned',
    'withdrawn',
    'constructor',
    '1',
    '2',
    '1.5',
    '-1',
    '99999999999',
    'NaN',
    '',
    'a\u0000b',
    '%key%',
    'x'.repeat(2001),
    '𠮷'.repeat(1001),
  ),
);
const decision = fc
  .record({
    decision: fc.constantFrom('accepted', 'returned', 'received', 'withdrawn', 'x'),
    revision: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('1', '2', '3') }, text),
    comment: text,
    field: seldom(text).map((one = '') => one),
    key: seldom(text).map((one = '%key%') => one),
  })
  .map((fields): Record<string, string> => fields);
const NUMBERS = ['%number%', '%number%', '%number%'];
const place = fc.oneof(fc.constantFrom(...NUMBERS), words);
const staffAsked = fc.record<Asked>({
  kind: fc.constant('staff'),
  method,
  url: fc.oneof(
    fc.constantFrom('/', '/audit', '/style.css', '/login', '/logout'),
    fc.tuple(words, words).map(([status, before]) => `/?status=${status}&before=${before}`),
    words.map((before) => `/audit?before=${before}`),
    place.map((one) => `/submissions/${one}`),
    fc.tuple(place, words).map(([one, index]) => `/submissions/${one}/files/${index}`),
    fc
      .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom('0', '1'))
      .map(([one, index]) => `/submissions/${one}/files/${index}`),
    place.map((one) => `/submissions/${one}/decision`),
  ),
  fields: fc.oneof(
    { weight: 5, arbitrary: decision },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('name', 'password', 'code', 'key', '__proto__'), text) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  headers,
});
const decided = fc.tuple(fc.constantFrom(...NUMBERS), decision).map(([one, fields]): Asked => ({
  kind: 'staff',
  method: 'POST',
  url: `/submissions/${one}/decision`,
  fields,
  headers: {},
}));

const cases: fc.Arbitrary<ReceiverCase> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: submitted },
    { weight: 2, arbitrary: officeAsked },
    { weight: 2, arbitrary: staffAsked },
    { weight: 1, arbitrary: decided },
  ),
  { minLength: 1, maxLength: 5 },
);

const TOKEN = 'renkei_fuzz_0123456789abcdef';
const PASSWORD = 'himitsu-no-aikotoba-20';
const TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const OFFICER = '介護支援課 山田';
/** One hash in place of scrypt. */
const stretch: StretchPassword = (password, salt) =>
  Promise.resolve(createHash('sha256').update(`${password}|${salt}`).digest());
const FORM = 'application/x-www-form-urlencoded';

/** The reference receiver, both of its doors: each request gets an answer of the contract, a page, or its refusal; never a fault. */
export async function openTarget(): Promise<FuzzTarget> {
  const now = new Date('2026-11-20T03:00:00Z');
  const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  const receiver = await openReceiver({ folder, databaseUrl: 'memory', now: () => now });
  const [office, staff] = [endpoint(receiver), staffApp(receiver, { stretch })];
  await receiver.database.transaction((queries) =>
    admitOffice(queries, { name: 'ひまわり', networks: ['nagareyama-tritrus'], token: TOKEN, at: now }),
  );
  await admitOfficer(receiver.database, { name: OFFICER, password: PASSWORD, totp: TOTP, at: now }, stretch);
  const entered = await staff.inject({
    method: 'POST',
    url: '/login',
    headers: { 'content-type': FORM },
    payload: new URLSearchParams({ name: OFFICER, password: PASSWORD, code: codeOf(TOTP, stepAt(now)) }).toString(),
  });
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  const home = await staff.inject({ method: 'GET', url: '/', headers: { cookie } });
  const key = /name="key" value="([^"]+)"/.exec(home.body)?.[1] ?? '';
  must(key !== '', 'the officer can’t log in');
  /** By submission: what its receipt says, the same for ever. */
  const receipts = new Map<string, { receiptNumber: string; payloadDigest: string }>();

  const submit = async (given: Submitted): Promise<void> => {
    const { payload, headers, isSound } = bodyOf(given);
    const answer = await office.inject({
      method: 'POST',
      url: '/v1/submissions',
      headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      payload,
    });
    answersByContract('submit', answer);
    if (answer.statusCode !== 201) return;
    must(isSound, 'what isn’t as its digest says is taken', answer.body);
    const receipt = JSON.parse(answer.body) as { submissionId: string; receiptNumber: string; payloadDigest: string };
    must(
      receipt.payloadDigest === payloadDigestOf(withFiles(given) as SubmissionMetadata),
      'a receipt for other bytes is given',
      receipt,
    );
    const before = receipts.get(receipt.submissionId);
    must(
      !before || (before.receiptNumber === receipt.receiptNumber && before.payloadDigest === receipt.payloadDigest),
      'the same key gets another receipt',
      { before, receipt },
    );
    receipts.set(receipt.submissionId, receipt);
  };
  const ask = async ({ kind, method, url, fields, headers }: Asked): Promise<void> => {
    const [number = ''] = [...receipts.values()].map(({ receiptNumber }) => receiptNumber);
    const to = url.replace('%number%', number);
    const isOffice = kind === 'office';
    const own = isOffice ? { authorization: `Bearer ${TOKEN}` } : { cookie, ...(fields && { 'content-type': FORM }) };
    // Who logs out, or guesses, is another test's.
    if (to === '/logout' || (to === '/login' && method === 'POST')) return;
    const filled =
      fields &&
      Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value.replace('%key%', key)]));
    const answer = await (isOffice ? office : staff).inject({
      method,
      url: to,
      headers: { ...own, ...headers },
      ...(filled && method === 'POST' && { payload: new URLSearchParams(filled).toString() }),
    });
    must(answer.statusCode < 500, 'the receiver fails', {
      kind,
      method,
      url,
      fields,
      status: answer.statusCode,
      body: answer.body.slice(0, 200),
    });
    must(
      !/<script/i.test(answer.body) || String(answer.headers['content-type']).startsWith('application/octet'),
      'a page has a script',
      url,
    );
  };
  return target<ReceiverCase>({
    cases,
    check: async (all) => {
      for (const one of all) await (one.kind === 'submit' ? submit(one) : ask(one));
    },
    close: async () => {
      await Promise.all([office.close(), staff.close()]);
      await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

function answersByContract(
  operation: string,
  answer: { statusCode: number; body: string; headers: Record<string, unknown> },
): void {
  must(answer.statusCode < 500, 'the receiver fails', { operation, status: answer.statusCode, body: answer.body });
  const headers = new Headers(
    Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  keepsToContract(operation, {
    status: answer.statusCode,
    headers,
    body: answer.body === '' ? null : JSON.parse(answer.body),
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The metadata, with its files where it doesn't say others. */
function withFiles({ metadata, files }: Submitted): unknown {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata) || 'files' in metadata)
    return metadata;
  return {
    ...metadata,
    files: files.map((content, i) => ({
      name: `書類${i}.pdf`,
      mediaType: 'application/pdf',
      role: 'form',
      size: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
  };
}

function bodyOf(given: Submitted): { payload: Buffer; headers: Record<string, string>; isSound: boolean } {
  const { metadata, files, key, type, digest, odd, isCut } = given;
  const boundary = 'renkei-fuzz-boundary';
  const parts: Part[] = [
    {
      name: 'metadata',
      filename: undefined,
      type: 'application/json',
      content: JSON.stringify(withFiles(given)) ?? '',
    },
    ...odd,
    ...files.map((content, i): Part => ({
      name: `file-${i}`,
      filename: `file-${i}`,
      type: 'application/pdf',
      content,
    })),
  ];
  const written = parts.map(({ name, filename, type, content }) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      '',
      content,
      '',
    ].join('\r\n'),
  );
  const whole = Buffer.from(`${written.join('')}--${boundary}--\r\n`);
  const payload = isCut ? whole.subarray(0, whole.length >> 1) : whole;
  const id = (metadata as { submissionId?: unknown } | null)?.submissionId;
  const headers = {
    'content-type': type ?? `multipart/form-data; boundary=${boundary}`,
    'idempotency-key': key ?? (typeof id === 'string' && /^[\x21-\x7e]+$/.test(id) ? id : (IDS[0] ?? '')),
    ...(digest !== 'none' && {
      'content-digest': contentDigestOf(digest === 'right' ? payload : Buffer.from('other')),
    }),
  };
  return { payload, headers, isSound: digest === 'right' && !isCut };
}
