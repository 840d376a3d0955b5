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

/** Every official form, filled from the sample as an office fills it. In the order of `officialForms`. */
export const allPapers: readonly (() => Promise<SamplePaper>)[] = [
  () => lineWorksMembers(30),
  () => lineWorksApplication(30),
  () => lineWorksSavings(30),
  tsuruokaPledge,
  () => tsuruokaRegistration(6),
  () => tritrusApplication(6),
  () => tritrusDevices(6),
  () => tritrusChange(1),
  tritrusDelegation,
  () => tritrusRoom(12),
  () => tritrusRoster(12),
  () => tritrusConsent(1),
  () => fukuiApplication(5),
  fukuiPledge,
  fukuiChange,
  () => fukuiStaffPledge(1),
  () => fukuiConsent(3),
  () => fukuiLeaving(3),
  fukuiWithdrawal,
  () => fukuiTeams(8),
  () => fukuiLedger(8, 6, 2),
];
