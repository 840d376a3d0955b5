import { Redirect } from 'wouter';
import { AccountsScreen } from './accounts/accounts-screen';
import { DevicesScreen } from './devices/devices-screen';
import { OfficesScreen } from './offices/offices-screen';
import { PeopleScreen } from './people/people-screen';
import { isLedgerTab } from './tabs';
import { TabNotYet } from './tab-not-yet';

/** 台帳: one list a tab; a record's details have their own address. */
export function LedgerScreen({ tab, recordId }: { tab: string; recordId: string | null }) {
  if (!isLedgerTab(tab)) return <Redirect to="/ledger/people" replace />;
  if (tab === 'people') return <PeopleScreen recordId={recordId} />;
  if (tab === 'devices') return <DevicesScreen recordId={recordId} />;
  if (tab === 'offices') return <OfficesScreen recordId={recordId} />;
  if (tab === 'accounts') return <AccountsScreen recordId={recordId} />;
  return <TabNotYet tab={tab} />;
}
