import { describe, expect, test } from 'vitest';
import { carriedLook, inReadableWords } from '../../../renderer/paper/word-readings';
import { leavesOutOfExcel, leavesOutOfWord } from '../../../renderer/paper/left-out';

const text = (xml: string): string => [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, one]) => one).join('');
const run = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${words}</w:t></w:r>`;
const languages = (xml: string) => [...xml.matchAll(/<w:lang w:val="(x-[^"]*)"/g)].map(([, one]) => carriedLook(one!));

describe('in the preview', () => {
  test('a table stands in where the file says so', () => {
    expect(inReadableWords('<w:tblPr><w:tblInd w:w="3515" w:type="dxa"/></w:tblPr>')).toBe(
      '<w:tblPr><w:tblInd w:left="3515" w:w="3515" w:type="dxa"/></w:tblPr>',
    );
  });

  test('characters stand apart or close by twentieths of a point, whatever language they are in', () => {
    const read = inReadableWords(
      run('委任状', '<w:spacing w:val="320"/><w:sz w:val="32"/><w:lang w:eastAsia="ja-JP"/>') +
        run('縮', '<w:spacing w:val="-10"/>') +
        run('並', '<w:sz w:val="21"/>'),
    );
    expect(languages(read)).toEqual([
      { kind: 'spaced', points: 16 },
      { kind: 'spaced', points: -0.5 },
    ]);
    expect(read).not.toContain('eastAsia');
    expect(read).toContain(run('並', '<w:sz w:val="21"/>'));
  });

  test('the space between paragraphs is none between characters', () => {
    const paragraph = `<w:p><w:pPr><w:spacing w:before="20" w:line="240"/></w:pPr>${run('本文')}</w:p>`;
    expect(inReadableWords(paragraph)).toBe(paragraph);
  });

  test('furigana stand above their words, and the words stand', () => {
    const ruby =
      `<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr>` +
      `<w:rt>${run('かつらぎ', '<w:sz w:val="10"/>')}</w:rt><w:rubyBase>${run('葛󠄀城 &amp; 妻', '<w:sz w:val="21"/>')}</w:rubyBase></w:ruby></w:r>`;
    const read = inReadableWords(`<w:p>${run('氏名')}${ruby}${run('様')}</w:p>`);
    expect(text(read)).toBe('氏名葛󠄀城 &amp; 妻様');
    expect(languages(read)).toEqual([{ kind: 'ruby', text: 'かつらぎ' }]);
  });

  test('a simple field shows what it shows in Word; a page number is counted anew', () => {
    const read = inReadableWords(
      `<w:fldSimple w:instr=" DOCPROPERTY &quot;会社&quot; ">${run('ひまわり会')}</w:fldSimple>` +
        `<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">${run('1', '<w:rStyle w:val="a3"/><w:b/>')}</w:fldSimple>` +
        `<w:fldSimple w:instr=" DATE "/>`,
    );
    expect(read).toBe(run('ひまわり会') + run('1', '<w:b/><w:rStyle w:val="ComputedPAGE"/>'));
  });

  const field = (data: string, word: string, result = ''): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/>${data}</w:ffData></w:fldChar></w:r>` +
    `<w:r><w:instrText>${word}</w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    ['<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>', '☐'],
    ['<w:checkBox><w:sizeAuto/><w:default w:val="1"/></w:checkBox>', '☒'],
    ['<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', '☐'],
    ['<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', '☒'],
    ['<w:ddList><w:result w:val="1"/><w:listEntry w:val="常勤"/><w:listEntry w:val="非常勤"/></w:ddList>', '非常勤'],
    ['<w:ddList><w:listEntry w:val="常勤"/><w:listEntry w:val="非常勤"/></w:ddList>', '常勤'],
  ])('a field of an old form shows its box or its choice: %s', (data, shown) => {
    const read = inReadableWords(`<w:p>${field(data, ' FORMCHECKBOX ')}${field(data, ' FORMCHECKBOX ')}</w:p>`);
    expect(text(read)).toBe(shown + shown);
  });

  test('a field of text that shows something already is left as it is', () => {
    const typed = field('<w:textInput/>', ' FORMTEXT ', run('入力した文字'));
    expect(inReadableWords(typed)).toBe(typed);
  });
});

describe('what the preview leaves out', () => {
  test('is told of charts, diagrams, objects, and pictures that only Windows draws', () => {
    expect(leavesOutOfWord(['word/document.xml', 'word/media/image1.emf'], [])).toBe(true);
    expect(leavesOutOfWord(['word/charts/chart1.xml'], [])).toBe(true);
    expect(leavesOutOfWord([], ['<w:r><w:object w:dxaOrig="1"><v:shape/></w:object></w:r>'])).toBe(true);
    expect(leavesOutOfWord([], ['<mc:AlternateContent><mc:Choice Requires="wps"/></mc:AlternateContent>'])).toBe(true);
    expect(leavesOutOfExcel(['xl/workbook.xml', 'xl/charts/chart1.xml'])).toBe(true);
    expect(leavesOutOfExcel(['xl/ctrlProps/ctrlProp1.xml'])).toBe(true);
  });

  test('is nothing where all is shown', () => {
    const ring =
      '<mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>';
    expect(leavesOutOfWord(['word/document.xml', 'word/media/image1.png'], [ring])).toBe(false);
    expect(leavesOutOfExcel(['xl/workbook.xml', 'xl/media/image1.png', 'xl/drawings/drawing1.xml'])).toBe(false);
  });
});
