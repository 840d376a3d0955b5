import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OfficialFiles } from '../../../electron/packs/official-files';
import { temporaryFolder } from '../../support/temporary-folder';

test('a folder that somebody laid a link to has nothing of its own taken away', async () => {
  const [photos, profile] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(photos, 'firmware.bin'), 'mine');
  symlinkSync(photos, join(profile, 'official'), 'junction');
  const files = new OfficialFiles(join(profile, 'official'));
  const form = { packId: 'city', formId: '1' };
  expect(await files.replace(form, new Uint8Array([1]), 'form.docx', '2026-11-23')).toMatchObject({ ok: true });
  expect(await files.restore(form)).toMatchObject({ ok: true });
  expect(readdirSync(photos)).toContain('firmware.bin');
});
