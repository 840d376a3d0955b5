import type { ElectronApplication } from '@playwright/test';

/** Answers the system's questions by the words of a button. @returns what was asked so far */
export async function answerMessageBoxes(
  app: ElectronApplication,
  button: string | RegExp,
): Promise<() => Promise<string[]>> {
  const [pattern, isExact] = typeof button === 'string' ? [button, true] : [button.source, false];
  await app.evaluate(
    ({ dialog }, told) => {
      const asked: string[] = [];
      (globalThis as { asked?: string[] }).asked = asked;
      dialog.showMessageBox = ((
        _window: unknown,
        { message, buttons = [] }: { message: string; buttons?: string[] },
      ) => {
        asked.push(message);
        const response = buttons.findIndex((one) =>
          told.isExact ? one === told.pattern : new RegExp(told.pattern).test(one),
        );
        return Promise.resolve({ response, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    },
    { pattern, isExact },
  );
  return () => app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []);
}
