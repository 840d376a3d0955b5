import { expect, type Locator } from '@playwright/test';
import { pageScript } from '../../bench/page-script.ts';
import { agreesUntil } from '../../support/main-question.ts';
import type { OfficeWorker } from '../../support/office.ts';
import { OutboxPage } from '../outbox/outbox-page.ts';
import type { City } from './city.ts';

/** 電子受付 as an office worker goes about it, from the setting to the sent paper. */
export class ElectronicWay {
  constructor(
    private readonly worker: OfficeWorker,
    private readonly city: City,
  ) {}

  /** 設定 › 提出先・メール: what is asked for 流山市. */
  get card(): Locator {
    return this.worker.page.getByRole('region', { name: /TRITRUS.*電子受付$/ });
  }

  /** 提出: the paper beside the list. */
  get panel(): Locator {
    return this.worker.page.getByRole('complementary', { name: /^様式/ });
  }

  /** 提出: the papers of a form that stand at a state, by what that column says. */
  rows(form: string, state: string): Locator {
    const { page } = this.worker;
    const cell = page.getByRole('gridcell', { name: state, exact: true });
    return page.getByRole('row', { name: new RegExp(`^${form} `) }).filter({ has: cell });
  }

  async typesTheAddress(): Promise<void> {
    await this.worker.goesTo('設定');
    await this.worker.page.getByRole('link', { name: '提出先・メール' }).click();
    await this.card.getByLabel('アドレス').fill(this.city.url);
    await this.card.getByLabel('接続キー').fill(this.city.token);
  }

  /** Of a ledger of the office's own main asks first. */
  async setsTheAddress(): Promise<void> {
    await this.typesTheAddress();
    await this.card.getByRole('button', { name: 'つながるか確かめる' }).click();
    const words = 'つながりました。流山市 介護支援課が、ひまわりの里 流山の書類を受け付けます。';
    await agreesUntil(this.worker.page, this.card.getByRole('status').filter({ hasText: words }));
  }

  /** In the sample, as if it had been typed: for tests of what comes after. */
  async hasTheAddress(): Promise<void> {
    const set = await new OutboxPage(this.worker.page, 'sample').sets(this.city.url, this.city.token);
    expect(set).toMatchObject({ cancelled: false, state: { hasToken: true } });
  }

  /** In the sample, as if they had been made: so many 様式2 that the city has taken in. */
  async hasReceived(papers: number): Promise<void> {
    const { page } = this.worker;
    await page.evaluate(await pageScript('drain-page.ts'));
    await page.evaluate((many) => globalThis.bench.finalizes(many, 2_000), papers);
    await page.reload();
    await this.worker.goesTo('提出');
    await this.worker.button('送信を始める').click();
    await expect(this.rows('様式2', '受付')).toHaveCount(papers);
  }

  /** 様式2 of a number that changed, complete. @param office where there are several */
  async makesChange({ office = 'ひまわりの里 流山', phone = '04-0000-0099' } = {}): Promise<void> {
    const { worker } = this;
    await worker.makes('様式2 登録事項変更・修正申請書');
    const offices = worker.page.getByLabel('どの事業所から出しますか');
    await expect(offices.or(worker.button('記録にない変更を書く')).first()).toBeVisible();
    if (await offices.isVisible()) await offices.selectOption({ label: office });
    await worker.button('記録にない変更を書く').click();
    await worker.button('連絡先').click();
    const after = worker.page.getByLabel('連絡先（変更後） 変更後');
    await after.fill(`電話：${phone}`);
    await after.blur();
    await worker.isTold('足りない項目はありません');
  }

  /** From the finished paper to the question how it goes. */
  async choosesIt(): Promise<void> {
    await this.worker.button('提出へ進む').click();
    await this.worker.page.getByLabel(/^電子受付：流山市 介護支援課/).check();
  }

  async sends(): Promise<void> {
    await this.worker.button('流山市 介護支援課へ送る').click();
  }

  /** What brings answers by itself every few minutes, and after a PC has slept. */
  async asksForAnswers(): Promise<void> {
    await this.worker.page.evaluate(() => window.dispatchEvent(new Event('online')));
  }
}
