import { describe, expect, test } from 'vitest';
import { sortedWeaknesses } from '../../../electron/dev/package/known-weaknesses.mjs';
import { sbomOf, type Listed, type Ships } from '../../../electron/dev/package/sbom.mjs';

const component = (name: string, version: string) => ({
  ...{ 'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'optional' },
  ...{ purl: `pkg:npm/${name}@${version}`, hashes: [{ alg: 'SHA-512', content: 'ab' }] },
  properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
});
const listed: Listed = {
  components: [component('react', '19.3.1'), component('scheduler', '0.28.0'), component('eslint', '10.15.0')],
  dependencies: [
    { ref: 'eslint@10.15.0', dependsOn: ['react@19.3.1'] },
    { ref: 'react@19.3.1', dependsOn: ['scheduler@0.28.0', 'eslint@10.15.0'] },
  ],
};
const ships: Ships = {
  version: '0.1.0',
  packages: [
    { ref: 'scheduler@0.28.0', terms: 'MIT' },
    { ref: 'react@19.3.1', terms: 'MIT' },
  ],
  runtime: { electron: '45.3.4', chrome: '150.0.1.2', node: '24.15.0', v8: '15.0' },
  fonts: { 'renderer/fonts/ipamjm.ttf': '75268aa9ac2d92080048196af08adee37f1c286cf4b7777ed5ac3722a8737f5f' },
  made: '2026-07-15T00:00:00.000Z',
};

describe('the list of parts', () => {
  test('names what ships, each with version, digest and terms, and nothing that only builds it', () => {
    const { components } = sbomOf(listed, ships);
    expect(components.map((part) => part['bom-ref'])).toEqual([
      'chromium@150.0.1.2',
      'electron@45.3.4',
      'file:renderer/fonts/ipamjm.ttf',
      'node@24.15.0',
      'react@19.3.1',
      'scheduler@0.28.0',
    ]);
    expect(components.at(-1)).toEqual({
      ...{ 'bom-ref': 'scheduler@0.28.0', type: 'library', name: 'scheduler', version: '0.28.0', scope: 'required' },
      ...{ purl: 'pkg:npm/scheduler@0.28.0', hashes: [{ alg: 'SHA-512', content: 'ab' }] },
      licenses: [{ expression: 'MIT' }],
    });
  });

  test('calls Chromium, Node and Electron as lists of weaknesses do', () => {
    const names = sbomOf(listed, ships).components.flatMap(({ cpe }) => (typeof cpe === 'string' ? [cpe] : []));
    expect(names).toEqual([
      'cpe:2.3:a:google:chrome:150.0.1.2:*:*:*:*:*:*:*',
      'cpe:2.3:a:electronjs:electron:45.3.4:*:*:*:*:*:*:*',
      'cpe:2.3:a:nodejs:node.js:24.15.0:*:*:*:*:*:*:*',
    ]);
  });

  test('says what needs what, among what ships', () => {
    const { dependencies } = sbomOf(listed, ships);
    expect(dependencies[0]?.dependsOn).toHaveLength(6);
    expect(dependencies.slice(1)).toEqual([{ ref: 'react@19.3.1', dependsOn: ['scheduler@0.28.0'] }]);
  });

  test('isn’t made with a hole in it', () => {
    const unknown = { ...ships, packages: [...ships.packages, { ref: 'zod@4.6.7', terms: 'MIT' }] };
    expect(() => sbomOf(listed, unknown)).toThrow('zod@4.6.7');
    expect(() => sbomOf(listed, { ...ships, runtime: { electron: '45.3.4', node: '24' } })).toThrow('chrome');
  });

  test('is the same for the same sources, and another one for others', () => {
    const first = sbomOf(listed, ships);
    expect(first.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(sbomOf(listed, ships)).toEqual(first);
    expect(sbomOf(listed, { ...ships, fonts: {} }).serialNumber).not.toBe(first.serialNumber);
  });
});

test('a weakness of what is in the app is told from one of the tools', () => {
  const weak = (name: string, nodes: string[], via: { title: string; url: string } | string) => ({
    ...{ name, severity: 'high', nodes },
    via: [via],
  });
  const found = {
    react: weak('react', ['node_modules/react'], { title: 'Draws too much', url: 'https://example.org/1' }),
    eslint: weak('eslint', ['node_modules/eslint'], 'minimatch'),
    tslib: weak('tslib', ['node_modules/a/node_modules/tslib', 'node_modules/tslib'], { title: 'T', url: 'u' }),
  };
  expect(sortedWeaknesses(found, new Set(['node_modules/react', 'node_modules/tslib']))).toEqual({
    inApp: ['high: react: Draws too much https://example.org/1', 'high: tslib: T u'],
    inTools: ['high: eslint: by minimatch'],
  });
});
