import { expect, test } from 'vitest';
import { aDocx, paragraph, run } from '../../../builders/docx';
import { filled, made } from '../../../support/own-form';
import { documentOf, elements, readText } from '../../../support/word-text';

const UNDERLINED = '<w:rPr><w:u w:val="single"/></w:rPr>';
const TABS = `<w:r>${UNDERLINED}<w:tab/><w:tab/><w:tab/><w:tab/></w:r>`;
const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1417" w:right="1247"/></w:sectPr>';

const runsOf = (marked: string): string =>
  marked
    .split(/(\[[^\]]*\])/)
    .filter((one) => one !== '')
    .map((one) => (one === '[TABS]' ? TABS : one.startsWith('[') ? run(one.slice(1, -1), UNDERLINED) : run(one)))
    .join('');

/** A line of the form as it is printed when it is filled, what is underlined between [ and ]. */
async function line(marked: string, typed: Record<string, string> = {}): Promise<string> {
  const bytes = aDocx({ body: paragraph(run('変更届')) + paragraph(runsOf(marked)) + SECTION });
  const { form } = made('様式.docx', bytes);
  const written = elements(documentOf(await filled(form, bytes, typed)), 'p')[1];
  const runs = written ? elements(written, 'r') : [];
  return runs
    .map((one) => (elements(one, 'u').length > 0 ? `[${readText(one)}]` : readText(one)))
    .join('')
    .replaceAll('][', '');
}

test.each([
  [
    'behind the distance to its label, and the line goes on as far as it was printed',
    ['法人名　[　　　　　　　　　　　　　　]', '法人名　[社会福祉法人ひまわり会　　　]'],
  ],
  [
    'with the seal behind it where it was',
    ['法人名　[　　　　　　　　　　　　　　]㊞', '法人名　[社会福祉法人ひまわり会　　　]㊞'],
  ],
  [
    'and no end of the line is left before the next label',
    [
      '法人名　[　　　　　　　　　　　　　　]　電話　[　　　　　　　　]',
      '法人名　[社会福祉法人ひまわり会　　　]　電話　[04-0000-0001　　]',
    ],
  ],
  [
    'on a line of ＿, which goes on under it',
    ['法人名：＿＿＿＿＿＿＿＿＿＿＿＿＿', '法人名：[社会福祉法人ひまわり会]＿＿'],
  ],
  [
    'on a line of _ before the seal',
    ['法人名：__________________________印', '法人名：[社会福祉法人ひまわり会]____印'],
  ],
  ['on a line of tabs, the last of which leads where it led', ['法人名[TABS]', '法人名[　社会福祉法人ひまわり会\t]']],
  ['each part of a number', ['〒[　　　　]－[　　　　　]', '〒[　270　 －　0100　　]']],
  ['each part of a day', ['届出日　令和[　　　]年[　　　]月[　　　]日', '届出日　令和[　8　 ]年[　11　]月[　20　]日']],
])('a value stands on the line that the form has printed: %s', async (_, [printed = '', expected]) => {
  expect(await line(printed)).toBe(expected);
});

test('where nothing is written the line stays as it was printed', async () => {
  for (const printed of ['法人名　[　　　　　　　　]', '法人名：＿＿＿＿＿＿＿＿', '法人名[TABS]'])
    expect(await line(printed, { 'corporation.name': '' })).toBe(printed.replace('TABS', '\t\t\t\t'));
});

test('a value that is longer than its line is set smaller, and does not go on at the margin', async () => {
  const bytes = aDocx({
    body:
      paragraph(run('変更届')) +
      paragraph(runsOf(`届出者の法人名${'　'.repeat(15)}[　　　　　　　　　　　　　　]`)) +
      SECTION,
  });
  const { form } = made('様式.docx', bytes);
  const sizeOf = async (name: string): Promise<string | null | undefined> => {
    const file = documentOf(await filled(form, bytes, { 'corporation.name': name }));
    const own = elements(file, 'r').find((one) => readText(one).startsWith(name));
    return own && (elements(own, 'sz')[0]?.getAttribute('w:val') ?? null);
  };
  expect(await sizeOf('社会福祉法人ひまわり会')).toBeNull();
  expect(Number(await sizeOf('社会福祉法人ひまわり会ひまわりの里ながれやま事業部'))).toBeLessThan(21);
});
