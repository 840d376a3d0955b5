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
import { fukuiApplication, fukuiLedger, fukuiTeams } from '../../support/fukui-sheet-papers';
import {
  lineWorksApplication,
  lineWorksMembers,
  lineWorksSavings,
  tritrusApplication,
  tritrusChange,
  tritrusConsent,
  tritrusDelegation,
  tritrusDevices,
  tritrusRoom,
  tritrusRoster,
  tsuruokaPledge,
  tsuruokaRegistration,
  type SamplePaper,
} from '../../support/sample-papers';
import { changedParts, undone } from '../../support/excel-read';
import { partOf, partsOf } from '../../support/word-text';

const papers: [string, () => Promise<SamplePaper>][] = [
  ['鶴岡市 様式１', tsuruokaPledge],
  ['LINE WORKS メンバー一覧', () => lineWorksMembers(40)],
  ['LINE WORKS 申請フォーム', () => lineWorksApplication(40)],
  ['LINE WORKS 試算表', () => lineWorksSavings(3)],
  ['鶴岡市 様式２', () => tsuruokaRegistration(7)],
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
  ['ふくい 様式１', () => fukuiApplication(8)],
  ['ふくい 様式１ with rows put in', () => fukuiApplication(23)],
  ['ふくい 様式８', () => fukuiTeams(3)],
  ['ふくい 様式８ with rows put in', () => fukuiTeams(7)],
  ['ふくい 管理台帳', () => fukuiLedger(8, 4, 1)],
  ['ふくい 管理台帳 with rows put in', () => fukuiLedger(25, 22, 12)],
];

const PAGES = /^(?:word\/document|xl\/worksheets\/sheet\d|xl\/workbook|xl\/styles)\.xml$/;
/** A ring is drawn beside the cells. */
const RINGS = /^(?:xl\/drawings\/drawing1\.xml|xl\/worksheets\/_rels\/sheet1\.xml\.rels|\[Content_Types\]\.xml)$/;

describe.each(papers)('%s of the sample', (_, make) => {
  test('differs from its template in its fields alone: undoing the edits gives the template', async () => {
    const { official, evaluation } = await make();
    const file = fillOfficial(official, evaluation);
    expect(file.edits.length).toBeGreaterThan(0);
    // A part that is new with a ring is taken back to nothing.
    const before = (part: string): string => (partsOf(official.template)[part] ? partOf(official.template, part) : '');
    for (const [part, text] of undone(file)) expect(text).toBe(before(part));
    const edited = new Set(file.edits.map(({ part }) => part));
    expect(changedParts(official.template, file.bytes).filter((part) => !edited.has(part))).toEqual([]);
    // Names of cells move when rows are put in; nothing else stands outside of the page.
    expect([...edited].filter((part) => !PAGES.test(part) && !RINGS.test(part))).toEqual([]);
  });
});
