import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildInfo {
  /** Not the official runtime: development, or a test package. The page says so. */
  isDevelopmentRuntime: boolean;
  /**
   * Meant for an office: takes no switch of Chromium's or Node's, no variable, and has no tools for developers. What is started from
   * the source, and a package made for tests, has these doors.
   */
  isRelease: boolean;
}

/**
 * A package carries build.json, written while packaging; without one it is a release. What lies in no archive isn't packaged, and the
 * starter says which runtime it found: the program's own name would be anybody's to change.
 */
export function readBuildInfo(appFolder: string): BuildInfo {
  if (!appFolder.endsWith('.asar'))
    return { isDevelopmentRuntime: process.env['RENKEI_RUNTIME_KIND'] !== 'official', isRelease: false };
  try {
    const info = JSON.parse(readFileSync(join(appFolder, 'build.json'), 'utf8')) as Record<string, unknown>;
    return { isDevelopmentRuntime: info['isDevelopmentRuntime'] === true, isRelease: info['isTestBuild'] !== true };
  } catch {
    return { isDevelopmentRuntime: false, isRelease: true };
  }
}
