import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../../electron/storage/open-file';
import { temporaryFolder } from '../../support/temporary-folder';

test('a file is opened; what is none isn’t, whatever it is called', async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, 'folder.zip'));
  writeFileSync(join(home, 'a.zip'), '一');
  expect(await openFile(join(home, 'folder.zip'))).toBeNull();
  const handle = await openFile(join(home, 'a.zip'));
  expect(await handle?.readFile('utf8')).toBe('一');
  await handle?.close();
});
