import { describe, expect, test } from 'vitest';
import { costOf, yen } from '../../../renderer/features/guide/cost';

describe('what LINE WORKS costs an office', () => {
  test('is worked out of the price that it has looked up, and of how many use it', () => {
    expect(costOf({ price: '450', users: '38' })).toEqual({ month: 17_100, year: 205_200 });
    expect(yen(205_200)).toBe('205,200円');
  });

  test('is understood as numbers are typed', () => {
    expect(costOf({ price: '１，２００円', users: '３ 人' })).toEqual({ month: 3_600, year: 43_200 });
  });

  test.each([
    ['', '38'],
    ['450', ''],
    ['450.5', '38'],
    ['-450', '38'],
    ['450', '四人'],
    ['12345678', '1'],
  ])('isn’t said of %j for %j', (price, users) => {
    expect(costOf({ price, users })).toBeNull();
  });

  test('is nothing where it is free', () => {
    expect(costOf({ price: '0', users: '38' })).toEqual({ month: 0, year: 0 });
  });
});
