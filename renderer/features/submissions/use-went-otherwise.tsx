import { useId, useState, type ReactNode } from 'react';
import { otherWays, otherWayWords, type OtherWay } from '@shared/submission/other-way';
import type { SubmissionEvent, Timeless } from '@shared/submission/transition';
import { currentDay } from '../../data/clock';
import { useOpenLedger } from '../../state/open-ledger';
import { useDayOrToday } from '../../state/use-today';
import { Choice, Choices } from '../../ui/choice';
import { DateField } from '../../ui/date-field';
import { Icon } from '../../ui/icon';
import { Block, Row } from '../../ui/layout';
import { TextField } from '../../ui/text-field';

/** That it has left by another way, as it is written down. */
export type WentOtherwise = Timeless<Extract<SubmissionEvent, { kind: 'handed-over' }>>;

/** もう出してある, ほかの出し方で出した: by which way, on which day, by whom. */
export function useWentOtherwise(): { fields: ReactNode; settled: () => WentOtherwise | null } {
  const { userName } = useOpenLedger();
  const [other, setOther] = useState<OtherWay | null>(null);
  const [on, setOn] = useDayOrToday();
  const [by, setBy] = useState(userName);
  const [isAsked, setAsked] = useState(false);
  const name = useId();
  const wrongDay =
    on === null
      ? '日付が空です。入れると次へ進めます'
      : on > currentDay()
        ? 'まだ来ていない日です。今日までの日付を入れてください'
        : null;
  const settled = (): WentOtherwise | null => {
    setAsked(true);
    if (other === null || on === null || wrongDay !== null) return null;
    return { kind: 'handed-over', how: otherWayWords[other].step, other, on, by: by.trim() };
  };
  const fields = (
    <>
      <Choices legend="どう出しましたか">
        <Row wrap gap={8}>
          {otherWays.map((way) => (
            <Choice key={way} look="card" name={name} checked={way === other} onChoose={() => setOther(way)}>
              <Row as="span" gap={6} weight={700} nowrap>
                <Icon name={otherWayWords[way].icon} size={16} />
                {otherWayWords[way].done}
              </Row>
            </Choice>
          ))}
        </Row>
        {isAsked && other === null && (
          <Block as="p" tone="wrong" size={15} role="alert">
            どれかを選ぶと、記録できます
          </Block>
        )}
      </Choices>
      <DateField label="出した日" value={on} error={isAsked ? wrongDay : null} onCommit={setOn} />
      <TextField label="出した人" value={by} onType={setBy} onCommit={setBy} />
    </>
  );
  return { fields, settled };
}
