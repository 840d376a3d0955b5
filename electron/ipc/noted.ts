import type { Result } from '@shared/problems/problem';
import { logEvent } from '../storage/log';
import type { EndedCode } from '../storage/log-entries';

/** The log gets the code of what failed, never a name, an address or a path. */
export function noted<R extends Result<unknown>>(what: EndedCode, result: R): R {
  logEvent(what, { result: result.ok ? 'ok' : result.code });
  return result;
}
