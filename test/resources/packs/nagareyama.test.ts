import { describe, expect, test } from 'vitest';
import { officialForm } from '../../support/official-forms';

const { pack, form, printed } = officialForm('nagareyama-tritrus-1-1');

describe('the kinds of service of 流山市', () => {
  const kinds = pack.codeLists['serviceKinds'] ?? [];

  test('are the 24 words that the form prints, in its order', () => {
    expect(kinds).toHaveLength(24);
    expect(printed).toContain(kinds.join(', '));
  });

  test('are the words that another one is warned about', () => {
    const check = form.checks.find(({ id }) => id === 'service-kind');
    const list = /\[([^\]]*)\]/.exec(check?.when ?? '')?.[0] ?? '[]';
    expect(JSON.parse(list)).toEqual(kinds);
  });
});

test('whether TRITRUS alone is 有 or 無 the handbook doesn’t say, wherever it is asked; 設定 says that it may wait', () => {
  const { words, enrolment } = pack;
  const asked = enrolment.find(({ field }) => field === 'kanamicInUse');
  for (const said of [words['カナミックの利用'], asked?.note])
    expect(said).toContain('TRITRUS だけの事業所がどちらかは、手引きにありません');
  expect(asked?.note).toMatch(/わからないときは、空けておけます。.*窓口で聞いてから書きます$/);
});
