import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { dayOf } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useRecords } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { SearchBox } from '../../../ui/search-box';
import { useSearched } from '../../../ui/use-searched';
import { useWallTime } from '../../../state/use-today';
import { Block, Small, Stack } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';

/** So many are seen at a glance; with more there is something to search. */
const SHOWN = 8;

/** 終わったもの: done, or taken back. */
export function EndedList({ ended }: { ended: readonly KeptRun[] }) {
  const { date: today } = useWallTime();
  const patients = useRecords('patients');
  const [isWhole, setWhole] = useState(false);
  const latest = useMemo(() => [...ended].sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? '')), [ended]);
  const {
    shown: found,
    isSearched,
    box,
  } = useSearched(latest, ({ title, event }) =>
    [title, ...(event?.staff ?? []).map(({ kana }) => kana), patients.get(event?.patientId ?? '')?.kana ?? ''].join(
      ' ',
    ),
  );
  const shown = isWhole || isSearched ? found : found.slice(0, SHOWN);
  return (
    <section aria-labelledby="over">
      <Block as="h2" below={8} size={18} leading={1.45} id="over">
        終わったもの
      </Block>
      {ended.length > SHOWN && (
        <Block most="24rem" below={10}>
          <SearchBox label="終わった手続きをさがす" placeholder="名前・ふりがな・できごとでさがす" {...box} />
        </Block>
      )}
      <Lines look="framed">
        {shown.map((run) => (
          <li key={run.id}>
            <Stack grow narrow>
              <Link href={`/procedures/${run.id}`}>{run.title}</Link>
              <Small>{[...new Set(run.networks.map(({ officeName }) => officeName))].join('・')}</Small>
            </Stack>
            {run.state === 'done' ? (
              <Badge tone="ok" icon="done">
                済み
              </Badge>
            ) : (
              <Badge icon="undo">元に戻した</Badge>
            )}
            <Block as="span" tone="sub" size={15} text="right">
              {run.endedAt ? formatWarekiShort(dayOf(run.endedAt), today) : ''}
            </Block>
          </li>
        ))}
      </Lines>
      {found.length === 0 && <p className="subtle">「{box.value}」に当てはまる手続きはありません。</p>}
      {shown.length < found.length && (
        <Button look="text" onClick={() => setWhole(true)}>
          すべて見る（{found.length}件）
        </Button>
      )}
    </section>
  );
}
