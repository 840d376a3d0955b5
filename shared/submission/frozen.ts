import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { failure, success, type Result } from '../problems/problem';
import { canonicalJson } from '../vault/canonical-json';
import { limits, SubmissionMetadata, type SubmittedFile } from './wire';

/** A file on its way into a submission. */
export interface NewFile extends Omit<SubmittedFile, 'size' | 'sha256'> {
  bytes: Uint8Array;
}

/** Where a file's bytes lie within the frozen body. */
export interface FilePlace extends SubmittedFile {
  offset: number;
}

/**
 * A submission as it will go over the wire, every time the same: headers that describe the body, and the body. Nothing of
 * it is made anew for a second try.
 */
export interface FrozenSubmission {
  metadata: SubmissionMetadata;
  body: Uint8Array;
  /** `multipart/form-data; boundary=…` */
  contentType: string;
  /** RFC 9530: `sha-256=:…:` over the body. */
  contentDigest: string;
  /** SHA-256 in hex of the canonical metadata, which holds the digests of the files. */
  payloadDigest: string;
  files: FilePlace[];
}

/** SHA-256 over the metadata in canonical JSON (RFC 8785). The files stand in it by their own digests. */
export const payloadDigestOf = (metadata: SubmissionMetadata): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(metadata))));

export const contentDigestOf = (body: Uint8Array): string => contentDigest(sha256(body));

/** RFC 9530. @param digest SHA-256, 32 bytes */
export const contentDigest = (digest: Uint8Array): string => `sha-256=:${toBase64(digest)}:`;

/**
 * Freezes a paper: 確定. Problems: `submission/too-large`, `submission/too-many-files`.
 *
 * @param facts everything of the metadata but the files
 */
export function freeze(facts: Omit<SubmissionMetadata, 'files'>, files: readonly NewFile[]): Result<FrozenSubmission> {
  if (files.length > limits.files)
    return failure('submission/too-many-files', { count: files.length, limit: limits.files });
  const heavy = files.find(({ bytes }) => bytes.length > limits.fileBytes);
  if (heavy) return failure('submission/too-large', { name: heavy.name, megabytes: megabytes(limits.fileBytes) });
  const submitted = files.map(({ bytes, ...file }) => ({
    ...file,
    size: bytes.length,
    sha256: bytesToHex(sha256(bytes)),
  }));
  const metadata = SubmissionMetadata.parse({ ...facts, files: submitted });
  const json = utf8ToBytes(canonicalJson(metadata));
  const boundary = freeBoundary(facts.submissionId, [json, ...files.map(({ bytes }) => bytes)]);
  const { body, offsets } = multipart(boundary, json, files);
  if (body.length > limits.bodyBytes)
    return failure('submission/too-large', { name: '', megabytes: megabytes(limits.bodyBytes) });
  return success({
    metadata,
    body,
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentDigest: contentDigestOf(body),
    payloadDigest: payloadDigestOf(metadata),
    files: submitted.map((file, index) => ({ ...file, offset: offsets[index] ?? 0 })),
  });
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 §4. Of a digest: neither Node's nor the browser's own is there on both sides. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((bits >> shift) & 63);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

/**
 * RFC 7578. Parts are called by numbers, in ASCII: the names that people gave stand in the metadata, where no server can
 * misread their characters.
 */
function multipart(
  boundary: string,
  json: Uint8Array,
  files: readonly NewFile[],
): { body: Uint8Array; offsets: number[] } {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const head = (lines: string[]): Uint8Array => utf8ToBytes(`--${boundary}\r\n${lines.join('\r\n')}\r\n\r\n`);
  add(head(['Content-Disposition: form-data; name="metadata"', 'Content-Type: application/json']));
  add(json);
  const offsets = files.map(({ bytes, mediaType }, index) => {
    add(utf8ToBytes('\r\n'));
    add(
      head([
        `Content-Disposition: form-data; name="file-${index}"; filename="file-${index}"`,
        `Content-Type: ${headerSafe(mediaType)}`,
      ]),
    );
    const offset = length;
    add(bytes);
    return offset;
  });
  add(utf8ToBytes(`\r\n--${boundary}--\r\n`));
  return { body: concatBytes(...pieces), offsets };
}

/** A media type comes from a file's name at best: anything else than one would break the part's head. */
const headerSafe = (mediaType: string): string =>
  /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream';

/** A boundary that none of the parts has in it. */
function freeBoundary(id: string, parts: readonly Uint8Array[]): string {
  for (let attempt = 0; ; attempt++) {
    const boundary = `renkei-${id}-${attempt}`;
    const line = utf8ToBytes(`--${boundary}`);
    if (!parts.some((part) => has(part, line))) return boundary;
  }
}

function has(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
