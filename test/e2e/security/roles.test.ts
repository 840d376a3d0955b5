import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ChannelName } from '../../../shared/ipc/channel-names.ts';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { aPassword } from '../../support/credential-desk.ts';
import { agreesTo, MainQuestion } from '../../support/main-question.ts';
import { pressesMenu } from '../../support/menu.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp } from '../../support/shared-app.ts';
import { needsKeyring } from '../../support/tools.ts';
import { addsPerson, beginOwnLedger, goesToSafety, keepsRecoveryKey } from '../vault/own-ledger.ts';

const suzuki = { name: '鈴木 一郎', passphrase: '毎朝まわる水車のうしろの石段' };
const yamada = { name: '山田 花子', passphrase: '青い自転車で渡るながい吊り橋' };
const tanaka = { name: '田中 道子', passphrase: '夕立のあとの軒下にならぶ長靴' };

const ACCOUNT = { kind: 'own', id: 'acc-1' } as const;

/** Types it twice, and presses what stands below. */
async function choosesWords(page: Page, passphrase: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新しい合い言葉').fill(secret(passphrase));
  await dialog.getByLabel('もう一度').fill(passphrase);
  await dialog.getByRole('button', { name: button }).click();
}

async function adds(page: Page, { name, passphrase }: typeof yamada, role: string): Promise<string[]> {
  await page.getByRole('button', { name: '使う人を追加' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('お名前').fill(name);
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await takesPicture(page, 'roles', `add-${role}`);
  await dialog.getByRole('button', { name: '次へ' }).click();
  await choosesWords(page, passphrase, 'この合い言葉で追加');
  const question = await MainQuestion.of(page);
  const facts = await question.facts();
  await takesPicture(question.page, 'roles', `asks-${role}`);
  await question.saysYes();
  await question.isAnswered();
  await expect(page.getByRole('list', { name: '使う人の一覧' }).getByText(name, { exact: true })).toBeVisible();
  return facts;
}

/** @param locked what is done while it is closed */
async function locksFor(page: Page, { passphrase }: typeof yamada, locked = async (): Promise<void> => {}) {
  await page.getByRole('button', { name: 'ロック', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
  await locked();
  await page.getByLabel('あなたの合い言葉').fill(secret(passphrase));
  await takesPicture(page, 'roles', 'locked');
  await page.getByRole('button', { name: '開ける', exact: true }).click();
  await expect(page.getByRole('banner')).toBeVisible();
}

/** As a script that has taken the page over asks: without any screen. @returns the problem's code, or how it was refused */
const asks = (page: Page, channel: ChannelName, input?: unknown): Promise<string> =>
  page.evaluate(
    ([name, value]) => {
      const door = window.renkei as unknown as { ask: (n: string, v: unknown) => Promise<{ code?: string }> };
      return door.ask(name, value).then(
        (answer) => answer.code ?? 'done',
        () => 'refused',
      );
    },
    [channel, input] as const,
  );

test('an office gives each of its people a passphrase and a role, and main holds to it', async () => {
  test.skip(!needsKeyring(), 'no keyring on this machine');
  test.slow();
  const opened = await freshApp({ size: { width: 1366, height: 768 } });
  const { app, page, profile, close } = opened;
  await beginOwnLedger(page);
  await addsPerson(page, '佐藤 健一', 'さとう けんいち');
  await goesToSafety(page);
  await keepsRecoveryKey(page);

  await test.step('who sets it up becomes 管理者, and adds the others', async () => {
    await expect(page.getByRole('heading', { name: '使う人' })).toBeHidden();
    await page.getByRole('button', { name: '変える', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('使う人ごとに、別の合い言葉を入れる').click();
    await dialog.getByLabel('お名前').fill(suzuki.name);
    await takesPicture(page, 'roles', 'begin');
    await isReadableAtEveryLook(opened, 'a passphrase for each', dialog);
    await dialog.getByRole('button', { name: '次へ' }).click();
    await choosesWords(page, suzuki.passphrase, '使う人を分ける');
    expect(await agreesTo(page)).toBe('これからは、使う人ごとの合い言葉で台帳を開けます');
    await expect(page.getByRole('list', { name: '使う人の一覧' })).toContainText('鈴木 一郎管理者あなた');
    expect(await adds(page, yamada, '事務')).toEqual(['山田 花子（事務）']);
    expect(await adds(page, tanaka, '閲覧')).toEqual(['田中 道子（閲覧）']);
    expect(await barriers(page)).toEqual([]);
    await expect(page.getByText('入力はすぐ保存されます')).toBeVisible();
    await takesPicture(page, 'roles', 'users');
    const stored = readFileSync(join(profile, 'keys', 'own.json'), 'utf8');
    for (const { name } of [suzuki, yamada, tanaka]) expect(stored).not.toContain(name);
    expect(stored).not.toContain('"keychain"');
  });

  await test.step('papers are to leave as 管理者 has approved them', async () => {
    const reviewing = page.getByRole('checkbox', { name: /管理者が確かめてから出す/ });
    await reviewing.click();
    await expect(reviewing).toBeChecked();
    await takesPicture(page, 'roles', 'reviewing');
  });

  await page.evaluate((given) => window.renkei.ask('secrets:store', given), { ...ACCOUNT, secret: aPassword() });

  await test.step('閲覧 sees, and neither screens nor a script get more out of main', async () => {
    await locksFor(page, tanaka, async () => {
      await pressesMenu(app, '印刷…');
      await new OfficeWorker(page).isTold('いまは印刷できません。台帳を開いてから');
    });
    await expect(page.getByText('閲覧で開いています')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(tanaka.name);
    for (const [channel, input] of [
      ['secrets:reveal', { kind: 'own', id: 'a', which: 'current' }],
      ['keys:add-user', { kind: 'own', name: 'x', role: 'admin', passphrase: 'x' }],
      ['keys:erase', { kind: 'own' }],
      ['audit:choose', undefined],
    ] as const)
      expect(await asks(page, channel, input), channel).toBe('role/not-allowed');
    expect(await asks(page, 'outbox:send', [])).toBe('refused');
    await goesToSafety(page);
    await expect(page.getByRole('button', { name: '使う人を追加' })).toBeHidden();
    await expect(page.getByText('使う人を変えることは、管理者の方ができます')).toBeVisible();
    await takesPicture(page, 'roles', 'reader-safety');
    await new OfficeWorker(page).goesTo('台帳');
    await expect(page.getByText('追加すること・直すことは、事務か管理者の方ができます')).toBeVisible();
    await expect(page.getByRole('button', { name: '職員を追加' })).toBeHidden();
    await expect(page.getByText('入力はすぐ保存されます')).toHaveCount(0);
    await takesPicture(page, 'roles', 'reader-ledger');
    await pressesMenu(app, '印刷…');
    await new OfficeWorker(page).isTold('印刷することは、事務か管理者の方ができます');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await new OfficeWorker(page).goesTo('書類');
    await expect(page.getByText('書類をつくることは、事務か管理者の方ができます')).toBeVisible();
    await expect(page.getByRole('link', { name: /をつくる$/ })).toHaveCount(0);
    await takesPicture(page, 'roles', 'reader-documents');
  });

  await test.step('事務 works under their own name, and asks 管理者 for what is theirs', async () => {
    await locksFor(page, yamada);
    await goesToSafety(page);
    await expect(page.getByText('前の状態に戻すことは、管理者の方ができます')).toBeVisible();
    await takesPicture(page, 'roles', 'clerk-safety');
    expect(await asks(page, 'keys:change-passphrase', { kind: 'own', proof: null, passphrase: null })).toBe(
      'role/not-allowed',
    );
    const replaced = await page.evaluate((given) => window.renkei.ask('secrets:store', given), {
      ...ACCOUNT,
      secret: aPassword(),
    });
    expect(replaced).toMatchObject({ value: { isNext: true } });
    const confirmed = asks(page, 'secrets:confirm', ACCOUNT);
    expect(await agreesTo(page, yamada.passphrase)).toBe('新しいパスワードに置き換えます');
    expect(await confirmed).toBe('done');
    const kept = { kind: 'own' as const, ids: [ACCOUNT.id] };
    expect(await page.evaluate((given) => window.renkei.ask('secrets:state', given), kept)).toMatchObject({
      entries: [{ state: 'kept', hasNext: false, before: 1 }],
    });
    for (const channel of ['secrets:let-go', 'secrets:forget'] as const)
      expect(await asks(page, channel, { ...ACCOUNT, ...kept })).toBe('role/not-allowed');
    await page.getByRole('link', { name: '文字の大きさ・表示' }).click();
    await expect(page.getByText('山田 花子（事務）の名前で残ります')).toBeVisible();
    await page.getByRole('link', { name: '操作の記録' }).click();
    await expect(page.getByText('使う人に田中 道子さん（閲覧）を追加しました')).toBeVisible();
    const asked = page.getByRole('region', { name: 'このパソコンが頼まれたこと' });
    await expect(asked.getByRole('row').filter({ hasText: '使う人を追加' }).first()).toContainText(suzuki.name);
    await takesPicture(page, 'roles', 'records');
    await isReadableAtEveryLook(opened, 'the record of deeds of several', asked);
  });

  await test.step('事務 prepares a paper, 管理者 sends it back and approves it, and 事務 gets it out as it was approved', async () => {
    const worker = new OfficeWorker(page);
    await worker.beginsProcedure('氏名の変更');
    await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('さとう');
    await page.getByRole('radio', { name: /佐藤 健一/ }).check();
    await page.getByLabel('変更後の氏名').fill('見本 健一');
    await page.getByLabel('変更後のふりがな').fill('みほん けんいち');
    await page.getByRole('textbox', { name: '氏名が変わる日' }).fill('R8.12.1');
    await worker.button('必要な書類を見る').click();
    await worker.button('この内容で始める').click();
    await worker.button('様式2 を確認に出す').click();
    await expect(worker.button('印刷')).toBeHidden();
    await worker.button('確認に出す').click();
    await expect(page.getByText('確認待ち', { exact: true }).first()).toBeVisible();
    await isReadableAtEveryLook(opened, 'a paper that waits', page.getByText('確認待ち', { exact: true }).first());
    await pressesMenu(app, '印刷…');
    // At the end of the screen, and said.
    await expect(page.getByText('保存・印刷・提出は、管理者の方が確定するとできます')).toHaveCount(2);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await asks(page, 'reviews:set', { isOn: false })).toBe('role/not-allowed');

    await locksFor(page, suzuki);
    await worker.goesTo('ホーム');
    await page.getByRole('button', { name: /^確かめる.*様式2（佐藤 健一さんの氏名の変更）/ }).click();
    await page.getByRole('button', { name: '「申請者名」に直してほしいことを書く' }).click();
    await page.getByRole('textbox', { name: '「申請者名」に直してほしいこと' }).fill('法人の印を確かめてください');
    await worker.button('書き添える').click();
    await isReadableAtEveryLook(opened, 'a paper that is checked', worker.button('確定する'));
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'roles', 'checking');
    await worker.button('直してもらう').click();
    const back = page.getByRole('dialog', { name: '直してもらうために戻す' });
    await expect(back).toContainText('欄に書き添えたこと 1件も、用意した方に届きます');
    await takesPicture(page, 'roles', 'sending-back');
    await back.getByRole('button', { name: '戻す' }).click();
    await worker.isTold('鈴木 一郎さん（');
    await worker.goesTo('ホーム');
    await expect(page.getByText('様式2（佐藤 健一さんの氏名の変更）')).toHaveCount(0);

    await locksFor(page, yamada);
    await worker.goesTo('ホーム');
    await expect(page.getByText('鈴木 一郎さんから：法人の印を確かめてください')).toBeVisible();
    await takesPicture(page, 'roles', 'returned-home');
    await page.getByRole('button', { name: /^直す.*様式2（佐藤 健一さんの氏名の変更）/ }).click();
    await worker.isTold('直してほしいところが1か所あります。直したら、もう一度「確認に出す」を押してください');
    await page.getByRole('button', { name: '申請者名：法人の印を確かめてください' }).click();
    await takesPicture(page, 'roles', 'returned');
    await worker.button('返事をする').click();
    await page.getByRole('textbox', { name: '返事' }).fill('代表者の印でした。名前を入れ直しました');
    await worker.button('返事をする').click();
    await worker.button('確認に出す').click();
    await worker.isTold('確認に出しました。管理者の方のホームに出ます');

    await locksFor(page, suzuki);
    await worker.goesTo('ホーム');
    await page.getByRole('button', { name: /^確かめる.*様式2（佐藤 健一さんの氏名の変更）/ }).click();
    await expect(page.getByRole('list', { name: '直してほしいこと' })).toContainText(
      '代表者の印でした。名前を入れ直しました',
    );
    await takesPicture(page, 'roles', 'answered');
    await worker.button('済みにする').click();
    await expect(page.getByRole('list', { name: '直してほしいこと' })).toHaveCount(0);
    await worker.button('確定する').click();
    await worker.isTold('確定しました。この内容のまま、出せます');

    await locksFor(page, yamada);
    await expect(page.getByText(/鈴木 一郎さん（.*が確定しました/)).toBeVisible();
    await worker.button('提出へ進む').click();
    await page.getByRole('dialog').getByRole('button', { name: '窓口へ持っていく' }).click();
    await worker.isTold('まだ手渡していません');
    await worker.goesTo('設定');
    await page.getByRole('link', { name: '操作の記録' }).click();
    const deed = (words: string) => page.getByRole('row').filter({ hasText: words });
    const asked = deed('様式2 登録事項変更・修正申請書（佐藤 健一）を確認に出しました');
    await expect(asked).toHaveCount(2);
    await expect(asked.first()).toContainText('事務 山田 花子');
    await expect(deed('直してもらうために戻しました')).toContainText('管理者 鈴木 一郎');
    await expect(deed('様式2 登録事項変更・修正申請書（佐藤 健一）を確定しました')).toContainText('管理者 鈴木 一郎');
    await expect(deed('管理者 鈴木 一郎さんが確定したとおりに出す用意をしました')).toContainText('山田 花子');
    await takesPicture(page, 'roles', 'review-record');
  });
  await close();
});
