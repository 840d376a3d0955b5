import { useState } from 'react';
import type { DeliveryOption } from '@shared/channels/channel';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import type { LeftOpen, PaperDocument } from '@shared/ledger/document';
import type { Form } from '@shared/packs/schema';
import type { NewFile } from '@shared/submission/frozen';
import { needsScan } from '@shared/submission/delivery-options';
import { hasAged } from './aged-date';
import type { BundleOffer, BundleOffers } from './use-bundle-offers';
import { currentDay } from '../../data/clock';

/** A paper that is to leave now, and what it still needs for that. */
export interface BundledPaper {
  document: PaperDocument;
  form: Form;
  wantsScan: boolean;
  scan: NewFile | null;
  /** It bears an earlier day, and nobody has said that this is meant. */
  isAged: boolean;
  leftOpen: readonly LeftOpen[];
  /** What is told beside its fields. */
  doubts: readonly FormFinding[];
}

export interface Bundle {
  /** Everything that leaves together: the paper itself, then what is ticked. */
  papers: readonly BundledPaper[];
  isTicked: (paper: BundleOffer) => boolean;
  tick: (paper: BundleOffer, isTicked: boolean) => void;
  setScan: (documentId: string, scan: NewFile | null) => void;
  keepDate: (documentId: string) => void;
}

/** What goes by this way, as somebody puts it together in どう出しますか. Each of its papers is looked at like the first. */
export function useBundle(
  own: Pick<BundledPaper, 'document' | 'form' | 'leftOpen' | 'doubts'>,
  option: DeliveryOption,
  offers: BundleOffers,
): Bundle {
  /** By form: one paper of a form goes along, or none. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [scans, setScans] = useState<ReadonlyMap<string, NewFile | null>>(new Map());
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const proposed = (form: Form): string | null => {
    const first = offers.papers.find((one) => one.form === form);
    return first?.isFitting && first.lacks === null ? first.document.id : null;
  };
  const isTicked = ({ form, document, lacks }: BundleOffer): boolean => {
    const choice = chosen.get(form.id);
    return offers.isReady && lacks === null && (choice === undefined ? proposed(form) : choice) === document.id;
  };
  const papers = [own, ...(option.channel.isMail ? offers.papers.filter(isTicked) : [])];
  return {
    papers: papers.map(({ document, form, leftOpen, doubts }) => {
      const wantsScan = needsScan(form, option);
      return {
        ...{ document, form, wantsScan, leftOpen, doubts },
        scan: wantsScan ? (scans.get(document.id) ?? null) : null,
        isAged: !kept.has(document.id) && hasAged(form, document.date, currentDay()),
      };
    }),
    isTicked,
    tick: ({ form, document }, goes) => setChosen((now) => new Map(now).set(form.id, goes ? document.id : null)),
    setScan: (id, scan) => setScans((now) => new Map(now).set(id, scan)),
    keepDate: (id) => setKept((now) => new Set(now).add(id)),
  };
}
