import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ChannelName } from '../../../shared/ipc/channel-names.ts';
import { aPassword } from '../../support/credential-desk.ts';
import { barriers } from '../../support/axe.ts';
import { MailServer } from '../../support/mail-server.ts';
import { agreesTo, asksNothing, declines, MainQuestion } from '../../support/main-question.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp } from '../../support/shared-app.ts';
import { needsKeyring } from '../../support/tools.ts';
import { MailPage, PASSWORD, USER } from '../mail/mail-page.ts';
import { beginOwnLedger, choosesPassphrase, goesToSafety, keepsRecoveryKey } from '../vault/own-ledger.ts';

/** As a script that has taken the page over asks: without any screen. @returns 'done', or the problem's code */
const asks = (page: Page, channel: ChannelName, input?: unknown): Promise<string> =>
  page.evaluate(
    async ([name, value]) => {
      const door = window.renkei as unknown as {
        ask: (n: string, v: unknown) => Promise<{ ok: boolean; code?: string }>;
      };
      const answer = await door.ask(name, value);
      return answer.ok ? 'done' : (answer.code ?? '');
    },
    [channel, input] as const,
  );

const own = { kind: 'own' } as const;
const OLD = 'となりの畑に案山子が3体ならぶ';
const NEW = '裏山の畑には案山子が4体ならぶ';

/** Nobody has said yes: it isn't done. @returns what main asked */
async function isRefused(page: Page, channel: ChannelName, input: unknown): Promise<string> {
  const answer = asks(page, channel, input);
  const title = await declines(page);
  expect(await answer).toBe('asked/declined');
  return title;
}

test('a script that has taken the page over gets nothing done that a person has not said yes to outside of it', async () => {
  test.skip(!needsKeyring(), 'no keyring on this machine');
  test.slow();
  const server = await MailServer.start({ user: USER, password: PASSWORD });
  const { page, app, profile, close } = await freshApp({ size: { width: 1366, height: 768 } });
  await beginOwnLedger(page);
  const keys = (): string[] =>
    readdirSync(join(profile, 'keys')).filter((name) => /^own\.(?:previous\.)?json$/.test(name));
  const ways = (): Promise<string[]> =>
    page.evaluate(async () => {
      const state = await window.renkei.ask('keys:state', { kind: 'own' });
      return state.ok ? state.value.ways : [];
    });

  await test.step('before the recovery key is on paper, main asks alone', async () => {
    expect(await isRefused(page, 'keys:erase', own)).toBe('このパソコンの、ご自分の台帳を完全に消します');
    expect(await isRefused(page, 'keys:renew-recovery', own)).toBe('復旧キーを新しくつくり直します');
    expect(await isRefused(page, 'records:clear', undefined)).toBe('開けなくなった記録を片付けます');
    expect(keys()).toEqual(['own.json', 'own.previous.json']);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
  });

  await page.evaluate(() => window.renkei.ask('settings:write', { textSize: 'largest' }));
  await goesToSafety(page);
  const recoveryKey = await keepsRecoveryKey(page);
  await test.step('afterwards it wants the paper: erasing', async () => {
    const answer = asks(page, 'keys:erase', own);
    const question = await MainQuestion.of(page);
    expect(await barriers(question.page)).toEqual([]);
    await takesPicture(question.page, 'asks', 'erase');
    await question.page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(question.page)).toEqual([]);
    await takesPicture(question.page, 'asks', 'erase-dark');
    await question.page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await takesPicture(question.page, 'asks', 'erase-forced');
    await question.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await question.saysYes();
    await expect(question.page.getByRole('alert')).toHaveText(
      'まだ入っていません。入れてから、もう一度押してください。',
    );
    await question.types(recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0')));
    await question.saysYes();
    await expect(question.page.getByRole('alert')).toContainText('番目');
    await question.escapes();
    expect(await answer).toBe('asked/declined');
    expect(keys()).toEqual(['own.json', 'own.previous.json']);
  });

  await test.step('a passphrase of the script’s own is asked about, and one of the person’s is set', async () => {
    const change = { ...own, proof: null, passphrase: secret('hostile-passphrase'), isOnlyWay: true };
    expect(await isRefused(page, 'keys:change-passphrase', change)).toBe('これからは、合い言葉を入れて台帳を開けます');
    expect((await ways()).toSorted()).toEqual(['keychain', 'recovery']);
    await choosesPassphrase(page, OLD);
    await page.getByRole('button', { name: 'この合い言葉にする' }).click();
    await agreesTo(page);
    await expect(page.getByText('これからは、開けるたびに合い言葉を入れます')).toBeVisible();
    expect((await ways()).toSorted()).toEqual(['passphrase', 'recovery']);
    expect(await isRefused(page, 'keys:change-passphrase', change)).toBe('台帳の合い言葉を変えます');
    // What a page hands over as a proof is none.
    const proof = { by: 'recovery', key: recoveryKey };
    expect(await isRefused(page, 'keys:change-passphrase', { ...change, proof })).toBe('台帳の合い言葉を変えます');
    expect(await isRefused(page, 'keys:set-unlock', { ...own, daily: 'keychain' })).toBe(
      '合い言葉を入れずに、台帳を開けるようにします',
    );
    expect(await ways()).not.toContain('keychain');
    await choosesPassphrase(page, NEW);
    await page.getByRole('button', { name: 'この合い言葉にする' }).click();
    const question = await MainQuestion.of(page);
    await takesPicture(question.page, 'asks', 'change-passphrase');
    await question.types('ちがう合い言葉です');
    await question.saysYes();
    await expect(question.page.getByRole('alert')).not.toBeEmpty();
    await question.types(OLD);
    // Again after the pause that a wrong one costs.
    await expect(async () => {
      if (!question.page.isClosed()) await question.saysYes();
      await expect.poll(() => question.page.isClosed(), { timeout: 3000 }).toBe(true);
    }).toPass();
    await expect(page.getByText('これからは、開けるたびに合い言葉を入れます')).toBeVisible();
  });

  await test.step('passwords: each is asked about, and who keeps asking is heard no more', async () => {
    const account = { ...own, id: 'acc-1' };
    expect(await asks(page, 'secrets:store', { ...account, secret: aPassword() })).toBe('done');
    const show = { ...account, which: 'current' };
    expect(await isRefused(page, 'secrets:forget', { ...own, ids: ['acc-1'] })).toBe(
      '保管しているパスワードを、このパソコンから消します',
    );
    expect(await asks(page, 'secrets:store', { ...account, secret: aPassword() })).toBe('done');
    expect(await isRefused(page, 'secrets:confirm', account)).toBe('新しいパスワードに置き換えます');
    expect(await isRefused(page, 'secrets:give-up', account)).toBe(
      '新しいパスワードのほうを、このパソコンから消します',
    );
    // The passphrase that was typed a minute ago counts.
    const shown = asks(page, 'secrets:reveal', show);
    expect(await agreesTo(page)).toBe('保管しているパスワードを1つ、画面に出します');
    expect(await shown).toBe('done');
    const all = Promise.all(Array.from({ length: 6 }, () => asks(page, 'secrets:reveal', show)));
    for (let n = 0; n < 3; n++) await declines(page);
    expect(await all).toEqual([
      ...['asked/declined', 'asked/declined', 'asked/declined'],
      ...['asked/too-often', 'asked/too-often', 'asked/too-often'],
    ]);
    expect(asksNothing(page)).toBe(true);
  });

  await test.step('mail: an address that nobody has told of is asked about, once', async () => {
    const mail = new MailPage(page);
    // This PC is no exception: whoever listens at a port of it may be somebody else.
    const set = mail.sets(server.port);
    const here = await MainQuestion.of(page);
    expect(await here.facts()).toEqual([`127.0.0.1:${server.port}`]);
    await here.saysYes();
    expect(await set).toBe('set');
    const removed = page.evaluate(() => window.renkei.ask('mail:set-account', { kind: 'own', account: null }));
    expect(await declines(page)).toBe('メールの設定を、このパソコンから消します');
    expect(await removed).toMatchObject({ value: { cancelled: true } });
    const endpoint = { ...own, packId: 'nagareyama-tritrus', url: 'http://127.0.0.1:9', token: secret('kagi-123') };
    const declined = page.evaluate((input) => window.renkei.ask('endpoint:set', input), endpoint);
    expect(await declines(page)).toBe('これから、電子で出す書類をここに送ります');
    expect(await declined).toMatchObject({ value: { cancelled: true } });
    const refused = mail.sends(2000, 'thief@evil.example');
    const question = await MainQuestion.of(page);
    expect(await question.facts()).toEqual(['thief@evil.example']);
    expect(await barriers(question.page)).toEqual([]);
    await takesPicture(question.page, 'asks', 'receiver');
    await question.saysNo();
    expect(await refused).toMatchObject({ kind: 'refused', problem: { code: 'mail/receiver-declined' } });
    expect(server.mails).toHaveLength(0);
    const sent = mail.sends(2000, 'madoguchi@city.example');
    await agreesTo(page);
    expect(await sent).toEqual({ kind: 'sent' });
    expect(await mail.sends(2000, 'Madoguchi@city.example')).toEqual({ kind: 'sent' });
    // One that stands in a pack.
    expect(await mail.sends()).toEqual({ kind: 'sent' });
    expect(asksNothing(page)).toBe(true);
  });

  await test.step('fifty notifications are four', async () => {
    await app.evaluate(({ Notification }) => {
      const seen = globalThis as { notified?: number };
      seen.notified = 0;
      Notification.prototype.show = () => void (seen.notified = (seen.notified ?? 0) + 1);
      Notification.isSupported = () => true;
    });
    await page.evaluate(async () => {
      for (let n = 0; n < 50; n++) await window.renkei.ask('app:notify', { what: 'due', count: 9999 });
    });
    expect(await app.evaluate(() => (globalThis as { notified?: number }).notified)).toBeLessThanOrEqual(4);
  });

  await test.step('a yes is for the one act that was named, and a page that goes takes its question along', async () => {
    const renewed = asks(page, 'keys:renew-recovery', own);
    const erased = asks(page, 'keys:erase', own);
    expect(await agreesTo(page, NEW)).toBe('復旧キーを新しくつくり直します');
    expect(await renewed).toBe('done');
    const question = await MainQuestion.of(page);
    expect(await question.title()).toBe('このパソコンの、ご自分の台帳を完全に消します');
    // A passphrase is none for this.
    await expect(question.page.getByText('合い言葉')).toHaveCount(0);
    const gone = erased.catch(() => 'asked/declined');
    await page.reload();
    await question.isAnswered();
    expect(await gone).toBe('asked/declined');
    expect(keys()).toContain('own.json');
  });

  await test.step('what a page has heard it can open the ledger by, and is no proof; what is typed there is', async () => {
    const wantsProof = async (): Promise<boolean> => {
      const answer = asks(page, 'audit:choose');
      const question = await MainQuestion.of(page);
      const wanted = await question.wantsProof();
      await question.saysNo();
      expect(await answer).toBe('asked/declined');
      return wanted;
    };
    expect(await asks(page, 'keys:unlock', { ...own, by: { by: 'passphrase', passphrase: NEW } })).toBe('done');
    expect(await wantsProof()).toBe(true);
    await page.reload();
    // As with an input method: letters go down, and other characters stand there.
    const field = page.getByLabel('合い言葉');
    await field.pressSequentially('urayamanohatakeniha');
    await field.fill(NEW);
    await page.getByRole('button', { name: '開ける', exact: true }).click();
    await expect(page.getByRole('banner')).toBeVisible();
    expect(await wantsProof()).toBe(false);
  });

  await test.step('main’s own record says what was asked and answered', async () => {
    const record = await page.evaluate(() => window.renkei.ask('asks:record'));
    const told = record.map(({ act, answer }) => `${act} ${answer}`).reverse();
    expect(told.slice(0, 5)).toEqual([
      'erase-ledger no',
      'renew-recovery no',
      'clear-records no',
      'erase-ledger wrong',
      'erase-ledger no',
    ]);
    expect(told.slice(-4)).toEqual([
      ...['renew-recovery yes', 'erase-ledger gone', 'export-record no', 'export-record no'],
    ]);
    expect(told).toContain('show-password too-often');
    expect(JSON.stringify(record)).not.toMatch(/example|acc-1/);
  });
  await close();
  await server.stop();
});
