import { describe, expect, test } from 'vitest';
import { problemTypes } from '@shared/submission/wire';
import { answered, sendOutcome, withdrawalOutcome } from '../../../electron/outbox/outcome';
import { causes, type Sent } from '../../../electron/outbox/send';
import { anOrder, aReceipt } from '../../builders/order';

// 14:12 in Japan.
const now = new Date('2026-11-20T05:12:00.000Z');
const circumstances = { host: 'uketsuke.city.example', packId: 'nagareyama-tritrus', now };
const receipt = aReceipt(anOrder());

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Sent => ({
  ok: true,
  answer: {
    status,
    headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/problem+json', ...headers },
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
  },
});
const PAGE = '<!doctype html><title>Wi-Fi</title>';
const told = (type: string, more: object = {}): object => ({ type, title: 'だめです', ...more });

describe('a try to hand in', () => {
  test('that is answered with a receipt has one, whatever it says', () => {
    expect(sendOutcome(answer(201, receipt), circumstances)).toEqual({ kind: 'receipt', receipt });
    const other = { ...receipt, payloadDigest: '0'.repeat(64) };
    expect(sendOutcome(answer(200, other), circumstances)).toEqual({ kind: 'receipt', receipt: other });
  });

  /** What the answer is, the kind of outcome, the sentence, and whether it says that the city is busy. */
  const table: [number, unknown, 'refused' | 'later', string, boolean?][] = [
    [200, PAGE, 'later', 'network/other-page', false],
    [201, { receiptNumber: 'R1' }, 'later', 'endpoint/odd-answer', true],
    [201, [], 'later', 'endpoint/odd-answer', true],
    [202, receipt, 'later', 'endpoint/odd-answer', true],
    [204, {}, 'later', 'endpoint/odd-answer', true],
    [301, PAGE, 'later', 'network/other-page', false],
    [302, PAGE, 'later', 'network/other-page', false],
    [307, {}, 'later', 'network/other-page', false],
    [308, {}, 'later', 'network/other-page', false],
    [400, told(problemTypes.digestMismatch), 'later', 'endpoint/damaged-on-the-way', false],
    [400, told(problemTypes.invalid), 'refused', 'endpoint/needs-correction'],
    [400, PAGE, 'refused', 'endpoint/not-understood'],
    [401, told('about:blank'), 'refused', 'endpoint/token-refused'],
    [401, PAGE, 'refused', 'endpoint/token-refused'],
    [403, told(problemTypes.unknownNetwork), 'refused', 'endpoint/other-network'],
    [403, told('about:blank'), 'refused', 'endpoint/not-allowed'],
    [403, PAGE, 'later', 'network/other-page', false],
    [404, told('about:blank'), 'refused', 'endpoint/not-there'],
    [404, PAGE, 'refused', 'endpoint/not-there'],
    [405, told('about:blank'), 'refused', 'endpoint/not-understood'],
    [407, PAGE, 'later', 'network/proxy-password', false],
    [408, told('about:blank'), 'later', 'network/timed-out', false],
    [409, told(problemTypes.keyReused), 'refused', 'endpoint/key-reused'],
    [409, told(problemTypes.withdrawn), 'refused', 'endpoint/withdrawn-there'],
    [409, told(problemTypes.decided), 'refused', 'endpoint/already-decided'],
    [409, PAGE, 'refused', 'endpoint/not-understood'],
    [410, PAGE, 'refused', 'endpoint/not-there'],
    [411, told('about:blank'), 'refused', 'endpoint/not-understood'],
    [413, PAGE, 'refused', 'endpoint/too-large'],
    [415, told('about:blank'), 'refused', 'endpoint/not-understood'],
    [418, PAGE, 'refused', 'endpoint/not-understood'],
    [422, told(problemTypes.invalid), 'refused', 'endpoint/needs-correction'],
    [425, PAGE, 'later', 'endpoint/busy', true],
    [429, told('about:blank'), 'later', 'endpoint/busy', true],
    [500, PAGE, 'later', 'endpoint/out-of-order', true],
    [501, PAGE, 'later', 'endpoint/out-of-order', true],
    [502, PAGE, 'later', 'endpoint/out-of-order', true],
    [503, told('about:blank'), 'later', 'endpoint/busy', true],
    [504, PAGE, 'later', 'endpoint/out-of-order', true],
    [511, PAGE, 'later', 'network/other-page', false],
    [599, PAGE, 'later', 'endpoint/out-of-order', true],
  ];
  test.each(table)('that is answered with %i %j is %s: %s', (status, body, kind, code, wasBusy) => {
    const outcome = sendOutcome(answer(status, body), circumstances);
    expect(outcome).toMatchObject({ kind, problem: { code } });
    if (outcome.kind === 'later') expect(outcome.wasBusy).toBe(wasBusy);
  });

  test('that has something wrong names the field, in the city’s words', () => {
    const errors = [
      { field: 'staff.jobTitle', detail: '職種が空です' },
      { field: 'staff.kana', detail: 'ふりがなが空です' },
    ];
    const outcome = sendOutcome(answer(422, told(problemTypes.invalid, { errors })), circumstances);
    expect(outcome).toMatchObject({ kind: 'refused', field: 'staff.jobTitle' });
    expect(outcome).toHaveProperty(
      'problem.message',
      '市の受付から、直すところがあると返りました：職種が空です／ふりがなが空です。書類は無事です。直して、もう一度出してください。',
    );
  });

  test.each([
    ['1080', 1_080_000, '市の受付が混んでいます。14:30 にもう一度送ります。'],
    ['Fri, 20 Nov 2026 05:30:00 GMT', 1_080_000, '市の受付が混んでいます。14:30 にもう一度送ります。'],
    ['30', 30_000, '市の受付が混んでいます。少し待って、もう一度送ります。'],
    ['soon', null, '市の受付が混んでいます。少し待って、もう一度送ります。'],
    ['', null, '市の受付が混んでいます。少し待って、もう一度送ります。'],
  ])('to a busy city waits as it asks: Retry-After %s', (asked, wait, message) => {
    const outcome = sendOutcome(answer(503, {}, { 'retry-after': asked }), circumstances);
    expect(outcome).toMatchObject({ kind: 'later', wait, wasBusy: true, problem: { message } });
  });

  test('that nobody answered is never refused: the city may have it', () => {
    const codes = causes.map((cause) => {
      const outcome = sendOutcome({ ok: false, fault: { cause } }, circumstances);
      expect(outcome).toMatchObject({ kind: 'later', wait: null, wasBusy: false });
      return outcome.kind === 'later' ? outcome.problem.code : '';
    });
    expect(codes).toEqual(
      causes.map((cause) => (cause === 'too-long' || cause === 'damaged' ? 'endpoint/odd-answer' : `network/${cause}`)),
    );
  });

  test.each([
    [
      'an old certificate',
      '2025-01-01',
      '2026-11-01',
      'network/certificate-expired',
      ['2026年11月1日', '2026年11月20日'],
    ],
    [
      'a clock that is behind',
      '2027-01-01',
      '2028-01-01',
      'network/certificate-not-yet',
      ['2027年1月1日', '2026年11月20日'],
    ],
  ])('with %s says both dates', (_what, from, until, code, dates) => {
    const [validFrom, validUntil] = [new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`)];
    const fault = { cause: 'certificate', fault: 'date', validFrom, validUntil } as const;
    const outcome = sendOutcome({ ok: false, fault }, circumstances);
    expect(outcome).toMatchObject({ kind: 'later', problem: { code } });
    for (const date of dates) expect(outcome).toHaveProperty('problem.message', expect.stringContaining(date));
  });

  test('tells the three other faults of a certificate apart', () => {
    const codes = (['host', 'issuer', 'other'] as const).map((fault) => {
      const cut: Sent = { ok: false, fault: { cause: 'certificate', fault, validFrom: null, validUntil: null } };
      const outcome = sendOutcome(cut, circumstances);
      return outcome.kind === 'later' ? outcome.problem.code : '';
    });
    expect(codes).toEqual(['network/certificate-host', 'network/certificate-issuer', 'network/certificate-other']);
  });
});

describe('a try to take a paper back', () => {
  const status = {
    submissionId: receipt.submissionId,
    receiptNumber: 'R8-004512',
    payloadDigest: receipt.payloadDigest,
    status: 'withdrawn',
    revision: 2,
    at: '2026-11-20T05:00:00.000Z',
    comment: '',
    field: '',
  };

  test('succeeds when the city says so, and when the city has never had it', () => {
    expect(withdrawalOutcome(answer(200, status), circumstances)).toEqual({ kind: 'withdrawn', status });
    const neverArrived = answer(404, told(problemTypes.unknownSubmission));
    expect(withdrawalOutcome(neverArrived, circumstances)).toEqual({ kind: 'withdrawn', status: null });
  });

  test.each([
    [404, told('about:blank'), 'refused', 'endpoint/not-there'],
    [404, PAGE, 'refused', 'endpoint/not-there'],
    [200, { ...status, status: 'accepted' }, 'later', 'endpoint/odd-answer'],
    [409, told(problemTypes.decided), 'refused', 'endpoint/already-decided'],
    [503, {}, 'later', 'endpoint/busy'],
  ])('has not succeeded with %i %j', (code, body, kind, problem) => {
    expect(withdrawalOutcome(answer(code, body), circumstances)).toMatchObject({ kind, problem: { code: problem } });
  });
});

test('a question that fails is answered with the same sentences', () => {
  const shape = { safeParse: () => ({ success: true as const, data: 'x' }) };
  expect(answered(answer(200, {}), shape, circumstances)).toEqual({ ok: true, value: 'x' });
  expect(answered(answer(401, {}), shape, circumstances)).toMatchObject({ ok: false, code: 'endpoint/token-refused' });
});
