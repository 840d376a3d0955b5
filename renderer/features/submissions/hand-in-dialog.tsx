import { signingWords } from '@shared/papers/signing-words';
import { useRef, useState, type RefObject } from 'react';
import { formatWarekiWeekday } from '@shared/text/wareki';
import { deliveryKey, tellsAddress, type UnavailableOption } from '@shared/submission/delivery-options';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Note } from '../../ui/note';
import { NotOfficialYet } from '../../papers/not-official';
import { OfficeMailAddress } from '../../papers/office-mail-address';
import { useChannels } from '../../state/session';
import { formTitle } from '../../words/form-title';
import { AgedDate } from './aged-date';
import { LastLook } from './last-look';
import { LetterFiles, nameOfOffer } from './letter-files';
import { LetterForm } from './letter-form';
import { ScanField } from './scan-field';
import type { BundledPaper } from './use-bundle';
import { useHandInDialog, type HandInDialogProps, type HandingIn } from './use-hand-in-dialog';
import { usePrintPaper } from './use-print-paper';
import { ALREADY_OUT, DeliveryChoice } from './delivery-choice';
import { CheckBox } from '../../ui/check-box';
import { Choices } from '../../ui/choice';
import { afterwards, verbOf } from './delivery-words';
import { Stack } from '../../ui/layout';
import { Point } from '../../ui/point';
import { currentDay } from '../../data/clock';

/** どう出しますか: by which way a finished paper leaves, whom it goes to, and what happens then. */
export function HandInDialog(props: HandInDialogProps) {
  const { open, own, ways, closed, onPrint } = props;
  const { document, pack, form } = open;
  const papers = useRef<HTMLDivElement>(null);
  const letter = useRef<HTMLDivElement>(null);
  const dialog = useHandInDialog(props, { papers, letter });
  const { way, isOut, bundle, first, isAlone, aged, signed, shown, isChecking, isHurried, isWorking, failed } = dialog;
  const { isMail } = way.channel;
  const printAlong = usePrintPaper(open, dialog.forms.map(({ id }) => id).sort());
  /** Which paper is meant, where there are several. */
  const numberOf = (paper: BundledPaper) => (isAlone ? {} : { number: paper.form.number });
  return (
    // Being put on its way: whoever presses やめる then shall not believe that it stays here.
    <Dialog title="どう出しますか" width="letter" isBusy={isWorking} keepsTyped onClose={dialog.close} ref={papers}>
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
          onToday={() => void dialog.setToToday(paper)}
          onKeep={() => bundle.keepDate(paper.document.id)}
        />
      ))}
      <DeliveryChoice
        ways={ways}
        form={form}
        chosen={isOut ? ALREADY_OUT : deliveryKey(way)}
        onChoose={dialog.choose}
      />
      {isOut && dialog.otherwise.fields}
      {isOut && isMail && <AlsoOut dialog={dialog} />}
      {isMail && !isOut && <Letter open={open} dialog={dialog} form={letter} />}
      {signed.map((paper) => (
        <ScanField
          key={paper.document.id}
          {...numberOf(paper)}
          scan={paper.scan}
          isLacking={dialog.isAsked && !paper.scan}
          onChoose={(scan) => bundle.setScan(paper.document.id, scan)}
          onPrint={paper === first ? onPrint : () => void printAlong(paper)}
          signature={signingWords(paper.form, paper.document)}
        />
      ))}
      {dialog.said.map(({ id, message }) => (
        <Note key={id} tone="notice">
          {message}
        </Note>
      ))}
      {!isOut && <NotOfficialYet pack={pack} form={form} />}
      {!isOut && <LastLook pack={pack} papers={bundle.papers} way={way} letter={isMail ? shown : null} />}
      <p className="subtle">{isOut ? '出した書類と同じ控えを、このパソコンに残します。' : afterwards(way)}</p>
      {/* Last: what can't be chosen takes no room from what is looked at before it leaves. */}
      {!isOut && <ToldByCity open={open} own={own} />}
      {!isOut && <UnavailableOptions ways={closed} />}
      <DialogEnd
        confirm={
          isWorking
            ? '確定しています…'
            : isHurried && isChecking
              ? '確かめています…'
              : isOut
                ? '出したと記録する'
                : verbOf(way)
        }
        isUnderWay={isWorking || (isHurried && isChecking)}
        failed={isHurried ? null : failed}
        onConfirm={() => void dialog.handIn()}
      >
        <HurriedNote {...{ isHurried, isChecking }} />
      </DialogEnd>
    </Dialog>
  );
}

/**
 * A network that names no mail takes it from an office that was told so: here, above what can't be chosen yet, that can be said. It stays as long as
 * the dialog does, so that a slip can be taken back.
 */
function ToldByCity({ open: { document, ledger, pack }, own }: Pick<HandInDialogProps, 'open' | 'own'>) {
  const channels = useChannels();
  const [isAsked] = useState(
    () => own.toldAddress === null && pack.channels.some((one) => tellsAddress(one, channels)),
  );
  const office = ledger.offices.find(({ id }) => id === document.officeId);
  return isAsked && office && <OfficeMailAddress pack={pack} office={office} />;
}

/** Papers that belong along, and are whole: brought or posted together, they are written down together. */
function AlsoOut({ dialog: { offers, bundle } }: { dialog: HandingIn }) {
  const whole = offers.papers.filter(({ lacks }) => lacks === null);
  if (whole.length === 0) return null;
  return (
    <Choices legend="いっしょに出した書類">
      {whole.map((paper) => (
        <CheckBox
          key={paper.document.id}
          checked={bundle.isTicked(paper)}
          onChange={(isTicked) => bundle.tick(paper, isTicked)}
        >
          {nameOfOffer(paper, offers)}
        </CheckBox>
      ))}
    </Choices>
  );
}

interface LetterProps extends Pick<HandInDialogProps, 'open'> {
  dialog: HandingIn;
  form: RefObject<HTMLDivElement | null>;
}

/** What goes along with a letter, and the letter. */
const Letter = ({ open, dialog, form }: LetterProps) => (
  <>
    <LetterFiles open={open} along={dialog.offers} going={dialog.bundle} />
    <div onBlur={dialog.keepLetter}>
      <LetterForm
        ref={form}
        way={dialog.way}
        shown={dialog.shown}
        saysFaults={dialog.isAsked}
        isAgreed={dialog.isAgreed}
        onAgree={dialog.agree}
        onChange={dialog.changeLetter}
      />
    </div>
  </>
);

/** Pressed before it was known what goes along: what is waited for, and what is to be looked at then. */
const HurriedNote = ({ isHurried, isChecking }: Pick<HandingIn, 'isHurried' | 'isChecking'>) => (
  // Until then it takes no room, nor a gap around it.
  <div role="status" className={isHurried ? undefined : 'visually-hidden'}>
    {isHurried && (
      <Note tone="notice">
        {isChecking
          ? '添付するファイルを確かめています。まだ出していません。少しお待ちください。'
          : '添付するファイルを確かめました。「添付するファイル」を見て、もう一度押してください。'}
      </Note>
    )}
  </div>
);

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
