import { describe, expect, test } from 'vitest';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { listItems, numberOf, type RuleSource } from '@shared/forms/excel/rule-sources';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, numberCell, row, textCell } from '../../../builders/xlsx';

const name = (called: string, formula: string, local = ''): string =>
  `<definedName name="${called}"${local && ` localSheetId="${local}"`}>${formula}</definedName>`;

/** 段1 stands for 段2, and so on: the last of them for a cell. */
const chain = (names: number): string =>
  Array.from({ length: names }, (_, i) => name(`段${i + 1}`, i + 1 < names ? `段${i + 2}` : '候補!$A$1')).join('');

const template = unwrap(
  openWorkbook(
    anXlsx({
      sheets: [
        { name: '様式', rows: row(1, textCell('A1', '様式の言葉') + numberCell('B1', 12)) },
        {
          name: '候補',
          rows:
            row(1, textCell('A1', ' 看護師 ') + textCell('B1', '医師')) +
            row(2, textCell('A2', '介護職') + numberCell('B2', 1.5)) +
            row(3, '<c r="A3" t="b"><v>1</v></c>' + textCell('B3', '  ')) +
            row(4, textCell('A4', '相談員') + numberCell('C4', 40)),
        },
        { name: 'Data', rows: row(1, textCell('A1', '英字のシート')) },
      ],
      nameElements:
        name('職種', '候補!$A$1:$A$2') +
        name('所', '候補!$A$2', '1') +
        name('所', '様式!$A$1', '0') +
        name('全体', 'Data!$A$1') +
        name('全体', '候補!$A$4', '1') +
        name('候補だけ', '候補!$A$4', '1') +
        name('Most', '候補!$C$4') +
        name('ない名前へ', '無い名前') +
        chain(8),
    }),
    nodeCodec,
  ),
);
const source: RuleSource = { template, sheet: template.worksheet(0)! };
const items = (formula: string): readonly string[] | null => listItems(formula, source);

describe('the words of a list', () => {
  test.each<[string, string, readonly string[]]>([
    ['written out, without the spaces around them', '"有, 無 ,　未定"', ['有', '無', '未定']],
    ['written out, without gaps', '",有,, ,無,"', ['有', '無']],
    ['written out, with a quote in one', '"5""以上,""甲"""', ['5"以上', '"甲"']],
    ['of a cell of its own sheet', '$A$1', ['様式の言葉']],
    ['of a cell of another sheet', '候補!$A$2', ['介護職']],
    ['of a sheet whose name is written in other letters', 'DATA!$A$1', ['英字のシート']],
    ['of a row, from left to right', '候補!$A$1:$B$1', ['看護師', '医師']],
    ['of a block, row by row', '候補!$A$1:$B$2', ['看護師', '医師', '介護職', '1.5']],
    ['of a block that is told from its end', '候補!$B$2:$A$1', ['看護師', '医師', '介護職', '1.5']],
    ['of its cells that hold words or numbers, and no others', '候補!$A$3:$C$5', ['相談員', '40']],
    ['of a name', '職種', ['看護師', '介護職']],
    ['of the name that its own sheet gives, and not of another sheet’s', '所', ['様式の言葉']],
    ['of the workbook’s name, where only another sheet has one of its own', '全体', ['英字のシート']],
    ['of a name that is told with its sheet', '様式!所', ['様式の言葉']],
    ['of a name that is told with another sheet, which gives it', '候補!所', ['介護職']],
    ['of a name that is told with a sheet in quotes', "'候補'!所", ['介護職']],
    ['of the workbook’s name that is told with a sheet that has none of its own', 'data!全体', ['英字のシート']],
    ['of a name that is written in other letters', 'MOST', ['40']],
    ['of a name for a name, seven in all', '段2', ['看護師']],
    ['of cells in which nothing stands', '$D$1:$E$9', []],
  ])('%s', (_, formula, words) => {
    expect(items(formula)).toEqual(words);
  });

  test.each([
    ['nothing is told', ''],
    ['words are put together', '"有,無"&A1'],
    ['a formula gives the cells', 'INDIRECT("A1")'],
    ['a sum is told', '$A$1+$B$1'],
    ['the rows go along with the cell', '候補!$A1:$A4'],
    ['the columns go along with the cell', '候補!A$1:A$4'],
    ['only the end goes along', '候補!$A$1:A4'],
    ['only the beginning goes along', '候補!A1:$A$4'],
    ['one cell goes along', '候補!A1'],
    ['a whole column is told', '候補!$A:$A'],
    ['whole rows are told', '候補!$1:$4'],
    ['the sheet isn’t there', 'ない!$A$1'],
    ['the cells are in another workbook', '[1]候補!$A$1'],
    ['the cells are on several sheets', '様式:候補!$A$1'],
    ['the name isn’t there', '無い名前'],
    ['the name is one for a name that isn’t there', 'ない名前へ'],
    ['the name is another sheet’s alone', '候補だけ'],
    ['the name is another workbook’s', '[1]候補!職種'],
    ['names stand for names without end', '段1'],
    ['a number is told', '3'],
  ])('are left to Excel where %s', (_, formula) => {
    expect(items(formula)).toBeNull();
  });

  test('are left to Excel where there are more than anybody chooses from', () => {
    expect(items('候補!$D$2:$D$20001')).toEqual([]);
    expect(items('候補!$D$2:$D$20002')).toBeNull();
    expect(items('候補!$D$1:$F$6666')).toEqual([]);
    expect(items('候補!$D$1:$F$6667')).toBeNull();
  });
});

describe('a bound of a rule', () => {
  test.each<[string, number]>([
    ['5', 5],
    ['-5', -5],
    ['12.75', 12.75],
    ['5.', 5],
    ['.5', 0.5],
    ['-.25', -0.25],
    ['1e3', 1000],
    ['2.5E+2', 250],
    ['-4E-2', -0.04],
    ['$B$1', 12],
    ['候補!$C$4', 40],
    ['候補!$B$2:$B$2', 1.5],
    ['Most', 40],
  ])('%s is a number', (formula, number) => {
    expect(numberOf(formula, source)).toBe(number);
  });

  test.each([
    ['a word', '$A$1'],
    ['a cell in which nothing stands', '$C$9'],
    ['two cells, one below the other', '候補!$C$3:$C$4'],
    ['two cells side by side', '$B$1:$C$1'],
    ['a sum', '5+1'],
    ['a cell that goes along', 'B1'],
    ['a call', 'TODAY()'],
    ['a name that nothing has', 'x5'],
    ['a number and more', '5x'],
    ['a dot', '.'],
    ['nothing', ''],
  ])('is left to Excel where it is %s', (_, formula) => {
    expect(numberOf(formula, source)).toBeNull();
  });
});
