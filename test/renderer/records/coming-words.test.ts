import { expect, test } from 'vitest';
import { comingWords } from '../../../renderer/records/panel/coming-words';

const edit = (field: string, after: unknown) => ({ field, before: null, after }) as never;
const struckOff = (day: string) => [
  edit('status', 'struck-off'),
  edit('struckOffOn', day),
  edit('isSystemManager', false),
];

test('who has left has one line of it, as the plan and the list call it; of an ID it says whose day is kept', () => {
  const [line, ...others] = comingWords('people', { on: '2026-12-01', edits: struckOff('2026-11-30') });
  expect(line).toMatch(/：退職$/);
  expect(others).toEqual([expect.stringMatching(/^システム利用管理担当者：/)]);
  expect(comingWords('accounts', { on: '2026-12-01', edits: struckOff('2026-11-30').slice(0, 2) })).toEqual([
    expect.stringMatching(/：抹消（記録に残る「抹消した日」は、最後の日の令和8年11月30日です）$/),
  ]);
});

test('on the day itself the day isn’t said twice; of other changes each has its line', () => {
  expect(comingWords('people', { on: '2026-12-01', edits: struckOff('2026-12-01') })[0]).toMatch(/：退職$/);
  const edits = [edit('jobType', '看護師'), edit('name', '山田 花子')];
  expect(comingWords('people', { on: '2026-12-01', edits })).toEqual(['職種：看護師', '氏名：山田 花子']);
});
