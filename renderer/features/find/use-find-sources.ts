import { useMemo } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import type { Staff } from '@shared/ledger/entities';
import { submissionsByPaper } from '@shared/submission/groups';
import { useDocuments, useLedger, useOpenLedger, useRecords, useRuns, useSubmissions } from '../../state/open-ledger';
import { useOfficeInUse, useUsualOffice } from '../../state/office-in-use';
import { usePacksInOrder } from '../../state/packs-in-order';
import { useChannels, useSession } from '../../state/session';
import { kanaById } from '../../papers/listed-papers';
import { paperLook } from '../../words/state-words';
import { recordAddress } from '../../addresses/record-address';
import { recordsInOrder } from '../../records/kind/records-in-order';
import { useAbout } from '../../records/kind/use-about';
import { listedPeople } from '../../records/people/listed-people';
import type { FindPlace } from './find-entry';
import type { FindSources } from './find-results';
import { detailOf, useRecordSources } from './use-record-sources';
import { useChecklists } from '../../procedures/use-checklists';
import { usePapersAhead } from '../../procedures/use-papers-ahead';
import { appActsFor } from './acts';
import { contactTargets } from './contact-targets';
import { documentTargets, formTargets, guideTargets, screenTargetsFor } from './fixed-targets';
import { otherRunTargets, underWayTargets } from './run-targets';
import { useMayWork } from '../../state/use-may';
import { useToday } from '../../state/use-today';

/** Everything that can be gone to or begun, in all offices. */
export function useFindSources(recentIds: readonly string[]): FindSources {
  const { memory } = useOpenLedger();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const devices = useRecords('devices');
  const about = useAbout(listedPeople);
  const records = useRecordSources();
  const mayWork = useMayWork();
  const today = useToday();
  const runs = useRunTargets();
  const fixed = useFixedTargets();
  const ahead = usePapersAhead();
  const usual = useUsualOffice();
  return useMemo(() => {
    const personEntry = (person: Staff): FindPlace => ({
      id: `person/${person.id}`,
      icon: listedPeople.words.icon,
      title: person.name,
      detail: detailOf(listedPeople.details(person, about)),
      address: recordAddress('staff', person.id),
    });
    const targets = [...Object.values(fixed).flat(), ...runs.underWay, ...runs.otherRuns];
    const known = new Map(targets.map(({ entry }) => [entry.id, entry]));
    const recent = recentIds.flatMap((id) => {
      const person = id.startsWith('person/') ? people.get(id.slice('person/'.length)) : undefined;
      if (person) return personEntry(person);
      const record = records.map((source) => source.entryOf(id)).find((entry) => entry !== undefined);
      return record ?? known.get(id) ?? [];
    });
    return {
      people: recordsInOrder(memory, listedPeople, people.values(), about),
      personEntry,
      records,
      ...fixed,
      ...runs,
      toBegin: mayWork ? { offices: [...offices.values()], devices: [...devices.values()] } : null,
      aheadOf: (kind, officeId) => ahead([kind], officeId ?? usual),
      today,
      recent,
    };
  }, [memory, people, offices, devices, about, records, mayWork, ahead, usual, today, runs, fixed, recentIds]);
}

/** What can be found beside the ledger's records. */
function useFixedTargets() {
  const { packs } = useSession();
  const packsInOrder = usePacksInOrder();
  const { office, offices } = useOfficeInUse();
  const people = useRecords('people');
  const patients = useRecords('patients');
  const papers = useDocuments();
  const submissions = useSubmissions();
  const channels = useChannels();
  const mayWork = useMayWork();
  const today = useToday();
  return useMemo(() => {
    const kana = kanaById({ people: people.values(), patients: patients.values() });
    const handedIn = submissionsByPaper(submissions.values());
    const lookOf = (paper: PaperDocument): string => paperLook(paper, handedIn.get(paper.id) ?? null, channels).words;
    return {
      documents: documentTargets(papers.values(), { packs, today, lookOf }, kana),
      // A form leads to where it is made.
      forms: mayWork ? formTargets(packs, today, office ? [office] : offices) : [],
      screens: screenTargetsFor(mayWork),
      // They are about making something.
      guides: mayWork ? guideTargets : [],
      contacts: contactTargets(packsInOrder),
      acts: appActsFor(mayWork),
    };
  }, [packs, packsInOrder, office, offices, people, patients, papers, submissions, channels, mayWork, today]);
}

const UNDER_WAY = ['running'] as const;

/** Procedures of all offices. */
function useRunTargets() {
  const ledger = useLedger();
  const runs = useRuns();
  const people = useRecords('people');
  const mayWork = useMayWork();
  const today = useToday();
  const checklists = useChecklists(UNDER_WAY, today);
  return useMemo(() => {
    const kana = kanaById({ people: people.values(), patients: [] });
    return {
      underWay: underWayTargets(checklists, today, kana),
      otherRuns: otherRunTargets(runs.values(), { ledger, kana, mayWork }),
    };
  }, [checklists, today, people, runs, ledger, mayWork]);
}
