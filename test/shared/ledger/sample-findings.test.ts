import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, isCalendarDate, yearsAndMonths } from '@shared/text/calendar-date';
import { isMail } from '@shared/text/width';
import type { Ledger } from '@shared/ledger/entities';
import { sampleLedger } from '@shared/ledger/sample';
import himawari from '../../../resources/samples/himawari.json';
import { anyDate } from '../../builders/any-date';

/** Runs the check on the sample as loaded on any day of 2026 to 2040, and on the days that are hard for calendars. */
function onAnyDay(check: (ledger: Ledger, today: string) => void): void {
  const hard = ['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29', '2027-03-31', '2026-12-31', '2027-01-01'];
  fc.assert(
    fc.property(anyDate('2026-01-01', '2040-12-31'), (today) => check(sampleLedger(himawari, today), today)),
    { examples: [...hard, '2026-11-20', '2026-01-01', '2040-12-31'].map((day) => [day] as [string]) },
  );
}

const registered = <T extends { status: string }>(rows: T[]): T[] =>
  rows.filter(({ status }) => status === 'registered');

/** The days must follow one another; null stands for a day that has not come. */
function inOrder(...days: (string | null)[]): boolean {
  const known = days.filter((day) => day !== null);
  return known.every((day, index) => index === 0 || day >= (known[index - 1] ?? ''));
}

/** Names of the fields that are empty in some record. */
const emptyFields = <T extends object>(rows: T[], fields: (keyof T)[]): (keyof T)[] =>
  fields.filter((field) => rows.some((row) => row[field] === '' || row[field] === null));

describe('whenever the sample is loaded', () => {
  test('every date exists and none of what has happened lies ahead', () => {
    onAnyDay((ledger, today) => {
      const ahead = Object.values(ledger)
        .flat()
        .flatMap((row) => Object.entries(row))
        .filter(([key, value]) => /On$|^birthday$/.test(key) && value !== null && key !== 'certificateExpiresOn')
        .filter(([, value]) => !isCalendarDate(String(value)) || String(value) > today);
      expect(ahead).toEqual([]);
    });
  });

  test('lives run in order: born, grown up, joined, left', () => {
    onAnyDay((ledger, today) => {
      const wrong = ledger.people.filter(({ birthday, joinedOn, leftOn, struckOffOn, status }) => {
        const age = yearsAndMonths(birthday ?? '', joinedOn ?? '').years;
        const gone = status === 'struck-off';
        return age < 18 || age > 62 || !inOrder(joinedOn, leftOn, today) || leftOn !== struckOffOn || gone !== !!leftOn;
      });
      expect(wrong).toEqual([]);
      const ages = ledger.patients.map(({ birthday }) => yearsAndMonths(birthday ?? '', today).years);
      expect(ages.filter((age) => age < 65 || age > 115)).toEqual([]);
    });
  });

  test('accounts, devices, consents and teams run in order too', () => {
    onAnyDay((ledger, today) => {
      const joined = new Map(ledger.people.map(({ id, joinedOn }) => [id, joinedOn]));
      const made = new Map(ledger.teams.map(({ id, createdOn }) => [id, createdOn]));
      expect(
        ledger.accounts.filter(
          (a) =>
            !inOrder(joined.get(a.holderId ?? '') ?? null, a.issuedOn, a.startedOn, a.endedOn, today) ||
            !inOrder(a.startedOn, a.passwordChangedOn, a.endedOn, today),
        ),
      ).toEqual([]);
      expect(ledger.memberships.filter((m) => !inOrder(made.get(m.teamId) ?? null, m.joinedOn, today))).toEqual([]);
      expect(
        ledger.consents.filter(
          (c) => !inOrder(c.explainedOn, c.signedOn, c.sentOn, c.linkedOn, made.get(c.teamId ?? '') ?? null, today),
        ),
      ).toEqual([]);
      expect(ledger.pledges.filter((p) => !inOrder(p.pledgedOn, p.educatedOn, today))).toEqual([]);
    });
  });

  test('no TRITRUS password is a month old, nor near it, and no other one three', () => {
    onAnyDay((ledger, today) => {
      const due = registered(ledger.accounts).filter(({ packId, passwordChangedOn }) => {
        const limit = packId === 'nagareyama-tritrus' ? addDays(today, -14) : addMonths(today, -1);
        return (passwordChangedOn ?? '') < limit;
      });
      expect(due).toEqual([]);
    });
  });

  test('every device of 流山 and 福井 has a certificate that is good for a year or more', () => {
    onAnyDay((ledger, today) => {
      const certified = registered(ledger.devices).filter(({ officeId }) => officeId !== 'office-tsuruoka');
      expect(certified).toHaveLength(15);
      expect(certified.filter((d) => (d.certificateExpiresOn ?? '') <= addMonths(today, 12))).toEqual([]);
      expect(certified.filter((d) => d.certificateInstalledOn === null)).toEqual([]);
    });
  });

  test('everybody has pledged and been taught within the year; of three it is almost over', () => {
    onAnyDay((ledger, today) => {
      const taught = ledger.pledges.filter((p) => p.pledgedOn && (p.educatedOn ?? '') > addMonths(today, -11));
      expect(new Set(taught.map(({ staffId }) => staffId)).size).toBe(37);
      const within = ledger.pledges.filter((p) => p.pledgedOn && (p.educatedOn ?? '') > addMonths(today, -12));
      expect(new Set(within.map(({ staffId }) => staffId)).size).toBe(40);
    });
  });

  test('nothing of those who left is still open', () => {
    onAnyDay((ledger) => {
      const gone = new Set(ledger.people.filter(({ status }) => status === 'struck-off').map(({ id }) => id));
      expect(gone.size).toBe(2);
      expect(registered(ledger.accounts).filter(({ holderId }) => gone.has(holderId ?? ''))).toEqual([]);
      expect(registered(ledger.devices).filter(({ holderId }) => gone.has(holderId ?? ''))).toEqual([]);
      expect(ledger.memberships.filter(({ staffId, leftOn }) => gone.has(staffId ?? '') && !leftOn)).toEqual([]);
      expect(ledger.devices.filter(({ status, wipedOn }) => (status === 'struck-off') !== (wipedOn !== null))).toEqual(
        [],
      );
    });
  });
});

describe('the untouched sample has no finding', () => {
  const ledger = sampleLedger(himawari, '2026-11-20');
  const active = registered(ledger.people);

  test('each office of 流山 has one システム利用管理担当者, so that the next one must be named when they leave', () => {
    const managers = active.filter(({ isSystemManager }) => isSystemManager);
    expect(managers.map(({ name, officeId }) => [name, officeId])).toEqual([
      ['佐藤 健一', 'office-nagareyama'],
      ['渡邉 美穂', 'office-nagareyama-kango'],
    ]);
  });

  test('every person who uses TRITRUS or みまもりSNS, and every care manager of 鶴岡, has an account', () => {
    const holders = (pack: string) =>
      registered(ledger.accounts).flatMap(({ packId, holderId }) => (packId === pack && holderId ? [holderId] : []));
    const idsAt = (...offices: string[]) => active.filter((s) => offices.includes(s.officeId)).map(({ id }) => id);
    expect(holders('nagareyama-tritrus')).toEqual(idsAt('office-nagareyama', 'office-nagareyama-kango'));
    expect(holders('fukui-mimamori')).toEqual(idsAt('office-fukui'));
    expect(holders('tsuruoka-finelink')).toEqual(idsAt('office-tsuruoka').slice(0, 4));
    expect(holders('line-works')).toEqual(active.map(({ id }) => id));
  });

  test('every team has a complete consent of its patient', () => {
    for (const team of ledger.teams) {
      const consent = ledger.consents.find(({ teamId }) => teamId === team.id);
      expect(consent).toMatchObject({ patientId: team.patientId, packId: team.packId, withdrawnOn: null });
      const days = ['explainedOn', 'signedOn', 'copyGivenOn', 'sentOn', 'linkedOn'] as const;
      expect(days.filter((day) => !consent?.[day])).toEqual([]);
      // 流山市 keeps the original, the facility does in 福井.
      expect(consent?.originalKept).toBe(team.packId === 'fukui-mimamori');
    }
  });

  test('a room of 流山 bears the name of the patient', () => {
    const names = new Map(ledger.patients.map(({ id, name }) => [id, name]));
    expect(ledger.teams.filter(({ patientId, name }) => names.get(patientId ?? '') !== name)).toEqual([]);
  });

  test('the members of a team are named as in the list of staff', () => {
    const names = new Map(ledger.people.map(({ id, name }) => [id, name]));
    const ours = ledger.memberships.filter(({ kind }) => kind === 'staff');
    expect(ours.filter(({ staffId, name }) => names.get(staffId ?? '') !== name)).toEqual([]);
  });

  test('the address for the 管理画面 of 福井 is no user’s, and it has no more than two VPN', () => {
    const enrolment = ledger.enrolments.find(({ packId }) => packId === 'fukui-mimamori');
    expect(isMail(enrolment?.administratorMail ?? '')).toBe(true);
    expect(ledger.people.map(({ mail }) => mail)).not.toContain(enrolment?.administratorMail);
    const vpn = ledger.devices.flatMap(({ vpnId }) => (vpnId ? [vpnId] : []));
    expect(vpn).toHaveLength(enrolment?.vpnCount ?? 0);
    expect(vpn.filter((id) => !/^\d{4}$/.test(id))).toEqual([]);
  });

  test('every tablet and phone of 流山 has a Google address, and only 福井 has a device of somebody’s own', () => {
    const mobile = ledger.devices.filter(({ officeId, kind }) => officeId.includes('nagareyama') && kind !== 'pc');
    expect(mobile.filter(({ mail }) => !mail.endsWith('@gmail.com'))).toEqual([]);
    const personal = ledger.devices.filter(({ ownership }) => ownership === 'personal');
    expect(personal.map(({ officeId }) => officeId)).toEqual(['office-fukui']);
  });

  test('whatever a form asks for is filled', () => {
    const { corporation, offices, enrolments, people, devices, accounts, patients, delegations } = ledger;
    expect(
      emptyFields(
        [corporation],
        ['name', 'kana', 'representativeTitle', 'representativeName', 'postalCode', 'address', 'phone'],
      ),
    ).toEqual([]);
    expect(
      emptyFields(offices, [
        ...(['name', 'kana', 'number', 'serviceKind', 'managerName', 'managerKana', 'headTitle', 'headName'] as const),
        ...(['postalCode', 'address', 'city', 'mail', 'phone', 'fax'] as const),
      ]),
    ).toEqual([]);
    const contacts = [...offices.map(({ contact }) => contact), ...delegations.map(({ delegate }) => delegate)];
    expect(emptyFields(contacts, ['name', 'kana', 'title', 'department', 'phone', 'mail'])).toEqual([]);
    expect(
      emptyFields(people, [
        ...(['employeeNumber', 'name', 'kana', 'jobType', 'department', 'mail', 'phone'] as const),
        ...(['birthday', 'joinedOn'] as const),
      ]),
    ).toEqual([]);
    expect(emptyFields(devices, ['assetNumber', 'model', 'system'])).toEqual([]);
    expect(emptyFields(accounts, ['loginName', 'issuedOn', 'startedOn', 'passwordChangedOn'])).toEqual([]);
    expect(
      emptyFields(patients, [
        ...(['name', 'kana', 'birthday', 'doctorName', 'doctorInstitution'] as const),
        ...(['familyName', 'familyRelation', 'familyPhone'] as const),
      ]),
    ).toEqual([]);
    expect(emptyFields(delegations, ['delegateAddress', 'from'])).toEqual([]);
    expect(enrolments.filter((e) => e.packId === 'nagareyama-tritrus' && e.kanamicInUse === null)).toEqual([]);
    expect(enrolments.filter((e) => e.packId === 'tsuruoka-finelink' && !e.accountReceivingMail)).toEqual([]);
    expect(enrolments.filter((e) => e.packId === 'fukui-mimamori' && !e.administrator.name)).toEqual([]);
  });
});
