import { Receipt, StatusPage, SubmissionStatus } from '@shared/submission/wire';
import type { FrozenSubmission } from '@shared/submission/frozen';
import { operations } from '../contract.ts';
import { schemaCheck } from '../schema-check.ts';

export interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
}

/**
 * An office's side of the wire. Each answer is held against the contract: a status that the operation doesn't name, a body that
 * doesn't fit its schema or a header that is missing throws.
 */
export class OfficeClient {
  readonly #url: string;
  readonly token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.token = token;
  }

  /** The same office at another process. */
  at = (url: string): OfficeClient => new OfficeClient(url, this.token);

  /** Sends a frozen paper; headers may be replaced, or left out with undefined. */
  submit(
    { metadata, contentType, contentDigest, body }: FrozenSubmission,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answered> {
    return this.ask('submit', '', {
      headers: {
        'idempotency-key': metadata.submissionId,
        'content-type': contentType,
        'content-digest': contentDigest,
        ...headers,
      },
      body: new Uint8Array(body),
    });
  }

  async receipt(paper: FrozenSubmission): Promise<Receipt> {
    const { status, body } = await this.submit(paper);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return Receipt.parse(body);
  }

  async status(id: string): Promise<SubmissionStatus> {
    return SubmissionStatus.parse((await this.ask('getSubmission', id)).body);
  }

  withdraw = (id: string): Promise<Answered> => this.ask('withdraw', id);

  async changes(after?: string, limit?: number): Promise<StatusPage> {
    const query = new URLSearchParams();
    if (after !== undefined) query.set('after', after);
    if (limit !== undefined) query.set('limit', String(limit));
    return StatusPage.parse((await this.ask('listChanges', '', {}, `?${query}`)).body);
  }

  async ask(
    operationId: string,
    id = '',
    request: { headers?: Record<string, string | undefined>; body?: BodyInit } = {},
    query = '',
  ): Promise<Answered> {
    const operation = operations.find((candidate) => candidate.operationId === operationId);
    if (!operation) throw new Error(`no operation ${operationId}`);
    const given = { authorization: `Bearer ${this.token}`, ...request.headers };
    const response = await fetch(`${this.#url}${operation.url.replace(':id', id)}${query}`, {
      method: operation.method,
      headers: Object.fromEntries(
        Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      ...(request.body !== undefined && { body: request.body, duplex: 'half' }),
    });
    const text = await response.text();
    const answered = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
    keepsToContract(operationId, answered);
    return answered;
  }
}

const checks = new Map(
  operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).map(([status, answer]) => [`${operationId} ${status}`, answer] as const),
  ),
);

/** Throws where an answer isn't one of the contract's. */
export function keepsToContract(operationId: string, { status, headers, body }: Answered): void {
  const answer = checks.get(`${operationId} ${status}`);
  if (!answer) throw new Error(`the contract has no ${status} for ${operationId}: ${JSON.stringify(body)}`);
  const [type = '', content] = Object.entries(answer.content ?? {})[0] ?? [];
  if (!headers.get('content-type')?.startsWith(type)) throw new Error(`${headers.get('content-type')} is not ${type}`);
  for (const [name, { required }] of Object.entries(answer.headers ?? {}))
    if (required && !headers.has(name)) throw new Error(`${operationId} ${status} came without ${name}`);
  const complaints = schemaCheck(content?.schema ?? {})(body);
  if (complaints.length > 0) throw new Error(`${operationId} ${status}: ${complaints.join(', ')}`);
}
