import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { today } from '@shared/japanese/calendar-date';
import { formatWarekiWeekday } from '@shared/japanese/wareki';
import type { Finding } from '@shared/forms/bindings/evaluation';
import type { NewFile } from '@shared/submission/frozen';
import { isSignedByHand, type WayOut } from '@shared/submission/ways-out';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import type { OpenDocument } from '../documents/fill-document';
import { formTitle } from '../documents/form-title';
import { AgedDate, hasAged } from './aged-date';
import styles from './hand-in-dialog.module.css';
import { ScanField } from './scan-field';
import { WayChoice } from './way-choice';

interface HandInDialogProps {
  open: OpenDocument;
  /** At least one, the usual one first. */
  ways: readonly WayOut[];
  /** What the network wants to have said just before a paper leaves. */
  findings: readonly Finding[];
  onDate: (date: string) => void;
  onPrint: () => void;
  /** @returns why it could not be done, or null */
  onHandIn: (way: WayOut, scan: NewFile | null) => Promise<string | null>;
  onClose: () => void;
}

/** どう出しますか: by which way a finished paper leaves, whom it goes to, and what happens then. */
export function HandInDialog({ open, ways, findings, onDate, onPrint, onHandIn, onClose }: HandInDialogProps) {
  const { document, pack, form } = open;
  const [wayId, setWayId] = useState(ways[0]?.id ?? '');
  const [scan, setScan] = useState<NewFile | null>(null);
  const [lacksScan, setLacksScan] = useState(false);
  const [keepsDate, setKeepsDate] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const dateNote = useRef<HTMLDivElement>(null);
  const way = ways.find(({ id }) => id === wayId) ?? ways[0];
  if (!way) return null;
  const isAged = !keepsDate && hasAged(form, document.date, today());
  const needsScan = way.kind === 'endpoint' && isSignedByHand(form);

  const handIn = async (): Promise<void> => {
    if (isWorking) return;
    if (isAged) return dateNote.current?.querySelector('button')?.focus();
    if (needsScan && !scan) return setLacksScan(true);
    setWorking(true);
    setFailed(await onHandIn(way, needsScan ? scan : null));
    setWorking(false);
  };
  return (
    <Modal opened onClose={isWorking ? () => {} : onClose} title="どう出しますか" centered size="42rem">
      <div className={styles['dialog']}>
        <p className={styles['paper']}>
          <b>{formTitle(pack, form)}</b>
          <span className="subtle">
            {document.about}　{formatWarekiWeekday(document.date)}
          </span>
        </p>
        {isAged && (
          <AgedDate
            ref={dateNote}
            date={document.date}
            today={today()}
            onToday={() => onDate(today())}
            onKeep={() => setKeepsDate(true)}
          />
        )}
        <WayChoice ways={ways} form={form} chosen={way.id} onChoose={setWayId} />
        {needsScan && (
          <ScanField
            scan={scan}
            isLacking={lacksScan && !scan}
            onChoose={setScan}
            onPrint={onPrint}
            signature={form.signature.note ?? ''}
          />
        )}
        {findings.map(({ id, message }) => (
          <Note key={id} tone="notice">
            {message}
          </Note>
        ))}
        <p className="subtle">
          {way.kind === 'endpoint'
            ? '送ったものと同じ控えを、このパソコンに残します。'
            : '出したものと同じ控えを、このパソコンに残します。まだ何も送信されません。'}
          あとで直すときは、直した書類を出し直せます。
        </p>
        {failed && (
          <Note tone="wrong" role="alert">
            {failed}
          </Note>
        )}
        <div className={styles['buttons']}>
          <Button onClick={onClose}>やめる</Button>
          <Button look="filled" onClick={() => void handIn()}>
            {isWorking ? '確定しています…' : verb(way)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function verb({ kind, recipient }: WayOut): string {
  if (kind === 'endpoint') return `${recipient}へ送る`;
  return kind === 'counter' ? '窓口に出す書類にする' : '郵送する書類にする';
}
