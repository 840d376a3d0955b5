import { describe, expect, test } from 'vitest';
import type { FilledField } from '@shared/forms/bindings/evaluation';
import { evaluated, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { himawari, samplePeople } from '../../support/sample-papers';
import { LedgerEvent } from '@shared/ledger/event';

const CARE = 'office-nagareyama';
const FUKUI = 'office-fukui';

/** The places of a form whose key is one of these, on its first sheet and in its rows. */
async function placesOf(form: string, told: Omit<Told, 'ledger'> & Partial<Told>, ...keys: string[]) {
  const { sheets } = await evaluated(officialForm(form), { ledger: himawari, ...told });
  const [first] = sheets;
  const all: FilledField[] = [
    ...(first?.fields ?? []),
    ...Object.values(first?.rows ?? {}).flatMap((rows) => rows.flatMap(({ fields }) => fields)),
  ];
  return all.filter(({ key }) => keys.includes(key)).map(({ ledger }) => ledger);
}

const tablets = himawari.devices.filter(
  ({ kind, officeId, struckOffOn }) => kind === 'tablet' && officeId === CARE && struckOffOn === null,
);
const added = (deviceIds: string[]) => ({
  officeId: CARE,
  event: LedgerEvent.parse({ kind: 'device-added', officeId: CARE, deviceIds }),
});

describe('what is typed into a paper goes into the record that it is about', () => {
  test('the address of a new tablet into the tablet; of several nobody can tell whose it is', async () => {
    const [one, two] = tablets.filter(({ ownership }) => ownership === 'office').map(({ id }) => id);
    const places = (ids: string[]) => placesOf('nagareyama-tritrus-1-2', added(ids), 'officeDevices.tablet.mails');
    expect(await places([one!])).toEqual([{ entity: 'device', id: one, fields: ['mail'] }]);
    expect(await places([one!, two!])).toEqual([null]);
  });

  test('that of somebody’s own tablet, too', async () => {
    const own = {
      ...tablets[0]!,
      id: 'own',
      ownership: 'personal' as const,
      mail: '',
      holderId: samplePeople(1, CARE)[0]!.id,
    };
    const told = { ...added(['own']), ledger: { ...himawari, devices: [...himawari.devices, own] } };
    const key = 'personalDevices.tabletMail';
    expect(await placesOf('nagareyama-tritrus-1-2', told, key)).toEqual([
      { entity: 'device', id: 'own', fields: ['mail'] },
    ]);
  });

  test('what is asked of the family only where the family signs', async () => {
    const told = (signer: string) => ({
      ...{ officeId: FUKUI, patientId: 'patient-06', input: { signer } },
      event: LedgerEvent.parse({ kind: 'patient-joins', officeId: FUKUI }),
    });
    const relation = { entity: 'patient', id: 'patient-06', fields: ['familyRelation'] };
    for (const form of ['fukui-mimamori-5', 'fukui-mimamori-7']) {
      expect(await placesOf(form, told('family'), 'proxy.relation')).toEqual([relation]);
      expect(await placesOf(form, told('patient'), 'proxy.relation')).toEqual([null]);
    }
  });

  test('職種 of whoever explains, and of somebody in a room, into their own record', async () => {
    const [explainer] = samplePeople(1, CARE);
    const event = LedgerEvent.parse({ kind: 'patient-joins', officeId: CARE, staff: [explainer!] });
    const patient = himawari.patients.find(({ officeId }) => officeId === CARE)!;
    expect(
      await placesOf(
        'nagareyama-tritrus-consent',
        { officeId: CARE, event, patientId: patient.id, staffId: explainer!.id },
        'explanation.jobType',
      ),
    ).toEqual([{ entity: 'person', id: explainer!.id, fields: ['jobType'] }]);
  });

  test('a birthday that 様式８ lacks into the patient', async () => {
    const team = himawari.teams.find(({ officeId, patientId }) => officeId === FUKUI && patientId !== null)!;
    const event = LedgerEvent.parse({ kind: 'team-joined', officeId: FUKUI, teamIds: [team.id] });
    expect(await placesOf('fukui-mimamori-8', { officeId: FUKUI, event }, 'teams.birthDate')).toEqual([
      { entity: 'patient', id: team.patientId, fields: ['birthday'] },
    ]);
  });

  test('the number that 様式３ lacks into the office; while it changes, what it was is nobody’s to write down', async () => {
    const event = (before: object) =>
      LedgerEvent.parse({ kind: 'office-changed', officeId: FUKUI, before, after: { number: '1869999043' } });
    const places = (before: object) =>
      placesOf('fukui-mimamori-3', { officeId: FUKUI, event: event(before) }, 'office.number');
    expect(await places({})).toEqual([{ entity: 'office', id: FUKUI, fields: ['number'] }]);
    expect(await places({ number: '1869999035' })).toEqual([null]);
  });

  test('whoever 様式８ lacks as 施設内管理者 into what the office says of the network', async () => {
    const team = himawari.teams.find(({ officeId, patientId }) => officeId === FUKUI && patientId !== null)!;
    const event = LedgerEvent.parse({ kind: 'team-joined', officeId: FUKUI, teamIds: [team.id] });
    const places = await placesOf('fukui-mimamori-8', { officeId: FUKUI, event }, 'administrator.name');
    expect(places).toMatchObject([{ entity: 'enrolment', fields: ['administrator.name'] }]);
  });
});
