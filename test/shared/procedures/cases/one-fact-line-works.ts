import { aContactPerson } from '../../../builders/organization';
import { account, beginning, enrolment, withoutId } from '../house';
import type { CaseGiven } from '../run-case';
import { leaks, ofExtent, ofKind, ofMatter, rowsOf } from './one-fact';

const isOutOfUse = { status: 'struck-off' } as const;
const staff = (id: string, after: Record<string, string> = {}) => ({ staff: [{ id, after }] });

const works = rowsOf('works');
const isAdministrator = enrolment('works', { administrator: aContactPerson({ name: '木下 由香' }) });

/** LINE WORKS. */
export const lineWorksOneFact: readonly CaseGiven[] = [
  ...works(
    'join',
    { staff: ['w1'] },
    [],
    ['a member comes'],
    ['somebody without an account of LINE WORKS comes', account('w1', isOutOfUse)],
  ),
  ...works(
    'leave',
    { staff: ['w1'] },
    [],
    ['a member goes'],
    ['somebody without an account of LINE WORKS goes', account('w1', isOutOfUse)],
    ['somebody goes whose account of LINE WORKS isn’t in the ledger', withoutId('w1')],
    ['the 管理者 of LINE WORKS goes', isAdministrator],
  ),
  ...works(
    'transfer',
    { staff: ['w1'], toOfficeId: 'kango' },
    [],
    ['a member moves'],
    ['somebody without an account of LINE WORKS moves', account('w1', isOutOfUse)],
    ['somebody moves whose account of LINE WORKS isn’t in the ledger', withoutId('w1')],
    ['the 管理者 of LINE WORKS moves', isAdministrator],
  ),
  ...works(
    'rename',
    staff('w1', { name: '高木 由香' }),
    [],
    ['a member is called otherwise'],
    ['somebody without an account of LINE WORKS is called otherwise', account('w1', isOutOfUse)],
    ['somebody is called otherwise whose account of LINE WORKS isn’t in the ledger', withoutId('w1')],
  ),
  ...works('credentials', { staff: ['w1'] }, [], ...ofKind('LINE WORKS')),
  ...works(
    'device-lost',
    { deviceIds: ['p4'] },
    [],
    ['a phone of LINE WORKS is lost', { answers: { malicious: 'no' } }],
    ['a phone of LINE WORKS is taken', { answers: { malicious: 'yes' } }],
  ),
  ...works('incident', {}, [], ...leaks('LINE WORKS', 'leak')),
  ...works('office-closed', {}, [], ...ofExtent('LINE WORKS')),
  ...works(
    'network-start',
    { packId: 'line-works', staff: ['w1'] },
    [beginning('works')],
    ['one begins with LINE WORKS'],
    ['nobody is chosen who begins with LINE WORKS', { staff: [] }],
  ),
  ...works('other', { staff: ['w1'] }, [], ...ofMatter('LINE WORKS, a member')),
  ...works(
    'other',
    { staff: ['w1'] },
    [account('w1', isOutOfUse)],
    ...ofMatter('LINE WORKS, no member', ['absence', 'return', 'job']),
  ),
];
