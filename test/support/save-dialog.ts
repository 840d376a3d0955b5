import type { ElectronApplication } from '@playwright/test';

/**
 * Answers the native save dialogs, which no test can press: each one gets `folder` plus the name that the app proposed.
 * Returns the proposals made so far.
 */
export async function answerSaveDialogs(app: ElectronApplication, folder: string): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, where) => {
    const proposals: string[] = [];
    (globalThis as { saveProposals?: string[] }).saveProposals = proposals;
    dialog.showSaveDialog = (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      const name = (options.defaultPath ?? '').split(/[\\/]/).at(-1) ?? '';
      proposals.push(name);
      return Promise.resolve({ canceled: false, filePath: `${where}/${name}` });
    };
  }, folder);
  return () => app.evaluate(() => (globalThis as { saveProposals?: string[] }).saveProposals ?? []);
}

/** Presses やめる in every save dialog. Returns how many there were so far: one that comes late is the next test's. */
export async function cancelSaveDialogs(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }) => {
    const world = globalThis as { savesCancelled?: number };
    world.savesCancelled = 0;
    dialog.showSaveDialog = () => {
      world.savesCancelled = (world.savesCancelled ?? 0) + 1;
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  return () => app.evaluate(() => (globalThis as { savesCancelled?: number }).savesCancelled ?? 0);
}
