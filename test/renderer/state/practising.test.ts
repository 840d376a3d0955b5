import { describe, expect, test } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { beginsPractice, endsPractice, screenOfStep, type PracticeWays } from '../../../renderer/state/practising';

/** What was done, in its order. */
function ways(made: Result<unknown> = success(null)): { done: string[]; ways: PracticeWays } {
  const done: string[] = [];
  const does =
    <T>(name: string, says: T) =>
    (): Promise<T> => {
      done.push(name);
      return Promise.resolve(says);
    };
  return {
    done,
    ways: {
      makesSample: does('make the sample', made),
      settlesOwn: does('settle the own ledger', null),
      show: (practice) =>
        void done.push(practice ? `show the sample (${practice.isLent ? 'lent' : 'open'})` : 'show the own'),
      go: (address) => void done.push(`go to ${address}`),
      forgetsOwnKey: does('forget the own key', null),
      erasesSample: does('erase the sample', success({ left: null })),
    },
  };
}

describe('やってみる', () => {
  test('takes the own ledger off the screen when it is settled, and forgets its key', async () => {
    const { done, ways: all } = ways();
    expect(await beginsPractice(all, 'own', 'leaving', '/')).toBeNull();
    expect(done).toEqual([
      'make the sample',
      'settle the own ledger',
      'show the sample (lent)',
      'go to /',
      'forget the own key',
    ]);
  });

  test('leaves everything as it is where no sample can be made', async () => {
    const { done, ways: all } = ways(failure('ledger/storage-full', {}));
    expect((await beginsPractice(all, 'own', 'leaving', '/'))?.code).toBe('ledger/storage-full');
    expect(done).toEqual(['make the sample']);
  });

  test('only goes there in the sample, which stays as somebody has left it', async () => {
    const { done, ways: all } = ways();
    await beginsPractice(all, 'sample', 'leaving', '/');
    expect(done).toEqual(['show the sample (open)', 'go to /']);
  });
});

describe('次の手順', () => {
  const picker = { step: 1, began: '/procedures/start' };

  test('moves the screen to where the step is done', () => {
    expect(screenOfStep({ step: 0, began: '/' }, 1, '/procedures/start', '/')).toBe('/procedures/start');
    // Nothing was chosen there: the step shows its screen all the same.
    expect(screenOfStep(picker, 2, '/procedures/start?event=leave', '/procedures/start')).toBe(
      '/procedures/start?event=leave',
    );
  });

  test('leaves who has come there by their own hand with what they have chosen', () => {
    expect(screenOfStep({ step: 0, began: '/' }, 1, '/procedures/start', '/procedures/start')).toBeNull();
    expect(screenOfStep(picker, 2, '/procedures/start?event=leave', '/procedures/start?run=7')).toBeNull();
  });

  test('brings back who has gone elsewhere', () => {
    expect(screenOfStep(picker, 2, '/procedures/start?event=leave', '/documents')).toBe(
      '/procedures/start?event=leave',
    );
  });

  test('stays where a step begins where the one before has ended, or is no screen of the sample', () => {
    expect(screenOfStep({ step: 2, began: '/documents' }, 3, null, '/documents/7')).toBeNull();
    expect(screenOfStep({ step: 2, began: '/documents' }, 3, 'first-screen', '/documents/7')).toBeNull();
  });

  test('前の手順 leads back to its screen, whatever was done since', () => {
    expect(
      screenOfStep({ step: 2, began: '/procedures/start' }, 1, '/procedures/start', '/procedures/start?run=7'),
    ).toBe('/procedures/start');
  });
});

describe('練習を終える', () => {
  test('leads back to the guide in the own ledger, and erases what was made for it when nothing has it open any more', async () => {
    const { done, ways: all } = ways();
    await endsPractice(all, { guide: 'leaving', step: 3, began: '/', isLent: true, officeId: null });
    expect(done).toEqual(['go to /guide/leaving', 'show the own', 'erase the sample']);
  });

  test('keeps a sample that was open before', async () => {
    const { done, ways: all } = ways();
    await endsPractice(all, { guide: 'leaving', step: 0, began: '/', isLent: false, officeId: null });
    expect(done).toEqual(['go to /guide/leaving', 'show the own']);
  });

  test('says what the keychain keeps all the same', async () => {
    const { ways: all } = ways();
    const kept = failure('ledger/storage-full', {});
    const ended = { guide: 'leaving', step: 0, began: '/', isLent: true, officeId: null };
    expect(await endsPractice({ ...all, erasesSample: () => Promise.resolve(kept) }, ended)).toEqual(kept);
  });
});
