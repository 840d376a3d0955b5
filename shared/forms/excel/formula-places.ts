/** Formulas of cells, names, rules, conditional formats, tables and charts. */
const FORMULAS = /^(?:f|formula\d?|definedName|calculatedColumnFormula|totalsRowFormula)$/;

/** Whether what stands in an element is a formula. @param local its name without prefix */
export const isFormula = (local: string): boolean => FORMULAS.test(local);

/** Where an argument that begins at `from` ends: at the comma behind it or the bracket around it. */
export function endOfArgument(formula: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < formula.length; at++) {
    const sign = formula.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (depth === 0 && (sign === ',' || sign === ')')) return at;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
  }
  return formula.length;
}
