import { expect, test } from 'vitest';
import { compileExpression } from '@shared/forms/bindings/expression';
import { attempt } from '@shared/problems/problem';

async function reason(source: string): Promise<unknown> {
  const compiled = attempt(() => compileExpression(source, 'x'));
  if (!compiled.ok) return compiled.details['reason'];
  const run = await compiled.value
    .evaluate({})
    .catch((error: { problem: { details: object } }) => error.problem.details);
  return (run as { reason: unknown }).reason;
}

test.each([
  ['office.(', '8文字目、「office.(」のところで、「)」が足りないまま終わっています'],
  ['office.name and', '15文字目、「ice.name and」のところで、途中で終わっています'],
  ['"市', '2文字目、「"市」のところで、" が閉じていません'],
  ['$nope(1)', '6文字目、「$nope(」のところで、「$nope」という関数はありません'],
  ['1 + "x"', '3文字目、「1 +」のところで、「+」は数にしか使えません'],
  ['$sum("a")', '5文字目、「$sum(」のところで、「sum」に渡したものの種類が違います'],
  ['$error("いつも")', 'いつも'],
])('a slip in an expression is told with its place, in Japanese: %s', async (source, words) => {
  expect(await reason(source)).toBe(words);
});

test.each(['a ~> 1', '%', 'f(x){', 'a..b', '$number("x")', '`a'])('no English is left: %s', async (source) => {
  expect(await reason(source)).toMatch(/[ぁ-ん]/);
  expect(await reason(source)).not.toMatch(/[A-Za-z]{3,} [a-z]{2,}/);
});
