import type { ReactElement } from 'react';
import { Redirect } from 'wouter';
import { listOf, type OutKind } from '@shared/tables/lists';
import { recordAddress } from '../../addresses/record-address';
import type { RecordKind } from '../../records/kind/record-kind';
import { plainKind } from '../../records/plain/plain-kind';
import { plainLists } from '../../records/plain/plain-list';
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
): [list: OutKind, screen: Screen] => [
  kind.list,
  (recordId) => <RecordScreen key={kind.list} kind={kind} recordId={recordId} />,
];

const declared: ReadonlyMap<OutKind, Screen> = new Map([
  screenOf(people),
  screenOf(devices),
  screenOf(patients),
  screenOf(teams),
  screenOf(accounts),
  screenOf(offices),
]);
/** The kinds of record that have a list. Under which tab of 台帳 each stands: tabs.ts. */
const screens: ReadonlyMap<OutKind, Screen> = new Map([
  ...declared,
  ...plainLists([...declared.keys()]).map((list) => screenOf(plainKind(list))),
]);

interface LedgerScreenProps {
  /** The table of a list: `people`, `teams`. */
  tab: string;
  recordId: string | null;
}

/** 台帳: a list, at its address; a record's details have their own. */
export function LedgerScreen({ tab, recordId }: LedgerScreenProps) {
  const list = listOf(tab);
  return (list && screens.get(list)?.(recordId)) ?? <Redirect to={recordAddress('staff')} replace />;
}
