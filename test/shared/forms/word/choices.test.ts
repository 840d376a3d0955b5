import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import type { Slot } from '@shared/forms/word/values';
import { aDocx, control, paragraph, run } from '../../../builders/docx';
import { filled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, paragraphs, partOf } from '../../../support/word-text';

const ITEMS =
  '<w:listItem w:displayText="選んでください" w:value=""/><w:listItem w:displayText="看護師" w:value="1"/>' +
  '<w:listItem w:displayText="医師 &amp; 歯科医師" w:value="2"/><w:listItem w:value="介護福祉士"/>';
const form = (properties: string, content = run('選んでください')): Uint8Array =>
  aDocx({ body: paragraph(run('職種：'), control('job', content, properties)) });
const list = form(`<w:dropDownList w:lastValue="9">${ITEMS}</w:dropDownList>`);
const combo = form(`<w:comboBox>${ITEMS}</w:comboBox>`);

/** What is read after filling, both ways; edits undo. */
function reads(docx: Uint8Array, job: string | Slot): string | undefined {
  const shown = [true, false].map((draft) => {
    const { bytes, edits } = filled(docx, { fields: { job } }, { draft });
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
    return paragraphs(bytes)[0];
  });
  expect(shown[0]).toBe(shown[1]);
  return shown[0]?.replace('職種：', '');
}

describe('a list to choose from', () => {
  test.each([
    ['看護師', '看護師'],
    ['1', '看護師'],
    ['医師 & 歯科医師', '医師 & 歯科医師'],
    ['介護福祉士', '介護福祉士'],
  ])('takes %s by what is read or what stands for it', (given, shown) => {
    expect(reads(list, given)).toBe(shown);
    expect(reads(combo, given)).toBe(shown);
  });

  test('refuses what it doesn’t have, and says what it has', () => {
    const refused = tryFill(list, { fields: { job: '理学療法士' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/not-in-list', details: { field: 'job' } });
    expect(refused.ok ? '' : refused.message).toBe(
      '「〈job〉」の「理学療法士」は、様式の選択肢（看護師、医師 & 歯科医師、介護福祉士）にありません。選択肢の言葉に合わせてください。',
    );
    // The entry that only asks for a choice is none.
    expect(tryFill(list, { fields: { job: '選んでください' } })).toMatchObject({ code: 'word/not-in-list' });
  });

  test('into which one may write takes any other text, too', () => {
    expect(reads(combo, '理学療法士')).toBe('理学療法士');
  });

  test('stays as printed without a value, and shows no prompt on a finished paper', () => {
    expect(reads(list, '')).toBe('選んでください');
    const asking = form(`<w:showingPlcHdr/><w:dropDownList>${ITEMS}</w:dropDownList>`);
    expect(paragraphs(filled(asking, { fields: { job: '' } }).bytes)).toEqual(['職種：']);
  });

  test('knows in a draft what was chosen last', () => {
    const draft = documentOf(filled(list, { fields: { job: '看護師' } }, { draft: true }).bytes);
    expect(elements(draft, 'dropDownList')[0]!.getAttribute('w:lastValue')).toBe('1');
  });
});

describe('a date', () => {
  const day = (text = '令和8年11月3日', date: string | undefined = '2026-11-03'): Slot => ({
    kind: 'text',
    text,
    date,
  });
  const dated = (format: string, more = '', attributes = ''): Uint8Array =>
    form(
      `<w:date${attributes}>${format ? `<w:dateFormat w:val="${format}"/>` : ''}<w:lid w:val="ja-JP"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="japan"/>${more}</w:date>`,
    );
  const fullDate = (docx: Uint8Array, slot: Slot): string | null =>
    elements(documentOf(filled(docx, { fields: { job: slot } }, { draft: true }).bytes), 'date')[0]!.getAttribute(
      'w:fullDate',
    );

  test.each([
    ['ggge年M月d日', '令和8年11月3日'],
    ['ggge年M月d日(aaa)', '令和8年11月3日(火)'],
    ['gee.MM.dd', 'R08.11.03'],
    ['yyyy/MM/dd', '2026/11/03'],
    ["yyyy'年'M'月'd'日' dddd", '2026年11月3日 火曜日'],
    // Beyond what a Japanese date needs: as the form writes it.
    ['yyyy年M月d日 H時', '令和8年11月3日'],
    ['d MMMM yyyy', '令和8年11月3日'],
    ['', '令和8年11月3日'],
  ])('is shown as the place for it says: %s', (format, shown) => {
    expect(reads(dated(format), day())).toBe(shown);
  });

  test('of the first year of an era is written 元', () => {
    expect(reads(dated('ggge年M月d日'), day('令和元年5月1日', '2019-05-01'))).toBe('令和元年5月1日');
    expect(reads(dated('ggge年M月d日'), day('昭和60年1月5日', '1985-01-05'))).toBe('昭和60年1月5日');
  });

  test('keeps the day itself in step, from which Word goes on', () => {
    expect(fullDate(dated('yyyy/MM/dd'), day())).toBe('2026-11-03T00:00:00Z');
    expect(fullDate(dated('yyyy/MM/dd', '', ' w:fullDate="2020-01-01T00:00:00Z"'), day())).toBe('2026-11-03T00:00:00Z');
    expect(fullDate(form('<w:date/>'), day())).toBe('2026-11-03T00:00:00Z');
  });

  test('that is no day is text, and no other day stays behind it', () => {
    const docx = dated('yyyy/MM/dd', '', ' w:fullDate="2020-01-01T00:00:00Z"');
    expect(reads(docx, '未定')).toBe('未定');
    expect(fullDate(docx, { kind: 'text', text: '未定' })).toBe(null);
  });
});

test('a place for a picture takes no value, and says so', () => {
  expect(tryFill(form('<w:picture/>'), { fields: { job: '看護師' } })).toMatchObject({
    ok: false,
    code: 'word/anchor-kind',
  });
});
