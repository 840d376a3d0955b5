import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeStaleTemporaryFiles } from '../../../electron/storage/stale-temporary-files';
import { temporaryFolder } from '../../support/temporary-folder';

test('what a power cut left half-written is gone at the next start, and nothing else is', async () => {
  const folder = temporaryFolder();
  const kept = [
    'own.json',
    'settings.json',
    '連携台帳_バックアップ_20261120-0900_0a1b2c3d.renkei',
    '.隠し.tmp',
    'メモ.tmp',
  ];
  const unfinished = [
    `.own.json.${randomUUID()}.tmp`,
    `.renkei-${randomUUID()}.tmp`,
    'settings.json.tmp-7957311600ab12cd',
  ];
  for (const name of [...kept, ...unfinished]) writeFileSync(join(folder, name), '{');
  mkdirSync(join(folder, `.フォルダ.${randomUUID()}.tmp`));
  await removeStaleTemporaryFiles([join(folder, 'まだない'), folder]);
  expect(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.フォルダ'))
      .sort(),
  ).toEqual(kept.sort());
  expect(readdirSync(folder)).toHaveLength(kept.length + 1);
});
