import type { ElectronApplication } from '@playwright/test';

type Handler = (...given: unknown[]) => unknown;
interface Held {
  original: Handler;
  answers: number;
  waiting: (() => void)[];
}

/** Holds back, or refuses, what the rules of the networks answer in main, and lets it go when a test says so. */
export class SlowRules {
  private constructor(private readonly app: ElectronApplication) {}

  /** `refuses`: they can't be worked out; else they are held back. */
  static async on(app: ElectronApplication, way: 'holds' | 'refuses'): Promise<SlowRules> {
    await app.evaluate(({ ipcMain }, how) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      const original = handlers.get('procedures:for');
      if (!original) throw new Error('no such channel');
      const held: Held = { original, answers: 0, waiting: [] };
      (globalThis as unknown as { heldRules: Held }).heldRules = held;
      handlers.set('procedures:for', async (...given) => {
        held.answers++;
        if (how === 'refuses')
          return { ok: false, code: 'unexpected', message: 'いまは調べられませんでした', details: {} };
        await new Promise<void>((resolve) => held.waiting.push(resolve));
        return original(...given);
      });
    }, way);
    return new SlowRules(app);
  }

  /** How often they were asked. */
  asked(): Promise<number> {
    return this.app.evaluate(() => (globalThis as unknown as { heldRules: Held }).heldRules.answers);
  }

  async letGo(): Promise<void> {
    await this.app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      const { original, waiting } = (globalThis as unknown as { heldRules: Held }).heldRules;
      handlers.set('procedures:for', original);
      for (const go of waiting) go();
    });
  }
}
