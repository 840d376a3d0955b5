import { useState } from 'react';
import { periodWords } from '@shared/inspection/period';
import type { InspectionPlan } from '@shared/inspection/inspection-plan';
import type { Ledger, Office } from '@shared/ledger/entities';
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
import { ContentCard, contentWords, MissingCard } from './content-cards';
import { useInspectionPlan } from './use-inspection-plan';
import { MakeBar } from './make-bar';
import { MadeFolderNote, PrintedNote } from './made-note';
import { useMakeFolder } from './use-make-folder';
import { useMakePrint } from './use-make-print';
import { usePeriod } from './use-period';

/** 運営指導の日: everything of one office and one period as one folder, looked at before it is made. */
export function InspectionScreen() {
  const { office } = useOfficeInUse();
  const offices = useRecords('offices');
  const [chosen, setChosen] = useState<string | null>(null);
  const all = [...offices.values()].sort(byReading);
  const of = offices.get(chosen ?? office?.id ?? '') ?? all.find(({ status }) => status === 'registered') ?? all[0];
  const back = useWayBack();
  return of ? (
    <InspectionOf office={of} offices={all} choose={setChosen} back={back} />
  ) : (
    <Page title="運営指導の日" back={back}>
      <EmptyState icon="office" title="まだ事業所がありません">
        法人と事業所を入れると、その書類と記録をまとめて書き出せます。
      </EmptyState>
    </Page>
  );
}

interface InspectionOfProps {
  office: Office;
  offices: readonly Office[];
  choose: (officeId: string) => void;
  back: { to: string; label: string };
}

function InspectionOf({ office, offices, choose, back }: InspectionOfProps) {
  const today = useToday();
  const chosen = usePeriod(today);
  const { period } = chosen;
  const plan = useInspectionPlan({ officeId: office.id, period, today });
  const ledger = useLedger();
  const stores = useOpenLedger();
  const channels = useChannels();
  const network = useNetworkName();
  const names = useRecordNames();
  const { folder, print, isAtWork, forget } = useMaking();
  const [complaint, complain] = useState('');
  const isUpsideDown = period.from > period.to;
  const press = (plan: InspectionPlan, ledger: Ledger, way: 'folder' | 'print'): void => {
    forget();
    if (isUpsideDown) return complain('期間の終わりの日が、始まりの日より前になっています。日を直してください');
    const of = { office: office.name, period, today };
    const networkName = (id: string): string => network(id) || id;
    const order = { plan, of, officeId: office.id, ledger, channels, stores, network: networkName, names };
    if (way === 'print') void print.print(order, periodWords(period));
    else void folder.make(order, periodWords(period), contentWords(plan));
  };
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V): void => {
      forget();
      complain('');
      set(value);
    };
  return (
    <Page
      title="運営指導の日"
      lead="事業所の書類と記録を、目次をつけて1つのフォルダーに書き出すか、まとめて印刷します。"
      back={back}
      bar={
        <MakeBar
          folder={folder.work}
          print={print.work}
          isAsked={folder.isAsked}
          onPress={plan && ledger ? (way) => press(plan, ledger, way) : null}
        />
      }
    >
      <Stack gap={16} inert={isAtWork}>
        <MakingNotes {...{ folder, print, complaint }} />
        <ChoiceCard office={office} offices={offices} chosen={chosen} change={change} choose={choose} />
        {plan && (
          <Beside aside="24rem" gap={16} folds>
            <ContentCard plan={plan} period={period} />
            <MissingCard plan={plan} officeId={office.id} />
          </Beside>
        )}
        <WhatToMind />
      </Stack>
    </Page>
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

type MakingNotesProps = Pick<ReturnType<typeof useMaking>, 'folder' | 'print'> & { complaint: string };

/** What came of it, or why it didn't begin. */
const MakingNotes = ({ folder, print, complaint }: MakingNotesProps) => (
  <>
    {folder.made && <MadeFolderNote made={folder.made} />}
    {folder.isEnded && <Note role="status">書き出すのをやめました。フォルダーは残っていません。</Note>}
    {print.printed && <PrintedNote printed={print.printed} />}
    {print.isEnded && <Note role="status">印刷をやめました。</Note>}
    {complaint && <Note tone="wrong">{complaint}</Note>}
    {folder.problem && <ProblemNote problem={folder.problem} />}
    {print.problem && <ProblemNote problem={print.problem} />}
  </>
);
