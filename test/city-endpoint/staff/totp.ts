import { createHmac, randomBytes } from 'node:crypto';

/** Seconds that a code is shown. */
const PERIOD = 30;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits in base32 (RFC 4648), as apps for codes take them. */
export const newTotpSecret = (): string =>
  [...randomBytes(32)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');

export const isTotpSecret = (text: string): boolean => /^[A-Z2-7]{32,64}$/.test(text);

/** What an app for codes scans. */
export const totpAddress = (secret: string, officer: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${officer}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;

/** The number of the code that is shown at a moment. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / PERIOD);

/** A code (RFC 6238 over HMAC-SHA-1, six digits): what every app makes. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The step whose code was typed: this one, or the one before or after, as clocks differ; undefined for none. */
export const stepOf = (secret: string, code: string, now: Date): number | undefined =>
  [0, -1, 1].map((away) => stepAt(now) + away).find((step) => codeOf(secret, step) === code);

function bytesOf(secret: string): Buffer {
  let bits = '';
  for (const letter of secret) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
