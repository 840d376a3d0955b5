import type { Page } from '@playwright/test';
import type { SetMailAccount } from '../../../shared/ipc/mail.ts';
import type { SendOutcome } from '../../../shared/ipc/outbox.ts';
import { secret } from '../../support/secrets.ts';

/** Fictional, and searched for in every file afterwards. */
export const PASSWORD = secret('himitsu-no-mail-pasuwado-1357');
export const USER = 'mail-no-kata';
export const ADDRESS = 'mail-no-kata@himawari.example';

/** What the page does about mail, without its screens. For the own ledger main asks about each server, this PC's too. */
export class MailPage {
  constructor(
    readonly page: Page,
    private readonly kind: 'own' | 'sample' = 'own',
  ) {}

  /** The code of what is wrong; 'set' when nothing is. */
  async sets(port: number, given: Partial<NonNullable<SetMailAccount['account']>> = {}, password = PASSWORD) {
    const account = {
      ...{ host: '127.0.0.1', port, security: 'starttls' as const, user: USER, address: ADDRESS },
      ...{ senderName: 'ひまわりの里　山田 花子', copyToSelf: false },
      ...given,
    };
    return this.page.evaluate(
      async (input) => {
        const set = await window.renkei.ask('mail:set-account', input);
        return set.ok ? (set.value.cancelled ? 'cancelled' : 'set') : set.code;
      },
      { kind: this.kind, account, password: secret(password) },
    );
  }

  account() {
    return this.page.evaluate((kind) => window.renkei.ask('mail:account', { kind }), this.kind);
  }

  /** 'works', or the problem's code. */
  tests(): Promise<string> {
    return this.page.evaluate(async (kind) => {
      const tested = await window.renkei.ask('mail:test', { kind });
      return tested.ok ? 'works' : tested.code;
    }, this.kind);
  }

  /** Sends a letter with a file of that weight, in bytes, and hears how that ended. @param to one of a pack, unless another is given */
  async sends(size = 2000, to = 'kaigo@city.tsuruoka.yamagata.jp'): Promise<SendOutcome> {
    return this.page.evaluate(
      async ({ kind, weight, receiver }) => {
        const id = crypto.randomUUID();
        const body = Uint8Array.from({ length: weight }, (_, i) => (i * 7) % 256);
        // As much of a scan as main looks at.
        body.set(new TextEncoder().encode('%PDF-1.7'));
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
        const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        const heard = new Promise<void>((resolve) => {
          const stop = window.renkei.onNotice('outbox:changed', () => {
            stop();
            resolve();
          });
        });
        const letter = {
          ...{ by: 'server' as const, to: [receiver], cc: [] },
          ...{ subject: '様式１の提出', text: 'お世話になっております。', messageId: `<${id}@himawari.example>` },
        };
        const files = [{ name: '様式１.pdf', mediaType: 'application/pdf', offset: 0, size: weight, sha256: hex }];
        const contentDigest = `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
        const order = { by: 'mail' as const, kind, packId: 'tsuruoka-finelink', id, letter, files };
        await window.renkei.ask('outbox:send', { orders: [{ ...order, contentDigest, body }] });
        await heard;
        const { results } = await window.renkei.ask('outbox:results', { kind });
        await window.renkei.ask('outbox:confirm', { kind, ids: [id] });
        const outcome = results.find((one) => one.id === id)?.outcome;
        if (!outcome) throw new Error('nothing came of it');
        return outcome;
      },
      { kind: this.kind, weight: size, receiver: to },
    );
  }
}
