import { useState } from 'react';
import { receiverPlace } from '@shared/packs/receiver-words';
import { combinedTitle } from '@shared/submission/combined-title';
import { contactOfChannel } from '@shared/submission/delivery-options';
import { printedFiles } from '@shared/submission/printed-files';
import { isReadied, type Submission } from '@shared/submission/submission';
import { useRecords } from '../../state/open-ledger';
import { useChannels, usePack } from '../../state/session';
import { Button } from '../../ui/button';
import { CoverSheetDialog } from './cover-sheet-dialog';
import { nextLook } from './next-look';
import { usePrintCopies } from './use-print-copies';
import type { usePrintedSheet } from '../../ui/use-printed-sheet';
import { Row, Block } from '../../ui/layout';
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
const isPrinted = (one: Submission): boolean => isReadied(one) || printedFiles(one).length === 0;

/** Where to; print what was frozen, the cover sheet and the label; then say that it has left. */
export function OnPaper({ submission, papers, print, onDone }: OnPaperProps) {
  const offices = useRecords('offices');
  const pack = usePack(submission.packId);
  const { printCopies, at } = usePrintCopies();
  const [asksSheet, setAsksSheet] = useState(false);
  const channel = useChannels().of(submission.channel.kind);
  const { onPaper, byHand } = channel;
  const desk = pack && contactOfChannel(pack, submission.channel.id);
  const place = desk ? receiverPlace(channel, desk) : '';
  const office = offices.get(submission.officeId) ?? null;
  const [first] = papers;
  const inside = `${combinedTitle(first ?? submission)}${papers.length > 1 ? ` ほか${papers.length - 1}件` : ''}`;
  const many = papers.length > 1 ? `（${papers.length}件）` : '';
  const isReady = papers.every(isPrinted);
  const verb = isReady ? 'もう一度印刷' : '印刷する';
  return (
    <>
      {place && <p>{place}</p>}
      <Row align="stretch" wrap gap={8}>
        <Button isGrowing icon="print" {...nextLook(!isReady)} onClick={() => void printCopies(papers)}>
          {at === null ? `${verb}${many}` : `印刷しています ${at.file}／${at.of}`}
        </Button>
        <Button aria-label="送付状を印刷" onClick={() => setAsksSheet(true)}>
          送付状
        </Button>
        {onPaper?.isPosted && desk?.address && (
          <Button
            aria-label="宛名を印刷"
            onClick={() => print(<AddressLabel to={desk} from={office} title={inside} />)}
          >
            宛名
          </Button>
        )}
      </Row>
      <Button wide {...nextLook(isReady)} onClick={onDone}>
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
