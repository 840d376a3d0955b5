import { describe, expect, test } from 'vitest';
import type { Device, Office } from '@shared/ledger/entities';
import { fieldsOf } from '@shared/ledger/fields/catalogue';
import { usualReminders } from '@shared/rules/reminder-settings';
import { outFields } from '@shared/tables/export/out-fields';
import { outKinds, tableOfList, type OutKind, type TableOf } from '@shared/tables/lists';
import { fieldsShown } from '@shared/tables/export/out-view';
import type { GridColumn } from '../../../renderer/grid/grid-column';
import { accounts } from '../../../renderer/features/ledger/accounts/account-kind';
import { devices } from '../../../renderer/features/ledger/devices/device-kind';
import { offices } from '../../../renderer/features/ledger/offices/office-kind';
import { patients } from '../../../renderer/features/ledger/patients/patient-kind';
import { people } from '../../../renderer/features/ledger/people/person-kind';
import { teams } from '../../../renderer/features/ledger/teams/team-kind';
import { emptyRecords } from '../../../renderer/data/records';
import { columnsOf, type RecordKind } from '../../../renderer/records/kind/record-kind';
import type { ChangeRecord } from '../../../renderer/records/panel/use-change-record';
import { plainKind } from '../../../renderer/records/plain/plain-kind';
import { panelTables, placeOf } from '../../../renderer/records/panel/placed-fields';
import { anOffice } from '../../builders/organization';

const around = {
  records: emptyRecords(),
  packs: [],
  reminders: usualReminders,
  today: '2026-11-20',
  now: emptyRecords,
};

/** The columns of a kind's list, in a ledger that holds nothing. */
const listOf = <K extends OutKind, V extends object, A, F extends string>(
  kind: RecordKind<K, V, A, F>,
  change: ChangeRecord<TableOf<K>> = async () => null,
) => columnsOf(kind, kind.about.of(around), change);

const officesList = listOf(offices);
const devicesList = listOf(devices);
const lists: Partial<Record<OutKind, readonly Pick<GridColumn<never>, 'id' | 'title'>[]>> = {
  staff: listOf(people),
  device: devicesList,
  patient: listOf(patients),
  team: listOf(teams),
  account: listOf(accounts),
  office: officesList,
};

describe('a field of a record', () => {
  test('stands in the form of its record: one that is more than a word, a day or a yes needs a place made for it', () => {
    const nowhere = panelTables.flatMap((table) =>
      fieldsOf(table)
        .filter(([name, field]) => !field.untyped && placeOf(table, name, field) === 'nowhere')
        .map(([name, { kind }]) => `${table}.${name} (${kind}): draw it in its form and name it in placed-fields.ts`),
    );
    // There is one corporation, and nobody chooses it.
    expect(nowhere.filter((one) => !one.startsWith('offices.corporationId'))).toEqual([]);
  });

  test.each(outKinds)('that goes out of the list “%s” has a column in it', (kind) => {
    const shown = fieldsShown(
      kind,
      (lists[kind] ?? listOf(plainKind(kind))).map(({ id }) => id),
    );
    const missing = outFields(kind).filter(
      ({ name }) => !shown.includes(name) && !['networks', 'teams', 'members'].includes(name),
    );
    expect(missing.map(({ label }) => label)).toEqual([]);
    expect(tableOfList[kind]).toBeDefined();
  });
});

describe('a column of a field that its list has no other column for', () => {
  const column = <R>(list: readonly GridColumn<R>[], title: string): GridColumn<R> =>
    list.find((one) => one.title === title)!;

  test('is there for those who ask for it, reads what is typed as its form does, and fills nothing over several offices', async () => {
    const fax: GridColumn<Office> = column(officesList, 'FAX');
    const office = anOffice({ fax: '04-7159-5055' });
    expect(fax).toMatchObject({ isExtra: true, id: 'field:fax' });
    expect(fax.text(office)).toBe('04-7159-5055');
    expect(fax.fill).toBeUndefined();
    const saved: unknown[] = [];
    const list = listOf(offices, async (change) => {
      saved.push(change);
      return null;
    });
    await column(list, '医療機関番号').edit?.save(office, ['１２ー３４５６７']);
    expect(saved).toEqual([{ id: office.id, edits: { medicalInstitutionNumber: '1234567' } }]);
  });

  test('of a choice takes its words', () => {
    const ownership: GridColumn<Device> = column(devicesList, '持ち主');
    expect(ownership.fill?.read({ ownership: 'office' } as Device, '私物')).toMatchObject({
      edits: { ownership: 'personal' },
    });
  });
});
