import ts from 'typescript';

/** A piece of Japanese that the program says: what stands in one literal, one template or between two tags. */
export interface Said {
  file: string;
  line: number;
  /** What is put in while the program runs stands as ◇. */
  text: string;
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
export const PUT_IN = '◇';

/** All Japanese of a file of code, but for its comments, its types and its patterns. */
export function japaneseIn(file: string, code: string): Said[] {
  if (!JAPANESE.test(code)) return [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const all: Said[] = [];
  const say = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    if (JAPANESE.test(text)) all.push({ file, line: line + 1, text });
  };
  const look = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) say(node, node.text);
    if (ts.isTemplateExpression(node))
      say(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(PUT_IN));
    if (ts.isJsxElement(node) || ts.isJsxFragment(node))
      for (const run of runsOf(node.children)) say(run.first, run.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return all;
}

/** What stands between two tags, with what is put into it. */
function runsOf(children: readonly ts.JsxChild[]): { first: ts.Node; text: string }[] {
  const runs: { first: ts.Node; text: string }[] = [];
  let goesOn = false;
  for (const child of children) {
    const text = textOf(child);
    const last = runs.at(-1);
    if (goesOn && last) last.text += text ?? '';
    else if (text) runs.push({ first: child, text });
    goesOn = text !== undefined;
  }
  return runs;
}

/** Of what is no tag. */
function textOf(child: ts.JsxChild): string | undefined {
  if (ts.isJsxText(child)) return child.text.replace(/\s*\n\s*/g, '');
  if (!ts.isJsxExpression(child)) return undefined;
  const { expression } = child;
  return expression && ts.isStringLiteral(expression) ? expression.text : PUT_IN;
}
