import { isMadeHere } from '../packs/network-of';
import type { Form, Pack } from '../packs/schema';
import { isRows } from '../packs/form-fields';
import type { ReportableChange } from '../ledger/event-from-changes';
import { eventFacts } from '../packs/values/expression-text';
import { byWord } from '../text/by-word';

/**
 * The changes that a form has a place for: of the events it is for; what a network is told about itself alone; people
 * where it has a sheet for each of them, and facts that one of its fields reads: of the `facts` of a `change`, in a `changed`, as 変更前 or 変更後. Of a
 * form that was made on the screen its places alone tell: 変更 there is of whatever it has them for.
 */
export const changesForForm = (changes: readonly ReportableChange[], pack: Pack, form: Form): ReportableChange[] =>
  changes.filter(
    (one) =>
      form.subject.events.some(({ kind }) => kind === one.kind || (isMadeHere(pack) && kind === 'office-changed')) &&
      (one.packId === null || one.packId === pack.id) &&
      (isAboutPerson(one) ? isByPerson(form) : namesFact(form, one.field)),
  );

const isAboutPerson = ({ staffId, field }: ReportableChange): boolean =>
  staffId !== null && field !== 'isSystemManager';

const isByPerson = ({ sheets }: Form): boolean => sheets?.value?.includes('event.staff') ?? false;

/** Facts that stand in an event under another name than in the ledger. */
const FACT_NAMES: Record<string, string> = byWord({ isSystemManager: 'systemManager' });

/** What a field of the ledger is called in events. */
export const factName = (field: string): string => FACT_NAMES[field] ?? field;

const namesFact = (form: Form, field: string): boolean => {
  const fact = factName(field);
  return form.fields
    .flatMap((entry) => (isRows(entry) ? entry.fields : [entry]))
    .some(({ value = '' }) => eventFacts(value).includes(fact));
};
