import { describe, expect, test } from 'vitest';
import { fillOfficial } from '../../support/evaluate-official';
import {
  fukuiChange,
  fukuiConsent,
  fukuiLeaving,
  fukuiPledge,
  fukuiStaffPledge,
  fukuiWithdrawal,
} from '../../support/fukui-papers';
import {
  tritrusApplication,
  tritrusChange,
  tritrusConsent,
  tritrusDelegation,
  tritrusDevices,
  tritrusRoom,
  tritrusRoster,
  tsuruokaPledge,
  type SamplePaper,
} from '../../support/sample-papers';
import { changedParts, undone } from '../../support/excel-read';
import { partOf } from '../../support/word-text';

const papers: [string, () => Promise<SamplePaper>][] = [
  ['鶴岡市 様式１', tsuruokaPledge],
  ['流山市 様式1-1', () => tritrusApplication(5)],
  ['流山市 様式1-2', () => tritrusDevices(6)],
  ['流山市 様式2', () => tritrusChange(2)],
  ['流山市 様式3', tritrusDelegation],
  ['流山市 様式4', () => tritrusRoom(5)],
  ['流山市 様式4 with rows put in', () => tritrusRoom(40)],
  ['流山市 様式5', () => tritrusRoster(8)],
  ['流山市 個人情報 同意書', () => tritrusConsent(2)],
  ['ふくい 様式２', fukuiPledge],
  ['ふくい 様式３', fukuiChange],
  ['ふくい 様式４', () => fukuiStaffPledge(2)],
  ['ふくい 様式５', () => fukuiConsent(4, 5)],
  ['ふくい 様式６', () => fukuiLeaving(6)],
  ['ふくい 様式７', fukuiWithdrawal],
];

const PAGES = /^(?:word\/document|xl\/worksheets\/sheet\d|xl\/workbook|xl\/styles)\.xml$/;

describe.each(papers)('%s of the sample', (_, make) => {
  test('differs from its template in its fields alone: undoing the edits gives the template', async () => {
    const { official, evaluation } = await make();
    const file = fillOfficial(official, evaluation);
    expect(file.edits.length).toBeGreaterThan(0);
    for (const [part, text] of undone(file)) expect(text).toBe(partOf(official.template, part));
    const edited = new Set(file.edits.map(({ part }) => part));
    expect(changedParts(official.template, file.bytes).filter((part) => !edited.has(part))).toEqual([]);
    // Names of cells move when rows are put in; nothing else stands outside of the page.
    expect([...edited].filter((part) => !PAGES.test(part))).toEqual([]);
  });
});
