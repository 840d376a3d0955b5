import { expect, test } from 'vitest';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { besidesShortly, besidesWords } from '../../../renderer/features/import/beside-lines';

const device = (value: string, line: number, also: string[] = []) => ({ table: 'devices', value, line, also });
const words = (besides: object, kind = 'staff', say = besidesWords): string =>
  say({
    kind,
    rows: ['見本 太郎', '石渡 恵', '見本 花子', '見本 次郎'].map((title, at) => ({ line: at + 2, title })),
    besides: {
      isTaken: true,
      headings: ['タブレット'],
      accounts: [],
      users: [],
      devices: [],
      ended: [],
      left: [],
      asked: [],
      waiting: 0,
      ...besides,
    },
  } as unknown as ImportPlan);

test('which devices go in, and with whom, is said before the import', () => {
  expect(words({ devices: [device('④', 2), device('⑤', 3, ['見本 花子'])] })).toBe(
    '「タブレット」の列から、端末 2台（④ 見本 太郎、⑤ 石渡 恵（見本 花子と共用））が入ります',
  );
  expect(
    words({
      devices: [device('①', 2), device('②', 3), device('③', 4), device('④', 5)],
      left: [{ field: 'ownDevice', text: '共用' }],
    }),
  ).toBe(
    '「タブレット」の列から、端末 4台（① 見本 太郎、② 石渡 恵、③ 見本 花子、ほか 1台）が入ります。確かでない 1件（「共用」）は、入れずに、その方の「元の値」に残します',
  );
});

test('IDs of a network that isn’t here are no longer told as unsure, once somebody has said so', () => {
  const id = (text: string, more = {}) => ({ field: 'ownLogin', text, ...more });
  expect(words({ left: [id('c-01', { isElsewhere: true }), id('c-02', { isElsewhere: true }), id('3F')] })).toBe(
    'ほかのネットワークのID 2件は、「元の値」に控えます。確かでない 1件（「3F」）は、入れずに、その方の「元の値」に残します',
  );
});

test('IDs of a column whose network is asked for aren’t unsure: they come in when somebody has answered', () => {
  const id = (text: string) => ({ field: 'ownLogin', heading: 'ID', text });
  const open = { left: [id('fk-1'), id('fk-2')], asked: [{ word: 'ID' }] };
  expect(words(open)).toBe('IDは、どのネットワークのIDかを選ぶと入ります');
  expect(words({ ...open, devices: [device('④', 2)] }, 'staff', besidesShortly)).toBe(
    '端末 1台も入ります。IDは、どのネットワークのIDかを選ぶと入ります',
  );
});

test('devices of their own are told by whose they are', () => {
  const own = { ...device('', 3), ownership: 'personal', remark: '' };
  expect(words({ devices: [device('④', 2), own] })).toBe(
    '「タブレット」の列から、端末 1台（④ 見本 太郎）・個人の端末 1台（石渡 恵）が入ります',
  );
});

test('those of rows that have to be mended first are told, too, and what somebody left out', () => {
  expect(words({ waiting: 3 })).toBe(
    '「タブレット」の列にある端末・ID：「直す」行の 3件は、その行といっしょに入ります',
  );
  expect(words({ isTaken: false, devices: [device('④', 2)] })).toBe(
    '「タブレット」の列にある端末 1台は、台帳に入れません',
  );
  expect(words({ headings: [] })).toBe('');
});

test('of a list of devices its IDs are said with who uses each, and which are the office’s own', () => {
  const id = (value: string, holder: object) => ({ table: 'accounts', value, line: 2, also: [], holder });
  const accounts = [id('ng-1', { id: 'p', name: '例田 花子' }), id('ng-2', { id: null, name: '' })].map((one) => ({
    ...one,
    remark: '',
  }));
  expect(words({ headings: ['TRITRUS ID'], accounts }, 'device')).toBe(
    '「TRITRUS ID」の列から、ID 2件（ng-1 例田 花子、ng-2 事業所のもの）が入ります',
  );
  expect(words({ headings: ['TRITRUS ID'], waiting: 1 }, 'device')).toBe(
    '「TRITRUS ID」の列にあるID：「直す」行の 1件は、その行といっしょに入ります',
  );
});

test('beside the rows it is said in few words', () => {
  const few = (besides: object): string => words(besides, 'staff', besidesShortly);
  const devices = [device('④', 2)];
  expect(few({ devices, left: [{ field: 'ownDevice', text: '共用' }] })).toBe(
    '端末 1台も入ります（確かでない 1件「共用」は、入れません）',
  );
  expect(few({ devices, isTaken: false })).toBe('ID・端末は、入れません');
  expect(few({ waiting: 3 })).toBe('ID・端末 3件は、「直す」行といっしょに入ります');
  expect(few({ left: [{ field: 'ownDevice', text: '共用' }] })).toBe('確かでないID・端末 1件「共用」は、入れません');
  expect(few({ isTaken: false })).toBe('');
});
