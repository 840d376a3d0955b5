import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { today } from '@shared/japanese/calendar-date';
import { formatWarekiWeekday } from '@shared/japanese/wareki';
import type { Finding } from '@shared/forms/bindings/evaluation';
import type { MailAccount } from '@shared/ipc/mail';
import type { ChangedLetter } from '@shared/ledger/document';
import type { NewFile } from '@shared/submission/frozen';
import { paperChecks, personalCheck } from '@shared/submission/last-checks';
import { needsScan, wayKey, type ClosedWay, type WayOut } from '@shared/submission/ways-out';
import { useOpenLedger } from '../../app/ledger-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import type { OpenDocument } from '../documents/fill-document';
import { formTitle } from '../documents/form-title';
import { useKnownHere } from '../talk/use-known-here';
import { AgedDate, hasAged } from './aged-date';
import { ClosedWays } from './closed-ways';
import styles from './hand-in-dialog.module.css';
import { LastLook } from './last-look';
import { LetterFiles } from './letter-files';
import { LetterForm } from './letter-form';
import { ScanField } from './scan-field';
import { useLetter } from './use-letter';
import type { HandInOrder } from './use-hand-in';
import { usePapersAlong } from './use-papers-along';
import { WayChoice } from './way-choice';
import { afterwards, verbOf } from './way-words';

interface HandInDialogProps {
  open: OpenDocument;
  /** At least one, the usual one first. */
  ways: readonly WayOut[];
  closed: readonly ClosedWay[];
  account: MailAccount | null;
  /** What the network wants to have said just before a paper leaves. */
  findings: readonly Finding[];
  onDate: (date: string) => void;
  onPrint: () => void;
  /** What was typed into the letter stays with the paper, also when it doesn't leave. */
  onLetter: (changed: ChangedLetter) => void;
  /** @returns why it could not be done, or null */
  onHandIn: (order: HandInOrder) => Promise<string | null>;
  onClose: () => void;
}

/** どう出しますか: by which way a finished paper leaves, whom it goes to, and what happens then. */
export function HandInDialog(props: HandInDialogProps) {
  const { open, ways, closed, account, findings, onDate, onPrint, onLetter, onHandIn, onClose } = props;
  const { document, pack, form } = open;
  const [key, setKey] = useState(ways[0] ? wayKey(ways[0]) : '');
  const way = ways.find((one) => wayKey(one) === key) ?? ways[0];
  if (!way) throw new Error('a paper without a way out has no dialog');
  const [scan, setScan] = useState<NewFile | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [keepsDate, setKeepsDate] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [changed, setChanged] = useState<ChangedLetter>(document.letter ?? {});
  const [agreed, setAgreed] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const dateNote = useRef<HTMLDivElement>(null);
  const letterForm = useRef<HTMLDivElement>(null);
  const { userName } = useOpenLedger();
  const known = useKnownHere(pack);

  const isMail = way.kind === 'mail';
  const wantsScan = needsScan(form, way);
  const along = usePapersAlong(open, isMail);
  const together = along.papers.filter(
    ({ document: { id }, lacks }) => along.isReady && lacks === null && !left.has(id),
  );
  const forms = pack.forms.filter((one) => one === form || together.some((paper) => paper.form === one));
  const shown = useLetter(open, way, forms, account, changed);
  const isAgreed = !shown.isElsewhere || agreed === shown.to;
  const isAged = !keepsDate && hasAged(form, document.date, today());
  const said = isMail && along.isReady && together.length > 0 ? along.findings : findings;
  const checks = [
    ...paperChecks({ pack, document, today: today() }),
    ...(isMail ? [personalCheck(`${shown.subject}\n${shown.text}`, known, userName)] : []),
  ];

  const keepLetter = (): void => {
    if (JSON.stringify(changed) !== JSON.stringify(document.letter ?? {})) onLetter(changed);
  };
  const close = (): void => {
    // It is being put on its way: whoever presses やめる now shall not believe that it stays here.
    if (isWorking) return;
    keepLetter();
    onClose();
  };
  /** @returns whether anything still stands in the way; it has the focus then */
  const leadsToGap = (): boolean => {
    if (isAged) {
      dateNote.current?.querySelector('button')?.focus();
      return true;
    }
    const { fault } = shown;
    if (isMail && (fault || !isAgreed)) {
      const wanted = fault ? `[name="letter-${fault.field}"]` : 'input[type="checkbox"]';
      letterForm.current?.querySelector<HTMLElement>(wanted)?.focus();
      return true;
    }
    return wantsScan && !scan;
  };
  const handIn = async (): Promise<void> => {
    if (isWorking || (isMail && !along.isReady)) return;
    setAsked(true);
    if (leadsToGap()) return;
    setWorking(true);
    setFailed(
      await onHandIn({
        way,
        scan: wantsScan ? scan : null,
        letter: isMail ? shown.letter : null,
        sender: account?.address ?? null,
        together: isMail ? together : [],
      }),
    );
    setWorking(false);
  };
  return (
    <Modal opened onClose={close} title="どう出しますか" centered size="46rem">
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
        <WayChoice ways={ways} form={form} chosen={wayKey(way)} onChoose={setKey} />
        <ClosedWays ways={closed} />
        {isMail && (
          <>
            <LetterFiles
              open={open}
              scan={wantsScan ? scan : undefined}
              along={along}
              left={left}
              onLeave={(id, isLeft) =>
                setLeft((now) => new Set(isLeft ? [...now, id] : [...now].filter((one) => one !== id)))
              }
            />
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
        {wantsScan && (
          <ScanField
            scan={scan}
            isLacking={isAsked && !scan}
            onChoose={setScan}
            onPrint={onPrint}
            signature={form.signature.note ?? ''}
          />
        )}
        {said.map(({ id, message }) => (
          <Note key={id} tone="notice">
            {message}
          </Note>
        ))}
        <LastLook checks={checks} />
        <p className="subtle">{afterwards(way)}</p>
        {failed && (
          <Note tone="wrong" role="alert">
            {failed}
          </Note>
        )}
        <div className={styles['buttons']}>
          <Button onClick={close}>やめる</Button>
          <Button look="filled" onClick={() => void handIn()}>
            {isWorking ? '確定しています…' : verbOf(way)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
