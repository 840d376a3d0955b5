import type { NameFault } from './name-fault';
import { packLimits } from './pack-limits';
import type { Pack } from './schema';
import { isRows } from './form-fields';

/** What there is too much of in a pack for anybody to have meant it. */
export function manyFaults(pack: Pack): NameFault[] {
  const { entries: limit } = packLimits;
  const faults: NameFault[] = [];
  const count = (list: readonly unknown[] | undefined, at: string): void => {
    if (list && list.length > limit) faults.push({ at, reason: `${list.length} 個は多すぎます（上限 ${limit} 個）` });
  };
  count(pack.forms, '/forms');
  count(pack.channels, '/channels');
  count(pack.contacts, '/contacts');
  count(pack.sources, '/sources');
  count(pack.procedures, '/procedures');
  for (const [i, form] of pack.forms.entries()) {
    const at = `/forms/${i}`;
    count(
      form.fields.flatMap((entry) => (isRows(entry) ? [entry, ...entry.fields] : [entry])),
      `${at}/fields`,
    );
    for (const list of ['inputs', 'checks', 'callOuts', 'togetherWith', 'channels'] as const)
      count(form[list], `${at}/${list}`);
  }
  return faults;
}
