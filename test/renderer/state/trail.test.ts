import { describe, expect, test } from 'vitest';
import { before, followed, isAsking, isPaper, type Trail } from '../../../renderer/state/trail';

const by = (...addresses: string[]): Trail => addresses.reduce<Trail>(followed, []);
const backFromList = (...addresses: string[]) => before(by(...addresses), () => false);
const backFromProcedure = (...addresses: string[]) => before(by(...addresses), (one) => isPaper(one) || isAsking(one));

describe('where one came from', () => {
  test('a procedure that was opened on ホーム leads back there, also after its papers', () => {
    expect(backFromProcedure('/', '/procedures/a')).toBe('/');
    expect(backFromProcedure('/', '/procedures/a', '/documents/p', '/procedures/a?step=x')).toBe('/');
    expect(backFromProcedure('/', '/procedures/start', '/procedures/start?run=a', '/procedures/a')).toBe('/');
  });

  test('whoever presses the navigation begins anew', () => {
    expect(backFromProcedure('/', '/procedures/a', '/procedures', '/procedures/a')).toBe('/procedures');
    expect(backFromList('/', '/procedures/a', '/ledger', '/ledger/people')).toBeNull();
  });

  test('a new ID that a paper asked for leads back to it, also once it is kept', () => {
    const before = ['/procedures/a', '/documents/p', '/ledger/accounts/new?officeId=o'] as const;
    expect(backFromList('/', ...before)).toBe('/documents/p');
    expect(backFromList('/', ...before, '/ledger/accounts/i')).toBe('/documents/p');
    expect(backFromList('/', ...before, '/ledger/accounts/i', '/ledger/people?list=2')).toBe('/documents/p');
  });

  test('a list keeps its address, with what it was filtered by', () => {
    expect(before(by('/documents', '/documents?list=papers', '/documents/p'), isPaper)).toBe('/documents?list=papers');
    expect(before(by('/documents', '/documents/p', '/documents/q'), isPaper)).toBe('/documents');
  });

  test('of two screens that lead to one another, each is left behind by going back', () => {
    expect(by('/', '/ledger/people/s', '/procedures/a', '/ledger/people/s')).toEqual(['/', '/ledger/people/s']);
  });
});
