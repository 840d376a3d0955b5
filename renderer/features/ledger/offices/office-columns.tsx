import { normalField } from '@shared/ledger/fields/catalogue';
import type { Office, Staff } from '@shared/ledger/entities';
import { Badge } from '../../../ui/badge';
import type { GridColumn } from '../../../grid/grid-column';
import { nameEdit } from '../../../records/list/cell-edits';
import { withFurtherColumns } from '../../../records/list/field-column';
import { Missing, Name, Second } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';

interface OfficeColumnFacts {
  serviceKinds: readonly string[];
  /** Who works in an office. */
  staffOf: (officeId: string) => readonly Staff[];
  networkNames: (officeId: string) => readonly string[];
  gapsOf: (office: Office) => readonly unknown[];
  change: ChangeRecord<'offices'>;
}

/** The columns of 台帳 › 法人・事業所. */
export function officeColumns({
  serviceKinds,
  staffOf,
  networkNames,
  gapsOf,
  change,
}: OfficeColumnFacts): GridColumn<Office>[] {
  const stateText = (office: Office): string => {
    if (office.status === 'struck-off') return '抹消';
    const { length } = gapsOf(office);
    return length > 0 ? `あと${length}か所` : '';
  };
  const columns = withFurtherColumns<Office>(
    'office',
    [
      {
        id: 'name',
        title: '事業所名（ふりがな順）',
        width: { least: 11.5, part: 0.265 },
        isSortable: true,
        cell: ({ name, city }) => (
          <>
            <Name>{name}</Name>
            <Second>{city}</Second>
          </>
        ),
        text: ({ name }) => name,
        edit: nameEdit('事業所名', ({ id }, name, kana) => change({ id, edits: { name, kana } })),
      },
      {
        id: 'serviceKind',
        title: 'サービス分類・番号',
        width: { least: 9.5, part: 0.22 },
        isSortable: true,
        cell: ({ serviceKind, number, medicalInstitutionNumber }) => (
          <>
            {serviceKind ? <span>{serviceKind}</span> : <Missing>未入力</Missing>}
            {number || medicalInstitutionNumber ? (
              <Second>{number || medicalInstitutionNumber}</Second>
            ) : (
              <Missing>番号 未入力</Missing>
            )}
          </>
        ),
        text: ({ serviceKind, number }) => `${serviceKind} ${number}`.trim(),
        edit: {
          fields: [
            {
              label: 'サービス分類',
              value: ({ serviceKind }) => serviceKind,
              suggestions: () => serviceKinds.map((word) => ({ word, reading: '' })),
            },
            { label: '介護事業所番号', value: ({ number }) => number },
          ],
          check: () => null,
          save: ({ id }, [serviceKind = '', number = '']) =>
            change({
              id,
              edits: { serviceKind: serviceKind.trim(), number: normalField('offices', 'number', number) },
            }),
        },
      },
      {
        id: 'manager',
        title: '管理者',
        width: { least: 7, part: 0.155 },
        isSortable: true,
        cell: ({ managerName }) => (managerName ? <span>{managerName}</span> : <Missing>未入力</Missing>),
        text: ({ managerName }) => managerName,
        edit: {
          fields: [
            {
              label: '管理者',
              value: ({ managerName }) => managerName,
              suggestions: ({ id }) => staffOf(id).map(({ name, kana }) => ({ word: name, reading: kana })),
            },
          ],
          check: () => null,
          save: ({ id }, [typed = '']) => {
            const managerName = typed.trim();
            const kana = staffOf(id).find(({ name }) => name === managerName)?.kana;
            return change({ id, edits: { managerName, ...(kana && { managerKana: kana }) } });
          },
        },
      },
      {
        id: 'networks',
        title: 'ネットワーク',
        width: { least: 8.5, part: 0.19 },
        isSortable: false,
        cell: ({ id }) => {
          const [first = '', ...others] = networkNames(id);
          return (
            <>
              <span>{first}</span>
              <Second>{others.join('、')}</Second>
            </>
          );
        },
        text: ({ id }) => networkNames(id).join('、'),
      },
      {
        id: 'state',
        title: '状態',
        width: { least: 6.5, part: 0 },
        isSortable: true,
        cell: (office) => {
          const text = stateText(office);
          return text && <Badge tone={office.status === 'struck-off' ? 'plain' : 'act'}>{text}</Badge>;
        },
        text: stateText,
      },
    ],
    ({ id }, edits) => change({ id, edits }),
  );
  // An office is changed by itself: nothing is filled over several.
  return columns.map(({ fill: _, ...column }) => column);
}
