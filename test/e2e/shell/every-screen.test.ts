import { expect, test, type Locator, type Page } from '@playwright/test';
import { eventQuestions } from '../../../shared/procedures/wizard/event-questions.ts';
import { cutWords } from '../../support/cut-words.ts';
import { unreadable } from '../../support/every-look.ts';
import { untoldInForcedColours } from '../../support/forced-colours.ts';
import { OneSample } from '../../support/one-sample.ts';
import { keepsSize } from '../../support/looks.ts';
import { takesPicture } from '../../support/picture.ts';

// In January more days than ever are of last year, and R8.5.24 is longer than 5/24.
const sample = new OneSample(undefined, (page) => page.clock.setFixedTime(new Date('2027-01-15T10:25:00+09:00')));

type Sees = (page: Page) => Locator;
const title =
  (name: string | RegExp): Sees =>
  (page) =>
    page.getByRole('heading', { level: 1, name });
const list =
  (name: string): Sees =>
  (page) =>
    page.getByRole('grid', { name });
const section =
  (name: string): Sees =>
  (page) =>
    page.getByRole('navigation', { name: '設定の項目' }).locator('[aria-current="page"]', { hasText: name });

/** Every address of the routes, those of the wizard with each event, and by what each is known. */
const SCREENS: readonly (readonly [address: string, sees: Sees])[] = [
  ['/', title('今日やること')],
  ['/ledger/people', list('職員の一覧')],
  ['/ledger/devices', list('端末の一覧')],
  ['/ledger/patients', list('患者の一覧')],
  ['/ledger/teams', list('チームの一覧')],
  ['/ledger/accounts', list('アカウントの一覧')],
  ['/ledger/offices', list('事業所の一覧')],
  ['/education', title('個人情報の教育と誓約')],
  ['/ledger/import', title('Excel から取り込む')],
  ['/documents', title('書類')],
  ['/documents/take-in', title('様式を取り込む')],
  ['/documents/batch', title('まとめてつくる')],
  ['/documents/batch/nagareyama-tritrus/consent', title(/同意書/)],
  ['/documents/new/nagareyama-tritrus/1-1', title(/様式1-1/)],
  ['/documents/new/fukui-mimamori/4', title(/様式４/)],
  ['/procedures', title('手続き')],
  ['/procedures/overview', title('早見表')],
  ['/procedures/start', title('何がありましたか？')],
  ...Object.entries(eventQuestions).map(
    ([kind, { title: asked }]) => [`/procedures/start?event=${kind}`, title(asked)] as const,
  ),
  ['/submissions', title('提出')],
  ['/consents', title('同意書')],
  ['/credentials', title('ID・パスワード')],
  ['/talk', title('トークの文例')],
  ['/guide', title('はじめに（使い方）')],
  ['/guide/lost-or-leaked', title(/端末をなくした/)],
  ['/guide/line-works', title(/LINE WORKS の費用/)],
  ['/retention', title('保存と片付け')],
  ['/inspection', title('運営指導の日')],
  ['/moving', title('新しいパソコンへの引っ越し')],
  ['/support', title('サポートに渡すファイル')],
  ...[
    ...['networks ネットワーク', 'packs 市の様式', 'receivers 提出先・メール', 'safety バックアップと安全'],
    ...['printing 印刷とPDF', 'display 文字の大きさ・表示', 'reminders お知らせの時期', 'records 操作の記録'],
    'about この製品について',
  ].map((item) => {
    const [id = '', label = ''] = item.split(' ');
    return [`/settings/${id}`, section(label)] as const;
  }),
];

/** What lies over a screen. */
const OPENED: readonly (readonly [name: string, opens: (page: Page) => Promise<void>, sees: Sees])[] = [
  [
    'a person',
    async (page) => {
      await goes(page, '/ledger/people');
      await page.getByRole('row', { name: '阿部 勝' }).getByRole('gridcell').nth(1).click();
    },
    (page) => page.getByRole('heading', { level: 2, name: '阿部 勝' }),
  ],
  ['Ctrl+K', (page) => finds(page, ''), (page) => page.getByRole('option', { name: 'ホーム' })],
  [
    'what Ctrl+K finds',
    (page) => finds(page, '佐藤さんが12月20日で辞めます'),
    (page) => page.getByRole('option', { name: /退職の手続きを始める/ }).first(),
  ],
  [
    '連絡先・困ったとき',
    (page) => page.getByRole('button', { name: '連絡先・困ったとき' }).click(),
    (page) => page.getByRole('dialog', { name: '連絡先・困ったとき' }),
  ],
];

async function finds(page: Page, words: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /さがす/ })
    .click();
  await page.getByRole('combobox', { name: 'さがす' }).fill(words);
}

const goes = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => history.pushState(null, '', to), address);

test('no word is cut, covered or laid on another, on any screen at any size', async () => {
  test.slow();
  const opened = await sample.atHome();
  const { page } = opened;
  const found: string[] = [];
  const back = await keepsSize(opened);
  for (const [address, sees] of SCREENS) {
    await goes(page, address);
    found.push(...(await unreadable(opened, address, sees)));
  }
  for (const [name, opens, sees] of OPENED) {
    await opens(page);
    found.push(...(await unreadable(opened, name, sees)));
    await page.keyboard.press('Escape');
  }
  await back();
  expect(found).toEqual([]);
});

test('what is cut, covered or laid on other words is seen by the measure', async () => {
  const { page } = await sample.atHome();
  const broken = (style: string): Promise<void> =>
    page.evaluate((css) => {
      document.getElementById('broken')?.remove();
      const one = document.createElement('div');
      one.id = 'broken';
      one.append('読めないことば');
      one.style.cssText = css;
      document.querySelector('main')?.append(one);
    }, style);
  const main = await page.getByRole('main').boundingBox();
  const head = await page.getByRole('heading', { level: 1 }).boundingBox();
  if (!main || !head) throw new Error('home is not there');
  const onTitle = `position: absolute; top: ${head.y - main.y}px; left: ${head.x - main.x}px; font-size: 1.5rem`;
  for (const [style, says] of [
    ['position: fixed; top: 300px; left: 300px; width: 3em; overflow: hidden; white-space: nowrap', 'cut by'],
    ['position: fixed; top: 300px; left: 300px; height: 0.6em; overflow: hidden', 'cut by'],
    ['position: fixed; top: 200px; right: -3em; white-space: nowrap', 'beyond the window'],
    ['position: fixed; top: 10px; left: 300px; z-index: -1', 'lies below'],
    [`${onTitle}; pointer-events: none`, 'lie on each other'],
  ] as const) {
    await broken(style);
    const found = await cutWords(page);
    expect(
      found.filter((one) => one.includes(says) && one.includes('読めないことば')),
      style,
    ).not.toEqual([]);
  }
  await page.evaluate(() => document.getElementById('broken')?.remove());
  expect(await cutWords(page)).toEqual([]);
});

/** Of the wizard's events two: what they have in common isn't looked at twice. */
const IN_CONTRAST = SCREENS.filter(([address]) => !/event=(?!leave|device-lost)/.test(address));
const OPENED_IN_CONTRAST: typeof OPENED = [
  ...OPENED,
  [
    'a person and a day that are chosen',
    async (page) => {
      await goes(page, '/procedures/start?event=leave');
      await page.getByRole('checkbox', { name: /阿部 勝/ }).check();
      await page.getByRole('textbox', { name: '退職する日' }).fill('R8.12.15');
    },
    (page) => page.getByRole('button', { name: /15日/, pressed: true }),
  ],
  [
    'papers of an event',
    (page) => page.getByRole('button', { name: '必要な書類を見る' }).click(),
    (page) => page.getByRole('button', { name: 'この内容で始める' }),
  ],
  [
    'a procedure',
    (page) => page.getByRole('button', { name: 'この内容で始める' }).click(),
    (page) => page.getByRole('button', { pressed: true }),
  ],
  [
    'offices to choose',
    (page) => page.getByRole('button', { name: /^事業所を切り替える/ }).click(),
    (page) => page.getByRole('menuitem').first(),
  ],
];

// Last: it leaves a procedure behind.
test('in Windows’ contrast themes what is chosen, has the focus or can’t be pressed is told by more than its ground', async () => {
  test.slow();
  const { page } = await sample.atHome();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const found: string[] = [];
  const looks = async (name: string, sees: Sees): Promise<void> => {
    await expect(sees(page), name).toBeVisible();
    await takesPicture(page, 'contrast', name.replaceAll('/', '-'));
    found.push(...(await untoldInForcedColours(page)).map((words) => `${name}: ${words}`));
  };
  for (const [address, sees] of IN_CONTRAST) {
    await goes(page, address);
    await looks(address, sees);
  }
  for (const [name, opens, sees] of OPENED_IN_CONTRAST) {
    await opens(page);
    await looks(name, sees);
    await page.keyboard.press('Escape');
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  expect(found).toEqual([]);
});
