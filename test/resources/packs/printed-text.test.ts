import { describe, expect, test } from 'vitest';
import type { Element } from '@xmldom/xmldom';
import { officialForms, type OfficialForm } from '../../support/official-forms';
import { documentOf, elements, parseXml, partOf, readText } from '../../support/word-text';

/** White space and boxes to tick are not compared: the source's text lost some of one and draws the other. */
const bare = (text: string): string => text.replace(/[\s\u3000☐]/g, '');

/** What is printed, once for each kind of row: of a repeating section only the first entry counts. */
function printed(template: Uint8Array): string {
  const document = documentOf(template);
  for (const section of elements(
    document,
    'repeatingSection',
    'http://schemas.microsoft.com/office/word/2012/wordml',
  )) {
    const sdt = section.parentNode?.parentNode as Element;
    const [, ...others] = elements(sdt, 'sdtContent')[0]!.childNodes;
    for (const item of others) item.parentNode?.removeChild(item);
  }
  return readText(document);
}

const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe.each(officialForms.map((form) => [form.sheet.number, form] as [string, OfficialForm]))('%s', (_, official) => {
  test('prints the municipality’s text, all of it and nothing else, in order', () => {
    expect(bare(printed(official.template))).toBe(bare(official.sheet.printedNumber + official.printed));
  });

  test('prints each line of it in one piece of its page', () => {
    const whole = bare(printed(official.template));
    expect(paragraphs(official.printed).filter((line) => !whole.includes(bare(line)))).toEqual([]);
  });

  test('has the title in its text and in its properties', () => {
    const { title } = official.sheet;
    expect(official.form.title).toBe(title);
    expect(bare(official.printed)).toContain(bare(title));
    const core = parseXml(partOf(official.template, 'docProps/core.xml'));
    expect(elements(core, 'title', 'http://purl.org/dc/elements/1.1/')[0]!.textContent).toBe(title);
  });

  test('is an A4 page', () => {
    const size = elements(documentOf(official.template), 'pgSz')[0]!;
    expect([size.getAttribute('w:w'), size.getAttribute('w:h')]).toEqual(['11906', '16838']);
  });
});
