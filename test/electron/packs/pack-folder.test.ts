import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as opening from '../../../electron/packs/pack-folder';
import { PackRepository } from '../../../electron/packs/pack-repository';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { packInput } from '../../builders/pack';
import { packWithProcedures } from '../../builders/procedure';
import { bundled } from '../../support/bundled';
import { packsFolder } from '../../support/open-pack';
import { temporaryFolder } from '../../support/temporary-folder';

const { findForm, readBounded, readTemplate } = opening;
const openPackFolder = (place: string) => opening.openPackFolder(place, channels);
const openPackFolders = (parent: string) => opening.openPackFolders(parent, channels);

let folder = '';
beforeEach(() => {
  folder = join(temporaryFolder(), '見本 市');
  mkdirSync(join(folder, 'forms'), { recursive: true });
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(packInput()));
  writeFileSync(join(folder, 'forms/1.docx'), 'x');
});
const template = async () => {
  const opened = unwrap(await openPackFolder(folder));
  return readTemplate(opened, unwrap(findForm(opened, '1')));
};

describe('a pack in a folder', () => {
  test('is opened, with its template, wherever the folder lies', async () => {
    expect(unwrap(await openPackFolder(folder)).pack.id).toBe('mihon-network');
    expect(unwrap(await template())).toEqual(new Uint8Array([0x78]));
  });

  test('with Windows’ byte order mark is opened too', async () => {
    writeFileSync(join(folder, 'pack.json'), `\ufeff${JSON.stringify(packInput())}`);
    expect((await openPackFolder(folder)).ok).toBe(true);
  });

  test('brings the procedures that lie beside it', async () => {
    writeFileSync(join(folder, 'pack.json'), JSON.stringify(packWithProcedures()));
    mkdirSync(join(folder, 'procedures'));
    writeFileSync(join(folder, 'procedures/join.json'), '{"event":"join"}');
    writeFileSync(join(folder, 'procedures/メモ.txt'), 'これは手続きではありません');
    const { pack } = unwrap(await openPackFolder(folder));
    expect(pack.procedures.map(({ event }) => event)).toEqual(['leave', 'join']);
    writeFileSync(join(folder, 'procedures/join.json'), new Uint8Array([0x91, 0xe4]));
    expect(await openPackFolder(folder)).toMatchObject({
      code: 'pack/invalid',
      details: { path: 'procedures/join.json' },
    });
  });

  test('without a pack.json says so; a folder that is not there, too', async () => {
    rmSync(join(folder, 'pack.json'));
    for (const place of [folder, join(folder, 'nowhere'), join(folder, 'forms/1.docx')])
      expect(await openPackFolder(place)).toMatchObject({ ok: false, code: 'pack/no-manifest' });
  });

  test('in Shift_JIS is refused: its words would be garbled', async () => {
    writeFileSync(join(folder, 'pack.json'), new Uint8Array([...Buffer.from('{"title":"'), 0x97, 0xac, 0x22, 0x7d]));
    const refused = await openPackFolder(folder);
    expect(refused).toMatchObject({ ok: false, code: 'pack/invalid', details: { path: 'pack.json' } });
    expect(refused.ok ? '' : refused.message).toContain('UTF-8');
  });

  test('that is no text but a huge file is refused unread', async () => {
    truncateSync(join(folder, 'pack.json'), 5 * 1024 * 1024);
    expect(await openPackFolder(folder)).toMatchObject({ code: 'file/too-large', details: { megabytes: 5, limit: 4 } });
    truncateSync(join(folder, 'forms/1.docx'), 65 * 1024 * 1024);
    const file = join(folder, 'forms/1.docx');
    expect(await readBounded(file, 64 * 1024 * 1024)).toMatchObject({ code: 'file/too-large', details: { file } });
    expect(await readBounded(folder, 64)).toMatchObject({ code: 'file/unreadable', details: { file: folder } });
    const gone = join(folder, 'gone');
    expect(await readBounded(gone, 64)).toMatchObject({ code: 'file/not-found', details: { file: gone } });
  });

  test('whose template is missing, or is a folder, says which form', async () => {
    rmSync(join(folder, 'forms/1.docx'));
    expect(await template()).toMatchObject({
      ...{ ok: false, code: 'pack/template-missing', details: { form: '様式1', file: 'forms/1.docx' } },
    });
    mkdirSync(join(folder, 'forms/1.docx'));
    expect(await template()).toMatchObject({ ok: false, code: 'file/unreadable' });
  });

  test.skipIf(process.platform === 'win32')(
    'whose template is a link out of the folder is refused; one inside is not',
    async () => {
      rmSync(join(folder, 'forms/1.docx'));
      symlinkSync('/etc/passwd', join(folder, 'forms/1.docx'));
      expect(await template()).toMatchObject({ ok: false, code: 'pack/path', details: { path: 'forms/1.docx' } });
      rmSync(join(folder, 'forms/1.docx'));
      writeFileSync(join(folder, 'forms/..2.docx'), 'y');
      symlinkSync('..2.docx', join(folder, 'forms/1.docx'));
      expect((await template()).ok).toBe(true);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'none of whose files is a link out of the folder, nor anything but a file: nothing foreign is read, nothing waited for',
    async () => {
      writeFileSync(join(folder, 'pack.json'), JSON.stringify(packWithProcedures()));
      mkdirSync(join(folder, 'procedures'));
      const procedure = join(folder, 'procedures/join.json');
      symlinkSync('/etc/passwd', procedure);
      expect(await openPackFolder(folder)).toMatchObject({
        code: 'pack/path',
        details: { path: 'procedures/join.json' },
      });
      rmSync(procedure);
      // Another program writes into a pipe, or never does; a device never ends.
      spawnSync('mkfifo', [procedure]);
      expect(await openPackFolder(folder)).toMatchObject({ code: 'file/unreadable' });
      expect(await readBounded('/dev/zero', 1024)).toMatchObject({ code: 'file/unreadable' });
      rmSync(procedure);
      rmSync(join(folder, 'pack.json'));
      symlinkSync('/etc/passwd', join(folder, 'pack.json'));
      expect(await openPackFolder(folder)).toMatchObject({ code: 'pack/path', details: { path: 'pack.json' } });
    },
  );

  test('does not have a form that nobody put there', async () => {
    expect(findForm(unwrap(await openPackFolder(folder)), '9')).toMatchObject({
      ok: false,
      code: 'pack/form-not-found',
    });
  });
});

describe('all packs at hand', () => {
  test('are the bundled ones, and a broken one does not hide the others', async () => {
    const parent = temporaryFolder();
    cpSync(packsFolder, parent, { recursive: true });
    mkdirSync(join(parent, 'broken'));
    writeFileSync(join(parent, 'broken/pack.json'), '{');
    const opened = await openPackFolders(parent);
    expect(opened.map(({ name, opened: one }) => [name, one.ok])).toEqual([
      ['broken', false],
      ['fukui-mimamori', true],
      ['line-works', true],
      ['nagareyama-tritrus', true],
      ['tsuruoka-finelink', true],
    ]);
    expect(await openPackFolders(join(parent, 'nowhere'))).toEqual([]);
  });

  test('of the office’s own win over bundled ones with the same id', async () => {
    const own = temporaryFolder();
    cpSync(join(packsFolder, 'tsuruoka-finelink'), join(own, 'mine'), { recursive: true });
    const repository = new PackRepository(bundled, own, channels);
    const listed = (await repository.list()).map(({ origin, pack }) => [origin, pack.ok ? pack.value.id : '']);
    expect(listed).toEqual([
      ['profile', 'tsuruoka-finelink'],
      ['bundled', 'fukui-mimamori'],
      ['bundled', 'line-works'],
      ['bundled', 'nagareyama-tritrus'],
    ]);
    expect((await repository.open('tsuruoka-finelink', '1')).ok).toBe(true);
    expect(await repository.open('nobody', '1')).toMatchObject({ ok: false, code: 'pack/not-found' });
    expect(await repository.open('tsuruoka-finelink', '9')).toMatchObject({ ok: false, code: 'pack/form-not-found' });
  });

  test('come in the order of their names, and what begins with a dot is on its way only', async () => {
    const parent = temporaryFolder();
    const names = Array.from({ length: 40 }, (_, n) => `市-${String((n * 17) % 40).padStart(2, '0')}`);
    for (const name of [...names, '.incoming']) mkdirSync(join(parent, name));
    writeFileSync(join(parent, 'メモ.txt'), 'x');
    expect((await openPackFolders(parent)).map(({ name }) => name)).toEqual(names.toSorted());
    mkdirSync(join(folder, 'procedures'));
    for (const name of names) writeFileSync(join(folder, `procedures/${name}.json`), '{');
    expect(await openPackFolder(folder)).toMatchObject({ details: { path: 'procedures/市-00.json' } });
  });

  test('show a pack that was added after a refresh', async () => {
    const own = temporaryFolder();
    const repository = new PackRepository(bundled, own, channels);
    await repository.list();
    cpSync(folder, join(own, 'new'), { recursive: true });
    repository.refresh();
    expect((await repository.list()).map(({ name }) => name)).toContain('new');
  });
});
