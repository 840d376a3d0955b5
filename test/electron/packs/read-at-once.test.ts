import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { channels } from '@shared/channels/channels';
import { readPackFolder } from '../../../electron/packs/pack-folder';
import { packInput } from '../../builders/pack';
import { temporaryFolder } from '../../support/temporary-folder';

const reading = vi.hoisted(() => ({ now: 0, most: 0, all: 0 }));
vi.mock('node:fs/promises', async (real) => {
  const fs = await real<typeof import('node:fs/promises')>();
  const readFile = async (file: string): Promise<Buffer> => {
    reading.all++;
    reading.most = Math.max(reading.most, ++reading.now);
    const bytes = await fs.readFile(file);
    await new Promise((later) => setTimeout(later, 5));
    reading.now--;
    return bytes;
  };
  return { ...fs, readFile };
});

test('files of a pack are read sixteen at a time: a start waits for dozens, and a folder may have thousands', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(packInput()));
  for (let i = 0; i < 40; i++) {
    mkdirSync(join(folder, `form-${i}`));
    writeFileSync(join(folder, `form-${i}`, 'form.json'), '{}');
  }
  await readPackFolder(folder, channels);
  expect(reading).toEqual({ now: 0, most: 16, all: 41 });
});
