import { Redirect } from 'wouter';
import { AccountsScreen } from './accounts/accounts-screen';
import { DevicesScreen } from './devices/devices-screen';
import { OfficesScreen } from './offices/offices-screen';
import { PatientsScreen } from './patients/patients-screen';
import { PeopleScreen } from './people/people-screen';
import { TeamsScreen } from './teams/teams-screen';

interface LedgerScreenProps {
  /** A tab, or `teams`, the second list of 患者・チーム. */
  tab: string;
  recordId: string | null;
}

/** 台帳: one list a tab; a record's details have their own address. */
export function LedgerScreen({ tab, recordId }: LedgerScreenProps) {
  switch (tab) {
    case 'people':
      return <PeopleScreen recordId={recordId} />;
    case 'devices':
      return <DevicesScreen recordId={recordId} />;
    case 'patients':
      return <PatientsScreen recordId={recordId} />;
    case 'teams':
      return <TeamsScreen recordId={recordId} />;
    case 'accounts':
      return <AccountsScreen recordId={recordId} />;
    case 'offices':
      return <OfficesScreen recordId={recordId} />;
    default:
      return <Redirect to="/ledger/people" replace />;
  }
}
