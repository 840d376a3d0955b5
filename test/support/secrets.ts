import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const known = new Set<string>();

/**
 * Where all workers of one run write their secrets down: each is a process of its own, and a new one begins after every
 * failed test. Without a run around it (the demo, a unit test) memory will do.
 */
const register = (): string | undefined => process.env['RENKEI_SECRETS_OF_THE_RUN'];

export const isRegister = (path: string): boolean => path === register();

/** A new, empty register, which nobody else can read. @returns what takes it away again */
export function beginRegister(file: string): () => void {
  rmSync(file, { force: true });
  writeFileSync(file, '', { mode: 0o600 });
  process.env['RENKEI_SECRETS_OF_THE_RUN'] = file;
  return () => rmSync(file, { force: true });
}

/**
 * Takes down a password, a 接続キー, a passphrase, a recovery key or the ledger's key (in hex) that a test makes up or is shown:
 * from then on no file that the app leaves behind may hold it, however it is written there.
 */
export function secret(value: string): string {
  const file = register();
  if (!known.has(value) && file) appendFileSync(file, `${JSON.stringify(value)}\n`);
  known.add(value);
  return value;
}

/** How many of them this process has used itself: others' apps have profiles of their own. */
export const secretsUsedHere = (): number => known.size;

/** All of the run so far. How else each may have been written: `spellingsOf`. */
export function secretsOfTheRun(): string[] {
  const file = register();
  const written = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return [...new Set([...known, ...written.map((line) => JSON.parse(line) as string)])];
}
