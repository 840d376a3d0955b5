import { describe, expect, test } from 'vitest';
import {
  SavedViews,
  looksAlike,
  withName,
  withoutView,
  withView,
  type SavedView,
} from '../../../renderer/records/list/saved-views';

const aView = (id: string, name: string): SavedView => ({
  id,
  name,
  filter: 'working',
  network: null,
  query: '',
  sort: { columnId: 'name', isDescending: false },
  columns: { columns: [], frozen: 1 },
});
const names = (views: readonly SavedView[]): string[] => views.map(({ name }) => name);

describe('views of a list', () => {
  const views = [aView('1', '流山'), aView('2', '福井')];

  test('are kept by name; the same name takes the other’s place', () => {
    expect(names(withView(views, aView('3', '鶴岡')))).toHaveLength(3);
    const replaced = withView(views, { ...aView('3', '福井'), query: '看護' });
    expect(replaced.filter(({ name }) => name === '福井')).toMatchObject([{ id: '3', query: '看護' }]);
    expect(replaced).toHaveLength(2);
  });

  test('are renamed, but never to a name that another has', () => {
    expect(names(withName(views, '2', '訪問看護') ?? [])).toContain('訪問看護');
    expect(withName(views, '2', '流山')).toBeNull();
    expect(names(withoutView(views, '1'))).toEqual(['福井']);
  });

  test('are known again, whatever spaces were typed into the search', () => {
    const [one] = views as [SavedView];
    expect(looksAlike(one, { ...one, query: ' ' })).toBe(true);
    expect(looksAlike(one, { ...one, sort: { columnId: 'name', isDescending: true } })).toBe(false);
    expect(looksAlike(one, { ...one, columns: { columns: [], frozen: 2 } })).toBe(false);
  });

  test('that can’t be read any more are left out, the others stay', () => {
    expect(SavedViews.parse([views[0], { id: '3' }, 'x'])).toEqual([views[0]]);
  });
});
