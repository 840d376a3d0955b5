import { expect, test } from 'vitest';
import { leftSecrets } from '@shared/credentials/left-secrets';
import { anAccount } from '../../builders/staff';

test('what lies in the keychain for an ID that is struck off or gone is listed, what stands in the list above isn’t', () => {
  const kept = anAccount({ id: 'kept' });
  const gone = anAccount({ id: 'gone', status: 'struck-off' });
  const accounts = new Map([kept, gone].map((account) => [account.id, account]));
  expect(leftSecrets(['kept', 'gone', 'nobody-knows'], new Set(['kept', 'without-password']), accounts)).toEqual([
    { id: 'gone', account: gone },
    { id: 'nobody-knows', account: null },
  ]);
});
