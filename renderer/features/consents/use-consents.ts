import { useMemo } from 'react';
import { searchIndexKey } from '@shared/text/search-key';
import { asksConsent, type ConsentPack } from '@shared/consents/consent-facts';
import { consentRows, countOf, type ConsentRow } from '@shared/consents/consent-rows';
import { useDocuments, useLedger, useSubmissions } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { matcher } from '../../data/search-index';
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
}

/** The consents of the office in use as the matrix shows them. */
export function useConsents({ filter, query }: { filter: ConsentChip; query: string }): Consents {
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
  const rows = useMemo(() => {
    const fits = matcher(query);
    return indexed
      .filter(({ row, key }) => (filter === 'all' || row.filters.includes(filter)) && fits(key))
      .map(({ row }) => row);
  }, [indexed, filter, query]);
  return {
    packs: useMemo(() => new Map(packs.filter(asksConsent).map((pack) => [pack.id, pack])), [packs]),
    all,
    counts,
    rows,
  };
}

/** Found by name, ふりがな and the family's names. */
const keyOf = ({ patient, familyName, team }: ConsentRow): string =>
  [patient.name, patient.kana, familyName, team?.name ?? '', patient.familyName]
    .filter((text) => text !== '')
    .map(searchIndexKey)
    .join('\n');
