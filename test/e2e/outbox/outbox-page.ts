import type { Page } from '@playwright/test';
import { secret } from '../../support/secrets.ts';
import type { EndpointSet, OutboxResults, SendOutcome } from '../../../shared/ipc/outbox.ts';

export const PACK = 'nagareyama-tritrus';
/** Fictional, and searched for in every file afterwards. */
export const TOKEN = secret('himitsu-no-setsuzoku-key-0123456789');

/** What the page does about handing in, without its screens. */
export class OutboxPage {
  constructor(
    readonly page: Page,
    private readonly kind: 'own' | 'sample' = 'own',
  ) {}

  /** The answer, or the problem's code. */
  sets(url: string | null, token: string | null = TOKEN): Promise<EndpointSet | string> {
    return this.page.evaluate(
      async (input) => {
        const set = await window.renkei.ask('endpoint:set', input);
        return set.ok ? set.value : set.code;
      },
      { kind: this.kind, packId: PACK, url, token: token && secret(token) },
    );
  }

  /** 'connected', or the problem's code and sentence. */
  checks(): Promise<string[]> {
    return this.page.evaluate(
      async (network) => {
        const checked = await window.renkei.ask('endpoint:check', network);
        return checked.ok ? ['connected'] : [checked.code, checked.message];
      },
      { kind: this.kind, packId: PACK },
    );
  }

  /** Begins to send a paper of that weight, in bytes. @returns its id */
  sends(weight = 1000): Promise<string> {
    return this.page.evaluate(
      async ({ kind, packId, size }) => {
        const id = crypto.randomUUID();
        const body = new Uint8Array(size).fill(7);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
        const contentType = `multipart/form-data; boundary=renkei-${id}-0`;
        const contentDigest = `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
        const payloadDigest = '0'.repeat(64);
        await window.renkei.ask('outbox:send', {
          orders: [{ by: 'endpoint', kind, packId, id, contentType, contentDigest, payloadDigest, body }],
        });
        return id;
      },
      { kind: this.kind, packId: PACK, size: weight },
    );
  }

  results(): Promise<OutboxResults> {
    return this.page.evaluate((kind) => window.renkei.ask('outbox:results', { kind }), this.kind);
  }

  /** What is on its way is stopped. */
  async cancels(id: string): Promise<void> {
    await this.page.evaluate((stopped) => window.renkei.ask('outbox:cancel', stopped), { kind: this.kind, id });
  }

  /** How a paper's try ended, once it has; then the page has it on disk. */
  async outcomeOf(id: string): Promise<SendOutcome> {
    const outcome = await this.page.evaluate(
      ({ kind, wanted }) =>
        new Promise<unknown>((resolve) => {
          const look = async (): Promise<void> => {
            const { results } = await window.renkei.ask('outbox:results', { kind });
            const found = results.find((one) => one.id === wanted);
            if (!found) return;
            stop();
            resolve(found.outcome);
          };
          const stop = window.renkei.onNotice('outbox:changed', () => void look());
          void look();
        }),
      { kind: this.kind, wanted: id },
    );
    await this.page.evaluate((stored) => window.renkei.ask('outbox:confirm', stored), { kind: this.kind, ids: [id] });
    return outcome as SendOutcome;
  }

  /** 'receipt', 'not-sent', or the problem's code. */
  async sendsAndHears(weight?: number): Promise<string> {
    const outcome = await this.outcomeOf(await this.sends(weight));
    return 'problem' in outcome ? outcome.problem.code : outcome.kind;
  }
}
