import { z } from 'zod';

/** What the PC's own notifications tell: due: what has to be done by today · papers: papers that wait for a person. */
const kinds = ['due', 'papers'] as const;

/** As high as a notification or the icon counts. */
export const HIGHEST_COUNT = 9999;

/**
 * A kind and a count, and nothing else: it stands on a screen that others see, and the system keeps it in a list of its own. A name has no
 * place in it, whatever the page is made to ask.
 */
export const PcNotification = z.strictObject({ what: z.enum(kinds), count: z.int().min(1).max(HIGHEST_COUNT) });
export type PcNotification = z.output<typeof PcNotification>;

/** The number on the icon in the task bar; 0: none. */
export const IconCount = z.strictObject({ count: z.int().min(0).max(HIGHEST_COUNT) });

/** As it is told where nothing long is under way. */
export const NO_PROGRESS = -1;
/** How much of a long work is done, on the app's button in the task bar. */
export const IconProgress = z.strictObject({ percent: z.int().min(NO_PROGRESS).max(100) });

const sentences: Readonly<Record<PcNotification['what'], (count: number) => string>> = {
  due: (count) => `今日までにすることが ${count}件あります`,
  papers: (count) => `対応が必要な提出が ${count}件あります`,
};

export const notificationText = ({ what, count }: PcNotification): string => sentences[what](count);

/** The screen that a click on it opens. */
export const screenOf = { due: 'home', papers: 'submissions' } as const satisfies Record<
  PcNotification['what'],
  string
>;
