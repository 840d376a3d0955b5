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
  const deep = (value: unknown, at: string): void => count(entriesIn(value), at);
  count(pack.forms, '/forms');
  count(pack.channels, '/channels');
  count(pack.sources, '/sources');
  count(pack.procedures, '/procedures');
  // With all that lies in them: for each hour at which somebody answers, the screen asks a year of days.
  for (const list of ['contacts', 'actors', 'enrolment', 'overview', 'talk', 'consent'] as const)
    deep(pack[list], `/${list}`);
  for (const procedure of pack.procedures) {
    deep(procedure, '/procedures');
    count(Object.keys(procedure.facts), '/procedures');
  }
  for (const words of [pack.words, pack.codeLists, ...Object.values(pack.codeLists)])
    count(Object.keys(words), words === pack.words ? '/words' : '/codeLists');
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

/** What stands in its lists, and in the lists of those. */
function entriesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...value, ...value.flatMap(entriesIn)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(entriesIn) : [];
}
