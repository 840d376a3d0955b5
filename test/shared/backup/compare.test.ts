import { expect, test } from 'vitest';
import { compareForRestore } from '@shared/backup/compare';
import { aStaff } from '../../builders/staff';
import { aPatient } from '../../builders/patient';

const suzuki = aStaff({ id: 's-1', name: '鈴木 花子' });
const sato = aStaff({ id: 's-2', name: '佐藤 健一' });
const tanaka = aStaff({ id: 's-3', name: '葛󠄀城 𠮷男' });

test('says who comes back, who changes and who goes', () => {
  const backup = { people: [suzuki, { ...sato, jobType: '介護福祉士' }], patients: [aPatient({ id: 'p-1' })] };
  const preview = compareForRestore({ people: [sato, tanaka], patients: [] }, backup);
  expect(preview.counts).toEqual({
    people: { added: 1, changed: 1, removed: 1 },
    patients: { added: 1, changed: 0, removed: 0 },
  });
  expect(preview.people).toEqual([
    { table: 'people', id: 's-1', name: '鈴木 花子', effect: 'added' },
    { table: 'people', id: 's-2', name: '佐藤 健一', effect: 'changed' },
    { table: 'people', id: 's-3', name: '葛󠄀城 𠮷男', effect: 'removed' },
    { table: 'patients', id: 'p-1', name: backup.patients[0]!.name, effect: 'added' },
  ]);
});

test('a new name is shown as it is today', () => {
  const { people } = compareForRestore({ people: [suzuki] }, { people: [{ ...suzuki, name: '田中 花子' }] });
  expect(people).toEqual([{ table: 'people', id: 's-1', name: '鈴木 花子', effect: 'changed' }]);
});

test('the same records in another order, with their fields in another order, are no change', () => {
  const turned = Object.fromEntries(Object.entries(suzuki).reverse()) as typeof suzuki;
  expect(compareForRestore({ people: [suzuki, sato] }, { people: [sato, turned] })).toEqual({ counts: {}, people: [] });
});

test('a table that only one of them has counts whole, and only people are named', () => {
  const preview = compareForRestore({}, { devices: [{ id: 'd-1', name: 'ノートパソコン' }] });
  expect(preview).toEqual({ counts: { devices: { added: 1, changed: 0, removed: 0 } }, people: [] });
  expect(compareForRestore({ devices: [{ id: 'd-1' }] }, {}).counts).toEqual({
    devices: { added: 0, changed: 0, removed: 1 },
  });
});
