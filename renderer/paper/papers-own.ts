/**
 * The style sheets of a Word file are written by docx-preview with what stands in the file: names of fonts, texts of lists. Such a text
 * can end its declaration and go on with rules of its own, for the page around the paper or for how it is printed. So the sheet is read
 * as Chromium reads it, and only rules for the paper's own elements stay.
 *
 * @param own the class that all elements of a paper begin with
 */
export function papersOwn(css: string, own: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules]
    .filter((rule) => isPapersOwn(rule, own))
    .map(({ cssText }) => cssText)
    .join('\n');
}

type Rule = Pick<CSSRule, 'cssText'> & { selectorText?: string; style?: Iterable<string> };

/** Fonts that lie in the file are let in: their bytes are all that they can name. */
export function isPapersOwn(rule: Rule, own: string): boolean {
  if (rule.selectorText === undefined) return /^@font-face\b/.test(rule.cssText);
  // Counters of lists, and their pictures, stand on the page's root.
  if (rule.selectorText === ':root')
    return [...(rule.style ?? [])].every((name) => name === 'counter-reset' || name.startsWith('--'));
  const begins = new RegExp(`^[a-z]*\\.${own}(?![a-z])`);
  return rule.selectorText.split(',').every((selector) => begins.test(selector.trim()));
}
