/** In what a time is counted that somebody has for handing a form in. */
export const timeUnits = ['days', 'working-days', 'month', 'next-month'] as const;
/** So many days after what happened; in its month; up to a day of the next month. */
export interface TimeAllowed {
  unit: (typeof timeUnits)[number];
  /** Of `month` 0. */
  count: number;
}
/** The most that each may be; a working day more is a procedure nobody counts. */
export const mostOf: Readonly<Record<TimeAllowed['unit'], number>> = {
  days: 366,
  'working-days': 60,
  month: 0,
  'next-month': 28,
};
