import type { Reply } from './smtp-replies';

/** How far a try came. Up to `body` nothing can have been taken; at `end` the dot may have left. */
export type SmtpPhase =
  | 'connect'
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'body'
  | 'end';

/** Why there was no answer. */
export type SmtpFault =
  | 'offline'
  | 'name-not-found'
  | 'refused'
  | 'cut-off'
  | 'timed-out'
  | 'stopped'
  | 'tls'
  | 'certificate-expired'
  | 'certificate-not-yet'
  | 'certificate-host'
  | 'certificate-issuer'
  | 'certificate-other'
  | 'not-smtp';

/** How a try ended. */
export type SmtpEnd =
  | { kind: 'done' }
  | { kind: 'fault'; phase: SmtpPhase; fault: SmtpFault }
  /** The server said no. `recipient`: which address it was about. */
  | { kind: 'reply'; phase: SmtpPhase; reply: Reply; recipient: string }
  | { kind: 'starttls-missing' }
  | { kind: 'sign-in-missing' }
  /** It says by itself how much it takes. In bytes. */
  | { kind: 'too-large'; size: number; limit: number };

/** How an end comes up from within; never leaves this folder. */
export class Ended extends Error {
  constructor(readonly end: SmtpEnd) {
    super(end.kind);
  }
}
