import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './patient-expect.ts';
import { City } from '../e2e/submissions/city.ts';
import { pressesInCloseDialog } from '../e2e/submissions/close-dialog.ts';
import { answerPrintDialogs } from '../e2e/submissions/print-dialog.ts';
import { launchApp } from '../support/launch.ts';
import { answerSaveDialogs } from '../support/save-dialog.ts';
import { counter } from './counter.ts';
import { electronic } from './electronic.ts';
import { papers, wordFiles } from './papers.ts';
import { receipts } from './receipts.ts';
import { Stage } from './stage.ts';

/**
 * `npm run demo`: an office's morning, unattended, in the real app, with the reference receiver as the city. The files and
 * a picture of every step are left in out/demo. What is typed is what an office worker would type; nothing goes around the
 * screens.
 */
const out = join(import.meta.dirname, '..', '..', 'out', 'demo');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const city = await City.open();
const opened = await launchApp({ size: { width: 1366, height: 768 } }).catch(async (error: unknown) => {
  await city.close();
  throw error;
});
try {
  // What the system asks is answered before it is asked.
  await answerSaveDialogs(opened.app, out);
  const printed = await answerPrintDialogs(opened.app);
  const stage = new Stage(opened, out, {
    saves: () => Promise.resolve(),
    prints: async (panel) => {
      await expect(panel).toContainText('プリンターへ送りました');
      expect(await printed()).toBe(1);
    },
  });
  await papers(stage);
  await electronic(stage, city);
  await counter(stage);
  await receipts(stage, city);
  expect(opened.errors).toEqual([]);
  const files = wordFiles(stage);
  writeFileSync(join(out, 'files.json'), `${JSON.stringify({ files, errors: opened.errors }, null, 2)}\n`);
  stage.say(
    `できました。out/demo に、書類 ${files.length}つと画面の写真 ${stage.pictures}枚、受付の記録（receipts.json）があります`,
  );
} catch (error) {
  await opened.page.screenshot({ path: join(out, 'stopped-here.png') }).catch(() => {});
  throw error;
} finally {
  // What stopped halfway may have left papers unsent, and nobody is there to answer the question that this brings.
  await pressesInCloseDialog(opened.app, '閉じる').catch(() => {});
  await opened.close();
  await city.close();
}
// The town hall stands as long as its process does, and nobody comes any more.
process.exit();
