import { normalField } from '@shared/ledger/fields/catalogue';
import type { Office } from '@shared/ledger/entities';
import { isOnlyHeadOffice } from '@shared/rules/office-rules';
import type { GridColumn } from '../../../grid/grid-column';
import { nameEdit } from '../../../records/list/cell-edits';
import { withFurtherColumns } from '../../../records/list/field-column';
import { Missing, Name, SecondLine, TwoLines } from '../../../records/list/cells';
import { stateColumn, type SaveEdits } from '../../../records/list/common-columns';
import { serviceKindsOf } from '../../../records/offices/choices-of-packs';
import type { AboutOffices } from '../../../records/offices/listed-offices';
import type { ChangeRecord } from '../../../records/panel/use-change-record';

/** The columns of 台帳 › 法人・事業所. */
export function officeColumns(
  { packs, staffOf, packsOf, networkName, gapsOf }: AboutOffices,
  change: ChangeRecord<'offices'>,
): GridColumn<Office>[] {
  const save: SaveEdits<Office> = ({ id }, edits) => change({ id, edits });
  const networkNames = (officeId: string): string[] =>
    packsOf(officeId)
      .map(networkName)
      .filter((name) => name !== '');
  return withFurtherColumns<Office>(
    'office',
    [
      {
        id: 'name',
        title: '事業所名',
        order: 'ふりがな順',
        width: { least: 11.5, part: 0.265 },
        isSortable: true,
        cell: ({ name, city }) => (
          <TwoLines>
            <Name>{name}</Name>
            <SecondLine>{city}</SecondLine>
          </TwoLines>
        ),
        text: ({ name }) => name,
        edit: nameEdit('事業所名', (office, name, kana) => save(office, { name, kana })),
      },
      {
        id: 'serviceKind',
        title: 'サービス分類・番号',
        width: { least: 9.5, part: 0.22 },
        isSortable: true,
        cell: (office) => <ServiceAndNumber office={office} />,
        text: ({ serviceKind, number }) => `${serviceKind} ${number}`.trim(),
        edit: {
          fields: [
            {
              label: 'サービス分類',
              value: ({ serviceKind }) => serviceKind,
              suggestions: () => serviceKindsOf(packs).map((word) => ({ word, reading: '' })),
            },
            { label: '介護事業所番号', value: ({ number }) => number },
          ],
          check: () => null,
          save: (office, [serviceKind = '', number = '']) =>
            save(office, { serviceKind: serviceKind.trim(), number: normalField('offices', 'number', number) }),
        },
      },
      {
        id: 'manager',
        title: '管理者',
        width: { least: 7, part: 0.155 },
        isSortable: true,
        cell: (office) =>
          office.managerName || isOnlyHeadOffice(office) ? (
            <span>{office.managerName}</span>
          ) : (
            <Missing>未入力</Missing>
          ),
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
          save: (office, [typed = '']) => {
            const managerName = typed.trim();
            const kana = staffOf(office.id).find(({ name }) => name === managerName)?.kana;
            return save(office, { managerName, ...(kana && { managerKana: kana }) });
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
              <SecondLine>{others.join('、')}</SecondLine>
            </>
          );
        },
        text: ({ id }) => networkNames(id).join('、'),
      },
      stateColumn(6.5, (office) => {
        if (office.status === 'struck-off') return [{ text: '抹消', tone: 'plain' }];
        const { length } = gapsOf(office);
        return length > 0 ? [{ text: `あと${length}か所`, tone: 'act' }] : [];
      }),
    ],
    save,
  );
}

/** What lacks is said in its place; 本部 lacks neither. */
function ServiceAndNumber({ office }: { office: Office }) {
  if (isOnlyHeadOffice(office)) return null;
  const { serviceKind, number, medicalInstitutionNumber } = office;
  return (
    <>
      {serviceKind ? <span>{serviceKind}</span> : <Missing>未入力</Missing>}
      {number || medicalInstitutionNumber ? (
        <SecondLine>{number || medicalInstitutionNumber}</SecondLine>
      ) : (
        <Missing>番号 未入力</Missing>
      )}
    </>
  );
}
