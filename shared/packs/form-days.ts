import type { CalendarDate } from '../text/calendar-date';
import { formatWareki } from '../text/wareki';
import { packAge } from './pack-age';
import type { Form, Pack } from './schema';

type DaysOfPack = Pick<Pack, 'effectiveFrom' | 'effectiveTo'>;
export type DaysOfForm = Pick<Form, 'effectiveFrom' | 'effectiveTo'>;

/** The days on which a form is used: its own, else its pack's. */
export const daysOfForm = (pack: DaysOfPack, form: DaysOfForm): DaysOfPack => ({
  effectiveFrom: form.effectiveFrom ?? pack.effectiveFrom,
  effectiveTo: form.effectiveTo ?? pack.effectiveTo,
});

/** Whether another form has taken its place: new papers aren't made of it any more. */
export const isOver = ({ effectiveTo }: DaysOfForm, today: CalendarDate): boolean =>
  effectiveTo !== undefined && today > effectiveTo;

/** The forms of which papers are made. */
export const formsInUse = ({ forms }: Pick<Pack, 'forms'>, today: CalendarDate): Form[] =>
  forms.filter((form) => !isOver(form, today));

/**
 * What is to be known of its days by who chooses a form, in a sentence; null: nothing.
 *
 * @param isOurs it comes with the app, and anew with the next one
 */
export function formDaysText(pack: DaysOfPack, form: DaysOfForm, isOurs: boolean, today: CalendarDate): string | null {
  const { effectiveFrom: from, effectiveTo: to } = form;
  if (from !== undefined && from > today) return `${formatWareki(from)}から使う様式です。`;
  if (to !== undefined && to >= today) return `${formatWareki(to)}まで使う様式です。`;
  return isOurs ? null : packAge(daysOfForm(pack, form), today);
}
