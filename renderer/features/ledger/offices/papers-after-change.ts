import type { EventKind } from '@shared/ledger/event';
import type { Form, Pack } from '@shared/packs/schema';

/** Which event a change of an office's field is, for those who have to hear of it. */
const eventOf: Record<string, EventKind> = {
  name: 'office-changed',
  number: 'office-changed',
  medicalInstitutionNumber: 'office-changed',
  address: 'office-changed',
  mail: 'office-changed',
  phone: 'office-changed',
  managerName: 'manager-changed',
};

/** The forms that changed fields of an office have to be reported with, in the networks it takes part in. */
export function papersAfterOfficeChange(
  fields: Iterable<string>,
  networks: readonly Pack[],
): { pack: Pack; form: Form }[] {
  const kinds = new Set([...fields].map((field) => eventOf[field]));
  return networks.flatMap((pack) =>
    pack.forms
      .filter(({ subject }) => subject.events.some(({ kind }) => kinds.has(kind)))
      .map((form) => ({ pack, form })),
  );
}
