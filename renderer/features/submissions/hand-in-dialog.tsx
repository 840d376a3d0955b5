import { useRef, useState } from 'react';
import { formatWarekiWeekday } from '@shared/text/wareki';
import { deliveryKey, type UnavailableOption } from '@shared/submission/delivery-options';
import { useOpenLedger } from '../../state/open-ledger';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Note } from '../../ui/note';
import type { HandInProps } from '../../papers/hand-in-props';
import { formTitle } from '../../words/form-title';
import { AgedDate } from './aged-date';
import { LastLook } from './last-look';
import { LetterFiles } from './letter-files';
import { LetterForm } from './letter-form';
import { ScanField } from './scan-field';
import { useLetter } from './use-letter';
import { useBundle, type BundledPaper } from './use-bundle';
import type { HandInOrder } from './use-hand-in';
import { useBundleOffers } from './use-bundle-offers';
import { usePrintPaper } from './use-print-paper';
import { DeliveryChoice } from './delivery-choice';
import { afterwards, verbOf } from './delivery-words';
import { Stack } from '../../ui/layout';
import { Point } from '../../ui/point';
import { currentDay, currentInstant } from '../../data/clock';

interface HandInDialogProps extends Omit<HandInProps, 'request'> {
  /** @returns why it could not be done, or null */
  onHandIn: (order: HandInOrder) => Promise<string | null>;
}

/** どう出しますか: by which way a finished paper leaves, whom it goes to, and what happens then. */
export function HandInDialog(props: HandInDialogProps) {
  const { open, ways, closed, own, account, findings, onDate, onPrint, letter, onLetter, onHandIn, onClose } = props;
  const { document, pack, form } = open;
  // The usual one until somebody chooses: which that is may be known a moment later (the mail account).
  const [key, setKey] = useState<string | null>(null);
  const way = ways.find((one) => deliveryKey(one) === key) ?? ways[0];
  if (!way) throw new Error('a paper without a way out has no dialog');
  const [isAsked, setAsked] = useState(false);
  const [isHurried, setHurried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [changed, setChanged] = useState(letter);
  const [agreed, setAgreed] = useState<string | null>(null);
  const papersPart = useRef<HTMLDivElement>(null);
  const letterForm = useRef<HTMLDivElement>(null);
  const { documents } = useOpenLedger();

  const { isMail } = way.channel;
  const offers = useBundleOffers(open, way, own);
  const bundle = useBundle(open, way, offers);
  const isChecking = isMail && !offers.isReady;
  const [first, ...together] = bundle.papers;
  const forms = pack.forms.filter((one) => bundle.papers.some((paper) => paper.form === one));
  const printAlong = usePrintPaper(open, forms.map(({ id }) => id).sort());
  const shown = useLetter(open, way, forms, account, changed);
  const isAgreed = !shown.isElsewhere || agreed === shown.to;
  const aged = bundle.papers.filter(({ isAged }) => isAged);
  const signed = bundle.papers.filter(({ wantsScan }) => wantsScan);
  /** Which paper is meant, where there are several. */
  const numberOf = (paper: BundledPaper) => (together.length === 0 ? {} : { number: paper.form.number });
  const said = isMail && offers.isReady && together.length > 0 ? offers.findings : findings;

  const choose = (chosen: string): void => {
    setKey(chosen);
    setHurried(false);
  };
  const keepLetter = (): void => {
    if (JSON.stringify(changed) !== JSON.stringify(letter)) onLetter(changed);
  };
  const close = (): void => {
    keepLetter();
    onClose();
  };
  const setToToday = async (paper: BundledPaper): Promise<void> => {
    if (paper === first) return onDate(currentDay());
    const changed = { ...paper.document, date: currentDay(), state: 'draft' as const, updatedAt: currentInstant() };
    const kept = await documents.save(changed);
    if (!kept.ok) setFailed(kept.message);
  };
  /** @returns whether anything still stands in the way; it has the focus then */
  const leadsToGap = (): boolean => {
    const { fault } = shown;
    const lacksScan = signed.some(({ scan }) => scan === null);
    if (aged.length === 0 && isMail && (fault || !isAgreed)) {
      const wanted = fault ? `[name="letter-${fault.field}"]` : 'input[type="checkbox"]';
      letterForm.current?.querySelector<HTMLElement>(wanted)?.focus();
      return true;
    }
    if (aged.length === 0 && !lacksScan) return false;
    papersPart.current?.querySelector<HTMLElement>('[data-gap] button')?.focus();
    return true;
  };
  const handIn = async (): Promise<void> => {
    if (isWorking) return;
    // Which papers go along is only seen now: nothing leaves before somebody has looked.
    setHurried(isChecking);
    if (isChecking) return;
    setAsked(true);
    if (leadsToGap()) return;
    setWorking(true);
    setFailed(
      await onHandIn({
        way,
        papers: bundle.papers,
        letter: isMail ? shown.letter : null,
        sender: account?.address ?? null,
      }),
    );
    setWorking(false);
  };
  return (
    // Being put on its way: whoever presses やめる then shall not believe that it stays here.
    <Dialog title="どう出しますか" width="letter" isBusy={isWorking} keepsTyped onClose={close} ref={papersPart}>
      <Stack as="p" gap={2}>
        <b>{formTitle(pack, form)}</b>
        <span className="subtle">
          {document.about}　{formatWarekiWeekday(document.date)}
        </span>
      </Stack>
      {aged.map((paper) => (
        <AgedDate
          key={paper.document.id}
          {...numberOf(paper)}
          date={paper.document.date}
          today={currentDay()}
          onToday={() => void setToToday(paper)}
          onKeep={() => bundle.keepDate(paper.document.id)}
        />
      ))}
      <DeliveryChoice ways={ways} form={form} chosen={deliveryKey(way)} onChoose={choose} />
      <UnavailableOptions ways={closed} />
      {isMail && (
        <>
          <LetterFiles open={open} along={offers} going={bundle} />
          <div onBlur={keepLetter}>
            <LetterForm
              ref={letterForm}
              way={way}
              shown={shown}
              saysFaults={isAsked}
              isAgreed={isAgreed}
              onAgree={(yes) => setAgreed(yes ? shown.to : null)}
              onChange={(changes) => setChanged((now) => ({ ...now, ...changes }))}
            />
          </div>
        </>
      )}
      {signed.map((paper) => (
        <ScanField
          key={paper.document.id}
          {...numberOf(paper)}
          scan={paper.scan}
          isLacking={isAsked && !paper.scan}
          onChoose={(scan) => bundle.setScan(paper.document.id, scan)}
          onPrint={paper === first ? onPrint : () => void printAlong(paper)}
          signature={paper.form.signature.note ?? ''}
        />
      ))}
      {said.map(({ id, message }) => (
        <Note key={id} tone="notice">
          {message}
        </Note>
      ))}
      <LastLook pack={pack} papers={bundle.papers} letter={isMail ? shown : null} />
      <p className="subtle">{afterwards(way)}</p>
      <DialogEnd
        confirm={isWorking ? '確定しています…' : isHurried && isChecking ? '確かめています…' : verbOf(way)}
        isUnderWay={isWorking || (isHurried && isChecking)}
        failed={isHurried ? null : failed}
        onConfirm={() => void handIn()}
      >
        <div role="status">
          {isHurried && (
            <Note tone="notice">
              {isChecking
                ? '添付するファイルを確かめています。まだ出していません。少しお待ちください。'
                : '添付するファイルを確かめました。「添付するファイル」を見て、もう一度押してください。'}
            </Note>
          )}
        </div>
      </DialogEnd>
    </Dialog>
  );
}

/** Ways that the form doesn't take, or not now: named with their reason, so that nobody looks for them. */
function UnavailableOptions({ ways }: { ways: readonly UnavailableOption[] }) {
  if (ways.length === 0) return null;
  return (
    <Stack as="ul" gap={2} tone="sub" size={14} aria-label="いまは使えない出し方">
      {ways.map((option) => (
        <Point key={deliveryKey(option)} icon="refused">
          {option.label}：{option.closed}
        </Point>
      ))}
    </Stack>
  );
}
