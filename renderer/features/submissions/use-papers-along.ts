import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '@shared/forms/bindings/evaluation';
import type { FillRequest } from '@shared/ipc/contract';
import type { PaperDocument } from '@shared/ledger/document';
import type { Form } from '@shared/packs/schema';
import { submissionsByPaper } from '@shared/submission/groups';
import { handedOverWith } from '@shared/submission/handed-over';
import { ask } from '../../app/ask';
import { useDocuments, useSubmissions } from '../../app/ledger-provider';
import { fillRequest } from '../documents/fill-request';
import type { OpenDocument } from '../documents/fill-document';

/** A paper of a form that goes along. `lacks`: why it can't go yet; null: it can. */
export interface PaperAlong {
  document: PaperDocument;
  form: Form;
  lacks: string | null;
}

export interface PapersAlong {
  papers: readonly PaperAlong[];
  /** Forms that belong along, of which there is no paper. */
  missing: readonly Form[];
  /** Bytes of each paper's file as it would leave, by the paper's id. */
  sizes: ReadonlyMap<string, number>;
  /** What the network wants to have said of the paper itself, when these go along. */
  findings: readonly Finding[];
  isReady: boolean;
}

interface Looked {
  sizes: ReadonlyMap<string, number>;
  lacks: ReadonlyMap<string, string>;
  findings: readonly Finding[];
}

/**
 * Papers that the network wants in the same letter: the latest of each form of the office that has not left yet, filled to
 * see whether it is complete. Nothing is looked for unless `isWanted`.
 */
export function usePapersAlong({ document, ledger, pack, form }: OpenDocument, isWanted: boolean): PapersAlong {
  const documents = useDocuments();
  const submissions = useSubmissions();
  const found = useMemo(() => {
    const left = submissionsByPaper(submissions.values());
    const isFree = (one: PaperDocument): boolean =>
      one.packId === document.packId && one.officeId === document.officeId && !left.has(one.id);
    const latestOf = (formId: string): PaperDocument | null =>
      [...documents.values()]
        .filter((one) => one.formId === formId && isFree(one) && one.event?.kind === document.event?.kind)
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? null;
    const forms = isWanted ? pack.forms.filter(({ id }) => form.togetherWith.includes(id)) : [];
    const handedOver = handedOverWith(document, documents.values(), submissions.values());
    return {
      along: forms.flatMap((one) => {
        const paper = latestOf(one.id);
        return paper ? [{ document: paper, form: one }] : [];
      }),
      missing: forms.filter(({ id }) => latestOf(id) === null && !handedOver.includes(id)),
      handOver: [...new Set([...handedOver, ...forms.filter(({ id }) => latestOf(id)).map(({ id }) => id)])].sort(),
    };
  }, [document, documents, submissions, pack, form, isWanted]);
  const requests = useMemo(
    () =>
      [document, ...found.along.map((one) => one.document)].map((paper) => ({
        id: paper.id,
        request: fillRequest(paper, ledger, found.handOver),
      })),
    [document, ledger, found],
  );
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void lookAt(requests, document.id).then((seen) => isCurrent && setLooked(seen));
    return () => {
      isCurrent = false;
    };
  }, [requests, document.id, isWanted]);
  const seen = looked ?? { sizes: new Map<string, number>(), lacks: new Map<string, string>(), findings: [] };
  return {
    papers: found.along.map((one) => ({ ...one, lacks: seen.lacks.get(one.document.id) ?? null })),
    missing: found.missing,
    sizes: seen.sizes,
    findings: seen.findings,
    isReady: looked !== null,
  };
}

async function lookAt(requests: readonly { id: string; request: FillRequest }[], own: string): Promise<Looked> {
  const sizes = new Map<string, number>();
  const lacks = new Map<string, string>();
  let findings: readonly Finding[] = [];
  for (const { id, request } of requests) {
    const filled = await ask('documents:fill', { ...request, mode: 'finished' });
    if (!filled.ok) {
      lacks.set(id, filled.message);
      continue;
    }
    sizes.set(id, filled.value.bytes.length);
    if (id === own) findings = filled.value.evaluation.findings.filter(({ stage }) => stage === 'send');
  }
  return { sizes, lacks, findings };
}
