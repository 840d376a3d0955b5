import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { OutboxPage, PACK } from '../e2e/outbox/outbox-page.ts';
import { City } from '../faults/city.ts';
import { someFault, type Fault } from '../support/fault-proxy.ts';
import { agreesWhile } from '../support/main-question.ts';
import { OfficeWorker } from '../support/office.ts';
import type { Chance } from './chance.ts';
import type { Deed, Scene } from './deed.ts';

const FORM = '様式2 登録事項変更・修正申請書';
/** Of requests that meet a fault. */
const RATE = 0.4;

/** A city that is there when the first paper goes to it. */
export class LateCity {
  private opened: Promise<City> | null = null;

  open(): Promise<City> {
    return (this.opened ??= City.open());
  }

  async close(): Promise<void> {
    await (await this.opened)?.close();
  }
}

/**
 * 提出 over a line on which a good part of the requests goes wrong. After the start the paper goes by itself: it must be
 * at the city once, with its receipt in the app, unless it was never made final.
 */
export const handingIn = (late: LateCity): Deed => ({
  name: 'hand-in',
  patience: 3000,
  begin: async ({ page, profile, chance }: Scene) => {
    const city = await late.open();
    await agreesWhile(page, new OutboxPage(page).sets(city.url(PACK), city.token));
    const before = await receiptsAt(city);
    const listed = await listedPapers(page);
    await writesPaper(page, `電話：04-0000-${String(before.length).padStart(4, '0')}`);
    city.goesWrong(() => (chance.next() < RATE ? someBreak(chance) : null));
    let isFinal = false;
    return {
      folder: join(profile, 'session', 'IndexedDB', 'app_renkei_0.indexeddb.leveldb'),
      act: async () => {
        await page.getByRole('button', { name: /へ送る$/ }).click();
        // The list has it: from here on it may not get lost.
        const panel = page.getByRole('complementary', { name: /^様式2/ });
        await expect(panel).toBeVisible();
        isFinal = true;
        await expect(panel).toContainText(/R\d+-\d{6}/, { timeout: 60_000 });
      },
      comesToRest: async (opened) => {
        city.goesWrong(() => null);
        const kept = (await listedPapers(opened)) - listed;
        await goesByItself(opened);
        const [now, shown] = [await receiptsAt(city), await receiptsShown(opened)];
        const arrived = now.length - before.length;
        return [
          ...(arrived > 1 ? [`one paper was handed in, ${arrived} arrived`] : []),
          ...(arrived !== kept ? [`${kept} new papers are listed, ${arrived} arrived`] : []),
          ...(isFinal && kept === 0 ? ['a paper was shown as handed in, and is lost'] : []),
          ...now
            .slice(before.length)
            .flatMap((number) => (shown.includes(number) ? [] : [`the app doesn’t have ${number}`])),
        ];
      },
      judge: () => [],
    };
  },
});

const receiptsAt = async (city: City): Promise<string[]> =>
  (await city.changes(null)).changes.filter(({ revision }) => revision === 1).map((one) => one.receiptNumber);

/** A changed byte may need a person; the random runs have those. */
function someBreak(chance: Chance): Fault {
  for (;;) {
    const fault = someFault(chance);
    if (fault.kind !== 'flip') return fault;
  }
}

/** 様式2 of a number that changed, up to the last press. */
async function writesPaper(page: Page, contact: string): Promise<void> {
  const worker = new OfficeWorker(page);
  await worker.makes(FORM);
  await worker.button('記録にない変更を書く').click();
  await worker.button('連絡先').click();
  const after = page.getByLabel('連絡先（変更後） 変更後');
  await after.fill(contact);
  await after.blur();
  await worker.isTold('足りない項目はありません');
  await worker.button('提出へ進む').click();
  await page.getByLabel(/^電子受付：/).check();
}

const rows = (page: Page) => page.locator('[data-submission]');

/** 提出 @returns how many papers it lists */
async function listedPapers(page: Page): Promise<number> {
  await new OfficeWorker(page).goesTo('提出');
  await expect(rows(page).first().or(page.getByText('出した書類は、まだありません'))).toBeVisible();
  return rows(page).count();
}

/** Until nothing waits or is on its way any more. */
async function goesByItself(page: Page): Promise<void> {
  await expect(async () => {
    // What a PC says whose line is back: nobody sits out the pause.
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(rows(page).filter({ hasText: /送信待ち|送信中/ })).toHaveCount(0, { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

const receiptsShown = async (page: Page): Promise<string[]> =>
  (await rows(page).allTextContents()).flatMap((text) => text.match(/R\d+-\d{6}/g) ?? []);
