import { expect, test } from 'vitest';
import { updateWay } from '../../../electron/updates/update-way';

const LOCAL = 'C:\\Users\\山田 花子\\AppData\\Local';
const installed: Parameters<typeof updateWay>[0] = {
  ...{ platform: 'win32', isPackaged: true, product: 'renkei-daicho', localAppData: LOCAL },
  program: `${LOCAL}\\Programs\\renkei-daicho\\renkei-daicho.exe`,
};

test('only what the setup has put in is made new by the setup: anything else would stay beside it', () => {
  expect(updateWay(installed)).toBe('setup');
  // Windows doesn't tell letters by their size.
  expect(updateWay({ ...installed, program: installed.program.toUpperCase() })).toBe('setup');
  for (const program of [
    'D:\\連携台帳\\renkei-daicho.exe',
    `${LOCAL}\\Programs\\renkei-daicho-test\\renkei-daicho.exe`,
  ])
    expect(updateWay({ ...installed, program })).toBe('by-hand');
  expect(updateWay({ ...installed, localAppData: undefined })).toBe('by-hand');
});

test('elsewhere the screen says how it comes', () => {
  expect(updateWay({ ...installed, platform: 'linux' })).toBe('packages');
  expect(updateWay({ ...installed, platform: 'darwin' })).toBe('by-hand');
  expect(updateWay({ ...installed, isPackaged: false })).toBe('source');
});
