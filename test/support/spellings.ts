import { Buffer } from 'node:buffer';

/** Fewer characters of base64 stand by chance in the noise of a ledger. */
const LEAST_OF_BASE64 = 7;

/**
 * Each way in which a secret may lie in a file: as it is, without the dashes of a recovery key and small, as JSON, an
 * address, a form or HTML writes it, in hex and base64; of a key that is told in hex, its bytes too.
 */
export function spellingsOf(secret: string): Buffer[] {
  const texts = new Set([secret, secret.replaceAll('-', ''), secret.toLowerCase(), ...escaped(secret)]);
  const bytes = [...new Set([secret, secret.replaceAll('-', '')])].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]);
  if (/^(?:[0-9a-f]{2}){16,}$/.test(secret)) bytes.push(Buffer.from(secret, 'hex'));
  for (const one of bytes) {
    for (const text of insideBase64(one)) texts.add(text);
    texts.add(one.toString('hex'));
    texts.add(one.toString('hex').toUpperCase());
  }
  return distinct([
    ...bytes,
    ...[...texts].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]),
  ]);
}

function escaped(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const address = encodeURIComponent(secret);
  const strict = address.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attribute = html.replaceAll('"', '&quot;');
  return [
    json,
    ascii,
    address,
    strict,
    strict.toLowerCase(),
    form,
    html,
    attribute,
    attribute.replaceAll("'", '&#39;'),
  ];
}

/**
 * What of the bytes is the same in base64 whatever stands before and behind them: so `\0user\0password` of AUTH PLAIN, a
 * Basic header and an attachment are found without knowing the rest.
 */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const from = Math.ceil((before * 8) / 6);
    const until = Math.floor((whole.length * 8) / 6);
    const text = whole.toString('base64').slice(from, until);
    const forUrls = text.replaceAll('+', '-').replaceAll('/', '_');
    return text.length < LEAST_OF_BASE64 ? [] : [...new Set([text, forUrls])];
  });
}

const distinct = (all: Buffer[]): Buffer[] => [...new Map(all.map((one) => [one.toString('latin1'), one])).values()];
