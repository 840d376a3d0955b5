import type { NetworkFault } from './send';
import { byWord } from '@shared/text/by-word';

export interface CertificateDates {
  validFrom: Date;
  validUntil: Date;
}

/**
 * What Chromium's error says, in our words. Everything unknown counts as cut off: nobody knows whether it arrived.
 *
 * @param message `net::ERR_…` @param isOnline whether this PC has any network; a name can't be found without one either
 */
export function networkFault(
  message: string,
  { dates, isOnline }: { dates: CertificateDates | null; isOnline: boolean },
): NetworkFault {
  const code = /net::ERR_([A-Z0-9_]+)/.exec(message)?.[1] ?? '';
  const fault = certificateFaults[code] ?? (code.startsWith('CERT_') ? 'other' : null);
  if (fault)
    return { cause: 'certificate', fault, validFrom: dates?.validFrom ?? null, validUntil: dates?.validUntil ?? null };
  const cause = patterns.find(([pattern]) => pattern.test(code))?.[1] ?? 'cut-off';
  return { cause: cause === 'name-not-found' && !isOnline ? 'offline' : cause };
}

const certificateFaults: Partial<Record<string, 'date' | 'host' | 'issuer'>> = byWord({
  CERT_DATE_INVALID: 'date',
  CERT_COMMON_NAME_INVALID: 'host',
  CERT_AUTHORITY_INVALID: 'issuer',
});

const patterns: readonly [RegExp, Exclude<NetworkFault['cause'], 'certificate'>][] = [
  [/^(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE)$/, 'offline'],
  [/^(?:NAME_|DNS_|ICANN_)/, 'name-not-found'],
  [/^(?:CONNECTION_REFUSED|NETWORK_ACCESS_DENIED)$/, 'refused'],
  [/^(?:CONNECTION_)?TIMED_OUT$/, 'timed-out'],
  [/^PROXY_AUTH/, 'proxy-password'],
  [/PROXY|^TUNNEL_|^SOCKS_|^PAC_/, 'proxy'],
  [/^(?:SSL_|BAD_SSL_)/, 'tls'],
];
