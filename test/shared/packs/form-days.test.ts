import { describe, expect, test } from 'vitest';
import { daysOfForm, formDaysText, formsInUse } from '@shared/packs/form-days';
import type { Form } from '@shared/packs/schema';

const pack = { effectiveFrom: '2024-04-01', effectiveTo: null };

describe('two versions of a form beside each other', () => {
  const [old, next] = [
    { id: 'old', effectiveTo: '2027-03-31' },
    { id: 'next', effectiveFrom: '2027-04-01' },
  ] as Form[];
  const inUse = (today: string) => formsInUse({ forms: [old, next] as Form[] }, today).map(({ id }) => id);

  test('are both there until the day, then the new one alone', () => {
    expect(inUse('2027-03-31')).toEqual(['old', 'next']);
    expect(inUse('2027-04-01')).toEqual(['next']);
  });

  test('say of themselves until and from when', () => {
    expect(formDaysText(pack, old as Form, true, '2027-03-31')).toBe('令和9年3月31日まで使う様式です。');
    expect(formDaysText(pack, next as Form, true, '2027-03-31')).toBe('令和9年4月1日から使う様式です。');
    expect(formDaysText(pack, next as Form, true, '2027-04-01')).toBeNull();
  });
});

test('a form’s own days count, else its pack’s', () => {
  expect(daysOfForm(pack, { effectiveFrom: '2026-04-01' })).toEqual({ effectiveFrom: '2026-04-01', effectiveTo: null });
  expect(daysOfForm(pack, {})).toEqual(pack);
});

test('「この様式は2年前のものです」 is said of one that somebody brought, and not of the app’s own', () => {
  expect(formDaysText(pack, {}, false, '2026-11-20')).toMatch(/^この様式は2年前のものです。/);
  expect(formDaysText(pack, { effectiveFrom: '2026-04-01' }, false, '2026-11-20')).toBeNull();
  expect(formDaysText(pack, {}, true, '2026-11-20')).toBeNull();
});
