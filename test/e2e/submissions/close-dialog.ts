import type { ElectronApplication } from '@playwright/test';

/** Answers the native question of a window that closes with papers unsent. @returns the questions so far */
export async function pressesInCloseDialog(
  app: ElectronApplication,
  button: '閉じる' | '閉じずに送る',
): Promise<() => Promise<string[]>> {
  await app.evaluate(
    ({ dialog }, answer) => {
      const asked: string[] = [];
      (globalThis as { closeQuestions?: string[] }).closeQuestions = asked;
      dialog.showMessageBox = (...given: unknown[]) => {
        asked.push((given.at(-1) as { message: string }).message);
        return Promise.resolve({ response: answer, checkboxChecked: false });
      };
    },
    button === '閉じる' ? 1 : 0,
  );
  return () => app.evaluate(() => (globalThis as { closeQuestions?: string[] }).closeQuestions ?? []);
}
