import type { ReactElement } from 'react';
import { Redirect } from 'wouter';
import type { OutKind } from '@shared/tables/lists';
import { recordAddress } from '../../addresses/record-address';
import { tableOf } from '../../records/kind/listed-kind';
import type { RecordKind } from '../../records/kind/record-kind';
import { accounts } from './accounts/account-kind';
import { devices } from './devices/device-kind';
import { offices } from './offices/office-kind';
import { patients } from './patients/patient-kind';
import { people } from './people/person-kind';
import { RecordScreen } from './record-screen';
import { teams } from './teams/team-kind';

type Screen = (recordId: string | null) => ReactElement;

/** A kind's screen, whatever its form asks and whatever it is asked with. */
const screenOf = <K extends OutKind, V extends object, A, F extends string>(
  kind: RecordKind<K, V, A, F>,
): [table: string, screen: Screen] => {
  const table = tableOf(kind);
  return [table, (recordId) => <RecordScreen key={table} kind={kind} recordId={recordId} />];
};

/** The kinds of record that have a list. Under which tab of 台帳 each stands: tabs.ts. */
const screens: ReadonlyMap<string, Screen> = new Map([
  screenOf(people),
  screenOf(devices),
  screenOf(patients),
  screenOf(teams),
  screenOf(accounts),
  screenOf(offices),
]);

interface LedgerScreenProps {
  /** The table of a list: `people`, `teams`. */
  tab: string;
  recordId: string | null;
}

/** 台帳: a list, at its address; a record's details have their own. */
export const LedgerScreen = ({ tab, recordId }: LedgerScreenProps) =>
  screens.get(tab)?.(recordId) ?? <Redirect to={recordAddress('staff')} replace />;
