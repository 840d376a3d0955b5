import { Office } from '@shared/ledger/entities';
import { takenPartIn, takesPart } from '@shared/ledger/taking-part';
import { serviceKindOfName } from '@shared/text/service-words';
import { update } from '../../../data/records';
import type { RecordKind } from '../../../records/kind/record-kind';
import { serviceKindsOf } from '../../../records/offices/choices-of-packs';
import { listedOffices, type AboutOffices, type OfficeFilter } from '../../../records/offices/listed-offices';
import { CorporationPanel } from './corporation-panel';
import { CorporationStrip } from './corporation-strip';
import { EditOffice } from './edit-office';
import { NewOfficeFields, type NewOfficeValues } from './new-office-fields';
import { officeColumns } from './office-columns';
import { OfficeFactList } from './office-facts';
import { OfficeNotes } from './office-notes';

const { name: _, ...shape } = Office.pick({ name: true, kana: true, serviceKind: true }).shape;
/** Its name may still be missing. */
const Draft = Office.pick({ name: true, kana: true, serviceKind: true }).extend({ name: shape.kana });

/** 台帳 › 法人・事業所. */
export const offices: RecordKind<'office', NewOfficeValues, AboutOffices, OfficeFilter> = {
  ...listedOffices,
  who: ({ name }) => name,
  columns: officeColumns,
  isChangedAlone: true,
  panel: {
    subtitle: ({ kana }) => kana,
    Notes: OfficeNotes,
    Facts: OfficeFactList,
    related: ({ id }, { enrolmentsOf }) => enrolmentsOf(id),
    procedures: ({ id }) => ({
      label: 'この事業所の手続き',
      events: ['office-changed', 'manager-changed', 'yearly-report', 'office-closed'],
      given: { office: id },
    }),
  },
  form: {
    Fields: NewOfficeFields,
    refusalOf: (field, value) =>
      field === 'name' && value.trim() === '' ? '事業所名が空です。入れると次へ進めます' : null,
    needed: ['name'],
    first: 'name',
    add: {
      draft: { key: 'new-office', schema: Draft, blank: Draft.parse({}), given: [] },
      called: ({ name }) => name.trim(),
      proposes: ({ name }, { packs }) => ({ serviceKind: serviceKindOfName(name, serviceKindsOf(packs)) }),
      unfinished: ({ name }) => name,
      complete: ({ name }, { corporations }) => {
        const [corporation] = corporations.values();
        return corporation ? { corporationId: corporation.id, name: name.trim() } : null;
      },
      goesOn: (id) => `?field=offices.${id}.number`,
    },
    edit: { Form: EditOffice },
  },
  // 休止・廃止: its part in the networks ends with it, unless somebody says otherwise.
  strikeOff: {
    note: ({ id }, { staffOf }) => {
      const working = staffOf(id).length;
      return working === 0
        ? null
        : `在職中の職員が${working}人います。異動や退職は、「職員」で一人ずつ記録してください。`;
    },
    asks: ({ id }, { enrolmentsOf }) =>
      enrolmentsOf(id).some(takesPart) ? { words: 'ネットワークの参加も、この日で終了にする', isTicked: true } : null,
    others: ({ id }, day, isEnding, { enrolments }) =>
      isEnding
        ? takenPartIn(enrolments.values(), id).map((enrolment) =>
            update('enrolments', { ...enrolment, status: 'ended', endedOn: day }),
          )
        : [],
  },
  Above: CorporationStrip,
  kin: { table: 'corporations', Panel: CorporationPanel },
};
