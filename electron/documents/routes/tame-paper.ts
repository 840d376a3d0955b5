import { failure, success, type Result } from '@shared/problems/problem';
import type { RoutePaper } from './route';

/** A paper that reads no other file and tells nothing of this PC; made without powers, as it may be a stranger's. */
export type TamePaper = (paper: Uint8Array) => Promise<Result<unknown>>;

/** The bytes that a program of this PC gets to open. Problems: those of reading the paper, `route/failed`. */
export async function bytesForProgram(
  { bytes }: RoutePaper,
  tame: TamePaper,
  program: string,
): Promise<Result<Uint8Array>> {
  const tamed = await tame(bytes);
  if (!tamed.ok) return tamed;
  return tamed.value instanceof Uint8Array
    ? success(tamed.value)
    : failure('route/failed', { program, reason: 'no bytes' });
}
