import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EducationScreen } from '../../../renderer/features/education/education-screen';
import { screenOf } from '../roles/screen-of';

beforeAll(() => void vi.stubGlobal('navigator', { onLine: true }));
afterAll(() => void vi.unstubAllGlobals());

test('who has not had it yet stands first, ticked, in あいうえお order; so do the others below', () => {
  const html = screenOf(<EducationScreen key="" />, '/education', 'admin');
  const lines = [...html.matchAll(/<li\b[\s\S]*?<\/li>/g)].map(([line]) => ({
    name: /<strong>([^<]*)/.exec(line)?.[1] ?? '',
    isTicked: line.includes('checked=""'),
  }));
  const ticked = lines.filter(({ isTicked }) => isTicked);
  expect(ticked.length).toBeGreaterThan(0);
  expect(ticked.length).toBeLessThan(lines.length);
  expect(lines.slice(0, ticked.length)).toEqual(ticked);
  expect(html).toContain(`${ticked.length}人の教育を記録`);
});
