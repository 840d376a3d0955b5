import { expect, test } from 'vitest';
import { comingWords } from '../../../renderer/records/panel/coming-words';

const edit = (field: string, after: unknown) => ({ field, before: null, after }) as never;
const struckOff = (day: string) => [
  edit('status', 'struck-off'),
  edit('struckOffOn', day),
  edit('isSystemManager', false),
];

test('who is struck off the day after their last one has one line of it, which says whose day is kept', () => {
  const [line, ...others] = comingWords('people', { on: '2026-12-01', edits: struckOff('2026-11-30') });
  expect(line).toMatch(/：抹消（記録に残る「抹消した日」は、最後の日の令和8年11月30日です）$/);
  expect(others).toEqual([expect.stringMatching(/^システム利用管理担当者：/)]);
});

test('on the day itself the day isn’t said twice; of other changes each has its line', () => {
  expect(comingWords('people', { on: '2026-12-01', edits: struckOff('2026-12-01') })[0]).toMatch(/：抹消$/);
  const edits = [edit('jobType', '看護師'), edit('name', '山田 花子')];
  expect(comingWords('people', { on: '2026-12-01', edits })).toEqual(['職種：看護師', '氏名：山田 花子']);
});
