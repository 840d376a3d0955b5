/** Why no answer came. A certificate's dates are null where they are not known. */
export type NetworkFault =
  | { cause: (typeof causes)[number] }
  | {
      cause: 'certificate';
      fault: 'date' | 'host' | 'issuer' | 'other';
      validFrom: Date | null;
      validUntil: Date | null;
    };

/**
 * offline: no network at all · stopped: by a person · proxy, proxy-password: the network's own way out ·
 * too-long: an answer that goes beyond every limit · damaged: one that isn't what its own digest says
 */
export const causes = [
  'offline',
  'name-not-found',
  'refused',
  'cut-off',
  'timed-out',
  'stopped',
  'tls',
  'proxy',
  'proxy-password',
  'too-long',
  'damaged',
] as const;

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
  signal?: AbortSignal;
  /** Bytes of the body that have left. */
  onProgress?: (sent: number) => void;
  /** The head of the answer is there. */
  onHead?: (status: number) => void;
}

export interface HttpAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Uint8Array;
}

export type Sent = { ok: true; answer: HttpAnswer } | { ok: false; fault: NetworkFault };

/** One request, sent once. Follows no redirect, keeps no cookie and no copy, and never rejects. */
export type Send = (request: HttpRequest) => Promise<Sent>;

/** No answer of the contract comes near; what is longer isn't read. In bytes. */
export const LONGEST_ANSWER = 1024 * 1024;
