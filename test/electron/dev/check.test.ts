import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choose } from '../../../electron/dev/checking/choose.mjs';
import { e2eFoldersFor, reachOfE2e } from '../../../electron/dev/checking/e2e-reach.mjs';
import { linksOf } from '../../../electron/dev/checking/links.mjs';
import { leftLines, nearestThatFit } from '../../../electron/dev/checking/nearest.mjs';

const root = join(import.meta.dirname, '../../..');

/** A small house: a file's path and what stands in it. */
const house: Record<string, string> = {
  'package.json': '{}',
  'README.md': '',
  'resources/packs/a-city/pack.json': '{}',
  'shared/kana.ts': 'export const kana = 1;',
  'shared/staff.ts': `import { kana } from './kana'; import type { Pack } from './pack'; export { kana };`,
  'shared/pack.ts': 'export type Pack = 1;',
  'electron/mail/send.ts': `import { kana } from '@shared/kana'; export const send = kana;`,
  'electron/compose/sending.ts': `import { send } from '../mail/send'; export const sending = send;`,
  'electron/main.ts': `import './mail/send'; import './compose/sending';`,
  'renderer/features/talk/talk-screen.tsx': `import style from './talk.module.css'; import '../../../shared/staff';`,
  'renderer/features/talk/talk.module.css': '',
  'renderer/shell/routes.tsx': `const Talk = lazy(() => import('../features/talk/talk-screen'));`,
  'renderer/main.tsx': `import './shell/routes';`,
  'electron/dev/package/pieces.mjs': `import { join } from 'node:path'; readdirSync(join(root, 'renderer'));`,
  'electron/dev/tool.mjs': `export const tool = (name) => import(\`./parts/\${name}.mjs\`);`,
  'electron/dev/parts/one.mjs': `import '../deeper.mjs';`,
  'electron/dev/deeper.mjs': '',
  'test/support/packs.ts': `import { join } from 'node:path'; export const packs = join(root, 'resources', 'packs');`,
  'test/shared/kana.test.ts': `import '../../shared/kana';`,
  'test/shared/staff.test.ts': `import '../../shared/staff';`,
  'test/shared/packs.test.ts': `import { packs } from '../support/packs.ts';`,
  'test/electron/send.test.ts': `import { send } from '../../electron/mail/send.ts';`,
  'test/electron/tool.test.ts': `vi.mock('../../electron/dev/tool.mjs');`,
  'test/electron/form.test.ts': `readFileSync(join(import.meta.dirname, '../fixtures/form.docx'));`,
  'test/fixtures/form.docx': '',
  'test/lint/tree.test.ts': '',
  'test/support/all-tests.ts': `import { join } from 'node:path'; readdirSync(join(root, 'test'));`,
  'test/electron/readme.test.ts': `readFileSync('../../README.md');`,
  'test/electron/all.test.ts': `import '../support/all-tests.ts';`,
  '.oxlint.config.mjs': '',
  'test/config/vitest.config.ts': '',
  'test/e2e/talk/talk.test.ts': `import '../../support/talk-page.ts';`,
  'test/e2e/mail/server.test.ts': '',
  'test/e2e/consents/consents.test.ts': '',
  'test/e2e/shell/shell.test.ts': '',
  'test/e2e/smoke/start.test.ts': '',
  'test/support/talk-page.ts': '',
};

const areas = new Map([
  ['shared', new Set(['shared/kana.ts', 'shared/staff.ts', 'shared/pack.ts'])],
  ['electron', new Set(['electron/main.ts', 'electron/mail/send.ts'])],
  ['renderer', new Set(['renderer/features/talk/talk-screen.tsx', 'renderer/shell/routes.tsx'])],
]);

function chosenFor(...changed: string[]) {
  const files = Object.keys(house).filter((file) => !changed.includes(`gone: ${file}`));
  const links = new Map(
    files.filter((file) => /\.(tsx?|mjs)$/.test(file)).map((file) => [file, linksOf(file, house[file]!)]),
  );
  return choose(
    changed.map((file) => file.replace('gone: ', '')),
    { files, links, areas },
  );
}

const unitTests = Object.keys(house).filter((file) => /\.test\.ts$/.test(file) && !file.includes('e2e'));

describe('what is checked after a change', () => {
  test('is what imports it, and what imports that, the nearest first', () => {
    expect(chosenFor('shared/kana.ts').unit).toEqual([
      'test/lint/tree.test.ts',
      'test/shared/kana.test.ts',
      'test/shared/staff.test.ts',
      'test/electron/send.test.ts',
    ]);
  });

  test('is what starts a module of a folder, also when what that one imports has changed', () => {
    expect(chosenFor('electron/dev/deeper.mjs').unit).toContain('test/electron/tool.test.ts');
  });

  test('is what reads a folder when something in it has changed, not when that only leans on the change', () => {
    expect(chosenFor('test/fixtures/form.docx').unit).toContain('test/electron/all.test.ts');
    expect(chosenFor('README.md').unit).toContain('test/electron/readme.test.ts');
    expect(chosenFor('README.md').unit).not.toContain('test/electron/all.test.ts');
  });

  test('is what reads a pack, by whichever words it names the folder', () => {
    expect(chosenFor('resources/packs/a-city/pack.json').unit).toContain('test/shared/packs.test.ts');
    expect(chosenFor('resources/packs/a-new-city/pack.json').unit).toContain('test/shared/packs.test.ts');
  });

  test('is what reads a fixture', () => {
    expect(chosenFor('test/fixtures/form.docx').unit).toContain('test/electron/form.test.ts');
  });

  test('is what imports a file that is gone', () => {
    expect(chosenFor('gone: shared/kana.ts').unit).toContain('test/shared/staff.test.ts');
    expect(chosenFor('gone: shared/kana.ts')).toMatchObject({ lint: [], types: ['shared', 'electron', 'renderer'] });
  });

  test('is what a mock stands for, and what a program loads by a name that it makes up', () => {
    expect(chosenFor('electron/dev/parts/one.mjs').unit).toContain('test/electron/tool.test.ts');
  });

  test('is the compiler alone where a type changes', () => {
    expect(chosenFor('shared/pack.ts')).toMatchObject({
      types: ['shared', 'renderer'],
      unit: ['test/lint/tree.test.ts'],
    });
  });

  test.each(['package.json', 'package-lock.json', 'test/config/vitest.config.ts'])(
    'is every unit test after %s',
    (file) => {
      expect(chosenFor(file).unit.toSorted()).toEqual(unitTests.toSorted());
    },
  );

  test.each(['package.json', '.oxlint.config.mjs', 'test/lint/rules/no-barrel.mjs', '.oxfmtrc.json'])(
    'is every file for the linter after %s',
    (file) => {
      expect(chosenFor(file).lint).toBe('all');
    },
  );

  test('is its own area at least for the compiler', () => {
    expect(chosenFor('renderer/shell/routes.tsx').types).toEqual(['renderer']);
    expect(chosenFor('test/config/tsconfig.shared.json').types).toEqual(['shared']);
    expect(chosenFor('test/config/tsconfig.base.json').types).toEqual(['shared', 'electron', 'renderer']);
  });
});

describe('the end-to-end tests that reach a change', () => {
  test('are those of the screens that lean on it', () => {
    expect(chosenFor('renderer/features/talk/talk.module.css').e2e).toEqual(['test/e2e/talk/talk.test.ts']);
    expect(chosenFor('shared/kana.ts').e2e).toEqual(['test/e2e/talk/talk.test.ts', 'test/e2e/mail/server.test.ts']);
  });

  test('are not those of what only puts the parts together, or packs them; these have theirs when they change themselves', () => {
    expect(chosenFor('renderer/features/talk/talk-screen.tsx').e2e).toEqual(['test/e2e/talk/talk.test.ts']);
    expect(chosenFor('electron/mail/send.ts').e2e).toEqual(['test/e2e/mail/server.test.ts']);
    expect(chosenFor('renderer/shell/routes.tsx').e2e).toContain('test/e2e/shell/shell.test.ts');
    for (const file of ['electron/compose/sending.ts', 'electron/main.ts', 'electron/dev/package/pieces.mjs'])
      expect(chosenFor(file).e2e, file).toEqual(['test/e2e/smoke/start.test.ts']);
  });

  test('are those that are driven with what changed', () => {
    expect(chosenFor('test/support/talk-page.ts').e2e).toEqual(['test/e2e/talk/talk.test.ts']);
  });

  const folders = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

  test('are known for every folder of theirs', () => {
    expect(Object.keys(reachOfE2e).toSorted()).toEqual(folders('test/e2e').toSorted());
  });

  test('reach every screen and every part of the main process', () => {
    const reached = Object.values(reachOfE2e).flat();
    const parts = [
      ...folders('renderer/features').map((name) => `renderer/features/${name}/`),
      ...folders('electron')
        .filter((name) => name !== 'dev')
        .map((name) => `electron/${name}/`),
    ];
    expect(parts.filter((part) => !reached.some((begin) => begin.startsWith(part)))).toEqual([]);
  });

  test.each([
    ['lock-card.tsx', 'settings vault'],
    ['backup-list.tsx', 'settings vault'],
    ['endpoint-card.tsx', 'settings submissions'],
    ['mail-form.ts', 'settings submissions'],
    ['pack-list.tsx', 'packs settings'],
    ['printing-section.tsx', 'settings'],
  ])('are also those elsewhere that use a card of 設定: %s', (file, expected) => {
    expect([...e2eFoldersFor([`renderer/features/settings/${file}`])].toSorted().join(' ')).toBe(expected);
  });

  test('reach nothing that is no more', () => {
    const gone = Object.values(reachOfE2e)
      .flat()
      .filter((begin) => !existsSync(join(root, begin)))
      .filter((begin) => {
        const [folder, name] = [join(root, begin, '..'), begin.split('/').at(-1)!];
        return !existsSync(folder) || !readdirSync(folder).some((file) => file.startsWith(name));
      });
    expect(gone).toEqual([]);
  });
});

describe('two minutes', () => {
  test('go to the nearest tests; what is farther is named', () => {
    const times = { near: 40, slow: 80, far: 10 };
    expect(nearestThatFit(['near', 'slow', 'far'], { times, budget: 100 })).toEqual({
      taken: ['near', 'far'],
      left: ['slow'],
    });
  });

  test('are never so short that nothing is tested', () => {
    expect(nearestThatFit(['slow'], { times: { slow: 80 }, budget: 10 })).toEqual({ taken: ['slow'], left: [] });
  });
});

describe('the test files that there was no time for', () => {
  test('are named, and how they are run', () => {
    expect(leftLines({ taken: ['a'], left: [] })).toEqual([]);
    expect(leftLines({ taken: ['a'], left: ['test/shared/b.test.ts', 'test/lint/c.test.ts'] })).toEqual([
      '2 unit test files farther from the change (npm run check -- --all, or npm test): test/shared/b.test.ts test/lint/c.test.ts',
    ]);
  });

  test('of a wide change are counted by folder, none is missing', () => {
    const some = (folder: string, count: number): string[] =>
      Array.from({ length: count }, (_, i) => `test/${folder}/${i}.test.ts`);
    const left = [...some('lint', 2), ...some('shared/forms/excel', 30), ...some('shared/forms/word', 4)];
    expect(leftLines({ taken: some('shared/text', 7), left })).toEqual([
      '36 unit test files of the 43 that this wide change reaches (npm run check -- --all, or npm test): test/shared/forms 34, test/lint 2',
    ]);
  });
});
