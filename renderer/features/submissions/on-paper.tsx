import { useState } from 'react';
import { receiverPlace } from '@shared/packs/receiver-words';
import { combinedTitle } from '@shared/submission/combined-title';
import { contactOfChannel } from '@shared/submission/delivery-options';
import { printedFiles } from '@shared/submission/printed-files';
import { isPrintedHere, isReadied, type Submission } from '@shared/submission/submission';
import { useRecords } from '../../state/open-ledger';
import { useChannels, usePack } from '../../state/session';
import { Button } from '../../ui/button';
import { CoverSheetDialog } from './cover-sheet-dialog';
import { nextLook } from './next-look';
import { NotToForget } from './not-to-forget';
import { usePrintCopies } from './use-print-copies';
import { useKeepPrinted } from './use-save-copy';
import type { usePrintedSheet } from '../../ui/use-printed-sheet';
import { Row, Block, Second, Small } from '../../ui/layout';
import type { Office } from '@shared/ledger/entities';
import type { Contact } from '@shared/packs/network-schema';
import styles from './printed.module.css';

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
  const keepPrinted = useKeepPrinted();
  const [asksSheet, setAsksSheet] = useState(false);
  const { onPaper, byHand } = useChannels().of(submission.channel.kind);
  const { contact, place } = useReceiver(submission);
  const office = offices.get(submission.officeId) ?? null;
  const [first] = papers;
  const inside = `${combinedTitle(first ?? submission)}${papers.length > 1 ? ` ほか${papers.length - 1}件` : ''}`;
  const many = papers.length > 1 ? `（${papers.length}件）` : '';
  const isNext = papers.every(isReady);
  const verb = papers.every(isPrinted) ? 'もう一度印刷' : '印刷する';
  return (
    <>
      <div>
        <Row align="stretch" wrap gap={8}>
          <Button isGrowing icon="print" {...nextLook(!isNext)} onClick={() => void printCopies(papers)}>
            {at === null ? `${verb}${many}` : `印刷しています ${at.file}／${at.of}`}
          </Button>
          <Button aria-label="送付状を印刷" onClick={() => setAsksSheet(true)}>
            送付状
          </Button>
          {onPaper?.isPosted && contact?.address && (
            <Button
              aria-label="宛名を印刷"
              onClick={() => print(<AddressLabel to={contact} from={office} title={inside} />)}
            >
              宛名
            </Button>
          )}
        </Row>
        {!papers.every(hasNothing) && (
          <Row wrap justify="center" gap={[0, 8]}>
            <span className="subtle">プリンターがないときは</span>
            <Button look="text" size="small" onClick={() => void keepPrinted(papers)}>
              ファイルに保存{many}
            </Button>
            <Small>送付状・宛名は、印刷の画面で「PDF」を選ぶとファイルになります</Small>
          </Row>
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

interface AddressLabelProps {
  to: Contact;
  from: Office | null;
  /** 在中: what is inside. */
  title: string;
}

/** 宛名: to be cut out along its line and stuck on the envelope; the sender's below it, for the back. */
const AddressLabel = ({ to, from, title }: AddressLabelProps) => (
  <>
    <Block width="110mm" atLeast="60mm" pad="6mm" className={styles['cut']}>
      <Block as="p" size="16pt" className={styles['postal']}>
        〒{to.postalCode}
      </Block>
      <Block as="p" above="3mm" size="14pt">
        {to.address}
      </Block>
      <Block as="p" above="8mm" size="20pt" weight={700}>
        {to.name}　御中
      </Block>
      <p className={styles['inside']}>{title} 在中</p>
    </Block>
    {from && (
      <Block width="80mm" above="10mm" pad="6mm" size="11pt" leading={1.6} className={styles['cut']}>
        <p>〒{from.postalCode}</p>
        <p>{from.address}</p>
        <p>{from.name}</p>
        {from.phone && <p>電話 {from.phone}</p>}
      </Block>
    )}
    <Block as="p" above="8mm" size="10pt">
      線で切り取り、封筒に貼ってください。小さいほうは差出人（封筒の裏）です。
    </Block>
  </>
);
