import { createHash, randomBytes } from 'node:crypto';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { pressesMenu } from './menu.ts';
import { secret } from './secrets.ts';

/** A password that nobody has; from then on no file that the app leaves behind may hold it. */
export const aPassword = (): string => secret(`Mihon-${randomBytes(6).toString('hex')}`);

/** The hands of an office worker at ID・パスワード. */
export class CredentialDesk {
  constructor(
    readonly page: Page,
    readonly app: ElectronApplication,
  ) {}

  table(name: string): Locator {
    return this.page.getByRole('table', { name });
  }

  row(loginName: string): Locator {
    return this.page.locator('tr', { has: this.page.getByRole('cell', { name: loginName, exact: true }) });
  }

  panel(place: string, loginName: string): Locator {
    return this.page.getByRole('complementary', { name: `${place} ${loginName}` });
  }

  /** On how many lines the words of a cell stand. */
  linesOf(cell: Locator): Promise<number> {
    return cell.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
  }

  /** Whether something in it is wider than it is. */
  reachesSideways(panel: Locator): Promise<boolean> {
    return panel.evaluate((aside) =>
      [...aside.children].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    );
  }

  async opens(place: string, loginName: string): Promise<Locator> {
    await this.row(loginName).getByRole('link').click();
    const panel = this.panel(place, loginName);
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Into the keychain of this PC, for the first time. */
  async putsIn(panel: Locator, password: string): Promise<void> {
    await panel.getByRole('button', { name: 'パスワードを入れる', exact: true }).click();
    await panel.getByRole('textbox', { name: 'パスワード' }).fill(secret(password));
    await panel.getByRole('button', { name: 'このパソコンに保管' }).click();
    await this.isTold('このパソコンに保管しました');
    // What stands below has moved then, and a press there meets what it is meant for.
    await expect(panel.getByRole('button', { name: /のパスワードを表示$/ }).first()).toBeVisible();
    await expect(panel.getByRole('region', { name: '見た人・変えた人の記録' })).toContainText(/保管|入れ|変え/);
  }

  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();
  }

  /** 印刷… of the screen: what stands beside it is there, and it is not. */
  async isOnNoPrint(password: string, beside: string): Promise<void> {
    await pressesMenu(this.app, '印刷…');
    const sheet = this.page.getByRole('region', { name: '仕上がり' });
    await expect(sheet).toContainText(beside);
    expect(await sheet.textContent()).not.toContain(password);
    await this.page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }

  clipboard(): Promise<string> {
    return this.app.evaluate(async ({ clipboard }) => clipboard.readText());
  }

  writesToClipboard(text: string): Promise<void> {
    return this.app.evaluate(async ({ clipboard }, written) => clipboard.writeText(written), text);
  }

  /** Main's timers of a minute don't run by themselves from now on. @returns lets that minute pass */
  async holdsTheMinute(): Promise<() => Promise<void>> {
    await this.app.evaluate(() => {
      const held = new Map<unknown, () => void>();
      const { setTimeout: sets, clearTimeout: clears } = globalThis;
      const holds = (work: (...given: unknown[]) => void, wait?: number, ...given: unknown[]): NodeJS.Timeout => {
        if (wait !== 60_000) return sets(work, wait, ...given);
        const timer = sets(() => {}, 0);
        held.set(timer, () => work(...given));
        return timer;
      };
      const forgets = (timer?: NodeJS.Timeout): void => {
        held.delete(timer);
        clears(timer);
      };
      Object.assign(globalThis, { setTimeout: Object.assign(holds, sets), clearTimeout: forgets, minutes: held });
    });
    // The keychain is given a minute for each answer, too, and is asked again and again: one that is asked in the very moment
    // would be told that it came late. So it is looked and let pass in one go.
    const passes = (): Promise<boolean> =>
      this.app.evaluate(() => {
        const { minutes } = globalThis as unknown as { minutes: Map<unknown, () => void> };
        const [only, ...others] = minutes;
        if (!only || others.length > 0) return false;
        const [timer, work] = only;
        minutes.delete(timer);
        work();
        return true;
      });
    return () => expect.poll(passes).toBe(true);
  }

  /** @returns whether the window is kept out of screenshots at this moment, as the app has asked for */
  async watchesProtection(): Promise<() => Promise<boolean>> {
    await this.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const watch = globalThis as unknown as { isProtected: boolean };
      watch.isProtected = false;
      if (window) window.setContentProtection = (isOn) => void (watch.isProtected = isOn);
    });
    return () => this.app.evaluate(() => (globalThis as unknown as { isProtected: boolean }).isProtected);
  }
}

/** Takes an entry out of this PC's keychain, as if it had been lost. */
export async function losesEntry(profile: string, account: string): Promise<void> {
  const { AsyncEntry } = await import('keytar');
  const service = `renkei-daicho:${createHash('sha256').update(profile).digest('hex').slice(0, 16)}`;
  await new AsyncEntry(service, account, { linux: { store: 'secret-service' } }).deletePassword();
}
