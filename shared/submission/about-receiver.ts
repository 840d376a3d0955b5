import type { ProblemCode } from '../problems/catalog';

const codes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'endpoint/no-address',
  'endpoint/no-token',
  'endpoint/token-refused',
  'endpoint/other-network',
  'endpoint/not-there',
  'keychain/locked',
  'mail/no-account',
  'mail/no-password',
  'mail/sample-outside',
  'mail/starttls-missing',
  'mail/not-a-mail-server',
  'mail/password-refused',
  'mail/sign-in-missing',
  'mail/sender-refused',
]);

/** A refusal that says nothing of the paper: whatever goes to this receiver next meets it too, until 設定 is put right. */
export const isAboutReceiver = ({ code }: { code: ProblemCode }): boolean => codes.has(code);
