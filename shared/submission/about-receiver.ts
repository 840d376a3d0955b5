import type { ProblemCode } from '../problems/catalog';

const codes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'endpoint/no-address',
  'endpoint/no-token',
  'endpoint/token-refused',
  'endpoint/other-network',
  'endpoint/not-there',
  'keychain/locked',
]);

/** A refusal that says nothing of the paper: whatever goes to this receiver next meets it too, until 設定 is put right. */
export const isAboutReceiver = ({ code }: { code: ProblemCode }): boolean => codes.has(code);
