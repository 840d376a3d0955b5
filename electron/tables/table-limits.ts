/** What the place may take in which one table is read; what a file may hold is counted before (shared/tables/workbook/table-budget.ts). */
export const readingLimits = {
  /**
   * Memory, in megabytes. xlsx takes more than a gigabyte for 50,000 people in Excel's XML of 2003; a page without powers has 200 before it
   * begins.
   */
  megabytes: 2_560,
  /** Of the processor's time, where it is known. */
  seconds: 60,
} as const;
