import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { agreesTo, MainQuestion } from '../../support/main-question.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { freshApp } from '../../support/shared-app.ts';
import { needsKeyring } from '../../support/tools.ts';
import {
  beginOwnLedger,
  goesToSafety,
  keepsRecoveryKey,
  readsRecoveryKey,
  typesRecoveryKeyBack,
} from '../vault/own-ledger.ts';

/** Somebody sits at the PC for so much longer, and main looks at the screen every ten minutes. */
const sitsThere = (app: ElectronApplication, hours: number): Promise<void> =>
  app.evaluate(({ powerMonitor }, by) => {
    const os = process.getBuiltinModule('node:os');
    const before = os.uptime();
    powerMonitor.getSystemIdleTime = () => 0;
    for (let n = 0; n <= by * 6; n++) {
      os.uptime = () => before + n * 600;
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
      powerMonitor.emit('resume');
    }
  }, hours);

const renews = (page: Page): Promise<void> => page.getByRole('button', { name: '新しくつくり直して印刷' }).click();

/** In main's window, to what it asks. @returns the window, with what it says to who has lost the paper */
async function sayPaperIsLost(page: Page): Promise<MainQuestion> {
  const question = await MainQuestion.of(page);
  await question.page.getByRole('button', { name: '紙が見つからないとき' }).click();
  return question;
}

test('an office that has lost the paper of its recovery key waits where everybody sees it, and then has a new one', async () => {
  test.skip(!needsKeyring(), 'no keyring on this machine');
  const { page, app, close } = await freshApp({ size: { width: 1366, height: 768 } });
  await beginOwnLedger(page);
  await goesToSafety(page);
  const lost = await keepsRecoveryKey(page);
  const notice = page.getByRole('region', { name: '復旧キーの紙が見つからないため、待っています' });

  await test.step('erasing wants the paper, and says what comes first', async () => {
    const erased = page.evaluate(() => window.renkei.ask('keys:erase', { kind: 'own' }));
    const question = await sayPaperIsLost(page);
    expect(await question.title()).toBe('先に、復旧キーを新しくつくり直してください');
    await expect(question.page.locator('#yes')).toBeHidden();
    expect(await barriers(question.page)).toEqual([]);
    await takesPicture(question.page, 'lost-paper', '1-erase-says-renew-first');
    await question.saysNo('閉じる');
    expect(await erased).toMatchObject({ code: 'asked/declined' });
  });

  await test.step('the wait begins in main’s window', async () => {
    await renews(page);
    const asked = await MainQuestion.of(page);
    await takesPicture(asked.page, 'lost-paper', '2-renew-wants-paper');
    const question = await sayPaperIsLost(page);
    expect(await question.title()).toBe('12時間待つと、紙がなくてもつくり直せます');
    await expect(question.page.getByRole('button', { name: 'やめる' })).toBeFocused();
    expect(await barriers(question.page)).toEqual([]);
    await takesPicture(question.page, 'lost-paper', '3-renew-offers-wait');
    await question.saysYes();
    await question.isAnswered();
    await expect(page.getByText('紙が見つからず、待っています')).toBeVisible();
    await takesPicture(page, 'lost-paper', '4-settings-waiting');
  });

  await test.step('everybody sees it, at home and before the locked ledger, and can take it back', async () => {
    await new OfficeWorker(page).goesTo('ホーム');
    await expect(notice).toContainText('あと12時間');
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'lost-paper', '5-home-waiting');
    await page.getByRole('button', { name: 'ロック' }).click();
    await expect(page.getByRole('heading', { name: 'ロックしています' })).toBeVisible();
    await expect(notice).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'lost-paper', '6-locked-waiting');
    await page.getByRole('button', { name: '開ける', exact: true }).click();
    await notice.getByRole('button', { name: '取り消す' }).click();
    await expect(notice).toHaveCount(0);
  });

  await test.step('one that goes on is over after twelve hours at the PC: until then the paper is wanted', async () => {
    await goesToSafety(page);
    await renews(page);
    const question = await sayPaperIsLost(page);
    await question.saysYes();
    await question.isAnswered();
    await expect(page.getByText('あと12時間')).toBeVisible();
    await sitsThere(app, 6);
    await renews(page);
    const waiting = await MainQuestion.of(page);
    await expect(waiting.page.getByText('あと6時間')).toBeVisible();
    await expect(waiting.page.getByRole('button', { name: '紙が見つからないとき' })).toHaveCount(0);
    expect(await waiting.wantsProof()).toBe(true);
    await takesPicture(waiting.page, 'lost-paper', '7-renew-while-waiting');
    await waiting.saysNo();
    await sitsThere(app, 6);
    await new OfficeWorker(page).goesTo('ホーム');
    const over = page.getByRole('region', { name: '復旧キーの紙がなくても、進められるようになりました' });
    await expect(over).toBeVisible();
    await takesPicture(page, 'lost-paper', '8-home-over');
    await over.getByRole('button', { name: 'つくり直す画面へ' }).click();
    await expect(page.getByText('紙がなくてもつくり直せます')).toBeVisible();
    await takesPicture(page, 'lost-paper', '9-settings-over');
  });

  await test.step('a yes makes a new recovery key, and by that the ledger is erased', async () => {
    await renews(page);
    const question = await MainQuestion.of(page);
    expect(await question.wantsProof()).toBe(false);
    expect(await barriers(question.page)).toEqual([]);
    await takesPicture(question.page, 'lost-paper', '10-renew-over');
    await question.saysYes();
    const fresh = await readsRecoveryKey(page);
    expect(fresh).not.toBe(lost);
    await typesRecoveryKeyBack(page, fresh);
    await page.getByRole('button', { name: '紙にあると確かめる' }).click();
    await expect(page.getByText('紙がなくてもつくり直せます')).toHaveCount(0);
    const record = await page.evaluate(() => window.renkei.ask('asks:record'));
    expect(record.map(({ act, answer }) => `${act} ${answer}`).reverse()).toEqual([
      'erase-ledger no',
      ...['lost-paper yes', 'lost-paper-back unasked', 'lost-paper yes'],
      ...['renew-recovery no', 'renew-recovery yes'],
    ]);
    const erased = page.evaluate(() => window.renkei.ask('keys:erase', { kind: 'own' }));
    await agreesTo(page, fresh);
    expect(await erased).toMatchObject({ ok: true });
  });
  await close();
});
