import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPdf } from '../../../electron/cli/render-pdf';
import { temporaryFolder } from '../../support/temporary-folder';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each<[which: string, runtime: (folder: string) => string, code: string]>([
  ['none', () => '', 'pdf/no-renderer'],
  ['one that isn’t there', (folder) => join(folder, 'ない 実行環境'), 'pdf/no-renderer'],
  [
    'one that can’t be run',
    (folder) => {
      const file = join(folder, '実行できない もの');
      writeFileSync(file, '');
      return file;
    },
    'pdf/failed',
  ],
])('a PDF needs a runtime, and says so: %s', async (_, runtime, code) => {
  vi.stubEnv('RENKEI_RUNTIME', runtime(temporaryFolder()));
  expect(await renderPdf(new Uint8Array(), '様式1')).toMatchObject({ ok: false, code });
});
