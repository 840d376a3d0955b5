import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { handOver } from '@shared/credentials/hand-over';
import { useLedger } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useScreenPrint } from '../../state/screen-print';
import { useSession } from '../../state/session';
import { Badge } from '../../ui/badge';
import { NOBODY_CHOSEN } from '../../records/panel/nobody-chosen';
import { PersonField } from '../../records/panel/person-field';
import { SidePanel } from '../../ui/side-panel';
import { CREDENTIALS } from '../../words/credential-words';
import { HandOverSheet } from './hand-over-sheet';
import { Columns } from '../../ui/layout';
import { Lines } from '../../ui/lines';
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
  const sheet = list && <HandOverSheet list={list} office={officeOf()} />;
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
        {list?.lines.length === 0 && <p>{list.person.name}さんの ID と端末は、台帳にありません。</p>}
        {list && list.lines.length > 0 && (
          <Lines as="ol" aria-label={`${list.person.name}さんの引き継ぎ`}>
            {list.lines.map(({ id, table, need, what, todo, who, why, source }) => (
              <li key={id}>
                <Link href={table === 'accounts' ? `${CREDENTIALS}/${id}` : `/ledger/devices/${id}`}>{what}</Link>
                {need === 'must' ? <Badge tone="act">かならず</Badge> : <Badge>知っていたら</Badge>}
                <span>{todo}</span>
                <span className="subtle">
                  する人：{who}　／　{why}
                  {source && `（${source}）`}
                </span>
              </li>
            ))}
          </Lines>
        )}
        <p className="subtle">パスワードそのものは、画面にも紙にも出ません。</p>
      </Columns>
    </SidePanel>
  );

  function officeOf(): string {
    return ledger?.offices.find(({ id }) => id === person?.officeId)?.name ?? '';
  }
}
