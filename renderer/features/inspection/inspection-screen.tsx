import { useMemo, useState } from 'react';
import { periodWords, type Period } from '@shared/inspection/period';
import type { Ledger, Office } from '@shared/ledger/entities';
import type { CalendarDate } from '@shared/text/calendar-date';
import { byReading } from '@shared/text/japanese-order';
import { useRecordNames } from '../../records/panel/use-record-names';
import { useNetworkName } from '../../records/panel/use-network-name';
import { useWayBack } from '../../state/came-from';
import { useOfficeInUse } from '../../state/office-in-use';
import { useLedger, useOpenLedger, useRecords } from '../../state/open-ledger';
import { useChannels } from '../../state/session';
import { useToday } from '../../state/use-today';
import { Beside } from '../../ui/beside';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { ChoiceCard } from './choice-card';
import { ContentCard, contentWords, MissingCard, OfficesCard } from './content-cards';
import type { InspectionOrder } from './gather-papers';
import { useInspectionPlans, type PlannedOffice } from './use-inspection-plan';
import { MakeBar } from './make-bar';
import { MadeFolderNote, PrintedNote } from './made-note';
import { useMakeFolder } from './use-make-folder';
import { useMakePrint } from './use-make-print';
import { usePeriod } from './use-period';

/** 運営指導の日: everything of an office and a period as one folder, or of several, looked at before it is made. */
export function InspectionScreen() {
  const { office } = useOfficeInUse();
  const offices = useRecords('offices');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const all = useMemo(() => [...offices.values()].sort(byReading), [offices]);
  const usual = all.find(({ id }) => id === office?.id) ?? all.find(({ status }) => status === 'registered') ?? all[0];
  const of = useMemo(
    () => all.filter(({ id }) => (chosen ? chosen.includes(id) : id === usual?.id)),
    [all, chosen, usual],
  );
  const back = useWayBack();
  return usual ? (
    <InspectionOf of={of} offices={all} choose={setChosen} back={back} />
  ) : (
    <Page title="運営指導の日" back={back}>
      <EmptyState icon="office" title="まだ事業所がありません">
        法人と事業所を入れると、その書類と記録をまとめて書き出せます。
      </EmptyState>
    </Page>
  );
}

interface InspectionOfProps {
  /** The chosen ones. */
  of: readonly Office[];
  offices: readonly Office[];
  choose: (officeIds: readonly string[]) => void;
  back: { to: string; label: string };
}

function InspectionOf({ of, offices, choose, back }: InspectionOfProps) {
  const today = useToday();
  const chosen = usePeriod(today);
  const { period } = chosen;
  const planned = useInspectionPlans({ offices: of, period, today });
  const orderOf = useOrder(period, today);
  const { folder, print, isAtWork, forget } = useMaking();
  const [complaint, complain] = useState('');
  const press = (all: readonly PlannedOffice[], ledger: Ledger, way: 'folder' | 'print'): void => {
    forget();
    if (all.length === 0) return complain('事業所が選ばれていません。1つ以上選んでください');
    if (period.from > period.to)
      return complain('期間の終わりの日が、始まりの日より前になっています。日を直してください');
    const orders = all.map((one) => orderOf(one, ledger));
    if (way === 'print') void print.print(orders, periodWords(period));
    else void folder.make(orders, periodWords(period), contentWords(all.map(({ plan }) => plan)));
  };
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V): void => {
      forget();
      complain('');
      set(value);
    };
  const ledger = useLedger();
  return (
    <Page
      title="運営指導の日"
      lead="事業所の書類と記録を、目次をつけて1つのフォルダーに書き出すか、まとめて印刷します。"
      back={back}
      bar={
        <MakeBar
          folder={folder.work}
          print={print.work}
          office={print.office}
          isAsked={folder.isAsked}
          onPress={planned && ledger ? (way) => press(planned, ledger, way) : null}
        />
      }
    >
      <Stack gap={16} inert={isAtWork}>
        <MakingNotes {...{ folder, print, complaint }} isOneOfSeveral={of.length > 1} />
        <ChoiceCard of={of} offices={offices} chosen={chosen} change={change} choose={choose} />
        {planned && <PlannedCards planned={planned} period={period} />}
        <WhatToMind />
      </Stack>
    </Page>
  );
}

/** What is asked of main of one office, as the ledger is now. */
function useOrder(period: Period, today: CalendarDate): (of: PlannedOffice, ledger: Ledger) => InspectionOrder {
  const stores = useOpenLedger();
  const channels = useChannels();
  const network = useNetworkName();
  const names = useRecordNames();
  return ({ office, plan }, ledger) => ({
    of: { office: office.name, period, today },
    network: (id) => network(id) || id,
    ...{ plan, officeId: office.id, ledger, channels, stores, names },
  });
}

/** What will be in it, and what isn't there yet. */
function PlannedCards({ planned, period }: { planned: readonly PlannedOffice[]; period: Period }) {
  const [one] = planned;
  if (!one) return null;
  const isOneOfSeveral = planned.length > 1;
  return (
    <Beside aside="24rem" gap={16} folds>
      {isOneOfSeveral ? (
        <OfficesCard planned={planned} period={period} />
      ) : (
        <ContentCard plan={one.plan} period={period} />
      )}
      <Stack gap={16}>
        {planned.map((of) => (
          <MissingCard key={of.office.id} planned={of} isOneOfSeveral={isOneOfSeveral} />
        ))}
      </Stack>
    </Beside>
  );
}

/** What isn't in it, and what becomes of it afterwards. */
const WhatToMind = () => (
  <>
    <Note>
      入るのは、このアプリにあるものだけです。勤務表、運営規程、重要事項説明書、介護記録などは、別にそろえてください。
    </Note>
    <Note>
      書き出したファイルは、暗号になっていません。職員や患者の氏名が、だれでも読める形で入ります。渡したあとは、このパソコンやUSBメモリから消してください。印刷した紙の置き場所にも、気をつけてください。
    </Note>
  </>
);

/** The two ways out; one works at a time. */
function useMaking() {
  const folder = useMakeFolder();
  const print = useMakePrint();
  const forget = (): void => {
    folder.forget();
    print.forget();
  };
  return { folder, print, forget, isAtWork: folder.work.progress !== null || print.work.progress !== null };
}

type MakingNotesProps = Pick<ReturnType<typeof useMaking>, 'folder' | 'print'> & {
  complaint: string;
  isOneOfSeveral: boolean;
};

/** What came of it, or why it didn't begin. */
const MakingNotes = ({ folder, print, complaint, isOneOfSeveral }: MakingNotesProps) => (
  <>
    {folder.made && <MadeFolderNote made={folder.made} />}
    {folder.isEnded && <Note role="status">書き出すのをやめました。フォルダーは残っていません。</Note>}
    {print.printed.map((printed, at) => (
      <PrintedNote key={at} printed={printed} isOneOfSeveral={isOneOfSeveral} />
    ))}
    {print.isEnded && (
      <Note role="status">{print.printed.length > 0 ? '残りの印刷をやめました。' : '印刷をやめました。'}</Note>
    )}
    {complaint && <Note tone="wrong">{complaint}</Note>}
    {folder.problem && <ProblemNote problem={folder.problem} />}
    {print.problem && <ProblemNote problem={print.problem} />}
  </>
);
