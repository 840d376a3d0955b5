import { isForKind } from '../packs/form-kinds';
import { formsInUse } from '../packs/form-days';
import { isForThose, isMadeHere } from '../packs/network-of';
import type { Form, Pack } from '../packs/schema';
import type { Enrolment, Office } from '../ledger/entities';
import type { EventKind } from '../ledger/event';
import { takenPartIn } from '../ledger/taking-part';
import type { CalendarDate } from '../text/calendar-date';

export interface FormOfPack {
  pack: Pack;
  form: Form;
}

/** All forms of which an office makes papers on a day: of its networks and of none, for offices of its kind; those that were made on the screen last. */
export function formsOfOffice(
  office: Pick<Office, 'id' | 'serviceKind'> | undefined,
  enrolments: Iterable<Enrolment>,
  packs: readonly Pack[],
  today: CalendarDate,
): FormOfPack[] {
  if (!office) return [];
  const networks = new Set(takenPartIn(enrolments, office.id).map(({ packId }) => packId));
  return packs
    .filter((pack) => isForThose(pack, networks))
    .toSorted((one, other) => Number(isMadeHere(one)) - Number(isMadeHere(other)))
    .flatMap((pack) => formsInUse(pack, today).map((form) => ({ pack, form })))
    .filter(({ form }) => isForKind(form, office.serviceKind));
}

/**
 * Whether a form is handed in when that happens. One that was made on the screen can be made for anybody, whatever happened: what it is handed in upon
 * stands in its procedures alone, where somebody has said so.
 */
export const isHandedInUpon = ({ pack, form }: FormOfPack, event: EventKind): boolean =>
  isMadeHere(pack)
    ? pack.procedures.some(({ event: kind, papers }) => kind === event && papers.some((one) => one.form === form.id))
    : form.subject.events.some(({ kind }) => kind === event);
