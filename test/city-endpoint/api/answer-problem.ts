import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable } from '../database/database.ts';
import { Refused } from './refused.ts';

/** Seconds until a database that went away is asked again. */
const WAIT_FOR_DATABASE = 30;

/** Every error leaves as a problem of the contract; what is nobody's fault but ours is written to the log. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refused = asRefusal(error);
  // The reason alone: a database's error may hold the row that it is about, and with it what people wrote.
  if (refused.status >= 500) request.log.error(reasonOf(error));
  void reply
    .code(refused.status)
    .headers(refused.headers)
    .type('application/problem+json; charset=utf-8')
    // Not through the response schemas: a refusal must come out whatever they say.
    .serializer((document) => JSON.stringify(document))
    .send(refused.document);
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? [error.stack, error.cause && reasonOf(error.cause)].filter(Boolean).join('\n')
    : String(error);

function asRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof DatabaseUnavailable) return Refused.unavailable(WAIT_FOR_DATABASE);
  const { code = '', statusCode = 500, validation } = error as Partial<FastifyError>;
  const [complaint] = validation ?? [];
  if (complaint) {
    const missing = complaint.params['missingProperty'];
    return Refused.malformed(
      typeof missing === 'string' ? missing : complaint.instancePath.slice(1),
      complaint.message ?? '',
    );
  }
  if (tooMuch.has(code)) return Refused.tooLarge();
  if (statusCode === 415) return new Refused(415, { title: 'multipart/form-data で送ってください' });
  if (code === 'ENOSPC') return Refused.unavailable(WAIT_FOR_DATABASE);
  if (unreadable.has(code) || isBrokenBody(error)) return Refused.malformed('body', '本文を読めません');
  return new Refused(500, { title: '受付の側でまちがいが起きました', detail: '書類はまだ受け付けられていません。' });
}

const tooMuch = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT']);
const unreadable = new Set([
  ...['FST_INVALID_JSON_FIELD_ERROR', 'FST_PROTO_VIOLATION', 'FST_MP_PREMATURE_CLOSE'],
  ...['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'],
]);

/** The parser's own complaints have no code. */
const isBrokenBody = (error: unknown): boolean =>
  error instanceof Error && /multipart|boundary|part terminated|malformed|header/i.test(error.message);

/** What is no request at all, or never came to its end: there is only a socket to answer on. */
export function answerBrokenRequest({ code }: NodeJS.ErrnoException, socket: Socket): void {
  const isLate = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const [status, title] = isLate ? [408, '時間内に届きませんでした'] : [400, '読めない要求です'];
  const body = JSON.stringify({ title, status });
  if (socket.writable)
    socket.write(
      [
        `HTTP/1.1 ${status} ${isLate ? 'Request Timeout' : 'Bad Request'}`,
        'Connection: close',
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  socket.destroySoon();
}
