import { useCallback } from 'react';
import { paperFileName } from '@shared/text/file-name';
import { leftOpenOn } from '@shared/forms/bindings/left-open';
import { printedValues } from '@shared/forms/bindings/printed-values';
import type { FillRequest } from '@shared/ipc/contract';
import type { PaperDocument } from '@shared/ledger/document';
import { ownOutput } from '@shared/packs/own-output';
import type { Form, Pack } from '@shared/packs/schema';
import { success, type Result } from '@shared/problems/problem';
import { formKinds } from '@shared/submission/known-kinds';
import { freeze, type FrozenSubmission, type NewFile } from '@shared/submission/frozen';
import { messageIdOf, type Letter } from '@shared/submission/letter';
import { filesOf, type FilledPaper } from '@shared/submission/paper-files';
import type { Submission } from '@shared/submission/submission';
import type { DeliveryOption } from '@shared/channels/channel';
import { sealOf } from '@shared/papers/review';
import { useIsHeld, useReviewing } from '../../state/use-reviewing';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import type { OpenDocument } from '../../papers/open-document';
import type { WentOtherwise } from './use-went-otherwise';
import { fillRequest } from '../../papers/fill-request';
import { formNumber } from '../../words/form-title';
import { aboutForFile, aboutWithOffice } from '../../papers/paper-about';
import { currentInstant } from '../../data/clock';

/** What was decided in どう出しますか. */
export interface HandInOrder {
  way: DeliveryOption;
  /** All that leaves together, the paper itself first; with the scan of what is signed by hand. */
  papers: readonly { document: PaperDocument; form: Form; scan: NewFile | null }[];
  /** It has left already, and not by this way; null: it is to leave by it. */
  went: WentOtherwise | null;
  /** The mail that it goes in; null: it goes another way. */
  letter: Omit<Letter, 'messageId'> | null;
  /** The office's own address, where an account is set. */
  sender: string | null;
}

/** A paper as it leaves: its file, and itself with what stood on it. */
interface Filled extends FilledPaper {
  form: Form;
  document: PaperDocument;
  /** By what it was filled. */
  asked: FillRequest;
}

/** 確定: fills papers as they leave, freezes them, and puts them on their way. Problems: of filling, freezing, storing. */
export function useHandIn({ document, ledger, pack, form }: OpenDocument, request: FillRequest) {
  const { submissions, memory } = useOpenLedger();
  const isReviewing = useReviewing();
  const isHeld = useIsHeld();
  return useCallback(
    async ({ way, went, papers, letter, sender }: HandInOrder): Promise<Result<Submission>> => {
      const { id, kind, recipient } = way;
      const office = ledger.offices.find((one) => one.id === document.officeId);
      const name = office?.name ?? '';
      const at = currentInstant();
      const filled: Filled[] = [];
      const together = papers.slice(1);
      const handOver = papers.map((one) => one.form.id).sort();
      for (const paper of papers) {
        const asked = together.length === 0 ? request : fillRequest(paper.document, ledger, handOver);
        const one = await fillPaper(pack, paper, name, asked, at);
        if (!one.ok) return one;
        filled.push({ ...one.value, form: paper.form, scan: paper.scan, asked });
      }
      const files = filesOf(filled, went ? null : way);
      if (!files.ok) return files;
      const before = memory.read().submissions.get(document.corrects ?? '');
      const submissionId = crypto.randomUUID();
      const frozen = freeze(
        {
          submissionId,
          network: pack.id,
          form: { id: form.id, number: formNumber(pack, form), title: form.shortTitle },
          office: { name, number: office?.number || (office?.medicalInstitutionNumber ?? '') },
          paperDate: document.date,
          finalizedAt: at,
          corrects: before?.state === 'returned' ? before.id : null,
        },
        files.value,
      );
      if (!frozen.ok) return frozen;
      const released = isReviewing ? await release(frozen.value, filled) : success({});
      if (!released.ok) return released;
      return submissions.finalize({
        ...released.value,
        approvedBy: isHeld ? approversOf(papers) : '',
        document,
        title: titleOf(form),
        about: aboutWithOffice(document, name),
        channel: { kind, id, recipient },
        frozen: frozen.value,
        ...(went && { went }),
        letter: letter && { ...letter, messageId: messageIdOf(submissionId, sender) },
        replaces: [...new Set(papers.flatMap((one) => one.document.corrects ?? []))],
        together: together.map((one) => ({
          documentId: one.document.id,
          formId: one.form.id,
          title: titleOf(one.form),
        })),
        papers: filled.map((one) => one.document),
      });
    },
    [document, ledger, pack, form, request, submissions, memory, isReviewing, isHeld],
  );
}

/** Main's word that what was frozen may leave. Problems: `review/…`. */
async function release(
  { metadata, body, files }: FrozenSubmission,
  filled: readonly Filled[],
): Promise<Result<{ released: string }>> {
  const papers = filled.map(({ asked, document }) => ({ ...asked, seal: sealOf(document) }));
  const offsets = files.map(({ offset }) => offset);
  const told = await ask('reviews:release', { metadata, body, offsets, papers });
  return told.ok ? success({ released: told.value.seal }) : told;
}

/** Who has approved what leaves, each once. */
const approversOf = (papers: HandInOrder['papers']): string =>
  [...new Set(papers.flatMap(({ document }) => document.review?.approved?.by ?? []))].join('・');

const titleOf = ({ number, shortTitle }: Form): string => `${number} ${shortTitle}`;

async function fillPaper(
  pack: Pack,
  { document, form }: { document: PaperDocument; form: Form },
  office: string,
  request: FillRequest,
  at: string,
): Promise<Result<Pick<Filled, 'file' | 'document'>>> {
  const filled = await ask('documents:fill', { ...request, mode: 'finished' });
  if (!filled.ok) return filled;
  const { extension, mediaType } = formKinds[ownOutput(form.template)];
  const about = aboutForFile(document, office);
  const { evaluation } = filled.value;
  const told = {
    printed: printedValues(form, evaluation),
    leftOpen: leftOpenOn(form, evaluation.findings),
  };
  return success({
    file: {
      name: `${paperFileName({ ...pack, ...form, about, date: document.date, isDraft: false })}.${extension}`,
      mediaType,
      role: 'form',
      bytes: filled.value.bytes,
    },
    document: { ...document, state: 'finished', updatedAt: at, ...told },
  });
}
