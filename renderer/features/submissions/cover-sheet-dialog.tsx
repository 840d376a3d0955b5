import { useState } from 'react';
import { toHalfWidth } from '@shared/text/width';
import type { Office } from '@shared/ledger/entities';
import { combinedTitle } from '@shared/submission/combined-title';
import { usualSheets } from '@shared/submission/printed-files';
import type { Submission } from '@shared/submission/submission';
import { useOpenLedger, useRecords } from '../../state/open-ledger';
import { usePack } from '../../state/session';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { TextField } from '../../ui/text-field';
import { CoverSheet, coverSheetParts, type CoverSheetProps } from './cover-sheet';
import { SaveSheet } from './save-sheet';
import { useDaysToSay } from './days-to-say';
import { openOnLetter, useLeftOpen } from './left-open';
import type { usePrintedSheet } from '../../ui/use-printed-sheet';
import { Columns, Second } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { useDayOrToday } from '../../state/use-today';

interface CoverSheetDialogProps {
  papers: readonly Submission[];
  recipient: string;
  /** Where they go, as their channel needs to know it. */
  place: string;
  office: Office | null;
  print: ReturnType<typeof usePrintedSheet>['print'];
  onClose: () => void;
}

const digitsOnly = (typed: string): string => toHalfWidth(typed).replace(/\D/g, '');

/** 送付状を印刷: its day, who sends it, and how many sheets each paper has; what the pack knows stands there already. */
export function CoverSheetDialog({ papers, recipient, place, office, print, onClose }: CoverSheetDialogProps) {
  const { userName } = useOpenLedger();
  const corporations = useRecords('corporations');
  const daysToSay = useDaysToSay();
  const leftOpen = useLeftOpen();
  const pack = usePack(papers[0]?.packId ?? '');
  const [on, setOn] = useDayOrToday();
  const [error, setError] = useState<string | null>(null);
  const [sender, setSender] = useState(userName);
  const [counted, setCounted] = useState<Readonly<Record<string, string>>>({});
  const usual = (one: Submission): string => String(usualSheets(pack, one) ?? '');
  const sheetsOf = (one: Submission): string => counted[one.id] ?? usual(one);
  /** Null: it has no day, and that is said. */
  const asSaid = (): CoverSheetProps | null => {
    if (on === null) {
      setError('日付が空です。入れると、送付状ができます');
      return null;
    }
    const enclosed = papers.map((one) => ({
      id: one.id,
      title: combinedTitle(one),
      date: one.paperDate,
      sheets: sheetsOf(one),
      said: [...daysToSay(one), ...leftOpen(one).map(openOnLetter)],
    }));
    const corporation = corporations.get(office?.corporationId ?? '') ?? null;
    return { on, recipient, place, office, corporation, sender, papers: enclosed };
  };
  const printSheet = (): void => {
    const said = asSaid();
    if (!said) return;
    print(<CoverSheet {...said} />);
    onClose();
  };
  return (
    <Dialog title="送付状を印刷" width="form" onClose={onClose}>
      <p className="subtle">
        {recipient}　御中。枚数は様式のページ数です。ちがうときは、印刷した枚数に直してください。
      </p>
      <Columns columns="1fr 1fr" gap={12} align="start">
        <DateField
          label="送付状の日付"
          value={on}
          error={error}
          onCommit={(date) => {
            setError(null);
            setOn(date);
          }}
        />
        <TextField label="担当（差出人）" value={sender} onType={setSender} onCommit={setSender} />
      </Columns>
      <Lines>
        {papers.map((one) => (
          <li key={one.id}>
            <span>
              {combinedTitle(one)}
              <Second>{one.about}</Second>
            </span>
            <TextField
              label="枚数"
              labelPrefix={combinedTitle(one)}
              value={sheetsOf(one)}
              inputMode="numeric"
              normalize={digitsOnly}
              onType={(typed) => setCounted((before) => ({ ...before, [one.id]: digitsOnly(typed) }))}
              onCommit={(sheets) => setCounted((before) => ({ ...before, [one.id]: sheets }))}
            />
          </li>
        ))}
      </Lines>
      <DialogEnd confirm="送付状を印刷" icon="print" onConfirm={printSheet}>
        <SaveSheet
          title="送付状"
          about={recipient}
          parts={() => {
            const said = asSaid();
            return said && coverSheetParts(said);
          }}
        />
      </DialogEnd>
    </Dialog>
  );
}
