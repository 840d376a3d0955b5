import { expect, test } from 'vitest';
import { startHref } from '../../../renderer/features/overview/overview-address';
import { openPack } from '../../support/open-pack';

const start = (packId: string, column: string): string => {
  const pack = openPack(packId);
  return startHref(
    pack,
    pack.overview.columns.find(({ id }) => id === column)!,
  );
};

test('a column begins its procedure with all that its heading says', () => {
  expect(start('fukui-mimamori', 'withdrawn')).toBe(
    '/procedures/start?event=consent-withdrawn&network=fukui-mimamori&a.wish=all',
  );
  expect(start('nagareyama-tritrus', 'transfer-inside')).toBe(
    '/procedures/start?event=transfer&network=nagareyama-tritrus&scope=same-city',
  );
  expect(start('nagareyama-tritrus', 'transfer-outside')).toContain('&scope=outside');
  expect(start('fukui-mimamori', 'closed')).toBe(
    '/procedures/start?event=office-closed&network=fukui-mimamori&a.extent=network',
  );
  expect(start('line-works', 'join')).toBe('/procedures/start?event=join&network=line-works');
});
