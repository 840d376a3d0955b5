/** Formulas of cells, names, rules, conditional formats, tables and charts. */
const FORMULAS = /^(?:f|formula\d?|definedName|calculatedColumnFormula|totalsRowFormula)$/;

/** Whether what stands in an element is a formula. @param local its name without prefix */
export const isFormula = (local: string): boolean => FORMULAS.test(local);

/**
 * A text; or the name of a sheet, or of a column of a table, in which a quote is a letter like any other: `'3"'!A1`, `表[幅"]`. Whoever looks for
 * texts alone takes what stands between two such names for one.
 */
const TEXT_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'?|\[(?:'[^]|[^\]'])*\]?/g;

/** The texts of a formula, each in its quotes. */
export const textsIn = (formula: string): string[] =>
  (formula.match(TEXT_OR_NAME) ?? []).filter((one) => one.startsWith('"'));

/**
 * A formula with blanks in the place of its texts or names, as long as before.
 *
 * @param begins which of them, by their first signs: `"` texts, `'` sheets, `[` columns
 */
export const withBlanks = (formula: string, begins: string): string =>
  formula.replace(TEXT_OR_NAME, (one) => (begins.includes(one.charAt(0)) ? ' '.repeat(one.length) : one));

/** Where an argument that begins at `from` ends: at the comma behind it or the bracket around it. */
export function endOfArgument(formula: string, from: number): number {
  const bare = withBlanks(formula, `"'[`);
  let depth = 0;
  for (let at = from; at < bare.length; at++) {
    const sign = bare.charAt(at);
    if (depth === 0 && (sign === ',' || sign === ')')) return at;
    if ('({'.includes(sign)) depth++;
    else if (')}'.includes(sign)) depth--;
  }
  return formula.length;
}
