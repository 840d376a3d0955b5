import { nodeSend } from '../electron/outbox/node-send.ts';
import { codeOf, stepAt } from '../city-endpoint/staff/totp.ts';
import type { HttpAnswer } from '../../electron/outbox/send.ts';

export interface OfficerLogin {
  name: string;
  password: string;
  totp: string;
}

/** Somebody of the city in front of the receiver's pages. */
export class Officer {
  private cookie = '';

  constructor(
    private readonly url: () => string,
    private readonly login: OfficerLogin,
  ) {}

  /** 受理 or 差戻し of the paper with this receipt number, as it stands now. */
  async decides(receiptNumber: string, decision: 'returned' | 'accepted', comment = ''): Promise<void> {
    const page = await this.opens(`/submissions/${receiptNumber}`);
    const valueOf = (name: string): string => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '';
    const form = { key: valueOf('key'), revision: valueOf('revision'), decision, comment };
    const { status } = await this.posts(`/submissions/${receiptNumber}/decision`, form);
    if (status !== 303) throw new Error(`the officer was told ${status}`);
  }

  private async opens(path: string): Promise<string> {
    if (this.cookie === '') await this.logsIn();
    const { status, body } = await this.asks('GET', path, null);
    if (status !== 200) throw new Error(`the officer sees ${status} at ${path}`);
    return new TextDecoder().decode(body);
  }

  private async logsIn(): Promise<void> {
    const code = codeOf(this.login.totp, stepAt(new Date()));
    const { headers } = await this.posts('/login', { ...this.login, code });
    this.cookie = (headers['set-cookie'] ?? '').split(';')[0] ?? '';
  }

  private posts(path: string, form: Record<string, string>): Promise<HttpAnswer> {
    return this.asks('POST', path, new TextEncoder().encode(new URLSearchParams(form).toString()));
  }

  private async asks(method: 'GET' | 'POST', path: string, body: Uint8Array<ArrayBuffer> | null): Promise<HttpAnswer> {
    const type: Record<string, string> = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const headers = { ...type, cookie: this.cookie };
    const sent = await nodeSend({ method, url: `${this.url()}${path}`, headers, body });
    if (!sent.ok) throw new Error(`the officer can’t reach the pages: ${sent.fault.cause}`);
    return sent.answer;
  }
}
