import { useMemo } from 'react';
import { searchIndexKey } from '@shared/text/search-key';
import { asksConsent, type ConsentPack } from '@shared/consents/consent-facts';
import { consentRows, countOf, type ConsentRow } from '@shared/consents/consent-rows';
import { useDocuments, useLedger, useSubmissions } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { matcher, missedByReading } from '../../data/search-index';
import type { Missed } from '../../records/list/use-record-list';
import type { ConsentChip } from './consent-view';
import { useToday } from '../../state/use-today';

export interface Consents {
  /** Networks that ask for consents, by id. */
  packs: ReadonlyMap<string, ConsentPack>;
  /** Of the office in use. */
  all: readonly ConsentRow[];
  counts: ReadonlyMap<ConsentChip, number>;
  /** After filter and search. */
  rows: readonly ConsentRow[];
  /** Whom the search can't find: nobody has said how they are read. */
  missed: Missed;
}

interface Sought {
  filter: ConsentChip;
  query: string;
  /** The search beside whose finds they were asked for. */
  missedShownFor: string;
}

/** What filter and search leave, and below it whom the search can't find, once they were asked for. */
export function soughtConsents(
  indexed: readonly { row: ConsentRow; key: string }[],
  { filter, query, missedShownFor }: Sought,
): Pick<Consents, 'rows' | 'missed'> {
  const fits = matcher(query);
  const isMissed = missedByReading(query);
  const shown = indexed.filter(({ row }) => filter === 'all' || row.filters.includes(filter));
  const found = shown.filter(({ key }) => fits(key));
  const unread = isMissed ? shown.filter(({ row, key }) => !fits(key) && isMissed({ record: row.patient, key })) : [];
  const isShown = unread.length > 0 && missedShownFor === query;
  return {
    rows: (isShown ? [...found, ...unread] : found).map(({ row }) => row),
    missed: { count: unread.length, isShown },
  };
}

/** The consents of the office in use as the matrix shows them. */
export function useConsents({ filter, query, missedShownFor }: Sought): Consents {
  const ledger = useLedger();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const { packs } = useSession();
  const { office } = useOfficeInUse();
  const officeId = office?.id ?? null;
  const today = useToday();
  const derived = useMemo(
    () => (ledger ? consentRows(ledger, packs, documents.values(), submissions.values(), today) : []),
    [ledger, packs, documents, submissions, today],
  );
  const all = useMemo(
    () => derived.filter(({ patient }) => officeId === null || patient.officeId === officeId),
    [derived, officeId],
  );
  const counts = useMemo(
    () =>
      new Map<ConsentChip, number>([
        ['all', all.length],
        ...(['open', 'original', 'withdrawn'] as const).map((one): [ConsentChip, number] => [one, countOf(all, one)]),
      ]),
    [all],
  );
  const indexed = useMemo(() => all.map((row) => ({ row, key: keyOf(row) })), [all]);
  const sought = useMemo(
    () => soughtConsents(indexed, { filter, query, missedShownFor }),
    [indexed, filter, query, missedShownFor],
  );
  return {
    packs: useMemo(() => new Map(packs.filter(asksConsent).map((pack) => [pack.id, pack])), [packs]),
    all,
    counts,
    ...sought,
  };
}

/** Found by name, ふりがな and the family's names. */
const keyOf = ({ patient, familyName, team }: ConsentRow): string =>
  [patient.name, patient.kana, familyName, team?.name ?? '', patient.familyName]
    .filter((text) => text !== '')
    .map(searchIndexKey)
    .join('\n');
