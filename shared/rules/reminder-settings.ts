import { z } from 'zod';

/** What 今日やること tells ahead of time, and what asks for a number of days. */
const aheadKinds = ['deadlines', 'leaving', 'passwords', 'certificates', 'education', 'reports'] as const;
export type AheadKind = (typeof aheadKinds)[number];

const days = z.number().int().min(0).max(120);

/** お知らせの時期. */
export const ReminderSettings = z.object({
  /** So many days before its day. */
  ahead: z.record(z.enum(aheadKinds), days),
  /** Months in place of what a pack supposes, where its source names no number: by `<pack>.<rule>`. */
  months: z.record(z.string().max(100), z.number().int().min(1).max(60)),
  /** Whether the PC's own notifications tell, once a day, that there is something to do. */
  notifies: z.boolean(),
  /** From when on, HH:MM. */
  notifiesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** … and that a paper waits for a person, where the app isn't in front. Settings of before knew neither. */
  notifiesOfPapers: z.boolean().default(true),
  /** Whether the icon in the task bar has the number of what has to be done by today. */
  hasBadge: z.boolean().default(true),
});
export type ReminderSettings = z.output<typeof ReminderSettings>;

export const usualReminders: ReminderSettings = {
  ahead: { deadlines: 14, leaving: 30, passwords: 5, certificates: 60, education: 30, reports: 30 },
  months: {},
  notifies: true,
  notifiesAt: '09:00',
  notifiesOfPapers: true,
  hasBadge: true,
};
