import type { Pack } from '../packs/schema';
import type { Corporation, Enrolment, Office } from '../ledger/entities';
import { namesWhere } from '../ledger/fields/catalogue';
import type { LedgerField } from '../ledger/fields/field';
import { fieldLabel } from '../ledger/labels';
import { takesPart } from '../ledger/taking-part';
import { isHeadOffice } from '../text/head-office';

/**
 * What the corporation, its offices and their enrolments still lack for the forms, and what in them looks odd. Nothing
 * here blocks: an office may go on with gaps, and meets them again where a form needs them.
 */

type Checked = 'corporations' | 'offices' | 'enrolments';

export interface Gap {
  table: Checked;
  id: string;
  field: string;
  /** As the screen calls it. */
  label: string;
}

const gap = (table: Checked, id: string, field: string, label = fieldLabel(table, field)): Gap => ({
  table,
  id,
  field,
  label,
});

const isEmpty = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === '';

const isNeeded = ({ needed }: LedgerField): boolean => needed ?? false;

/** A sole proprietor has no 役職 beside the name. */
const needsOfCorporation = ({ kind }: Pick<Corporation, 'kind'>): readonly string[] =>
  namesWhere('corporations', isNeeded).filter((field) => kind === 'corporation' || field !== 'representativeTitle');

type NumberedOffice = Pick<Office, 'name' | 'number' | 'medicalInstitutionNumber' | 'serviceKind'>;

/** 法人本部, as far as anybody has said: it gives no service, and has neither a number nor whoever answers for one. */
export const isOnlyHeadOffice = ({ name, number, medicalInstitutionNumber, serviceKind }: NumberedOffice): boolean =>
  isHeadOffice(name) && [number, medicalInstitutionNumber, serviceKind].every(isEmpty);

const OF_SERVICE: readonly string[] = ['number', 'serviceKind', 'managerName'];

/** One of the two numbers is enough: a clinic has the one, a care office the other. */
const lacksInOffice = (office: Office, field: string): boolean =>
  isEmpty(office[field as keyof Office]) &&
  (field !== 'number' || isEmpty(office.medicalInstitutionNumber)) &&
  !(OF_SERVICE.includes(field) && isOnlyHeadOffice(office));

export const corporationGaps = (corporation: Corporation): Gap[] =>
  needsOfCorporation(corporation)
    .filter((field) => isEmpty(corporation[field as keyof Corporation]))
    .map((field) => gap('corporations', corporation.id, field));

export const officeGaps = (office: Office): Gap[] =>
  namesWhere('offices', isNeeded)
    .filter((field) => lacksInOffice(office, field))
    .map((field) => gap('offices', office.id, field));

/** What the network asks of an office that takes part, or is about to. */
export const enrolmentGaps = (enrolment: Enrolment, pack: Pack): Gap[] =>
  takesPart(enrolment)
    ? pack.enrolment
        .filter(({ field, required }) => required && isUnanswered(enrolment[field]))
        .map(({ field }) => gap('enrolments', enrolment.id, field))
    : [];

const isUnanswered = (value: Enrolment[keyof Enrolment]): boolean =>
  typeof value === 'object' && value !== null ? isEmpty(value.name) : isEmpty(value);

/** An office of another city than the network's: perhaps right, perhaps a slip. */
export const isOutside = (office: Pick<Office, 'city'>, pack: Pick<Pack, 'municipality'>): boolean =>
  pack.municipality !== '' && office.city !== '' && office.city !== pack.municipality;
