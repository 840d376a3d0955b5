import { describe, expect, test } from 'vitest';
import { fittingFile, isInShare } from '@shared/updates/fitting';
import { Release, releaseText } from '@shared/updates/release';
import { isNewer } from '@shared/text/version';
import { aRelease } from '../../builders/update';

const here = { product: 'renkei-daicho-test', version: '0.1.0', system: 'win32', arch: 'x64' };
const SEEN = '2026-11-10T00:00:00.000Z';
const refusal = (changes: Partial<Release>, at = here, seen: string | null = SEEN) => {
  const file = fittingFile(aRelease(changes), at, seen);
  return file.ok ? file.value.name : file.code;
};

describe('what may take the place of the version that is here', () => {
  test('a newer one for this kind of PC does, with its own file', () => {
    expect(refusal({})).toBe('renkei-daicho-0.2.0-win-x64.exe');
    expect(refusal({ version: '0.1.1' }, here, null)).toBe('renkei-daicho-0.2.0-win-x64.exe');
    expect(refusal({ issued: SEEN })).toBe('renkei-daicho-0.2.0-win-x64.exe');
  });

  test.each([
    ['an older version', { version: '0.0.9' }, 'update/older'],
    ['the same', { version: '0.1.0' }, 'update/same'],
    ['one that was signed before the newest that was seen', { issued: '2026-11-09T23:59:59.999Z' }, 'update/replayed'],
    ['one that can’t follow this one directly', { from: '0.1.1' }, 'update/between'],
    ['an office’s, for a test package', { product: 'renkei-daicho' }, 'update/other-product'],
  ] as const)('%s doesn’t', (_what, changes, code) => {
    expect(refusal(changes)).toBe(code);
  });

  test('nor one for another system or processor', () => {
    expect(refusal({}, { ...here, system: 'linux' })).toBe('update/other-system');
    expect(refusal({}, { ...here, arch: 'arm64' })).toBe('update/other-system');
  });
});

test('versions are compared by their numbers, not by their letters', () => {
  expect([isNewer('0.10.0', '0.9.9'), isNewer('0.9.9', '0.10.0'), isNewer('1.0.0', '1.0.0')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('of a hundred PCs as many are told first as was said, and not always the same', () => {
  const told = (version: string, share: number): number[] =>
    Array.from({ length: 100 }, (_, place) => place).filter((place) => isInShare(aRelease({ version, share }), place));
  for (const share of [0, 1, 20, 100]) expect(told('0.2.0', share)).toHaveLength(share);
  expect(told('0.2.0', 20)).not.toEqual(told('0.2.1', 20));
  expect(told('0.2.0', 40)).toEqual(expect.arrayContaining(told('0.2.0', 20)));
});

test('a release has one spelling, and none where it breaks a rule', () => {
  const release = aRelease();
  const turned = Object.fromEntries(Object.entries(release).reverse()) as Release;
  expect(releaseText(turned)).toBe(releaseText(release));
  for (const broken of [{ version: '0.2' }, { version: '0.2.0-beta' }, { notes: [] }, { share: 101 }, { files: [] }])
    expect(() => releaseText(aRelease(broken))).toThrow();
});
