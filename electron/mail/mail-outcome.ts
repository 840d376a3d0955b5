import type { SendOutcome } from '@shared/ipc/outbox';
import { today } from '@shared/text/calendar-date';
import { formatWestern } from '@shared/text/wareki';
import { problem, type Problem } from '@shared/problems/problem';
import type { SmtpEnd, SmtpFault, SmtpPhase } from './smtp-end';
import type { Reply } from './smtp-replies';

/** Whom we asked, and when. */
export interface MailCircumstances {
  host: string;
  port: number;
  /** 差出人 */
  address: string;
  now: Date;
}

type Refused = Extract<SendOutcome, { kind: 'refused' }>;
type Later = Extract<SendOutcome, { kind: 'later' }>;

/**
 * What becomes of a letter after one try. Before the dot that ends it nothing was taken: it may go again. What was cut off
 * after it may be there, and a mail server would take it twice: that is `unsure`, and nothing else is.
 */
export function mailOutcome(end: SmtpEnd, circumstances: MailCircumstances): SendOutcome {
  const { host } = circumstances;
  switch (end.kind) {
    case 'done':
      return { kind: 'sent' };
    case 'fault':
      if (end.phase === 'end') return { kind: 'unsure', problem: problem('mail/cut-off-after-data', {}) };
      // Who stopped it says when it goes again.
      if (end.fault === 'stopped') return refused(problem('mail/stopped', {}));
      return later(faultProblem(end.fault, circumstances), false);
    case 'reply':
      return end.reply.code < 500 ? notNow(end, circumstances) : refused(never(end, circumstances));
    case 'starttls-missing':
      return refused(problem('mail/starttls-missing', { host }));
    case 'sign-in-missing':
      return refused(problem('mail/sign-in-missing', { host }));
    case 'too-large':
      return refused(
        problem('mail/too-large', { megabytes: Math.ceil(end.size / MEGABYTE), limit: megabytes(end.limit) }),
      );
  }
}

/**
 * What is wrong with the settings, if something is: the same sentences, but for what passes by itself. Nobody has sent anything,
 * and nothing is tried again before somebody does.
 */
export function signInProblem(end: SmtpEnd, circumstances: MailCircumstances): Problem | null {
  const { host, port } = circumstances;
  const outcome = mailOutcome(end, circumstances);
  if (outcome.kind !== 'refused' && outcome.kind !== 'later') return null;
  switch (outcome.problem.code) {
    case 'network/offline':
      return problem('mail/test-offline', {});
    case 'mail/name-not-found':
      return problem('mail/test-name-not-found', { host });
    case 'mail/refused-connection':
      return problem('mail/test-refused-connection', { host, port });
    case 'mail/cut-off':
      return problem('mail/test-cut-off', { host });
    case 'mail/timed-out':
      return problem('mail/test-timed-out', { host });
    case 'mail/busy':
      return problem('mail/test-busy', { host });
    case 'mail/stopped':
      return problem('mail/test-stopped', {});
    default:
      return outcome.problem;
  }
}

interface Said {
  phase: SmtpPhase;
  reply: Reply;
  recipient: string;
}

/** 4xx: it passes by itself. */
function notNow({ phase, reply, recipient }: Said, { host, port }: MailCircumstances): SendOutcome {
  // What answers a word with a question is no mail server.
  if (reply.code < 400) return refused(problem('mail/not-a-mail-server', { host, port }));
  return later(
    phase === 'rcpt' ? problem('mail/recipient-later', { address: recipient }) : problem('mail/busy', {}),
    true,
  );
}

/** 5xx: it will never work like this. */
function never({ phase, reply, recipient }: Said, { host, port, address }: MailCircumstances): Problem {
  const { code, enhanced } = reply;
  const other = problem('mail/not-understood', { status: code });
  if (enhanced.endsWith('.2.2')) return problem('mail/mailbox-full', { address: recipient });
  if (enhanced.endsWith('.3.4')) return problem('mail/too-large', { megabytes: 0, limit: 0 });
  switch (phase) {
    case 'greeting':
      return problem('mail/not-a-mail-server', { host, port });
    case 'starttls':
      return problem('mail/starttls-missing', { host });
    case 'auth':
      return code === 535 || code === 534 || code === 530 || code === 550
        ? problem('mail/password-refused', {})
        : problem('mail/sign-in-missing', { host });
    case 'mail':
      if (code === 552) return problem('mail/too-large', { megabytes: 0, limit: 0 });
      if (code === 530) return problem('mail/no-password', {});
      return problem('mail/sender-refused', { address });
    case 'rcpt':
      return code === 530 || code === 552 ? withinRecipient(code, recipient) : problem('mail/recipient-refused', { address: recipient }); // prettier-ignore
    case 'data':
    case 'body':
    case 'end':
      if (code === 552) return problem('mail/too-large', { megabytes: 0, limit: 0 });
      return code === 550 || code === 554 || enhanced.startsWith('5.7') ? problem('mail/policy', {}) : other;
    default:
      return other;
  }
}

/** 552 is what older servers say for a full mailbox; 530: they want to know who asks. */
const withinRecipient = (code: number, address: string): Problem =>
  code === 530 ? problem('mail/no-password', {}) : problem('mail/mailbox-full', { address });

function faultProblem(fault: SmtpFault, { host, port, now }: MailCircumstances): Problem {
  const day = formatWestern(today(now));
  switch (fault) {
    case 'offline':
      return problem('network/offline', {});
    case 'refused':
      return problem('mail/refused-connection', { host, port });
    case 'not-smtp':
      return problem('mail/not-a-mail-server', { host, port });
    case 'certificate-expired':
      return problem('mail/certificate-expired', { host, until: '', today: day });
    case 'certificate-not-yet':
      return problem('mail/certificate-not-yet', { host, from: '', today: day });
    case 'cut-off':
    case 'timed-out':
    case 'stopped':
      return problem(`mail/${fault}`, {});
    default:
      return problem(`mail/${fault}`, { host });
  }
}

const MEGABYTE = 1024 * 1024;
/** Of a limit: rounded down, never to none. */
const megabytes = (bytes: number): number => Math.max(1, Math.floor(bytes / MEGABYTE));
const refused = (cause: Problem): Refused => ({ kind: 'refused', problem: cause, field: '' });
const later = (cause: Problem, wasBusy: boolean): Later => ({ kind: 'later', wait: null, wasBusy, problem: cause });
