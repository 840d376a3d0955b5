import {
  fukuiChange,
  fukuiConsent,
  fukuiLeaving,
  fukuiPledge,
  fukuiStaffPledge,
  fukuiWithdrawal,
} from './fukui-papers';
import { fukuiApplication, fukuiLedger, fukuiTeams } from './fukui-sheet-papers';
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
} from './sample-papers';

/** What it is, how it is made, and the pages it has. */
export type CountedPaper = readonly [name: string, make: () => Promise<SamplePaper>, pages: number];

/**
 * Every official form, filled from the sample as an office fills it. In the order of `officialForms`. With as many pages as LibreOffice
 * makes of it (test/resources/packs/libreoffice.test.ts), and the app (test/e2e/documents/page-counts.test.ts).
 */
export const allPapers: readonly CountedPaper[] = [
  ['LINE WORKS メンバー一覧 for 30', () => lineWorksMembers(30), 2],
  ['LINE WORKS 申請フォーム for 30', () => lineWorksApplication(30), 2],
  ['LINE WORKS 試算表 for 30', () => lineWorksSavings(30), 1],
  ['鶴岡市 様式１', tsuruokaPledge, 2],
  ['鶴岡市 様式２ for six, a row more than printed', () => tsuruokaRegistration(6), 1],
  ['流山市 様式1-1 for six people', () => tritrusApplication(6), 2],
  ['流山市 様式1-2 for six people, a front more', () => tritrusDevices(6), 3],
  ['流山市 様式2 for one person', () => tritrusChange(1), 1],
  ['流山市 様式3', tritrusDelegation, 1],
  ['流山市 様式4 for twelve people', () => tritrusRoom(12), 1],
  ['流山市 様式5 for twelve people, six rows more than printed', () => tritrusRoster(12), 2],
  ['流山市 個人情報 同意書', () => tritrusConsent(1), 2],
  ['ふくい 様式１ for five users', () => fukuiApplication(5), 1],
  ['ふくい 様式２', fukuiPledge, 1],
  ['ふくい 様式３ with every line', fukuiChange, 1],
  ['ふくい 様式４ for one person', () => fukuiStaffPledge(1), 1],
  ['ふくい 様式５ with three of the family', () => fukuiConsent(3), 2],
  ['ふくい 様式６ of an office in three teams', () => fukuiLeaving(3), 1],
  ['ふくい 様式７', fukuiWithdrawal, 1],
  ['ふくい 様式８ for eight teams', () => fukuiTeams(8), 1],
  ['ふくい 管理台帳 of a small office', () => fukuiLedger(8, 6, 2), 3],
];
