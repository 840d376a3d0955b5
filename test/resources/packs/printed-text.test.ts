import { describe, expect, test } from 'vitest';
import { officialForms, type OfficialForm } from '../../support/official-forms';
import { isA4, printedOnce } from '../../support/printed-form';
import { elements, parseXml, partOf } from '../../support/word-text';

/** White space and boxes to tick are not compared: the source's text lost some of one and draws the other. */
const bare = (text: string): string => text.replace(/[\s\u3000☐]/g, '');

const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe.each(officialForms.map((form) => [form.sheet.number, form] as [string, OfficialForm]))('%s', (_, official) => {
  test('prints the municipality’s text, all of it and nothing else, in order', () => {
    expect(bare(printedOnce(official))).toBe(bare(official.sheet.printedNumber + official.printed));
  });

  test('prints each line of it in one piece of its page', () => {
    const whole = bare(printedOnce(official));
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
    expect(isA4(official)).toBe(true);
  });
});
