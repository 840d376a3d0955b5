import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { patchForWine } from '../../electron/dev/windows/patch-for-wine.mjs';
import { OfficeWorker } from '../support/office.ts';
import { opensOnWindows, type WindowsApp } from './windows-app.ts';
import type { WinePc } from './wine-pc.ts';

const NAME = 'renkei-daicho-test';

/** The app as the setup has put it on a PC. */
export class InstalledApp {
  static readonly program = NAME;
  static readonly uninstall = `HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${NAME}`;

  constructor(private readonly pc: WinePc) {}

  get folder(): string {
    return `${this.pc.localAppData}\\Programs\\${NAME}`;
  }

  get program(): string {
    return `${this.folder}\\${NAME}.exe`;
  }

  /** What lies beside the program's own folder: nothing, when a setup is through. */
  beside(): string[] {
    return readdirSync(this.pc.onDisk(`${this.pc.localAppData}\\Programs`)).filter((name) => name !== NAME);
  }

  /** As Windows' list of programs has it. */
  async version(): Promise<string | undefined> {
    const { output } = await this.pc.run('reg', 'query', InstalledApp.uninstall);
    return /DisplayVersion\s+REG_SZ\s+(\S+)/.exec(output)?.[1];
  }

  opens(...args: string[]): Promise<WindowsApp> {
    patchForWine(this.pc.onDisk(this.program));
    return opensOnWindows(this.pc, this.program, args);
  }

  /** A setup that the app has started as it ended is through. */
  async becomesNewer(than: string): Promise<void> {
    await expect.poll(() => this.version(), { timeout: 120_000 }).not.toBe(than);
    await expect.poll(async () => (await this.pc.run('tasklist')).output).not.toMatch(/^setup-/m);
    expect([this.beside(), this.pc.has(`${this.folder}\\resources\\only-in-the-older.txt`)]).toEqual([[], false]);
  }
}

/** 設定 › この製品について */
export async function goesToAbout(page: Page): Promise<void> {
  await new OfficeWorker(page).goesTo('設定');
  const items = page.getByRole('navigation', { name: '設定の項目' });
  await items.getByRole('link', { name: 'この製品について', exact: true }).click();
}
