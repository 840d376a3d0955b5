import type { EndpointOrder, SendOutcome, WithdrawalOutcome } from '@shared/ipc/outbox';
import { failure, type Result } from '@shared/problems/problem';
import { contentDigestOf } from '@shared/submission/frozen';
import { Connection, StatusPage } from '@shared/submission/wire';
import { answered, isUnknownCursor, sendOutcome, withdrawalOutcome, type Circumstances } from './outcome';
import type { HttpAnswer, HttpRequest, Send, Sent } from './send';

/** Where one network's papers go. `url`: as `endpointAddress` gives it. */
export interface Endpoint {
  packId: string;
  url: string;
  token: string;
}

/** To cancel a try, and to hear how far it is. */
export type SendWatch = Pick<HttpRequest, 'signal' | 'onProgress' | 'onHead'>;

/** The endpoint of one network, as resources/city-endpoint.openapi.yaml describes it. Each call is one try. */
export class EndpointClient {
  constructor(
    private readonly endpoint: Endpoint,
    private readonly send: Send,
    private readonly now: () => Date,
  ) {}

  get host(): string {
    return new URL(this.endpoint.url).host;
  }

  /** @param watch to cancel it, and to hear how many bytes of the body have left, and how the answer begins */
  async submit(order: EndpointOrder, watch: SendWatch = {}): Promise<SendOutcome> {
    const { id, contentType, contentDigest, body } = order;
    const headers = { 'Content-Type': contentType, 'Content-Digest': contentDigest, 'Idempotency-Key': id };
    const sent = await this.ask('POST', '/v1/submissions', { ...watch, headers, body });
    return sendOutcome(sent, this.circumstances());
  }

  async withdraw(id: string): Promise<WithdrawalOutcome> {
    return withdrawalOutcome(await this.ask('POST', `/v1/submissions/${id}/withdrawal`), this.circumstances());
  }

  /** What has changed since a cursor; from the beginning when there is none, or when the receiver no longer knows it. */
  async changes(after: string | null): Promise<Result<StatusPage>> {
    const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
    const sent = await this.ask('GET', `/v1/submissions${query}`);
    if (after !== null && isUnknownCursor(sent)) return this.changes(null);
    return answered(sent, StatusPage, this.circumstances());
  }

  /** つながるか確かめる. Also `endpoint/other-network`, when the token is for others only. */
  async ping(): Promise<Result<Connection>> {
    const { packId } = this.endpoint;
    const connection = answered(await this.ask('GET', '/v1/ping'), Connection, this.circumstances());
    if (connection.ok && !connection.value.networks.includes(packId))
      return failure('endpoint/other-network', { network: packId });
    return connection;
  }

  private async ask(method: 'GET' | 'POST', path: string, more: Partial<HttpRequest> = {}): Promise<Sent> {
    const { url, token } = this.endpoint;
    const headers = { Accept: 'application/json, application/problem+json', Authorization: `Bearer ${token}` };
    const sent = await this.send({
      body: null,
      ...more,
      method,
      url: `${url}${path}`,
      headers: { ...more.headers, ...headers },
    });
    return sent.ok && isDamaged(sent.answer) ? { ok: false, fault: { cause: 'damaged' } } : sent;
  }

  private circumstances(): Circumstances {
    const { url, packId } = this.endpoint;
    return { host: new URL(url).host, packId, now: this.now() };
  }
}

/**
 * Whether an answer says by its `Content-Digest` that it was another. TLS ends at the city's door: what happens to a receipt
 * number behind it, nobody else would notice. One that was compressed on its way may speak of other bytes.
 */
function isDamaged({ headers, body }: HttpAnswer): boolean {
  const [said] = /sha-256=:[A-Za-z0-9+/]{43}=:/.exec(headers['content-digest'] ?? '') ?? [];
  return said !== undefined && headers['content-encoding'] === undefined && said !== contentDigestOf(body);
}
