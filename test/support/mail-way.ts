import { expect, type Locator } from '@playwright/test';
import { agreesUntil } from './main-question.ts';
import type { MailServer } from './mail-server.ts';
import type { OfficeWorker } from './office.ts';
import { secret } from './secrets.ts';

/** メール as an office worker goes about it, from the account to the sent letter. */
export class MailWay {
  constructor(
    private readonly worker: OfficeWorker,
    private readonly server: MailServer,
    private readonly account: { user: string; password: string },
  ) {}

  /** 設定 › 提出先・メール. */
  get card(): Locator {
    return this.worker.page.getByRole('region', { name: 'メール', exact: true });
  }

  get dialog(): Locator {
    return this.worker.page.getByRole('dialog', { name: 'どう出しますか' });
  }

  /** 提出: the letter beside the list. */
  get panel(): Locator {
    return this.worker.page.getByRole('complementary', { name: /^様式/ });
  }

  async typesTheAccount(password: string): Promise<void> {
    await this.worker.goesTo('設定');
    await this.worker.page.getByRole('link', { name: '提出先・メール' }).click();
    await this.card.getByLabel('差出人のアドレス').fill('jimu@himawari.example');
    await this.card.getByLabel('差出人の名前').fill('ひまわりの里 鶴岡');
    await this.card.getByLabel('送信サーバー（SMTP）').fill('127.0.0.1');
    await this.card.getByText('STARTTLS（587）').click();
    await this.card.getByLabel('ポート番号').fill(String(this.server.port));
    await this.card.getByLabel('ユーザー名').fill(this.account.user);
    await this.card.getByLabel('パスワード', { exact: true }).fill(secret(password));
  }

  async tests(): Promise<void> {
    await this.card.getByRole('button', { name: 'メールの設定を試す' }).click();
  }

  /** Where the page had an own ledger open before, main asks first. */
  async setsTheAccount(): Promise<void> {
    await this.typesTheAccount(this.account.password);
    await this.tests();
    await agreesUntil(this.worker.page, this.card.getByRole('status').filter({ hasText: '使えます。' }));
  }

  /** In the sample, as if it had been typed: for tests of what comes after. */
  async hasTheAccount(): Promise<void> {
    const { user, password } = this.account;
    const account = {
      ...{ host: '127.0.0.1', port: this.server.port, security: 'starttls' as const, copyToSelf: false },
      ...{ user, address: 'jimu@himawari.example', senderName: 'ひまわりの里 鶴岡' },
    };
    const set = await this.worker.page.evaluate((input) => window.renkei.ask('mail:set-account', input), {
      kind: 'sample' as const,
      account,
      password: secret(password),
    });
    expect(set).toMatchObject({ ok: true, value: { cancelled: false, state: { hasPassword: true } } });
  }

  /** 鶴岡市 様式１, as far as どう出しますか. */
  async makesThePledge(): Promise<void> {
    await this.worker.makes('様式１ 導入誓約書');
    await this.worker.isTold('足りない項目はありません');
    await this.worker.button('提出へ進む').click();
    await expect(this.dialog).toBeVisible();
  }

  /** Presses one button of the dialog, and another at once. @returns whether the dialog is still there then */
  async pressesBoth(name: string, next: string): Promise<boolean> {
    await filesAreLookedAt(this.dialog);
    const [one, other] = [name, next].map((words) => this.dialog.getByRole('button', { name: words, exact: true }));
    const second = await other?.elementHandle();
    return (
      (await one?.evaluate(async (button, behind) => {
        const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
        (button as HTMLElement).click();
        await settled();
        (behind as HTMLElement).click();
        await settled();
        return (behind as HTMLElement).isConnected;
      }, second)) === true
    );
  }

  async sends(): Promise<void> {
    await filesAreLookedAt(this.dialog);
    await this.dialog.getByRole('button', { name: '鶴岡市 長寿介護課へ送る' }).click();
  }
}

/** Pressed sooner, どう出しますか would ask to be pressed again. */
export const filesAreLookedAt = (dialog: Locator): Promise<void> =>
  expect(dialog.getByRole('region', { name: '添付するファイル' })).toHaveAttribute('aria-busy', 'false');
