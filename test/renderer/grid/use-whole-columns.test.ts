import { expect, test } from 'vitest';
import { wholeColumns } from '../../../renderer/grid/use-whole-columns';

const columns = [
  { left: 200, right: 350 },
  { left: 350, right: 500 },
  { left: 500, right: 700 },
];

test('a column that stands whole beside those that stay is left where it is', () => {
  expect(wholeColumns({ edge: 350, columns, went: 150, room: 100 })).toEqual({ by: 0, cover: 0 });
  expect(wholeColumns({ edge: 350.6, columns, went: 150, room: 100 })).toEqual({ by: 0, cover: 0 });
});

test('one that is half below them goes on the way that somebody scrolled', () => {
  expect(wholeColumns({ edge: 300, columns, went: 100, room: 100 })).toEqual({ by: 50, cover: 0 });
  expect(wholeColumns({ edge: 300, columns, went: -50, room: 100 })).toEqual({ by: -100, cover: 0 });
});

test('at the end, where it can’t go on, what is left of it is covered', () => {
  expect(wholeColumns({ edge: 300, columns, went: 100, room: 0 })).toEqual({ by: 0, cover: 50 });
  expect(wholeColumns({ edge: 300, columns, went: 100, room: 30 })).toEqual({ by: 30, cover: 20 });
});
