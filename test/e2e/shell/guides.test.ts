import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Guide, GuideStep, Scene } from '../../../renderer/words/guides/guide.ts';
import { guides } from '../../../renderer/words/guides/guides.ts';
import { keepSheetAsPdf, type PrintedSheet } from '../overview/sheet-as-pdf.ts';
import { barriers } from '../../support/axe.ts';
import { takesGuides, setsScene, takesStep } from '../../support/guide-hands.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';

/** All pictures are of one day: the sample's days are counted from it. */
const DAY = '2026-11-20T10:00:00+09:00';
const isOfItsDay = (page: Page): Promise<void> => page.clock.setFixedTime(DAY);
const sample = new OneSample(undefined, isOfItsDay);

const desk = mkdtempSync(join(tmpdir(), 'guides-'));
test.afterAll(() => rmSync(desk, { recursive: true, force: true }));

/** What a city hands out. */
const CITY_FILE = join(import.meta.dirname, '../../fixtures/gallery/open/midorigahara-use.docx');

/** 職員名簿 of fictional people. */
function roster(name: string, rows: readonly string[]): string {
  const path = join(desk, name);
  writeFileSync(path, `\ufeff${rows.join('\r\n')}`);
  return path;
}

const isOfFirstScreen = ({ steps }: Guide): boolean => steps[0]?.shows.at === 'first-screen';

/** What was ringed so far. */
const seen = new Set<string>();
const ringOf = ({ ring }: Scene): string => `${ring.role} ${ring.name}`;

/** 必要な書類を見る, この内容で始める: what ends a guide and was seen at the end of another isn't gone to again, but for its picture. */
function stepsToSee({ steps }: Guide): readonly GuideStep[] {
  if (takesGuides) return steps;
  return steps.slice(0, steps.findLastIndex(({ shows }) => !seen.has(ringOf(shows))) + 1);
}

test('はじめに: what each step rings is on the screen that it names, and can be pressed', async () => {
  if (takesGuides) test.setTimeout(300_000);
  const { app, page } = await sample.atHome();
  await answerOpenDialogs(
    app,
    roster('職員名簿.csv', [
      '氏名,ふりがな,所属,職種',
      '見本 一郎,みほん いちろう,ひまわりの里 流山,看護師',
      '見本 次郎,みほん じろう,ひまわりの里 流山,介護福祉士',
      '見本 三郎,みほん さぶろう,ひまわりの里 鶴岡,介護支援専門員',
    ]),
  );
  for (const guide of guides.filter((one) => !isOfFirstScreen(one)))
    await test.step(guide.title, async () => {
      if (guide.id === 'making-forms') await answerOpenDialogs(app, CITY_FILE);
      for (const [i, { shows }] of stepsToSee(guide).entries()) {
        if (shows.at !== 'first-screen') await takesStep(page, guide, i, await setsScene(page, shows));
        seen.add(ringOf(shows));
      }
    });
});

test('はじめに on paper: a page of A4 each, with its pictures; in large letters two at most', async () => {
  const { app, page } = await sample.atHome();
  // The fullest ones; all of them where pictures are made.
  for (const { id, title } of guides.filter(({ id }) => takesGuides || id === 'leaving' || id === 'line-works')) {
    await page.evaluate((address) => history.pushState(null, '', address), `/guide/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(await barriers(page), title).toEqual([]);
    if (id === 'line-works') {
      await page.getByLabel('1人あたりの月額（円）').fill('４５０');
      await page.getByLabel('使う人数').fill('38人');
      await expect(page.getByText('1か月 17,100円　1年 205,200円')).toBeVisible();
    }
    const prints = (name: string): Promise<PrintedSheet> =>
      keepSheetAsPdf(app, page, () => page.getByRole('button', { name, exact: true }).click(), `guide-${id}-${name}`);
    const small = await prints('印刷');
    expect(small.pages, title).toEqual([{ width: 595, height: 842 }]);
    expect(small.words).toContain('用意するもの');
    if (id === 'line-works') expect(small.words).toContain('1か月 17,100円');
    const large = await prints('大きな字で印刷');
    expect(large.pages.length, title).toBeLessThanOrEqual(2);
    for (const sheet of [small, large]) expect(sheet.pictures, title).toBe(true);
  }
});

/** In every run the journeys of first-run.test.ts look at the same; here they are for their pictures. */
const takesTheFirstHalfHour = async (): Promise<void> => {
  const { app, page, close } = await freshApp({ size: { width: 1366, height: 768 } });
  await isOfItsDay(page);
  for (const guide of guides)
    for (const [i, { shows }] of guide.steps.entries())
      if (shows.at === 'first-screen') await takesStep(page, guide, i, await setsScene(page, shows));
  const [half] = guides;
  if (!half) throw new Error('no guide');
  const takes = async (step: number): Promise<void> => {
    const { shows } = half.steps[step]!;
    await takesStep(page, half, step, await setsScene(page, shows));
  };
  await answerOpenDialogs(
    app,
    roster('みほん会名簿.csv', [
      '社会福祉法人みほん会　職員名簿,,',
      '氏名,ふりがな,所属',
      '見本 一郎,みほん いちろう,みほんの里 流山',
      '見本 次郎,みほん じろう,みほんの里 流山',
      '見本 花子,みほん はなこ,みほんの里 鶴岡',
    ]),
  );
  await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
  await takes(1);
  await page.getByRole('button', { name: '登録して、名簿の確認へ' }).click();
  await takes(2);
  await page.getByRole('button', { name: /人を確かめる$/ }).click();
  await takes(3);
  await page.getByRole('button', { name: /人を取り込む$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible();
  await new OfficeWorker(page).goesTo('ホーム');
  await takes(4);
  await close();
};
if (takesGuides) test('はじめに: the first half hour, and the first screen', takesTheFirstHalfHour);
