import jsonata from 'jsonata';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import type { Form, Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, OFFICE_ID } from '../../builders/organization';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { aDevice, anAccount, aStaff, aStaffPledge } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

/** Every step of JSONata, as its own tester counts them: time would say another thing on every machine. */
let steps = 0;
vi.mock('jsonata', async (original) => {
  const { default: real } = await original<{ default: typeof jsonata }>();
  const counting = (source: string): jsonata.Expression => {
    const expression = real(source);
    expression.assign(Symbol.for('jsonata.__evaluate_entry') as unknown as string, () => void steps++);
    return expression;
  };
  return { default: counting };
});
beforeEach(() => void (steps = 0));

/** An office with so many of everything, each of which is somebody's. */
function anOfficeOf(size: number, packId: string): Ledger {
  const each = <R>(make: (id: string) => R): R[] => Array.from({ length: size }, (_, i) => make(String(i)));
  return aLedger({
    enrolments: [anEnrolment({ packId })],
    people: each((i) => aStaff({ id: `staff-${i}`, name: `見本 ${i}`, kana: `みほん ${i}` })),
    accounts: each((i) =>
      anAccount({ id: `account-${i}`, packId, holderId: `staff-${i}`, loginName: `u${i}@example.jp` }),
    ),
    devices: each((i) => aDevice({ id: `device-${i}`, holderId: `staff-${i}`, ownership: 'personal', mail: `d${i}@example.jp`, vpnId: i })), // prettier-ignore
    pledges: each((i) => aStaffPledge({ id: `pledge-${i}`, staffId: `staff-${i}`, educatedOn: '2026-06-10' })),
    patients: each((i) => aPatient({ id: `patient-${i}` })),
    teams: each((i) => aTeam({ id: `team-${i}`, packId, patientId: `patient-${i}`, name: `利用者 ${i}` })),
    memberships: each((i) =>
      aMembership({ id: `member-${i}`, teamId: `team-${i}`, staffId: `staff-${i}`, kind: 'staff' }),
    ),
    consents: each((i) => aConsent({ id: `consent-${i}`, packId, patientId: `patient-${i}` })),
  });
}

/** Most steps of one run of each expression, by its field, in an office of that size. */
async function mostSteps(pack: Pack, form: Form, size: number): Promise<Map<string, number>> {
  const ledger = anOfficeOf(size, pack.id);
  const staff = ledger.people.map((one) => ({ ...one, action: 'new' }));
  const event = { kind: 'join', staff } as unknown as LedgerEvent;
  const input = Object.fromEntries(form.inputs.map((one) => [one.key, one.default]));
  const choice = { packId: pack.id, officeId: OFFICE_ID, teamId: 'team-0', event, date: '2026-11-20', input };
  const most = new Map<string, number>();
  let running = '';
  const ends = (): void => {
    if (running !== '') most.set(running, Math.max(most.get(running) ?? 0, steps));
    [running, steps] = ['', 0];
  };
  const start = (field: string, expression: string): void => {
    ends();
    running = `${field}: ${expression}`;
  };
  const context = buildContext(ledger, choice);
  unwrap(await evaluateForm({ form, context, overrides: {} }, new ExpressionRunner({ start, rest: ends })));
  return most;
}

const forms = ['fukui-mimamori', 'line-works', 'nagareyama-tritrus', 'tsuruoka-finelink']
  .map((id) => openPack(id))
  .flatMap((pack) => pack.forms.map((form) => [`${pack.id} ${form.number}`, pack, form] as const));

describe('an office with a thousand staff', () => {
  test.each(forms)('has %s worked out in a thousand times what one takes, not in a million', async (_, pack, form) => {
    const [ten, twenty, thirty] = [await mostSteps(pack, form, 10), await mostSteps(pack, form, 20), await mostSteps(pack, form, 30)]; // prettier-ignore
    // Where each looks through all, the second ten cost less than the third.
    const bent = [...thirty].filter(([run, most]) => {
      const [first = 0, second = 0] = [ten.get(run), twenty.get(run)];
      return most - second - (second - first) > 100;
    });
    expect(bent.map(([run]) => run)).toEqual([]);
  });
});
