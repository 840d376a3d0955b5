import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { budget } from '../../../electron/dev/house/budget.mjs';

const renderer = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((name) => join(renderer, name));
const sheets = files.filter((path) => path.endsWith('.css'));
const text = (path: string): string => readFileSync(path, 'utf8');

/** Looks that two screens want are a part of renderer/ui. */
test('the style sheets stay below their budget', () => {
  const lines = sheets.reduce((sum, path) => sum + text(path).split('\n').length - 1, 0);
  expect(lines).toBeLessThanOrEqual(budget['lines of styles']);
});

/** Each sheet with the classes that files take from it: by name, or (`null`) by a value that is only known when it runs. */
const taken = new Map<string, Set<string | null>>();
for (const path of files.filter((name) => /\.tsx?$/.test(name))) {
  const code = text(path);
  for (const [, name = '', sheet = ''] of code.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
    const from = join(dirname(path), sheet);
    const names = taken.get(from) ?? new Set();
    taken.set(from, names);
    // Handed on as a whole.
    if (new RegExp(String.raw`(?<!import )\b${name}\b(?!\[)`).test(code)) names.add(null);
    for (const [, asked = ''] of code.matchAll(new RegExp(String.raw`\b${name}\[([^\]]*)\]`, 'g'))) {
      const spelled = [...asked.matchAll(/'([\w-]+)'/g)].map(([, one = '']) => one);
      for (const one of spelled) names.add(one);
      if (!/^('[\w-]+'|[^'`]+ \? '[\w-]+' : '[\w-]+')$/.test(asked)) names.add(null);
    }
  }
}
const classesOf = (sheet: string): string[] => [
  ...new Set(
    [
      ...text(sheet)
        .replace(/\/\*.*?\*\//gs, '')
        .matchAll(/\.([a-zA-Z][\w-]*)(?=[^{}]*\{)/g),
    ].map(([, name = '']) => name),
  ),
];

test('each class that a screen names stands in its sheet', () => {
  const missing = [...taken].flatMap(([sheet, names]) => {
    const known = new Set(classesOf(sheet));
    return [...names].filter((name) => name !== null && !known.has(name)).map((name) => `${sheet}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('and no sheet has classes that nobody names', () => {
  const unused = sheets
    .filter((sheet) => sheet.endsWith('.module.css') && !taken.get(sheet)?.has(null))
    .flatMap((sheet) =>
      classesOf(sheet)
        .filter((name) => !taken.get(sheet)?.has(name))
        .map((name) => `${sheet}: ${name}`),
    );
  expect(unused).toEqual([]);
});

/** Selectors of a sheet, those of lists apart, each as its compounds. */
const selectorsOf = (sheet: string): string[][] =>
  [
    ...text(sheet)
      .replace(/\/\*.*?\*\//gs, '')
      .matchAll(/([^{};@]+)\{/g),
  ]
    .flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim().split(/(?:\s+|\s*[>+~]\s*)(?![^(]*\))/));

const asksFor = (compounds: readonly string[]): boolean => compounds.some((compound) => compound.includes(':has('));

/**
 * Rules that ask what stands in an element. Whatever they ask of is looked through whenever something in it comes or goes: of a screen or a
 * list, that is with every row. So each has its reason here, and what is large is told by a property that the part sets (`data-open` of
 * Panes, `data-unfolds` of Page, `data-beside` of a panel) where it knows.
 */
const OWN_BOX = 'a label around its own box';
const ONE_LINE = 'one line or remark, with a handful of elements';
const asking: Record<string, string> = {
  'ui/choice.module.css .line': OWN_BOX,
  'ui/choice.module.css .card': OWN_BOX,
  'ui/choice.module.css .choice': OWN_BOX,
  'ui/segmented.module.css .choice': OWN_BOX,
  'features/procedures/wizard/event-step.module.css .tile': OWN_BOX,
  'features/overview/overview.module.css .heading': OWN_BOX,
  'features/find/find.module.css .line': OWN_BOX,
  'ui/lines.module.css li': ONE_LINE,
  'features/documents/row-table.module.css .cell': ONE_LINE,
  'features/import/check-grid.module.css .cell': 'a cell of a table, with its box',
  'features/import/check-grid.module.css .row': 'a row of a table, when the box of its remarks has the focus',
  'grid/grid.module.css .active': 'the one cell that has the focus',
  'features/credentials/credentials.module.css .scroll': 'some tens of lines, on a screen without a grid',
  'features/procedures/checklist/checklist.module.css .split': 'one procedure, on a screen without a grid',
};

/** Of each compound with :has(), its sheet and what it asks of. */
const askers = sheets
  .filter((sheet) => !relative(renderer, sheet).startsWith('paper'))
  .flatMap((sheet) =>
    selectorsOf(sheet)
      .flat()
      .filter((compound) => compound.includes(':has('))
      .map(
        (compound) => `${relative(renderer, sheet).replaceAll('\\', '/')} ${compound.replace(/:.*$/s, '') || compound}`,
      ),
  );

test('what asks with :has() is small, and is named here with its reason', () => {
  expect([...new Set(askers)].toSorted()).toEqual(Object.keys(asking).toSorted());
});

const withoutNames = (compound: string): string =>
  compound.replaceAll(/:(not|has)\((?:[^()]|\([^()]*\))*\)/g, '').replaceAll(/::?[\w-]+(?![\w-]*\()/g, '');

test('what stands below a first or last child has a name: for "any child of the last one" each list restyles whole where its end changes', () => {
  const below = sheets
    .filter((sheet) => !relative(renderer, sheet).startsWith('paper'))
    .flatMap((sheet) => selectorsOf(sheet).map((compounds) => ({ sheet, compounds })))
    .filter(({ compounds }) => compounds.slice(0, -1).some((one) => /:(first|last|only|nth)-/.test(one)));
  expect(below.length).toBeGreaterThan(3);
  const nameless = below.filter(
    ({ compounds }) => !/[\w.#[]/.test(withoutNames(compounds.at(-1) ?? '').replaceAll(/:(is|where)\(/g, '')),
  );
  expect(nameless.map(({ sheet, compounds }) => `${sheet}: ${compounds.join(' ')}`)).toEqual([]);
});

test('nor do the parts of Mantine that the app uses ask of the whole page', () => {
  const used = [...text(join(renderer, 'ui/mantine.css')).matchAll(/'(@mantine\/[^']+)'/g)];
  const theirs = used
    .flatMap(([, path = '']) => selectorsOf(join(renderer, '../node_modules', path)))
    .flat()
    .filter((compound) => compound.includes(':has('));
  expect(theirs.length).toBeGreaterThan(5);
  expect(theirs.filter((compound) => !/^\.m_/.test(compound))).toEqual([]);
});

const isNamed = (compound: string): boolean => /[\w.[*]/.test(compound.replace(/:(not|has)\(.*\)|:[\w-]+/g, ''));

test('what a rule with :has() is for has a name: for "any child there" every insertion would restyle the whole page', () => {
  const nameless = sheets.flatMap((sheet) =>
    selectorsOf(sheet)
      .filter((compounds) => asksFor(compounds.slice(0, -1)) && !isNamed(compounds.at(-1) ?? ''))
      .map((compounds) => `${sheet}: ${compounds.join(' ')}`),
  );
  expect(nameless).toEqual([]);
  expect(sheets.flatMap(selectorsOf).filter(asksFor).length).toBeGreaterThan(20);
});

test('no sheet, of ours or of what it is built on, asks how the screen is held: nothing is locked to one way', () => {
  const mantine = join(renderer, '../node_modules/@mantine/core/styles');
  const theirs = readdirSync(mantine).map((name) => join(mantine, name));
  expect([...sheets, ...theirs].filter((sheet) => /@media[^{]*\(\s*orientation/.test(text(sheet)))).toEqual([]);
});

/** Mantine lays it absolutely by itself; a table goes sideways alone; a sheet to print never scrolls on the screen. */
const POSITIONED_ELSEWHERE = ['ui/menu.module.css', 'ui/table.module.css', 'ui/printout.module.css'];

test('what scrolls in the kit holds what is read out only: laid out absolutely, it would make the screen around it longer', () => {
  const bare = sheets
    .map((path) => [relative(renderer, path), text(path).replace(/\/\*.*?\*\//gs, '')] as const)
    .filter(([name]) => name.startsWith('ui/') && !POSITIONED_ELSEWHERE.includes(name))
    .flatMap(([name, css]) => {
      const rules = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)];
      const positioned = new Set(
        rules.flatMap(([, of = '', body = '']) => (/position:/.test(body) ? [of.trim()] : [])),
      );
      return rules
        .filter(([, , body = '']) => /overflow(-y)?:[^;]*\bauto\b/.test(body))
        .map(([, of = '']) => of.trim().replace(/\[.*$/, ''))
        .filter((of) => !positioned.has(of))
        .map((of) => `${name}: ${of}`);
    });
  expect(bare).toEqual([]);
});
