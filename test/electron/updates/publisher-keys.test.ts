import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publisherKeys } from '../../../electron/updates/publisher-keys';
import { temporaryFolder } from '../../support/temporary-folder';

/** A package whose archive is a folder here. */
function packaged(buildInfo: string | null, name = 'app.asar'): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  if (buildInfo !== null) writeFileSync(join(folder, 'build.json'), buildInfo);
  return folder;
}

test('the keys come with the package; without them, or where they can’t be read, there are none', () => {
  expect(publisherKeys(packaged('{"isTestBuild":true,"updateKeys":["MCow","MCox"]}'))).toEqual(['MCow', 'MCox']);
  for (const info of [null, '{', '{"isTestBuild":true}', '{"updateKeys":"MCow"}', '{"updateKeys":[7]}'])
    expect(publisherKeys(packaged(info))).toEqual([]);
});

test('what is started from its source has none, whatever lies beside it', () => {
  expect(publisherKeys(packaged('{"updateKeys":["MCow"]}', 'repository'))).toEqual([]);
});
