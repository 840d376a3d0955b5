import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** Cells of a list as somebody marks, copies, pastes and changes them, many at once. */
export class ListCells {
  constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  /** Shift with an arrow, so many times. */
  async marks(arrow: 'ArrowDown' | 'ArrowRight' | 'ArrowUp' | 'ArrowLeft', times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(`Shift+${arrow}`);
  }

  /** What Ctrl+C puts on the clipboard, for programs that take text and for those that take tables. */
  async copies(): Promise<{ text: string; html: string }> {
    // Listening before the key: a busy page may take a key before what it was asked to run earlier, and would never answer.
    const copied = await this.page.evaluateHandle(() => ({
      html: new Promise<string>((resolve) =>
        window.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/html') ?? ''), {
          once: true,
        }),
      ),
    }));
    await this.clears();
    await this.page.keyboard.press('Control+c');
    return { text: await this.text(), html: await copied.evaluate(({ html }) => html) };
  }

  async clears(): Promise<void> {
    await this.app.evaluate(({ clipboard }) => clipboard.writeText(''));
  }

  /** When something is on it. */
  async text(): Promise<string> {
    const read = (): Promise<string> => this.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(read).not.toBe('');
    return read();
  }

  /** What Excel would have put on the clipboard. */
  async pastes(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }

  get pasting(): Locator {
    return this.page.getByRole('complementary', { name: '貼り付ける内容を確かめる' });
  }

  get emptying(): Locator {
    return this.page.getByRole('complementary', { name: '空にする内容を確かめる' });
  }

  get changing(): Locator {
    return this.page.getByRole('complementary', { name: 'まとめて変える' });
  }
}
