import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

export interface BuildInfo {
  /** Not the official runtime: development, or a test package. The page says so. */
  isDevelopmentRuntime: boolean;
  /** A package made for tests: it listens to RENKEI_PROFILE like an unpackaged app. */
  isTestBuild: boolean;
}

/**
 * A package carries build.json, written while packaging; without one it is a release. Unpackaged, the starter says which
 * runtime it found.
 */
export function readBuildInfo(appFolder: string): BuildInfo {
  if (!app.isPackaged) {
    return { isDevelopmentRuntime: process.env['RENKEI_RUNTIME_KIND'] !== 'official', isTestBuild: false };
  }
  try {
    const info = JSON.parse(readFileSync(join(appFolder, 'build.json'), 'utf8')) as Partial<BuildInfo>;
    return { isDevelopmentRuntime: info.isDevelopmentRuntime === true, isTestBuild: info.isTestBuild === true };
  } catch {
    return { isDevelopmentRuntime: false, isTestBuild: false };
  }
}
