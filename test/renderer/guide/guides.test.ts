import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventNames } from '@shared/ledger/event';
import { guideIds, type Guide } from '../../../renderer/words/guides/guide';
import { guides } from '../../../renderer/words/guides/guides';
import { pictureOf } from '../../../renderer/features/guide/guide-pictures';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'renderer/features/guide/pictures');
const pictures = readdirSync(folder);
const routes = readFileSync(join(root, 'renderer/shell/routes.tsx'), 'utf8');

const wordsOf = (guide: Guide): string[] => [
  ...[guide.lead, guide.next],
  ...guide.steps.flatMap(({ says, note }) => [says, note ?? '。']),
  ...guide.troubles.map(({ then }) => then),
];

/** Paths of the table of addresses, as patterns. */
const known = [...routes.matchAll(/path="([^"]+)"/g)].map(
  ([, path = '']) => new RegExp(`^${path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`),
);

test('はじめに has its eleven pages, each once and in their order', () => {
  expect(guides.map(({ id }) => id)).toEqual(guideIds);
  expect(guides).toHaveLength(11);
});

describe.each(guides.map((guide) => ({ ...guide, guide })))('$title', ({ guide }) => {
  test('says what is needed, three to seven steps, what comes afterwards and what to do in trouble', () => {
    expect(guide.needs.length).toBeGreaterThan(0);
    expect(guide.steps.length).toBeGreaterThanOrEqual(3);
    expect(guide.steps.length).toBeLessThanOrEqual(7);
    expect(guide.troubles.length).toBeGreaterThan(0);
  });

  test('speaks in whole sentences', () => {
    for (const words of wordsOf(guide)) expect(words).toMatch(/。$/);
    for (const words of wordsOf(guide)) expect(words).not.toMatch(/(?:である|だ|する)。/);
  });

  test('names in each step what its picture rings, so that nobody has to guess', () => {
    for (const [i, { shows }] of guide.steps.entries()) {
      expect(pictureOf(guide.id, i + 1), `picture ${i + 1}`).toBeDefined();
      expect(shows.ring.name.replaceAll('…', '')).not.toBe('');
    }
  });

  test('leads to screens that there are, and to events that there are', () => {
    const addresses = [
      guide.practice,
      ...guide.steps.flatMap(({ shows: { at } }) => (at?.startsWith('/') ? [at] : [])),
    ];
    for (const address of addresses) {
      const [path = '', query] = address.split('?');
      expect(
        known.some((one) => one.test(path)),
        address,
      ).toBe(true);
      const event = new URLSearchParams(query).get('event');
      if (event !== null) expect(Object.keys(eventNames), address).toContain(event);
    }
  });

  test('begins its practice where its first step is done', () => {
    const [first] = guide.steps;
    const tried = guides.find(({ id }) => id === guide.practises) ?? guide;
    expect((guide.practises ? tried.steps[0] : first)?.shows.at).toBe(guide.practice);
  });
});

test('there is no picture of a step that is gone, and all together are small', () => {
  const wanted = guides.flatMap(({ id, steps }) => steps.map((_, i) => `${id}-${i + 1}.webp`));
  expect(pictures.sort()).toEqual(wanted.sort());
  const bytes = pictures.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThan(1_500_000);
});

test('a price stands on none of them: whoever reads it would pay another', () => {
  for (const guide of guides) expect(JSON.stringify(guide)).not.toMatch(/[0-9０-９][,0-9０-９]*\s*円/);
});

test('the number to call stands first where something is urgent', () => {
  expect(guides.filter(({ isUrgent }) => isUrgent).map(({ id }) => id)).toEqual(['lost-or-leaked']);
});
