import { useMemo } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { Form, Pack } from '@shared/packs/schema';
import { submissionsByPaper } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';
import { useDocuments, useRecords, useSubmissions } from '../state/open-ledger';
import type { PaperReview } from '@shared/ledger/review';
import { useReviewing } from '../state/use-reviewing';
import { useOfficeInUse } from '../state/office-in-use';
import { useSession } from '../state/session';
import { formKey, keyOf } from './form-key';
import { formNumber } from '../words/form-title';

/** A paper as lists show it. */
export interface ListedPaper {
  document: PaperDocument;
  pack: Pack | undefined;
  form: Form | undefined;
  /** 流山市 様式2 変更・修正申請書; says so where the form is gone. */
  title: string;
  /** Name of its office. */
  office: string;
  /** What it went out with; null: nothing that still counts. */
  submission: Submission | null;
  /** How far its 確認 is, where the office has chosen that and somebody has asked. */
  review: PaperReview['state'] | null;
}

/** つくりかけ, 確認中: asked about or sent back, できた, or 出した: on its way or arrived. */
export const paperStates = ['draft', 'in-review', 'finished', 'handed-in'] as const;
export type PaperState = (typeof paperStates)[number];

export const stateOfPaper = ({ document, submission, review }: ListedPaper): PaperState =>
  submission ? 'handed-in' : review === 'waiting' || review === 'returned' ? 'in-review' : document.state;

type Named = Pick<Ledger, 'people' | 'patients' | 'teams'>;

/** How those are read whom a paper is about: it is found by their kana, too. */
export function readingsOf({ event, patientId, teamId }: PaperDocument, names: ReadonlyMap<string, string>): string[] {
  const ids = [...(event?.staff ?? []).map(({ id }) => id), ...(event?.teamIds ?? []), patientId, teamId];
  return ids.flatMap((id) => names.get(id ?? '') ?? []);
}

/** ふりがな of people and patients, by id. */
export const kanaById = ({ people, patients }: { [T in 'people' | 'patients']: Iterable<Named[T][number]> }) =>
  new Map([...people, ...patients].map(({ id, kana }) => [id, kana]));

/** The papers of the office in use, the newest first, and how each is found. */
export function useListedPapers(): { papers: readonly ListedPaper[]; keys: ReadonlyMap<string, string> } {
  const { packs } = useSession();
  const { shows } = useOfficeInUse();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const offices = useRecords('offices');
  const people = useRecords('people');
  const patients = useRecords('patients');
  const isReviewing = useReviewing();
  const papers = useMemo(() => {
    const handedIn = submissionsByPaper(submissions.values());
    return [...documents.values()]
      .filter(({ officeId }) => shows(officeId))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .map((document): ListedPaper => {
        const pack = packs.find(({ id }) => id === document.packId);
        const form = pack?.forms.find(({ id }) => id === document.formId);
        const title = pack && form ? `${formNumber(pack, form)} ${form.shortTitle}` : '様式が見つかりません';
        const office = offices.get(document.officeId)?.name ?? '';
        const submission = handedIn.get(document.id) ?? null;
        const review = isReviewing ? (document.review?.state ?? null) : null;
        return { document, pack, form, title, office, submission, review };
      });
  }, [documents, submissions, offices, packs, shows, isReviewing]);
  const keys = useMemo(() => {
    const kana = kanaById({ people: people.values(), patients: patients.values() });
    return new Map(
      papers.map(({ document, pack, form, office }) => [
        document.id,
        `${pack && form ? formKey(pack, form) : ''}\n${keyOf(document.about, office, ...readingsOf(document, kana))}`,
      ]),
    );
  }, [papers, people, patients]);
  return { papers, keys };
}

/** For lists: whose paper, without saying an office's name twice. */
export const aboutOf = ({ document, office }: ListedPaper, saysOffice: boolean): string =>
  document.about === '' || document.about.startsWith(office) || !saysOffice
    ? document.about || office
    : `${document.about}　${office}`;
