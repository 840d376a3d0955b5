import { expect } from './patient-expect.ts';
import { opensPaper } from './electronic.ts';
import type { Stage } from './stage.ts';

/** 窓口: a paper that is signed by hand is printed, taken there, and the day and the person are written down. */
export async function counter(stage: Stage): Promise<void> {
  const { worker, opened } = stage;
  const { page } = opened;
  stage.say('押印の要る様式1-1 は、印刷して窓口に持っていきます');
  await opensPaper(stage, /様式1-1/);
  await worker.button('提出へ進む').click();
  await expect(page.getByLabel(/^窓口：/)).toBeChecked();
  await stage.shows('どう出しますか（窓口）');
  await worker.button('窓口へ持っていく').click();
  const panel = page.getByRole('complementary', { name: '様式1-1 利用申請書' });
  await panel.getByRole('button', { name: '印刷する' }).click();
  await stage.system.prints(panel);
  await stage.shows('窓口に出すところ');

  await panel.getByRole('button', { name: '手渡した' }).click();
  const record = page.getByRole('dialog', { name: '流山市 介護支援課に手渡した記録' });
  await record.getByLabel('手渡した日', { exact: true }).fill('今日');
  await record.getByLabel('手渡した日', { exact: true }).press('Tab');
  await record.getByLabel('持って行った人').fill('鈴木 一郎');
  await stage.shows('手渡した記録');
  await record.getByRole('button', { name: '手渡したと記録する' }).click();
  await expect(page.getByRole('row', { name: /様式1-1.*手渡し済.*鈴木 一郎/ })).toHaveCount(1);
  await stage.shows('手渡し済');
}
