import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFileName, paperFileName, safeFileName } from '@shared/text/file-name';
import { anyText } from '../../builders/any-text';

const paper = {
  municipality: '流山市',
  number: '様式2',
  shortTitle: '登録事項変更・修正申請書',
  about: 'ひまわりの里 流山',
  date: '2026-11-20',
  isDraft: false,
};
const bytes = (name: string): number => new TextEncoder().encode(name).length;

describe('the name of a paper’s file', () => {
  test('says city, form, office and day; a draft says so at its end', () => {
    expect(paperFileName(paper)).toBe('流山市_様式2_登録事項変更・修正申請書_ひまわりの里流山_20261120');
    expect(paperFileName({ ...paper, isDraft: true })).toMatch(/_20261120_下書き$/);
    expect(paperFileName({ ...paper, municipality: '', about: '' })).toBe('様式2_登録事項変更・修正申請書_20261120');
  });

  test('of an office with a very long name keeps form, day and draft, and stays a name that disks take', () => {
    const long = paperFileName({ ...paper, about: '特別養護老人ホーム'.repeat(20), isDraft: true });
    expect(long).toMatch(/^流山市_様式2_.*_20261120_下書き$/);
    expect(bytes(`${long}_12.docx`)).toBeLessThanOrEqual(255);
  });

  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['改行\nタブ\t', '改行_タブ_'],
    ['..隠れた.', '隠れた'],
    ['con', '_con'],
    ['LPT1.docx', '_LPT1.docx'],
    ['COM¹.docx', '_COM¹.docx'],
    ['CONIN$', '_CONIN$'],
    ['\u202egpj.exe', '_gpj.exe'],
    ['髙橋 𠮷田 葛\u{e0100}城', '髙橋𠮷田葛\u{e0100}城'],
    ['半分\ud842', '半分_'],
    ['   ', '書類'],
  ])('%j becomes %j on every system', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  test('is cut between whole characters', () => {
    expect(safeFileName('葛\u{e0100}'.repeat(10), 20)).toBe('葛\u{e0100}葛\u{e0100}');
  });

  test.each([
    'con',
    'NUL.json',
    'aux .txt',
    'com1.tar.gz',
    'lpt².docx',
    'a.',
    'a ',
    'a:b',
    'a*',
    'a\u202eb',
    'a\u0000',
    '',
    '.',
    '..',
    'conout$',
  ])('%j is none that every system takes as it is', (name) => {
    expect(isFileName(name)).toBe(false);
  });

  test.each(['様式１.docx', 'console.txt', 'con-1', 'com.json', 'com10', 'nullable', '.a', 'a b'])('%j is', (name) => {
    expect(isFileName(name)).toBe(true);
  });

  test('is never one that Windows refuses, whatever the office is called', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (about, isDraft) => {
        const name = paperFileName({ ...paper, about, isDraft });
        // eslint-disable-next-line no-control-regex -- control characters are what this looks for
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]|[. ]$|^[. ]/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(bytes(`${name}.docx`)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
