import { useState } from 'react';
import { receiverPlace } from '@shared/packs/receiver-words';
import { combinedTitle } from '@shared/submission/combined-title';
import { contactOfChannel } from '@shared/submission/delivery-options';
import { printedFiles } from '@shared/submission/printed-files';
import { isPrintedHere, isReadied, type Submission } from '@shared/submission/submission';
import { useRecords } from '../../state/open-ledger';
import { useChannels, usePack } from '../../state/session';
import { Button } from '../../ui/button';
import { AddressLabel, addressLabelParts, type AddressLabelProps } from './address-label';
import { CoverSheetDialog } from './cover-sheet-dialog';
import { nextLook } from './next-look';
import { SaveAs } from './save-sheet';
import { NotToForget } from './not-to-forget';
import { usePrintCopies } from './use-print-copies';
import { useKeepPrinted } from './use-save-copy';
import type { usePrintedSheet } from '../../ui/use-printed-sheet';
import { Row, Second } from '../../ui/layout';

interface OnPaperProps {
  submission: Submission;
  /** All that leaves at once, this one among them. */
  papers: readonly Submission[];
  print: ReturnType<typeof usePrintedSheet>['print'];
  onDone: () => void;
}

/** Of what was erased nothing is left to print. */
const hasNothing = (one: Submission): boolean => printedFiles(one).length === 0;
const isReady = (one: Submission): boolean => isReadied(one) || hasNothing(one);
/** … here, and not only kept as a file. */
const isPrinted = (one: Submission): boolean => isPrintedHere(one) || hasNothing(one);

/** 様式1-1 利用申請書（ひまわりの里 流山　木下 由香里） */
const calledOf = (one: Submission): string => `${combinedTitle(one)}${one.about && `（${one.about}）`}`;

function useReceiver({ packId, channel: { kind, id } }: Submission) {
  const pack = usePack(packId);
  const channel = useChannels().of(kind);
  const contact = pack && contactOfChannel(pack, id);
  return { contact, place: contact ? receiverPlace(channel, contact) : '' };
}

/** Where it is brought, or posted to. */
export function ReceiverPlace({ submission }: Pick<OnPaperProps, 'submission'>) {
  const { place } = useReceiver(submission);
  return (
    place && (
      <p>
        {submission.channel.recipient}
        <Second>{place}</Second>
      </p>
    )
  );
}

/** Print what was frozen, or keep it to be printed elsewhere; the cover sheet and the label; then say that it has left. */
export function OnPaper({ submission, papers, print, onDone }: OnPaperProps) {
  const offices = useRecords('offices');
  const { printCopies, at } = usePrintCopies();
  const [asksSheet, setAsksSheet] = useState(false);
  const { onPaper, byHand } = useChannels().of(submission.channel.kind);
  const { contact, place } = useReceiver(submission);
  const office = offices.get(submission.officeId) ?? null;
  const [first] = papers;
  const inside = `${combinedTitle(first ?? submission)}${papers.length > 1 ? ` ほか${papers.length - 1}件` : ''}`;
  const label = onPaper?.isPosted && contact?.address ? { to: contact, from: office, title: inside } : null;
  const many = papers.length > 1 ? `（${papers.length}件）` : '';
  const isNext = papers.every(isReady);
  const isAgain = papers.every(isPrinted);
  // What lies printed already isn't printed again because another paper goes along.
  const toPrint = isAgain ? papers : papers.filter((one) => !isPrinted(one));
  const verb = isAgain ? 'もう一度印刷' : '印刷する';
  const others = papers.filter(({ id }) => id !== submission.id);
  return (
    <>
      {others.length > 0 && <Second>いっしょに出すもの：{others.map(calledOf).join('、')}</Second>}
      <div>
        <Row align="stretch" wrap gap={8}>
          <Button isGrowing icon="print" {...nextLook(!isNext)} onClick={() => void printCopies(toPrint)}>
            {at === null
              ? `${verb}${papers.length > 1 ? `（${toPrint.length}件）` : ''}`
              : `印刷しています ${at.file}／${at.of}`}
          </Button>
          <Button aria-label="送付状を印刷" onClick={() => setAsksSheet(true)}>
            送付状
          </Button>
          {label && (
            <Button aria-label="宛名を印刷" onClick={() => print(<AddressLabel {...label} />)}>
              宛名
            </Button>
          )}
        </Row>
        {!papers.every(hasNothing) && (
          <WithoutPrinter papers={papers} label={label} recipient={submission.channel.recipient} />
        )}
      </div>
      <NotToForget submission={submission} papers={papers} />
      <Button wide {...nextLook(isNext)} onClick={onDone}>
        {byHand.done}
        {many}
      </Button>
      {asksSheet && (
        <CoverSheetDialog
          papers={papers}
          recipient={submission.channel.recipient}
          place={place}
          office={office}
          print={print}
          onClose={() => setAsksSheet(false)}
        />
      )}
    </>
  );
}

interface WithoutPrinterProps extends Pick<OnPaperProps, 'papers'> {
  label: AddressLabelProps | null;
  recipient: string;
}

/** What is printed as files, to be printed elsewhere; 送付状 has that where its day is asked. */
function WithoutPrinter({ papers, label, recipient }: WithoutPrinterProps) {
  const keepPrinted = useKeepPrinted();
  return (
    <Row wrap justify="center" gap={[0, 8]}>
      <span className="subtle">プリンターがないときは</span>
      <Button look="text" size="small" onClick={() => void keepPrinted(papers)}>
        ファイルに保存{papers.length > 1 ? `（${papers.length}件）` : ''}
      </Button>
      {label && (
        <SaveAs title="宛名" about={recipient} parts={() => addressLabelParts(label)} output="pdf" words="宛名を PDF" />
      )}
    </Row>
  );
}
