import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packLimits } from '@shared/packs/pack-limits';
import { isOfSystem } from '@shared/packs/of-systems';
import { packFiles } from '../../../electron/packs/pack-files';
import { temporaryFolder } from '../../support/temporary-folder';

test('what systems and open programs put into a folder is told from what a city has put there', () => {
  for (const name of ['.DS_Store', '.', 'Thumbs.db', 'desktop.ini', 'DESKTOP.INI', '~$様式1.docx', '__MACOSX'])
    expect(isOfSystem(name), name).toBe(true);
  for (const name of [
    ...['様式.docx', 'my.DS_Store', 'thumbs.db.docx', 'desktop.ini.json', 'Thumbs_db', 'desktop-ini', '様式~$1.docx'],
    ...['~様式1.docx', '__macosx.json', 'a__macosx', 'thumbs.dbx', 'athumbs.db', 'adesktop.ini'],
  ])
    expect(isOfSystem(name), name).toBe(false);
});

test('all files of a pack are found with their sizes, in the order of their paths; links and what systems put there aren’t', async () => {
  const folder = temporaryFolder();
  const names = Array.from({ length: 30 }, (_, n) => `様式/${String((n * 7) % 30).padStart(2, '0')}.docx`);
  mkdirSync(join(folder, '様式/深い'), { recursive: true });
  mkdirSync(join(folder, '__MACOSX'));
  writeFileSync(join(folder, '__MACOSX/a.json'), 'x');
  for (const name of names) writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, '様式/深い/a.xlsx'), 'abc');
  writeFileSync(join(folder, 'pack.json'), '{}');
  if (process.platform !== 'win32') symlinkSync('pack.json', join(folder, 'link.json'));
  expect(await packFiles(folder)).toEqual(
    [
      { path: 'pack.json', size: 2 },
      { path: '様式/深い/a.xlsx', size: 3 },
      ...names.map((path) => ({ path, size: Buffer.byteLength(path) })),
    ].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  expect(await packFiles(join(folder, 'nowhere'))).toEqual([]);
});

test('of far too many the search ends early', async () => {
  const folder = temporaryFolder();
  const many = packLimits.files + 5;
  for (const name of ['a', 'b', 'c']) {
    mkdirSync(join(folder, name));
    for (let n = 0; n < many; n++) writeFileSync(join(folder, name, `${n}.txt`), '');
  }
  expect(await packFiles(folder)).toHaveLength(many);
});
