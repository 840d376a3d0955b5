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
import { MadeFolderNote } from './made-note';
import { useMakeFolder } from './use-make-folder';
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
  const { work, problem, isEnded, made, make, forget } = useMakeFolder();
  const [complaint, complain] = useState('');
  const isUpsideDown = period.from > period.to;
  const press = (plan: InspectionPlan, ledger: Ledger): void => {
    if (isUpsideDown) return complain('期間の終わりの日が、始まりの日より前になっています。日を直してください');
    const of = { office: office.name, period, today };
    const networkName = (id: string): string => network(id) || id;
    const order = { plan, of, officeId: office.id, ledger, channels, stores, network: networkName, names };
    void make(order, periodWords(period), contentWords(plan));
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
      lead="事業所の書類と記録を、目次のついた1つのフォルダーに書き出します。"
      back={back}
      bar={<MakeBar work={work} onPress={plan && ledger ? () => press(plan, ledger) : null} />}
    >
      <Stack gap={16} inert={work.progress !== null}>
        {made && <MadeFolderNote made={made} />}
        {isEnded && <Note role="status">書き出すのをやめました。フォルダーは残っていません。</Note>}
        {complaint && <Note tone="wrong">{complaint}</Note>}
        {problem && <ProblemNote problem={problem} />}
        <ChoiceCard office={office} offices={offices} chosen={chosen} change={change} choose={choose} />
        {plan && (
          <Beside aside="24rem" gap={16} folds>
            <ContentCard plan={plan} period={period} />
            <MissingCard plan={plan} officeId={office.id} />
          </Beside>
        )}
        <Note>
          書き出したファイルは、暗号になっていません。職員や患者の氏名が、だれでも読める形で入ります。渡したあとは、このパソコンやUSBメモリから消してください。
        </Note>
      </Stack>
    </Page>
  );
}
