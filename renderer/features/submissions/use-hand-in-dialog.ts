import { useState, type RefObject } from 'react';
import { LEFT_OPEN, leftOpenOn } from '@shared/forms/bindings/left-open';
import { deliveryKey } from '@shared/submission/delivery-options';
import { currentDay, currentInstant } from '../../data/clock';
import type { HandInProps } from '../../papers/hand-in-props';
import { useOpenLedger } from '../../state/open-ledger';
import { ALREADY_OUT } from './delivery-choice';
import { useWentOtherwise } from './use-went-otherwise';
import { useBundle, type BundledPaper } from './use-bundle';
import { useBundleOffers } from './use-bundle-offers';
import type { HandInOrder } from './use-hand-in';
import { useLetter } from './use-letter';

export interface HandInDialogProps extends Omit<HandInProps, 'request'> {
  /** @returns why it could not be done, or null */
  onHandIn: (order: HandInOrder) => Promise<string | null>;
}

/** The parts of the dialog in which something may still be missing. */
export interface DialogParts {
  papers: RefObject<HTMLDivElement | null>;
  letter: RefObject<HTMLDivElement | null>;
}

/** By which way, with which papers and which letter: as chosen so far. */
function useOutgoing({ open, ways, own, account, findings, doubts, letter, isOut: begins = false }: HandInDialogProps) {
  // The usual one until somebody chooses: which that is may be known a moment later (the mail account).
  const [key, setKey] = useState<string | null>(begins ? ALREADY_OUT : null);
  const way = ways.find((one) => deliveryKey(one) === key) ?? ways[0];
  const isOut = key === ALREADY_OUT;
  if (!way) throw new Error('a paper without a way out has no dialog');
  const [changed, setChanged] = useState(letter);
  const [agreed, setAgreed] = useState<string | null>(null);
  const { isMail } = way.channel;
  const offers = useBundleOffers(open, way, own);
  const bundle = useBundle({ ...open, leftOpen: leftOpenOn(open.form, findings), doubts }, way, offers);
  const [first, ...together] = bundle.papers;
  const forms = open.pack.forms.filter((one) => bundle.papers.some((paper) => paper.form === one));
  const shown = useLetter(open, way, forms, account, changed);
  return {
    ...{ way, isOut, setKey, offers, bundle, first, forms, shown, changed, setChanged, setAgreed },
    isAlone: together.length === 0,
    isAgreed: !shown.isElsewhere || agreed === shown.to,
    isChecking: isMail && !offers.isReady,
    // Of what is out nothing is put right here any more.
    aged: isOut ? [] : bundle.papers.filter(({ isAged }) => isAged),
    signed: isOut ? [] : bundle.papers.filter(({ wantsScan }) => wantsScan),
    said: (isOut ? [] : isMail && offers.isReady && together.length > 0 ? offers.findings : findings).filter(
      ({ id }) => id !== LEFT_OPEN,
    ),
  };
}
type Outgoing = ReturnType<typeof useOutgoing>;

/** @returns whether anything still stands in the way; it has the focus then */
function leadsToGap({ way, isOut, aged, signed, shown, isAgreed }: Outgoing, parts: DialogParts): boolean {
  if (isOut) return false;
  const { fault } = shown;
  if (aged.length === 0 && way.channel.isMail && (fault || !isAgreed)) {
    const wanted = fault ? `[name="letter-${fault.field}"]` : 'input[type="checkbox"]';
    parts.letter.current?.querySelector<HTMLElement>(wanted)?.focus();
    return true;
  }
  if (aged.length === 0 && !signed.some(({ scan }) => scan === null)) return false;
  parts.papers.current?.querySelector<HTMLElement>('[data-gap] button')?.focus();
  return true;
}

/** What is chosen in どう出しますか, what stands in the way of it, and its steps up to 確定. */
export function useHandInDialog(props: HandInDialogProps, parts: DialogParts) {
  const { account, onDate, letter, onLetter, onHandIn, onClose } = props;
  const [isAsked, setAsked] = useState(false);
  const [isHurried, setHurried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const { documents } = useOpenLedger();
  const outgoing = useOutgoing(props);
  const otherwise = useWentOtherwise();
  const { way, isOut, setKey, bundle, first, shown, isChecking, changed, setChanged, setAgreed } = outgoing;

  const keepLetter = (): void => {
    if (JSON.stringify(changed) !== JSON.stringify(letter)) onLetter(changed);
  };
  const setToToday = async (paper: BundledPaper): Promise<void> => {
    if (paper === first) return onDate(currentDay());
    const moved = { ...paper.document, date: currentDay(), state: 'draft' as const, updatedAt: currentInstant() };
    const kept = await documents.save(moved);
    if (!kept.ok) setFailed(kept.message);
  };
  const handIn = async (): Promise<void> => {
    if (isWorking) return;
    // Which papers go along is only seen now: nothing leaves before somebody has looked.
    setHurried(isChecking);
    if (isChecking) return;
    setAsked(true);
    if (leadsToGap(outgoing, parts)) return;
    const went = isOut ? otherwise.settled() : null;
    if (isOut && went === null) return;
    setWorking(true);
    const { isMail } = way.channel;
    const letter = isOut ? unsentLetter(shown) : shown.letter;
    const order = { way, went, papers: bundle.papers, letter: isMail ? letter : null };
    setFailed(await onHandIn({ ...order, sender: account?.address ?? null }));
    setWorking(false);
  };
  return {
    ...{ ...outgoing, otherwise, isAsked, isHurried, isWorking, failed, setToToday, keepLetter, handIn },
    choose: (chosen: string): void => {
      setKey(chosen);
      setHurried(false);
    },
    close: (): void => {
      keepLetter();
      onClose();
    },
    agree: (yes: boolean): void => setAgreed(yes ? shown.to : null),
    changeLetter: (changes: Partial<typeof changed>): void => setChanged((now) => ({ ...now, ...changes })),
  };
}

/** It went otherwise: the letter waits as a draft, for who takes that back. */
const unsentLetter = ({ fault, letter }: Outgoing['shown']): Outgoing['shown']['letter'] =>
  fault ? { by: 'draft', to: [], cc: [], subject: '', text: '' } : { ...letter, by: 'draft' };

export type HandingIn = ReturnType<typeof useHandInDialog>;
