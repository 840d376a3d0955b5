import type { SendOutcome, WithdrawalOutcome } from '@shared/ipc/outbox';
import { today } from '@shared/text/calendar-date';
import { formatWestern } from '@shared/text/wareki';
import { problem, success, type Problem, type Result } from '@shared/problems/problem';
import { retryAfter } from '@shared/submission/retry';
import { ProblemDocument, problemTypes, Receipt, SubmissionStatus } from '@shared/submission/wire';
import type { HttpAnswer, NetworkFault, Sent } from './send';

/** Whom we asked, and when the answer came. */
export interface Circumstances {
  host: string;
  packId: string;
  now: Date;
}

type Refused = Extract<SendOutcome, { kind: 'refused' }>;
type Later = Extract<SendOutcome, { kind: 'later' }>;
type Read<T> = { kind: 'value'; value: T } | Refused | Later;

/** What becomes of a paper after one try to hand it in. */
export function sendOutcome(sent: Sent, circumstances: Circumstances): SendOutcome {
  const read = readAnswer(sent, Receipt, circumstances);
  return read.kind === 'value' ? { kind: 'receipt', receipt: read.value } : read;
}

/** What becomes of a paper after one try to take it back. */
export function withdrawalOutcome(sent: Sent, circumstances: Circumstances): WithdrawalOutcome {
  const read = readAnswer(sent, SubmissionStatus, circumstances);
  if (read.kind === 'value')
    return read.value.status === 'withdrawn'
      ? { kind: 'withdrawn', status: read.value }
      : later(problem('endpoint/odd-answer', {}), { wasBusy: true });
  // Any server says 404 to an address that isn't right. Only one that knows the contract can say that nothing arrived.
  const hasNeverArrived =
    sent.ok && sent.answer.status === 404 && told(sent.answer)?.type === problemTypes.unknownSubmission;
  return hasNeverArrived ? { kind: 'withdrawn', status: null } : read;
}

/** An answer to a question that changes nothing: its value, or what stands in the way. */
export function answered<T>(sent: Sent, shape: Shape<T>, circumstances: Circumstances): Result<T> {
  const read = readAnswer(sent, shape, circumstances);
  return read.kind === 'value' ? success(read.value) : { ok: false, ...read.problem };
}

/** Whether the receiver can't go on from the cursor that it was asked about. */
export const isUnknownCursor = (sent: Sent): boolean =>
  sent.ok && sent.answer.status === 400 && told(sent.answer)?.type === problemTypes.unknownCursor;

interface Shape<T> {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false };
}

function readAnswer<T>(sent: Sent, shape: Shape<T>, circumstances: Circumstances): Read<T> {
  if (!sent.ok) return later(faultProblem(sent.fault, circumstances));
  const { answer } = sent;
  if (answer.status !== 200 && answer.status !== 201) return notTaken(answer, circumstances);
  const parsed = shape.safeParse(json(answer.body));
  if (parsed.success) return { kind: 'value', value: parsed.data };
  if (isPage(answer)) return later(problem('network/other-page', {}));
  return later(problem('endpoint/odd-answer', {}), { wasBusy: true });
}

/** Everything that is neither 200 nor 201. */
function notTaken(answer: HttpAnswer, { packId, now }: Circumstances): Refused | Later {
  const { status } = answer;
  const said = told(answer);
  const wait = retryAfter(answer.headers['retry-after'] ?? null, now);
  switch (status) {
    case 400:
    case 422:
      if (said?.type === problemTypes.digestMismatch) return later(problem('endpoint/damaged-on-the-way', {}));
      return said ? needsCorrection(said) : refused(problem('endpoint/not-understood', { status }));
    case 401:
      return refused(problem('endpoint/token-refused', {}));
    case 403:
      // Filters of a network, which stand between here and the city, say it with a page.
      if (!said) return later(problem('network/other-page', {}));
      return said.type === problemTypes.unknownNetwork
        ? refused(problem('endpoint/other-network', { network: packId }))
        : refused(problem('endpoint/not-allowed', { detail: said.detail }));
    case 404:
    case 410:
      return refused(problem('endpoint/not-there', {}));
    case 407:
      return later(problem('network/proxy-password', {}));
    case 408:
      return later(problem('network/timed-out', {}), { wait });
    case 409:
      return refused(conflict(said));
    case 413:
      return refused(problem('endpoint/too-large', {}));
    case 425:
    case 429:
    case 503:
      return later(problem('endpoint/busy', { time: clockTime(wait, now) }), { wait, wasBusy: true });
    case 511:
      return later(problem('network/other-page', {}));
  }
  if (status >= 500) return later(problem('endpoint/out-of-order', { status }), { wait, wasBusy: true });
  if (status >= 400) return refused(problem('endpoint/not-understood', { status }));
  // A redirect is never followed: what was meant for the city would go to somebody else.
  if (status >= 300) return later(problem('network/other-page', {}));
  return later(problem('endpoint/odd-answer', {}), { wasBusy: true });
}

function needsCorrection({ errors, detail, title }: ProblemDocument): Refused {
  const said = errors.map((error) => error.detail).filter((one) => one !== '');
  const shown = said.length > 0 ? said.slice(0, 3).join('／') : detail || title;
  return refused(problem('endpoint/needs-correction', { detail: shown }), errors[0]?.field);
}

function conflict(said: ProblemDocument | null): Problem {
  switch (said?.type) {
    case problemTypes.keyReused:
      return problem('endpoint/key-reused', {});
    case problemTypes.decided:
      return problem('endpoint/already-decided', {});
    case problemTypes.withdrawn:
      return problem('endpoint/withdrawn-there', {});
    default:
      return problem('endpoint/not-understood', { status: 409 });
  }
}

const faultCodes = {
  offline: 'network/offline',
  'cut-off': 'network/cut-off',
  'timed-out': 'network/timed-out',
  stopped: 'network/stopped',
  proxy: 'network/proxy',
  'proxy-password': 'network/proxy-password',
  'too-long': 'endpoint/odd-answer',
  damaged: 'endpoint/odd-answer',
} as const;

function faultProblem(fault: NetworkFault, { host, now }: Circumstances): Problem {
  switch (fault.cause) {
    case 'name-not-found':
    case 'refused':
    case 'tls':
      return problem(`network/${fault.cause}`, { host });
    case 'certificate':
      return fault.fault === 'date'
        ? certificateDate(fault, host, now)
        : problem(`network/certificate-${fault.fault}`, { host });
    default:
      return problem(faultCodes[fault.cause], {});
  }
}

/** A certificate that is too old or too young, or a PC whose clock is wrong: both dates are said. */
function certificateDate(
  { validFrom, validUntil }: { validFrom: Date | null; validUntil: Date | null },
  host: string,
  now: Date,
): Problem {
  const day = (instant: Date): string => formatWestern(today(instant));
  return validFrom && validFrom > now
    ? problem('network/certificate-not-yet', { host, from: day(validFrom), today: day(now) })
    : problem('network/certificate-expired', { host, until: validUntil ? day(validUntil) : '', today: day(now) });
}

const refused = (cause: Problem, field = ''): Refused => ({ kind: 'refused', problem: cause, field });

const later = (
  cause: Problem,
  { wait = null, wasBusy = false }: Partial<Pick<Later, 'wait' | 'wasBusy'>> = {},
): Later => ({
  kind: 'later',
  wait: wait === null ? null : Math.round(wait),
  wasBusy,
  problem: cause,
});

/** 14:30, by this PC's clock; empty when the wait isn't known or is over in a minute. */
function clockTime(wait: number | null, now: Date): string {
  if (wait === null || wait < MINUTE) return '';
  const then = new Date(Math.ceil((now.getTime() + wait) / MINUTE) * MINUTE);
  return then.toLocaleTimeString('ja-JP', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
}
const MINUTE = 60_000;

/** The receiver's own words for what is wrong (RFC 9457); null when it has none. */
function told({ headers, body }: HttpAnswer): ProblemDocument | null {
  if (!/^application\/(?:problem\+)?json\b/i.test(headers['content-type'] ?? '')) return null;
  const parsed = ProblemDocument.safeParse(json(body));
  return parsed.success ? parsed.data : null;
}

const isPage = ({ headers, body }: HttpAnswer): boolean =>
  /\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*</.test(new TextDecoder().decode(body.subarray(0, 100)));

/** Undefined for what isn't JSON in UTF-8. */
function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
