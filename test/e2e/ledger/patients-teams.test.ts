import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { beginsAnew, goesToTab, LedgerList, openLedgerTab } from './ledger-list.ts';

let opened: LaunchedApp;
let patients: LedgerList<'name' | 'birthday' | 'doctor' | 'team' | 'consent'>;
let teams: LedgerList<'name' | 'network' | 'members' | 'created' | 'state'>;

function use(app: LaunchedApp): void {
  opened = app;
  patients = new LedgerList(app.page, '患者の一覧', '名前・ふりがな・かかりつけ医でさがす', 'name');
  teams = new LedgerList(app.page, 'チームの一覧', 'チーム名・患者・メンバーでさがす', 'name');
}

async function seesTeams(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: '患者とチーム' })
    .getByRole('link', { name: /^チーム/ })
    .click();
  await expect(teams.grid).toBeVisible();
}

const sample = new OneSample();
test.beforeEach(async () => {
  use(await openLedgerTab(/^患者・チーム/, sample));
  await expect(patients.grid).toBeVisible();
});

test('抹消 of a patient takes the team along and is one change with one way back', async () => {
  const { page } = opened;
  const panel = await patients.opensRow('石井 実', '石井 実さん');
  await panel.getByRole('button', { name: '抹消する' }).click();
  const form = patients.panel('石井 実さんを抹消');
  await expect(form).toContainText('この方のチーム（1件）も抹消する');
  await form.getByRole('button', { name: '抹消する' }).click();
  await patients.isTold('石井 実さんを抹消しました');
  await expect(page.getByText('14人', { exact: true })).toBeVisible();
  await expect(panel.getByRole('link', { name: '石井 実' })).toHaveCount(0);
  await patients.undoes();
  await expect(page.getByText('15人', { exact: true })).toBeVisible();
  await expect(panel.getByRole('link', { name: '石井 実' })).toBeVisible();
});

test('patients stand by furigana and are found by any kana and by their doctor; teams by patient and member', async () => {
  const { page } = opened;
  expect((await patients.names())[0]).toBe('阿部 ヨネ');
  for (const typed of ['キムラ', '木村 茂']) {
    await patients.search.fill(typed);
    await expect.poll(() => patients.names()).toEqual(['木村 茂']);
  }
  await patients.search.fill('岩崎');
  await expect.poll(() => patients.names()).toHaveLength(4);
  await patients.search.press('Escape');
  await seesTeams(page);
  await teams.search.fill('きむら たなか');
  await expect(page.getByText('「きむら たなか」に合うチームは、この一覧にありません')).toBeVisible();
  await teams.search.fill('きむら 田中');
  await expect.poll(() => teams.names()).toEqual(['木村 茂']);
  await teams.search.press('Escape');
  await new OfficeWorker(page).usesOffice('ひまわりの里 流山');
  await expect.poll(() => teams.names()).toEqual(['石井 実', '木村 茂']);
});

test('a cell is edited by keyboard alone, and Ctrl+Z takes it back', async () => {
  const { page } = opened;
  await patients.goesToCell('木村 茂', 'doctor');
  await page.keyboard.type('見本 太郎');
  await page.keyboard.press('Enter');
  await patients.isTold('木村 茂さんのかかりつけ医を「見本 太郎」に変えました');
  await page.keyboard.press('Control+z');
  await expect(patients.cell('木村 茂', 'doctor')).toContainText('大川 修');
});

test('a patient is begun, is there when the page is loaded anew, is added, and gets a team of the same name with members', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: '患者を追加' }).click();
  const form = patients.panel('患者を追加');
  await form.getByRole('button', { name: '患者を追加' }).click();
  await expect(form.getByRole('alert').first()).toHaveText('氏名が空です。入れると次へ進めます');
  await form.getByLabel('氏名', { exact: true }).fill('見本 花');
  await page.keyboard.press('Tab');

  await beginsAnew(page, { key: 'new-patient', holds: { name: '見本 花' } });
  await goesToTab(page, /^患者・チーム/);
  await expect(page.getByText('見本 花さんの追加が途中です')).toBeVisible();
  await page.getByRole('button', { name: '続きから' }).click();
  const again = patients.panel('患者を追加');
  await again.getByLabel('ふりがな').fill('みほん はな');
  await again.getByLabel('事業所', { exact: true }).selectOption('ひまわりの里 流山');
  await again.getByRole('button', { name: '見本 花さんを追加' }).click();
  await patients.isTold('見本 花さんを台帳に追加しました');

  await seesTeams(page);
  await page.getByRole('button', { name: 'チームを追加' }).click();
  const newTeam = teams.panel('チームを追加');
  await expect(newTeam.getByRole('heading', { name: 'チームを追加' })).toBeFocused();
  await newTeam.getByLabel('ネットワーク').selectOption('TRITRUS');
  await newTeam.getByRole('combobox', { name: '患者' }).fill('みほん');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(newTeam.getByLabel('チーム名')).toHaveValue('見本 花');
  await newTeam.getByRole('button', { name: 'チーム「見本 花」を追加' }).click();
  await teams.isTold('チーム「見本 花」を台帳に追加しました');
  const panel = teams.panel('チーム「見本 花」の詳しい内容');
  await expect(panel).toContainText('いまメンバーがいません');

  await panel.getByRole('button', { name: '編集' }).click();
  const edit = teams.panel('チーム「見本 花」を編集');
  await edit.getByRole('button', { name: 'メンバーを追加' }).click();
  await edit.getByRole('button', { name: 'チームに追加' }).click();
  await expect(edit.getByRole('alert')).toContainText('追加する職員を選んでください');
  await edit.getByRole('combobox', { name: '職員' }).fill('佐藤健一');
  await edit.getByRole('button', { name: 'チームに追加' }).click();
  await teams.isTold('チーム「見本 花」に佐藤 健一さんを追加しました');
  await edit.getByRole('button', { name: 'メンバーを追加' }).click();
  await edit.getByLabel('区分').selectOption('ほかの事業所');
  await edit.getByLabel('氏名', { exact: true }).fill('大川 修');
  await edit.getByLabel('職種・役割').fill('医師');
  await edit.getByRole('button', { name: 'チームに追加' }).click();
  await edit.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('メンバー 2人');
  // The patient's consent is still to come.
  await panel.getByRole('link', { name: '見本 花' }).click();
  await expect(patients.panel('見本 花さんの詳しい内容')).toContainText(
    'チーム「見本 花」の同意書に、まだ署名がありません',
  );
});

test('somebody leaves a team with the day, stays in its record, and can be taken back from history', async () => {
  const { page } = opened;
  await seesTeams(page);
  const panel = await teams.opensRow('木村 茂', 'チーム「木村 茂」');
  await panel.getByRole('button', { name: '編集' }).click();
  const edit = teams.panel('チーム「木村 茂」を編集');
  await edit.getByRole('button', { name: '直す （佐藤 健一）' }).click();
  const member = edit.getByRole('region', { name: '佐藤 健一' });
  await member.getByLabel('出た日', { exact: true }).fill('R8.11.1');
  await page.keyboard.press('Tab');
  await teams.isTold('チーム「木村 茂」の佐藤 健一さんの出た日を令和8年11月1日に変えました');
  await edit.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('メンバー 4人');
  await expect(panel).toContainText('前のメンバー');
  await panel.getByRole('button', { name: /出た日.*元に戻す/ }).click();
  await expect(panel).toContainText('メンバー 5人');
});

test('patient, team and member lead to each other; Ctrl+K finds the patient', async () => {
  const { page } = opened;
  const panel = await patients.opensRow('木村 茂', '木村 茂さん');
  await expect(panel).toContainText('TRITRUS　連携済み');
  await panel.getByRole('link', { name: '木村 茂' }).click();
  await teams.panel('チーム「木村 茂」の詳しい内容').getByRole('link', { name: '田中 美智子' }).click();
  const person = patients.panel('田中 美智子さんの詳しい内容');
  await person.getByRole('link', { name: '木村 茂' }).click();
  await expect(teams.panel('チーム「木村 茂」の詳しい内容')).toBeVisible();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill('まつもと');
  await page.getByRole('group', { name: '患者' }).getByRole('option').first().click();
  await expect(patients.panel('松本 和子さんの詳しい内容')).toBeVisible();
});

test('nothing bars anybody, large and small', async () => {
  const { page, app } = opened;
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    await goesToTab(page, /^患者・チーム/);
    await patients.opensRow('木村 茂', '木村 茂さん');
    expect(await barriers(page)).toEqual([]);
    await patients.closes();
    await seesTeams(page);
    const panel = await teams.opensRow('木村 茂', 'チーム「木村 茂」');
    expect(await barriers(page)).toEqual([]);
    await panel.getByRole('button', { name: '編集' }).click();
    const edit = teams.panel('チーム「木村 茂」を編集');
    await edit.getByRole('button', { name: '直す （佐藤 健一）' }).click();
    await edit.getByRole('button', { name: 'メンバーを追加' }).click();
    await page.keyboard.press('Escape');
    expect(await barriers(page)).toEqual([]);
    await teams.closes();
    await teams.closes();
  }
});
