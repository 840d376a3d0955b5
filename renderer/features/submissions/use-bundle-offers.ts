import { useEffect, useMemo, useState } from 'react';
import type { LeftOpen, PaperDocument } from '@shared/ledger/document';
import { leftOpenOn } from '@shared/forms/bindings/left-open';
import type { Ledger } from '@shared/ledger/entities';
import type { DeliveryOption, OwnMeans } from '@shared/channels/channel';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { splitFiles } from '@shared/forms/further-files';
import type { FillRequest } from '@shared/ipc/contract';
import type { Form } from '@shared/packs/schema';
import { problem } from '@shared/problems/problem';
import { bundleCandidates, type BundleCandidate } from '@shared/submission/bundle-candidates';
import { submissionsByPaper } from '@shared/submission/groups';
import { fieldDoubts, postalCodesOn } from '@shared/submission/last-checks';
import { handedOverWith } from '@shared/submission/handed-over';
import { whyNotBundled } from '@shared/submission/delivery-options';
import { addressesOfCodes } from '../../data/postal-codes';
import { useChannels } from '../../state/session';
import { ask } from '../../ipc/ask';
import { useDocuments, useSubmissions } from '../../state/open-ledger';
import { useSame } from '../../state/use-same';
import { fillRequest, fillsTheSame } from '../../papers/fill-request';
import type { OpenDocument } from '../../papers/open-document';
import { useToday } from '../../state/use-today';

/** A paper of a form that goes along. `lacks`: why it can't go yet; null: it can. */
export interface BundleOffer extends BundleCandidate {
  form: Form;
  lacks: string | null;
  leftOpen: readonly LeftOpen[];
  doubts: readonly FormFinding[];
}

export interface BundleOffers {
  /** Of each form those that belong to this hand-over first. */
  papers: readonly BundleOffer[];
  /** Forms that belong along, of which there is no paper of this hand-over. */
  missing: readonly Form[];
  /** Bytes of each paper's file as it would leave, by the paper's id. */
  sizes: ReadonlyMap<string, number>;
  /** What the network wants to have said of the paper itself, when these go along. */
  findings: readonly FormFinding[];
  isReady: boolean;
}

interface AskedPaper {
  id: string;
  form: Form;
  request: FillRequest;
}

interface Looked {
  requests: readonly AskedPaper[];
  sizes: ReadonlyMap<string, number>;
  lacks: ReadonlyMap<string, string>;
  open: ReadonlyMap<string, readonly LeftOpen[]>;
  doubts: ReadonlyMap<string, readonly FormFinding[]>;
  findings: readonly FormFinding[];
}

const nothing: Omit<Looked, 'requests'> = {
  sizes: new Map(),
  lacks: new Map(),
  open: new Map(),
  doubts: new Map(),
  findings: [],
};

/**
 * Papers that the network wants in the same letter and that have not left yet, filled to see whether they are complete.
 * Nothing is looked for unless it is a mail.
 */
export function useBundleOffers(open: OpenDocument, option: DeliveryOption, own: OwnMeans): BundleOffers {
  const { document, ledger, pack, form } = open;
  const documents = useDocuments();
  const submissions = useSubmissions();
  const isWanted = option.channel.isMail;
  const channels = useChannels();
  const today = useToday();
  const found = useMemo(() => {
    const left = submissionsByPaper(submissions.values());
    const around = { documents: [...documents.values()], left, today };
    const forms = isWanted ? pack.forms.filter(({ id }) => form.togetherWith.includes(id)) : [];
    const along = forms.flatMap((one) =>
      bundleCandidates(document, one.id, around).map((paper) => ({ ...paper, form: one })),
    );
    const fitting = new Set(along.flatMap((one) => (one.isFitting ? [one.form.id] : [])));
    const gone = handedOverWith(
      document,
      around.documents.filter(({ id }) => left.has(id)),
      submissions.values(),
    );
    const handedOver = handedOverWith(document, around.documents, submissions.values());
    return {
      along,
      missing: forms.filter(({ id }) => !fitting.has(id) && !gone.includes(id)),
      handOver: [...new Set([...handedOver, ...fitting])].sort(),
    };
  }, [document, documents, submissions, pack, form, isWanted, today]);
  // Another paper that is kept meanwhile says nothing new of these: whoever is about to send isn't made to wait again.
  const asked = useSame({ papers: [{ document, form }, ...found.along], ledger, handOver: found.handOver }, askSame);
  const requests = useMemo(
    () =>
      asked.papers.map((paper) => ({
        id: paper.document.id,
        form: paper.form,
        request: fillRequest(paper.document, asked.ledger, asked.handOver),
      })),
    [asked],
  );
  const officeCity = ledger.offices.find(({ id }) => id === document.officeId)?.city ?? '';
  const looked = useLooked(requests, isWanted, officeCity);
  const { sizes, lacks, open: leftOpen, doubts, findings } = looked ?? nothing;
  return {
    papers: found.along.map((one) => ({
      ...one,
      lacks: whyNotBundled(pack, one.form, own, option, channels) ?? lacks.get(one.document.id) ?? null,
      leftOpen: leftOpen.get(one.document.id) ?? [],
      doubts: doubts.get(one.document.id) ?? [],
    })),
    missing: found.missing,
    sizes,
    findings,
    isReady: looked?.requests === requests,
  };
}

/** What filling them shows; null: nothing yet. */
function useLooked(requests: readonly AskedPaper[], isWanted: boolean, officeCity: string): Looked | null {
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void lookAt(requests, officeCity).then((seen) => isCurrent && setLooked(seen));
    return () => {
      isCurrent = false;
    };
  }, [requests, isWanted, officeCity]);
  return looked;
}

async function lookAt(requests: readonly AskedPaper[], officeCity: string): Promise<Looked> {
  const sizes = new Map<string, number>();
  const lacks = new Map<string, string>();
  const open = new Map<string, readonly LeftOpen[]>();
  const doubts = new Map<string, readonly FormFinding[]>();
  let findings: readonly FormFinding[] = [];
  for (const [index, { id, form, request }] of requests.entries()) {
    const filled = await fill(request);
    if (!filled.ok) {
      lacks.set(id, filled.message);
      continue;
    }
    const { bytes, evaluation } = filled.value;
    sizes.set(id, bytes.length);
    open.set(id, leftOpenOn(form, evaluation.findings));
    const places = await addressesOfCodes(postalCodesOn(evaluation).map(({ code }) => code));
    doubts.set(id, fieldDoubts(form, evaluation, { places, officeCity }));
    // As of a paper alone: what comes to several files is saved and sent by the person.
    if (splitFiles(form, evaluation).length > 1) lacks.set(id, 'いくつものファイルになるため、別に出してください。');
    if (index === 0) findings = evaluation.findings.filter(({ stage }) => stage === 'send');
  }
  return { requests, sizes, lacks, open, doubts, findings };
}

interface Asked {
  papers: readonly { document: PaperDocument; form: Form }[];
  ledger: Ledger;
  handOver: readonly string[];
}

const askSame = (kept: Asked, result: Asked): boolean =>
  kept.ledger === result.ledger &&
  kept.handOver.join() === result.handOver.join() &&
  kept.papers.length === result.papers.length &&
  kept.papers.every(({ document, form }, at) => {
    const other = result.papers[at];
    return other !== undefined && form === other.form && fillsTheSame(document, other.document);
  });

/** One that can't be asked is one that can't go: the others still can. */
const fill = async (request: FillRequest) =>
  ask('documents:fill', { ...request, mode: 'finished' }).catch((error: unknown) => ({
    ok: false as const,
    ...problem('unexpected', { reason: String(error) }),
  }));
