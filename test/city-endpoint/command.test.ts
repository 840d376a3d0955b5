import { expect, test } from 'vitest';
import { sections } from '../../renderer/addresses/settings-sections.ts';
import { frozenSubmission } from '../builders/submission.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { OfficeClient } from './support/office-client.ts';
import { startByCommand, startReceiver } from './support/process.ts';

test('on PGlite in a folder: a receipt outlives a kill, and a second process is turned away', async () => {
  const folder = temporaryFolder();
  const token = `token-${crypto.randomUUID()}`;
  const frozen = frozenSubmission();
  const first = await startReceiver(['--data', folder, '--office', 'ひまわりの里 流山', '--token', token]);
  const receipt = await new OfficeClient(first.url, token).receipt(frozen);
  await expect(startReceiver(['--data', folder])).rejects.toThrow('ほかの受付');
  await first.kill();
  const second = await startReceiver(['--data', folder]);
  const office = new OfficeClient(second.url, token);
  expect(await office.receipt(frozen)).toEqual(receipt);
  expect((await office.changes()).changes).toHaveLength(1);
  await second.stop();
}, 120_000);

test('its first lines name what the office types by the words on its screen', async () => {
  const folder = temporaryFolder();
  const receiver = await startByCommand(['--data', folder]);
  const { label } = sections.find(({ id }) => id === 'receivers')!;
  expect(receiver.said).toContain(`アプリの「設定」→「${label}」`);
  expect(receiver.said).toContain(`アドレス　　 ${receiver.url}\n`);
  expect(receiver.said).toMatch(/接続キー（いまだけ表示します。控えてください）：\n {2}renkei_[0-9a-f]{64}\n/);
  const [, key = ''] = /(renkei_[0-9a-f]{64})/.exec(receiver.said) ?? [];
  // The app shows who answered: the desk that its sample hands in to, and that this is practice.
  expect((await new OfficeClient(receiver.url, key).ask('ping')).body).toMatchObject({
    recipient: '流山市 介護支援課（練習）',
    office: { name: 'ひまわりの里 流山' },
  });
  await receiver.stop();
}, 120_000);
