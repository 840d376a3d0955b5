import { DEVICE_OF, type FilledEntry } from '@shared/forms/bindings/evaluation';
import type { FormRows } from '@shared/packs/schema';

/** What was typed on a row of a paper about a device that the ledger doesn't have yet, by the fields of the device. */
export function typedOfDevice({ fields }: Pick<FormRows, 'fields'>, entry: FilledEntry): Record<string, string> {
  const typed = entry.fields.flatMap(({ key, value, overridden, ledger }): [string, string][] => {
    // A box of two fields (機種・OS) is the first one's: what was typed in it isn't parted by guessing.
    const [name] = ledger?.entity === DEVICE_OF ? ledger.fields : [];
    if (!overridden || name === undefined || typeof value !== 'string' || value === '') return [];
    const options = fields.find((field) => field.key === key)?.options;
    return [[name, options?.find(({ word }) => word === value)?.value ?? value]];
  });
  return Object.fromEntries(typed);
}
