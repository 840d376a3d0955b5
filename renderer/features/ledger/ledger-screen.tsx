import { Redirect } from 'wouter';
import { DevicesScreen } from './devices/devices-screen';
import { PeopleScreen } from './people/people-screen';
import { isLedgerTab } from './tabs';
import { TabNotYet } from './tab-not-yet';

/** 台帳: one list a tab; a record's details have their own address. */
export function LedgerScreen({ tab, recordId }: { tab: string; recordId: string | null }) {
  if (!isLedgerTab(tab)) return <Redirect to="/ledger/people" replace />;
  if (tab === 'people') return <PeopleScreen recordId={recordId} />;
  if (tab === 'devices') return <DevicesScreen recordId={recordId} />;
  return <TabNotYet tab={tab} />;
}
