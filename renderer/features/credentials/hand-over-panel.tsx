import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { handOver, type HandOver } from '@shared/credentials/hand-over';
import type { KeptRun } from '@shared/procedures/kept-run';
import { runsOfLeaver } from '@shared/procedures/handed-over';
import { useLedger, useRuns } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useScreenPrint } from '../../state/screen-print';
import { useSession } from '../../state/session';
import { Badge } from '../../ui/badge';
import { NOBODY_CHOSEN } from '../../records/panel/nobody-chosen';
import { PersonField } from '../../records/panel/person-field';
import { SidePanel } from '../../ui/side-panel';
import { CREDENTIALS } from '../../words/credential-words';
import { HandOverSheet } from './hand-over-sheet';
import { useHandedOver, type HandedLines } from './use-handed-over';
import { Note } from '../../ui/note';
import { Columns } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { TextLink } from '../../ui/text-link';
import { WorkButton } from '../../words/for-work';

interface HandOverPanelProps {
  /** Who leaves. */
  personId: string | null;
  print: (sheet: ReactNode) => void;
  onClose: () => void;
}

/** 引き継ぎの一覧: who must change what when somebody leaves. */
export function HandOverPanel({ personId, print, onClose }: HandOverPanelProps) {
  const ledger = useLedger();
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const [chosen, setChosen] = useState(personId);
  const person = ledger?.people.find(({ id }) => id === chosen);
  const list = useMemo(() => (ledger && person ? handOver(ledger, packs, person) : null), [ledger, packs, person]);
  const allRuns = useRuns();
  const runs = useMemo(() => (person ? runsOfLeaver(allRuns.values(), person.id) : []), [allRuns, person]);
  const handed = useHandedOver(list, runs);
  const sheet = list && <HandOverSheet list={list} handed={handed} office={officeOf()} />;
  useScreenPrint(list && list.lines.length > 0 ? { sheet: () => sheet } : null);
  return (
    <SidePanel
      title="引き継ぎの一覧"
      subtitle={<p className="subtle">辞める方・替わる方ごとに、だれが何を変えるかを出します</p>}
      takesFocus
      isReading
      onClose={onClose}
      bar={
        list &&
        list.lines.length > 0 && (
          <WorkButton look="outline" icon="print" onClick={() => print(sheet)}>
            この一覧を印刷
          </WorkButton>
        )
      }
    >
      <Columns columns="minmax(0, 1fr)" gap={16} pad={[14, 20, 20]}>
        <PersonField
          label="どなたの引き継ぎですか"
          officeId={person?.officeId ?? office?.id ?? offices[0]?.id ?? ''}
          value={chosen}
          nobody={NOBODY_CHOSEN}
          hint="ひらがなでもさがせます"
          onCommit={setChosen}
        />
        {list && runs.length > 0 && <InProcedures runs={runs} />}
        {list?.lines.length === 0 && <p>{list.person.name}さんの ID と端末は、台帳にありません。</p>}
        {list && list.lines.length > 0 && <HandOverLines list={list} handed={handed} />}
        <p className="subtle">パスワードそのものは、画面にも紙にも出ません。</p>
      </Columns>
    </SidePanel>
  );

  function officeOf(): string {
    return ledger?.offices.find(({ id }) => id === person?.officeId)?.name ?? '';
  }
}

/** Who must change what, each with what is done of it already. */
function HandOverLines({ list, handed }: { list: HandOver; handed: HandedLines }) {
  return (
    <Lines as="ol" aria-label={`${list.person.name}さんの引き継ぎ`}>
      {list.lines.map(({ id, table, need, what, todo, who, why, source }) => (
        <li key={id}>
          <Link href={table === 'accounts' ? `${CREDENTIALS}/${id}` : `/ledger/devices/${id}`}>{what}</Link>
          {handed.get(id)?.isDone ? (
            <Badge tone="ok" icon="check">
              済み
            </Badge>
          ) : (
            <Badge tone={need === 'must' ? 'act' : 'plain'}>{need === 'must' ? 'かならず' : '知っていたら'}</Badge>
          )}
          <span>{todo}</span>
          {handed.get(id)?.words.map((words) => (
            <b key={words}>{words}</b>
          ))}
          <span className="subtle">
            する人：{who}　／　{why}
            {source && `（${source}）`}
          </span>
        </li>
      ))}
    </Lines>
  );
}

/** Where what is done is recorded. */
const InProcedures = ({ runs }: { runs: readonly KeptRun[] }) => (
  <Note tone="info">
    済んだことは、手続きに記録します：
    {runs.map(({ id, title }) => (
      <TextLink key={id} href={`/procedures/${id}`}>
        {title}
      </TextLink>
    ))}
  </Note>
);
