import type { EventKind } from '@shared/ledger/event';
import { fieldOf } from '@shared/ledger/fields/catalogue';
import type { Form, Pack } from '@shared/packs/schema';

/** Told of with the address, the phone, the name that they stand beside. */
const beside: ReadonlySet<string> = new Set(['postalCode', 'fax', 'headTitle', 'headName']);

/** Which event a change of an office's field is, for those who have to hear of it. */
function eventOf(name: string): EventKind | undefined {
  const field = fieldOf('offices', name);
  return field?.reportable && !beside.has(name) ? field.changedBy : undefined;
}

/** The forms that changed fields of an office have to be reported with, in the networks it takes part in. */
export function papersAfterOfficeChange(
  fields: Iterable<string>,
  networks: readonly Pack[],
): { pack: Pack; form: Form }[] {
  const kinds = new Set([...fields].map(eventOf));
  return networks.flatMap((pack) =>
    pack.forms
      .filter(({ subject }) => subject.events.some(({ kind }) => kinds.has(kind)))
      .map((form) => ({ pack, form })),
  );
}
