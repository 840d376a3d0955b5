import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readBuildInfo } from '../../../electron/storage/build-info';
import { temporaryFolder } from '../../support/temporary-folder';

/** Where a package lies: what isn't in an archive isn't packaged, whatever its program is called. */
function packaged(info: string | null): string {
  const folder = join(temporaryFolder(), 'app.asar');
  mkdirSync(folder);
  if (info !== null) writeFileSync(join(folder, 'build.json'), info);
  return folder;
}

test('a package is a release unless it says that it is for tests, and a damaged one is a release, too', () => {
  const tests = '{"isDevelopmentRuntime":true,"isTestBuild":true}';
  expect(readBuildInfo(packaged(tests))).toEqual({ isDevelopmentRuntime: true, isRelease: false });
  const release = '{"isDevelopmentRuntime":false,"isTestBuild":false}';
  expect(readBuildInfo(packaged(release))).toEqual({ isDevelopmentRuntime: false, isRelease: true });
  for (const info of [null, '{', '{"isTestBuild":"true"}', '{"isTestBuild":1}', '{}', 'null'])
    expect(readBuildInfo(packaged(info)), String(info)).toEqual({ isDevelopmentRuntime: false, isRelease: true });
});

test('what is started from its source is none', () => {
  vi.stubEnv('RENKEI_RUNTIME_KIND', 'fallback');
  expect(readBuildInfo('/home/michiko/renkei')).toEqual({ isDevelopmentRuntime: true, isRelease: false });
  vi.stubEnv('RENKEI_RUNTIME_KIND', 'official');
  expect(readBuildInfo('/home/michiko/renkei')).toEqual({ isDevelopmentRuntime: false, isRelease: false });
  vi.unstubAllEnvs();
});
