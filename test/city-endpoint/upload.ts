import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { limits } from '@shared/submission/wire';
import type { Files } from './files.ts';
import { Refused } from './api/refused.ts';

/** A body that arrived as it was sent; its parts are the contract's, and what they say isn't checked yet. */
export interface Upload {
  metadata: unknown;
  files: UploadedFile[];
}

export interface UploadedFile {
  path: string;
  size: number;
  sha256: string;
}

/** Far more than the longest metadata that fits the contract. */
const METADATA_BYTES = 256 * 1024;

/**
 * Streams a multipart body into a folder of its own, a file for each part, while the digests are computed; nothing is held in
 * memory. Calls `work` with it and clears the folder away, whatever happens. Throws {@link Refused} where the body isn't what
 * was sent, or isn't as in the contract.
 *
 * @param digest SHA-256 that the whole body must have
 */
export async function withUpload<T>(
  request: FastifyRequest,
  { files, digest }: { files: Files; digest: Buffer },
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const room = await files.roomForUpload();
  try {
    const body = createHash('sha256');
    // Beside the parser: it sees each byte that the parser sees, and those after the last boundary.
    request.raw.on('data', (bytes: Buffer) => body.update(bytes));
    const parsed = await outcome(readParts(request, room));
    // A parser that gave up leaves the rest unread. It is wanted all the same: who is still sending doesn't listen yet.
    request.raw.unpipe().resume();
    await finished(request.raw, { writable: false });
    // Asked first: of a body that was damaged on its way, nothing else is worth saying.
    if (!body.digest().equals(digest)) throw Refused.digestMismatch('Content-Digest');
    if ('error' in parsed) throw parsed.error;
    return await work(parsed.value);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

const outcome = <T>(work: Promise<T>): Promise<{ value: T } | { error: unknown }> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

async function readParts(request: FastifyRequest, room: string): Promise<Upload> {
  const parts = request.parts({
    limits: { fieldSize: METADATA_BYTES, fields: 1, files: limits.files, fileSize: limits.fileBytes },
  });
  const files: UploadedFile[] = [];
  let metadata: unknown;
  let misplaced: Refused | undefined;
  for await (const part of parts) {
    const expected = metadata === undefined ? 'metadata' : `file-${files.length}`;
    // Read on: the parser tells at the end of metadata that it couldn't read, and that says more.
    if (part.fieldname !== expected) misplaced ??= Refused.malformed(part.fieldname, `${expected} の順番です`);
    if (part.type === 'file') files.push(await store(part, join(room, String(files.length))));
    else metadata = part.value;
  }
  if (misplaced) throw misplaced;
  return { metadata, files };
}

async function store(part: MultipartFile, path: string): Promise<UploadedFile> {
  const hash = createHash('sha256');
  let size = 0;
  part.file.on('data', (bytes: Buffer) => {
    hash.update(bytes);
    size += bytes.length;
  });
  await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { path, size, sha256: hash.digest('hex') };
}
