/**
 * What is looked for in a form, counted before it fills the memory: a file of 400 kB holds sixteen million elements as
 * easily as a few thousand. A list of 5,000 rows by 30 columns stays below all of these.
 */
export const formLimits = {
  /** Elements of one part that are kept to be found again; one takes some 200 bytes. */
  elements: 1_200_000,
  /** Elements of all parts of a file, in the look at a file that comes into the house. Nothing of that is kept. */
  allElements: 3_000_000,
  /** Relationships of a part. */
  relationships: 100_000,
  /** Defined names of a workbook: those with tens of thousands of forgotten ones exist. */
  names: 100_000,
  /** Formulas of a sheet. */
  formulas: 200_000,
  /** Cells of a workbook that show results of array formulas. */
  arrayCells: 500_000,
  /** Characters of a formula; Excel takes 8,192. */
  formula: 32_768,
} as const;
