import { concatBytes } from '@noble/hashes/utils.js';
import { FORMS_PIECE, FORMS_TABLE } from '@shared/backup/forms-archive';
import type { BackupFrame } from '@shared/backup/format';
import type { ReturnedForms } from '@shared/ipc/backup';
import { problem, success, type Problem, type Result } from '@shared/problems/problem';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { ask } from '../ipc/ask';
import type { LedgerKind } from './database';

/** Forms that the office has loaded or made, for a backup of its ledger. The sample has none of its own. */
export interface FormsBundle {
  archive: Uint8Array;
  /** What isn't in it, though the ledger is. */
  warning: Problem | null;
}

/** Whatever keeps forms from coming along, the ledger's backup is made. */
export async function formsBundle(kind: LedgerKind): Promise<FormsBundle> {
  if (kind !== 'own') return { archive: new Uint8Array(), warning: null };
  const told = await ask('backup:forms').catch(() => null);
  if (!told?.ok) return { archive: new Uint8Array(), warning: leftBehind(['取り込んだ様式と、つくった様式']) };
  const { archive, left } = told.value;
  return { archive, warning: left.length > 0 ? leftBehind(left) : null };
}

const leftBehind = (left: readonly string[]): Problem => problem('backup/forms-left', { forms: left.join('、') });

export const formFrameCount = ({ archive }: Pick<FormsBundle, 'archive'>): number =>
  Math.ceil(archive.length / FORMS_PIECE);

/** They lie among the records as text, so that a program that knows nothing of them opens them like any record, and passes them over. */
export function* formFrames({ archive }: Pick<FormsBundle, 'archive'>, dataKey: Uint8Array): Generator<BackupFrame> {
  const cipher = recordCipher(subkey(dataKey, 'records'));
  for (let at = 0; at * FORMS_PIECE < archive.length; at++) {
    const id = String(at).padStart(6, '0');
    const piece = archive.subarray(at * FORMS_PIECE, (at + 1) * FORMS_PIECE);
    yield { table: FORMS_TABLE, id, sealed: cipher.seal(FORMS_TABLE, id, { id, base64: inBase64(piece) }) };
  }
}

/** Put together again out of a backup's records; empty where it holds none, as older ones do. */
export function formsOf(records: readonly Record<string, unknown>[]): Uint8Array {
  const inOrder = records.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  return concatBytes(...inOrder.map(({ base64 }) => ofBase64(String(base64))));
}

/**
 * Back onto this PC, after the ledger is back: main asks a person first. Null where there are none, in the backup or anew.
 * Problems: `backup/damaged-forms`, `unexpected`: the ledger is back all the same.
 */
export async function bringFormsBack(archive: Uint8Array): Promise<Result<ReturnedForms> | null> {
  if (archive.length === 0) return null;
  const told = await ask('backup:return-forms', { archive }).catch((error: unknown) => ({
    ok: false as const,
    ...problem('unexpected', { reason: String(error) }),
  }));
  return told.ok && isNothing(told.value) ? null : told.ok ? success(told.value) : told;
}

const isNothing = ({ brought, kept, damaged, drafts, isDeclined }: ReturnedForms): boolean =>
  brought.length + kept.length + damaged.length + drafts === 0 && !isDeclined;

/** So many bytes are handed to a function at once. */
const AT_ONCE = 32 * 1024;

function inBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

const ofBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
