import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;

/** In a small window: `wizard.test.ts` looks at the same screens in an office’s, too. */
const sample = new OneSample({ width: 1093, height: 614 }, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
});

interface Tile {
  tile: string;
  of?: string;
  office: string;
  answers: (page: Page) => Promise<void>;
  /** What must stand on 書類. */
  asks: string | RegExp;
}

const NAGAREYAMA = 'ひまわりの里 流山';
const FUKUI = 'ひまわりの里 福井';
const patient = async (page: Page): Promise<void> =>
  page.getByRole('radiogroup', { name: '患者さん' }).getByRole('radio').last().check();

/** Every tile that the journeys don't go through: answered as shortly as it can be. */
const tiles: readonly Tile[] = [
  {
    tile: '端末を増やす',
    office: NAGAREYAMA,
    answers: (page) => page.getByRole('checkbox', { name: /P-05/ }).check(),
    asks: /^様式1-2/,
  },
  {
    tile: '機種変更・交換',
    office: NAGAREYAMA,
    answers: async (page) => {
      await page.getByRole('group', { name: 'いままでの端末' }).getByRole('checkbox', { name: /P-07/ }).check();
      await page.getByRole('button', { name: '台帳にない端末を入れる' }).click();
      await page.getByRole('button', { name: 'パソコン', exact: true }).click();
      await page.getByLabel('管理番号').fill('P-99');
    },
    asks: /^様式1-2/,
  },
  {
    tile: '端末をなくした',
    office: NAGAREYAMA,
    answers: (page) => page.getByRole('checkbox', { name: /T-03/ }).check(),
    asks: '連絡先',
  },
  { tile: 'ID・パスワード', office: NAGAREYAMA, answers: async () => {}, asks: 'どうしましたか' },
  {
    tile: '患者さんの参加',
    office: NAGAREYAMA,
    answers: async (page) => {
      await page.getByRole('radio', { name: /台帳にない患者さん/ }).check();
      await page.getByLabel('患者さんの氏名').fill('見本 太郎');
      await page.getByLabel('ふりがな', { exact: true }).fill('みほん たろう');
      await page.getByRole('checkbox', { name: /TRITRUSに、この方のチーム（部屋）/ }).check();
      await page.getByRole('checkbox', { name: /鈴木 一郎/ }).check();
    },
    asks: /^様式4/,
  },
  { tile: '同意の撤回', office: FUKUI, answers: patient, asks: /^様式７/ },
  {
    tile: 'チームへの参加',
    office: FUKUI,
    answers: async (page) => {
      await page.getByRole('group', { name: 'チーム' }).getByRole('checkbox').first().check();
      await page.getByRole('radio', { name: /うちの事業所・職員/ }).check();
    },
    asks: 'うちの事業所は、このチームにもう加わっていますか',
  },
  {
    tile: 'チームへの参加',
    of: '主治医',
    office: FUKUI,
    answers: async (page) => {
      await page.getByRole('group', { name: 'チーム' }).getByRole('checkbox').first().check();
      await page.getByRole('radio', { name: /ほかの機関の方/ }).check();
      await expect(page.getByRole('button', { name: '台帳にない人を入れる' })).toHaveCount(0);
      await page.getByRole('button', { name: 'ほかの機関の方を入れる' }).click();
      await page.getByLabel('機関名').fill('見本内科クリニック');
    },
    asks: /見本内科クリニックが事務局に出す様式です/,
  },
  {
    tile: '名称・所在地・電話',
    office: NAGAREYAMA,
    answers: async (page) => {
      // Typed in any kana, it becomes what the ledger keeps.
      await page.getByRole('checkbox', { name: '事業所名のふりがな' }).check();
      await page.getByLabel('変更後の事業所名のふりがな').fill('ﾐﾎﾝﾀﾞｲ ホウモン');
      await page.getByRole('checkbox', { name: '電話' }).check();
      await page.getByLabel('変更後の電話').fill('０４－７１００－００９９');
      await expect(page.getByLabel('変更後の事業所名のふりがな')).toHaveValue('みほんだい ほうもん');
    },
    asks: /^様式2/,
  },
  {
    tile: '管理者の交代',
    office: FUKUI,
    answers: async (page) => {
      await page.getByRole('checkbox', { name: '施設内管理者' }).check();
      await new OfficeWorker(page).choosesPerson('次の施設内管理者', 'こばやし', '小林 大輔（作業療法士）');
    },
    asks: /^様式３/,
  },
  { tile: '年1回の現況届', office: NAGAREYAMA, answers: async () => {}, asks: /^様式5/ },
  { tile: '休止・廃止・利用解除', office: FUKUI, answers: async () => {}, asks: /^様式６/ },
  {
    tile: 'ネットワークを使い始める',
    office: NAGAREYAMA,
    answers: async (page) => {
      await expect(page.getByText(/流山市 TRITRUS（もう参加しています）/)).toBeVisible();
      await page.getByRole('radio', { name: 'ふくいみまもりSNS' }).check();
    },
    asks: /^様式１/,
  },
  { tile: '情報が漏れたかもしれない・誤送信', office: NAGAREYAMA, answers: async () => {}, asks: '何が起きましたか' },
];

for (const [i, { tile, of = '', office, answers, asks }] of tiles.entries())
  test(`${tile}${of}: what is asked leads to what is to be done`, async () => {
    const { page } = opened;
    const wizard = new WizardHands(opened);
    const looksAt = async (screen: string): Promise<void> => {
      await takesPicture(page, 'wizard', `tile-${i}-${screen}`);
      expect(await barriers(page)).toEqual([]);
      await wizard.seesNothingHangOver();
    };
    await new OfficeWorker(page).usesOffice(office);
    await wizard.begins(tile);
    await answers(page);
    await wizard.onDay('12/10');
    await looksAt('who');
    await wizard.seesPapers();
    await expect(page.getByText(asks).first()).toBeVisible();
    // No network's rules failed on it.
    await expect(page.getByText('くわしく', { exact: true })).toHaveCount(0);
    await looksAt('papers');
    if (tile === '管理者の交代')
      await isReadableAtEveryLook(opened, 'papers of an event', page.getByText(asks).first());
  });

test('ご家族の参加・離脱 asks which of the two', async () => {
  const { page } = opened;
  const wizard = new WizardHands(opened);
  await new OfficeWorker(page).usesOffice(FUKUI);
  await wizard.opens();
  await page.getByRole('radio', { name: 'ご家族の参加・離脱' }).check({ force: true });
  await page.getByText('ご家族の離脱', { exact: true }).click();
  await page.getByRole('button', { name: '「ご家族の離脱」で次へ' }).click();
  await patient(page);
  await wizard.onDay('12/10');
  await wizard.seesPapers();
  await expect(wizard.section('ふくいみまもりSNS')).toBeVisible();
});
