import type { ElectronApplication } from '@playwright/test';

type Handler = (...given: unknown[]) => unknown;
interface Held {
  original: Handler;
  waiting: (() => void)[];
}

/** Holds back what main fills, and lets it go when a test says so. */
export class SlowFilling {
  private constructor(private readonly app: ElectronApplication) {}

  static async on(app: ElectronApplication): Promise<SlowFilling> {
    await app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      const original = handlers.get('documents:fill');
      if (!original) throw new Error('no such channel');
      const held: Held = { original, waiting: [] };
      (globalThis as unknown as { heldFilling: Held }).heldFilling = held;
      handlers.set('documents:fill', async (...given) => {
        await new Promise<void>((resolve) => held.waiting.push(resolve));
        return original(...given);
      });
    });
    return new SlowFilling(app);
  }

  async letGo(): Promise<void> {
    await this.app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      const { original, waiting } = (globalThis as unknown as { heldFilling: Held }).heldFilling;
      handlers.set('documents:fill', original);
      for (const go of waiting) go();
    });
  }
}
