import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { keepSheetAsPdf } from './sheet-as-pdf.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

const sample = new OneSample();
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

/** By Ctrl+K, as people do who know the word. */
async function opensOverview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('はやみひょう');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '早見表' })).toBeVisible();
}

const photograph = (name: string): Promise<void> => takesPicture(opened.page, 'overview', name);

interface Rules {
  overview: { columns: { id: string; title: string }[] };
  /** Names of folders. */
  forms: string[];
}
interface FormWords {
  id: string;
  number: string;
  shortTitle: string;
}
interface ProcedureRules {
  papers?: { form: string; necessity: string; columns?: { column: string; mark?: string; note?: string }[] }[];
}
const words: Record<string, string> = { must: '作成', 'if-needed': '必要であれば', consent: '患者への説明・同意' };

/** What a pack's files say, read here anew: `様式7 同意撤回書：作成` by column. */
function marksOf(packId: string, folder: readonly string[]): Map<string, string[]> {
  const read = <T>(file: string): T => JSON.parse(readFileSync(join('resources', 'packs', packId, file), 'utf8')) as T;
  const { overview, forms: folders } = read<Rules>('pack.json');
  const forms = folders.map((name) => read<FormWords>(join(name, 'form.json')));
  const papers = folder.flatMap((file) => read<ProcedureRules>(join('procedures', file)).papers ?? []);
  return new Map(
    overview.columns.map(({ id, title }) => [
      title,
      forms.flatMap(({ id: form, number, shortTitle }) => {
        const places = papers.flatMap((one) =>
          one.form === form
            ? (one.columns ?? []).flatMap((place) => (place.column === id ? [{ ...place, rule: one.necessity }] : []))
            : [],
        );
        const [place] = places;
        if (!place) return [];
        return `${number} ${shortTitle}：${words[place.mark ?? place.rule] ?? ''}${place.note ? `（${place.note}）` : ''}`;
      }),
    ]),
  );
}

const EVENTS = [
  'consent-withdrawn',
  'device-added',
  'family-joins',
  'join',
  'leave',
  'manager-changed',
  'network-start',
  'office-changed',
  'office-closed',
  'patient-joins',
  'rename',
  'team-joined',
  'transfer',
  'yearly-report',
].map((event) => `${event}.json`);

for (const [packId, title] of [
  ['nagareyama-tritrus', '流山市 TRITRUS'],
  ['tsuruoka-finelink', '鶴岡市 FiNE-LINK PLUS'],
  ['fukui-mimamori', 'ふくいみまもりSNS'],
  ['line-works', 'LINE WORKS'],
] as const)
  test(`the table of ${title} is what its rules say, and bars nobody`, async () => {
    const { page, app } = opened;
    await opensOverview(page);
    await page.getByRole('navigation', { name: 'ネットワーク' }).getByRole('link', { name: title }).click();
    const table = page.getByRole('table', { name: `${title}の早見表` });
    await expect(table).toBeVisible();
    const shown = await table.evaluate((element: HTMLTableElement) => {
      const heads = [...element.rows[0]!.cells].slice(1).map((cell) => cell.innerText.trim());
      const marks = heads.map((_, i) =>
        [...element.rows].slice(2).flatMap((row) => {
          const mark = row.cells[i + 1]!.querySelector('[role=img]');
          return mark ? [mark.getAttribute('aria-label') ?? ''] : [];
        }),
      );
      return heads.map((head, i) => [head, marks[i]!] as const);
    });
    expect(new Map(shown)).toEqual(marksOf(packId, EVENTS));
    expect(shown.flatMap(([, marks]) => marks).length).toBeGreaterThan(3);
    await photograph(packId);
    // In the window of an office the widest of them stands for all.
    if (packId === 'fukui-mimamori') expect(await barriers(page)).toEqual([]);
    await setSize(app, { width: 1093, height: 614 });
    await expect(worker.button('この手続きを始める')).toBeInViewport();
    await photograph(`${packId}-small`);
    expect(await barriers(page)).toEqual([]);
  });

test('what happened is chosen by keyboard, tells its papers and what to know, and begins', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await opensOverview(page);
  // The network of the office in use stands first.
  await expect(page.getByRole('navigation', { name: 'ネットワーク' }).getByRole('link').first()).toHaveText(
    'ふくいみまもりSNS',
  );
  await page.getByRole('radio', { name: '新規登録' }).focus();
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
  const chosen = page.getByRole('radio', { name: '患者より同意撤回' });
  await expect(chosen).toBeFocused();
  await expect(chosen).toBeChecked();
  const bar = page.getByRole('region', { name: '選んでいるできごと' });
  await expect(bar).toContainText('患者より同意撤回');
  await expect(bar).toContainText('様式７ 同意撤回書（家族⇒施設⇒事務局）');
  await expect(bar).toContainText('投稿されたSNSの記事は削除されます');
  await photograph('chosen');
  await page.evaluate(() => {
    const gone: string[] = [];
    (window as unknown as { gone: string[] }).gone = gone;
    window.addEventListener('pushState', () => gone.push(location.pathname + location.search));
  });
  await worker.button('この手続きを始める').press('Enter');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { gone: string[] }).gone[0]))
    .toBe('/procedures/start?event=consent-withdrawn&network=fukui-mimamori&a.wish=all');
});

test('a column is chosen by its marks too, and a form is opened from its row', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await opensOverview(page);
  await page.getByRole('img', { name: '様式８ チーム登録申請書（事業所用）：作成' }).click();
  await expect(page.getByRole('radio', { name: '事業所が新たにチームに参加' })).toBeChecked();
  await page.getByRole('link', { name: /^様式７/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('同意撤回書');
});

test('it is printed on A4 across, with its network, its day and its page', async () => {
  const { page, app } = opened;
  await onTheDay(page);
  await opensOverview(page);
  await page.getByRole('navigation', { name: 'ネットワーク' }).getByRole('link', { name: '流山市 TRITRUS' }).click();
  const { words: printed, pages } = await keepSheetAsPdf(app, page, () => worker.button('印刷').click());
  expect(printed).toContain('早見表　流山市 TRITRUS');
  expect(printed).toContain('令和8年11月20日 印刷');
  expect(printed).toContain('システム利用管理担当者が退職するとき');
  expect(pages).toEqual([{ width: 842, height: 595 }]);
});
