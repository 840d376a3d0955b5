import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { agreesTo } from '../../support/main-question.ts';
import { OfficeWorker } from '../../support/office.ts';
import { keyByKeychain, tablesOnDisk } from '../../support/sealed.ts';
import { freshApp } from '../../support/shared-app.ts';
import { addsPerson, backsUp, beginOwnLedger, goesToSafety, keepsRecoveryKey } from './own-ledger.ts';

/** Rows of each table, as text: what somebody has who once copied the files of a ledger. */
type Rows = Record<string, string[]>;

/** A ledger of two people, one of whom was changed after `before`, with a backup of today; `endThen`: what main knew of its end at `before`. */
async function backedUpLedger() {
  const opened = await freshApp({ size: { width: 1366, height: 768 } });
  const { page, profile } = opened;
  const isOut = (): Promise<void> => endIsOutside(page, profile);
  await beginOwnLedger(page);
  await addsPerson(page, '古井 戸奈美', 'ふるい となみ');
  await addsPerson(page, '消江 留子', 'きえ るこ');
  await isOut();
  const before = await rowsOnDisk(page);
  const anchor = join(profile, 'keys', 'own.anchor.json');
  const endThen = readFileSync(anchor, 'utf8');
  await page.getByRole('grid').getByText('古井 戸奈美', { exact: true }).click();
  await page.getByRole('complementary').getByRole('button', { name: '編集' }).click();
  await page.getByRole('complementary').getByLabel('メモ').fill('退職済み・使用停止の印');
  await page.getByRole('complementary').getByRole('button', { name: '編集を終える' }).click();
  await expect(page.getByRole('complementary')).toContainText('退職済み・使用停止の印');
  await goesToSafety(page);
  await backsUp(page);
  await isOut();
  return {
    ...{ ...opened, worker: new OfficeWorker(page), isOut, before, anchor, endThen },
    opens: page.getByRole('heading', { level: 1, name: '台帳が、前に閉じたときと合いません' }),
    lines: page.getByRole('list', { name: '合わないところ' }).getByRole('listitem'),
    isHome: page.getByRole('navigation', { name: 'メニュー' }),
  };
}

test('records put back, taken out, or a record of deeds that was shortened are named when the ledger opens', async () => {
  test.setTimeout(300_000);
  const { page, errors, close, worker, isOut, before, opens, lines, isHome } = await backedUpLedger();
  const sound = await rowsOnDisk(page);

  // One record as it was, another one taken out: no key is needed for it.
  const [furui] = before['people']!.filter((row) => !sound['people']!.includes(row));
  await putOnDisk(page, { ...sound, people: [furui!] });
  await page.reload();
  await expect(opens).toBeVisible();
  await expect(lines).toHaveText([
    '職員 1件（古井 戸奈美）が、前の状態に戻っています。',
    '職員 1件（消江 留子）が、なくなっています。',
  ]);
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'out/altered-ledger.png' });

  // From the backup: sound again, and silent at the next opening.
  await page.getByRole('button', { name: 'このバックアップに戻す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'この内容に戻す' }).click();
  await expect(isHome).toBeVisible();
  await isOut();
  await page.reload();
  await worker.goesTo('台帳');
  await expect(page.getByRole('grid').getByText('消江 留子', { exact: true })).toBeVisible();

  // The record of deeds and the ledger's memory of it, as before: it is said, and who goes on stands in it.
  const restored = await rowsOnDisk(page);
  await putOnDisk(page, { ...restored, audit: before['audit']!, meta: before['meta']! });
  await page.reload();
  await expect(lines.first()).toContainText('操作の記録');
  await page.getByRole('button', { name: 'このまま開く' }).click();
  await agreesTo(page);
  await expect(isHome).toBeVisible();
  await worker.goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await expect(page.getByText(/合わないところがあるのを知ったうえで、台帳を開きました/)).toBeVisible();
  await isOut();
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  await expect(
    page.getByText(/^台帳の中身 \d+件.*一覧のとおりです。一覧は、台帳の外に書いてある終わりまであります。$/),
  ).toBeVisible();

  // The whole database as it once was: the end that main keeps knows better.
  await putOnDisk(page, restored);
  await page.reload();
  await expect(lines).toHaveText([
    /^台帳の全体が、令和.*の状態です。そのあと 令和.* までの書き込み \d+回分がありません。$/,
  ]);
  await page.getByRole('button', { name: 'このまま開く' }).click();
  await agreesTo(page);
  await expect(isHome).toBeVisible();
  await isOut();
  await page.reload();
  await expect(isHome).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

test('an older copy of the folder, a key file that was changed, and more foreign rows than opening looks at are told', async () => {
  test.setTimeout(300_000);
  const { page, profile, errors, close, worker, before, anchor, endThen, opens, lines, isHome } =
    await backedUpLedger();

  // Both places of one folder as they were on one day: the backup of later knows better.
  await putOnDisk(page, before);
  writeFileSync(anchor, endThen);
  await page.reload();
  await worker.goesTo('ホーム');
  const later = page.getByRole('region', { name: 'この台帳より新しいバックアップがあります' });
  await expect(later).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'out/later-backup.png' });
  await later.getByRole('button', { name: 'このまま使う' }).click();
  await agreesTo(page);
  await expect(later).toHaveCount(0);

  // The day of 「紙に控えた」 taken out of the key file: what opens the ledger by itself opens nothing, and the paper mends it.
  await goesToSafety(page);
  const paper = await keepsRecoveryKey(page);
  await isRemembered(page, profile);
  takesPaperBack(profile);
  await page.reload();
  await expect(page.getByText('台帳の開け方の設定が、連携台帳の外で書き換えられたか')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'out/altered-keys.png' });
  await page.getByRole('textbox', { name: '復旧キー' }).fill(paper);
  await page.getByRole('button', { name: '復旧キーで開ける' }).click();
  await expect(page.getByText(/元になかったものを外しました/)).toBeVisible();
  await page.screenshot({ path: 'out/mended-keys.png' });
  await page.reload();
  await goesToSafety(page);
  await expect(page.getByText('印刷して保管')).toBeVisible();

  // Foreign changes, more than opening looks at: it waits for none of them, they are named once it is open, and somebody chooses what becomes of them.
  const { changes = [], ...others } = await rowsOnDisk(page);
  const [first] = changes.toSorted((a, b) => sequenceOf(a) - sequenceOf(b));
  const foreign = Array.from({ length: 2_001 }, (_, i) => first!.replace(/"id":"[^"]+"/, `"id":"foreign-${i}"`));
  await putOnDisk(page, { ...others, changes: [...changes, ...foreign] });
  await page.reload();
  await expect(isHome).toBeVisible();
  await expect(page.getByText(/^台帳を開いたあとに確かめたところ/)).toContainText('変更の履歴 2,001件');
  await page.screenshot({ path: 'out/altered-behind.png' });
  await page.getByRole('button', { name: '開き直して選ぶ' }).click();
  await expect(opens).toBeVisible();
  await expect(lines).toHaveText([/^変更の履歴 2,001件/]);
  await page.getByRole('button', { name: 'このまま開く' }).click();
  await agreesTo(page);
  await expect(isHome).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

const sequenceOf = (row: string): number => (JSON.parse(row) as { sequence: number }).sequence;

const rowsOnDisk = (page: Page): Promise<Rows> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('read'));
      });
    const database = await done(indexedDB.open('renkei-ledger'));
    const transaction = database.transaction([...database.objectStoreNames]);
    const text = (row: unknown): string =>
      JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value));
    const read = [...database.objectStoreNames].map(
      async (table) => [table, (await done(transaction.objectStore(table).getAll())).map(text)] as const,
    );
    const rows = Object.fromEntries(await Promise.all(read));
    database.close();
    return rows;
  });

const putOnDisk = (page: Page, rows: Rows): Promise<void> =>
  page.evaluate(async (tables) => {
    const opening = indexedDB.open('renkei-ledger');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    const transaction = database.transaction(Object.keys(tables), 'readwrite');
    const row = (text: string): unknown =>
      JSON.parse(text, (_, value: unknown) =>
        typeof value === 'object' && value !== null && 'bytes' in value
          ? new Uint8Array(value.bytes as number[])
          : value,
      );
    for (const [table, texts] of Object.entries(tables)) {
      transaction.objectStore(table).clear();
      for (const text of texts) transaction.objectStore(table).put(row(text));
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, rows);

/** Until main has the end of the ledger's list. */
async function endIsOutside(page: Page, profile: string): Promise<void> {
  await expect
    .poll(async () => {
      const { writes = [] } = await rowsOnDisk(page);
      const newest = Math.max(...writes.map((row) => (JSON.parse(row) as { write: number }).write));
      const anchor = JSON.parse(readFileSync(join(profile, 'keys', 'own.anchor.json'), 'utf8')) as { write: number };
      return newest - anchor.write;
    })
    .toBe(0);
}

/** Until the ledger remembers its key file as it is: the screen has the day before that. */
async function isRemembered(page: Page, profile: string): Promise<void> {
  const dataKey = await keyByKeychain(page, 'own');
  await expect
    .poll(async () => {
      const { meta = [] } = await tablesOnDisk(page, 'own', dataKey);
      const known = meta.find(({ key }) => key === 'known-keys')?.record['value'] as { mac: string } | undefined;
      const file = JSON.parse(readFileSync(join(profile, 'keys', 'own.json'), 'utf8')) as { mac: string };
      return known?.mac === file.mac;
    })
    .toBe(true);
}

/** As a hand on the disk does it, which knows the form of the file and puts its checksum right. */
function takesPaperBack(profile: string): void {
  const path = join(profile, 'keys', 'own.json');
  const { checksum: _, ...file } = JSON.parse(
    readFileSync(path, 'utf8').replace(/"confirmedOn":"[^"]+"/, '"confirmedOn":null'),
  ) as {
    checksum: string;
  };
  // It lies there as canonical JSON, and a file that was read keeps its order.
  const checksum = createHash('sha256').update(JSON.stringify(file)).digest('hex');
  writeFileSync(path, JSON.stringify({ ...file, checksum }));
}
