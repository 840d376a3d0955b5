import { expect, test } from 'vitest';
import { withoutAccount, withoutId } from '@shared/rules/network-users';
import { anOffice } from '../../builders/organization';
import { anAccount, aStaff, staffOf } from '../../builders/staff';
import { aLedger } from '../../builders/ledger';
import { anEvent } from '../../builders/event';
import { evaluated } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';

const office = anOffice();
const packId = 'nagareyama-tritrus';
const today = '2026-11-20';

test('whoever works in the office and has no account there may be ticked, 兼務 too', () => {
  const [first, ended, other, ...free] = staffOf(5);
  const gone = aStaff({ leftOn: '2026-11-01' });
  const beside = aStaff({
    name: '兼務 花子',
    kana: 'んん',
    officeId: 'office-2',
    alsoAt: [{ officeId: office.id, jobType: '看護師', isSystemManager: false }],
  });
  const accounts = [
    anAccount({ holderId: first!.id }),
    anAccount({ holderId: ended!.id, endedOn: '2026-10-01' }),
    anAccount({ holderId: other!.id, packId: 'line-works' }),
    anAccount({ holderId: null }),
  ];
  const people = [first!, ended!, other!, ...free, gone, beside];
  expect(withoutAccount({ office, packId }, { people, accounts, today }).map(({ name }) => name)).toEqual([
    '職員 2',
    '職員 3',
    '職員 4',
    '職員 5',
    '兼務 花子',
  ]);
});

test('whoever is ticked stands on 様式5 without an ID, and the paper can be made', async () => {
  const people = [aStaff({ name: '中村 和子', isSystemManager: true }), aStaff()];
  const accounts = people.map(({ id }) => withoutId({ id: `a-${id}`, packId, officeId: office.id, holderId: id }));
  const { findings, sheets } = await evaluated(officialForm('nagareyama-tritrus-5'), {
    ledger: aLedger({ people, accounts }),
    event: anEvent({ kind: 'yearly-report' }),
  });
  expect(sheets[0]!.rows['users']).toHaveLength(2);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});
