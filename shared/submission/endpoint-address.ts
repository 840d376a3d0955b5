import type { LedgerKind } from '../vault/ledger-kind';
import { toHalfWidth } from '../text/width';
import { failure, success, type Result } from '../problems/problem';

/**
 * The address of a city's endpoint as it was typed or pasted, without what the app adds itself (`/v1/submissions`). The
 * only place that says what an address may be. Problems: `endpoint/address-…`, `endpoint/sample-outside`.
 *
 * @returns `https://host[:port][/path]`, without a slash at its end
 */
export function endpointAddress(typed: string, kind: LedgerKind): Result<string> {
  const url = parsed(toHalfWidth(typed).trim());
  if (!url || !/^https?:$/.test(url.protocol)) return failure('endpoint/address-unreadable', {});
  if (url.username !== '' || url.password !== '') return failure('endpoint/address-with-secret', {});
  if (url.search !== '' || url.hash !== '') return failure('endpoint/address-with-extra', {});
  const isHere = isLoopback(url.hostname);
  if (kind === 'sample' && !isHere) return failure('endpoint/sample-outside', {});
  if (url.protocol === 'http:' && !isHere) return failure('endpoint/address-not-https', {});
  return success(`${url.origin}${url.pathname.replace(/(?:\/v1(?:\/submissions)?)?\/*$/, '')}`);
}

/** Whether a host is this PC: 127.0.0.0/8, ::1, localhost. Names are taken by their letter, nothing is looked up. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/** Somebody who types `city.example` means https; a word without a dot is no address. */
function parsed(typed: string): URL | null {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  if (!hasScheme && !/^[^/]*[.:]/.test(typed)) return null;
  const written = hasScheme ? typed : `https://${typed}`;
  try {
    return new URL(written);
  } catch {
    return null;
  }
}
