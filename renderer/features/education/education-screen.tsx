import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { byReading } from '@shared/text/japanese-order';
import { addMonths, type CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Staff, StaffPledge } from '@shared/ledger/entities';
import { pledgeWith } from '@shared/rules/pledge-rules';
import { isEmployed } from '@shared/rules/staff-rules';
import { useWayBack } from '../../state/came-from';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { update } from '../../data/records';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { DateField } from '../../ui/date-field';
import { EmptyState } from '../../ui/empty-state';
import { Note } from '../../ui/note';
import { useOnce } from '../../ui/once';
import { Page } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { goToUnsettled } from '../../ui/unsettled';
import { Block, Row, Stack } from '../../ui/layout';
import { ForWork } from '../../words/for-work';
import { useMayWork } from '../../state/use-may';
import { useToday } from '../../state/use-today';

type What = 'educatedOn' | 'pledgedOn';
const words: Record<What, { word: string; told: string }> = {
  educatedOn: { word: '教育', told: '個人情報の教育' },
  pledgedOn: { word: '誓約', told: '誓約書' },
};

/** 従事者の教育と誓約: who had it when, and one day for all of those who come together. */
export function EducationScreen() {
  const [search] = useSearchParams();
  const { office, shows } = useOfficeInUse();
  const people = useRecords('people');
  const pledges = useRecords('pledges');
  const offices = useRecords('offices');
  const change = useChangeLedger();
  const back = useWayBack();
  const today = useToday();
  const mayWork = useMayWork();
  const wanted = search.get('office') ?? office?.id ?? null;
  const months = Number(search.get('months')) || 12;
  const here = useMemo(
    () =>
      [...people.values()]
        .filter((person) => (wanted ? person.officeId === wanted : shows(person.officeId)) && isEmployed(person, today))
        .sort(byReading),
    [people, wanted, shows, today],
  );
  const [what, setWhat] = useState<What>('educatedOn');
  const [date, setDate] = useState<CalendarDate | null>(today);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const pledgeOf = (person: Staff): StaffPledge | undefined =>
    [...pledges.values()].find(({ staffId }) => staffId === person.id);
  const isLacking = (person: Staff): boolean => {
    const day = pledgeOf(person)?.[what];
    return what === 'pledgedOn'
      ? !day && !pledgeOf(person)?.coveredBy
      : !day || addMonths(day, months) <= addMonths(today, 1);
  };
  const chosen = picked ?? new Set(here.filter(isLacking).map(({ id }) => id));
  const those = here.filter(({ id }) => chosen.has(id));
  const name = offices.get(wanted ?? '')?.name;

  const record = useOnce(async (): Promise<void> => {
    if (goToUnsettled(form.current)) return;
    if (!date) return setProblem('日付を入れてください。例：11/20、R8.11.20');
    if (date > today) return setProblem('これからの日付です。済んだ日を入れてください');
    if (those.length === 0) return setProblem('受けた方に印を付けてください');
    const [first] = those;
    const who = those.length === 1 ? `${first?.name ?? ''}さん` : `${those.length}人`;
    const result = await change(
      `${who}の${words[what].told}を記録しました`,
      those.map((person) =>
        update('pledges', pledgeWith(pledgeOf(person), person.id, { [what]: date }, crypto.randomUUID())),
      ),
    );
    if (!result.ok) return setProblem(result.message);
    setProblem('');
    setPicked(null);
  });
  return (
    <Page
      title="個人情報の教育と誓約"
      lead={`${name ?? 'いまの事業所'}の職員について、済んだ日${mayWork ? 'を記録します' : 'を見られます'}。`}
      back={back}
      bar={
        here.length > 0 && (
          <ForWork says="記録すること">
            <Block as="span" grow tone="sub" size={15}>
              記録は、あとから元に戻せます
            </Block>
            <Button look="filled" size="large" onClick={() => void record()}>
              {those.length}人の{words[what].word}を記録
            </Button>
          </ForWork>
        )
      }
    >
      {here.length === 0 ? (
        <EmptyState icon="people" title="この事業所には、いま働いている職員がいません" />
      ) : (
        <Stack most="54rem" gap={16} ref={form}>
          <ForWork>
            <Row wrap align="start" gap={[12, 24]}>
              <Segmented
                label="記録するもの"
                value={what}
                choices={[
                  { value: 'educatedOn', label: '教育' },
                  { value: 'pledgedOn', label: '誓約書' },
                ]}
                onChange={(next) => {
                  setWhat(next);
                  setPicked(null);
                  setProblem('');
                }}
              />
              <DateField
                label={what === 'educatedOn' ? '教育をした日' : '誓約書を交わした日'}
                required
                value={date}
                onCommit={(day) => {
                  setDate(day);
                  setProblem('');
                }}
              />
            </Row>
          </ForWork>
          {problem && <Note tone="wrong">{problem}</Note>}
          <Block as="ul" frame={12} aria-label="職員">
            {here.map((person) => (
              <Row as="li" ruled wrap justify="between" gap={[4, 16]} atLeast={56} pad={[6, 16]} key={person.id}>
                {mayWork ? (
                  <CheckBox
                    checked={chosen.has(person.id)}
                    onChange={(on) => setPicked(toggled(chosen, person.id, on))}
                  >
                    <Who person={person} />
                  </CheckBox>
                ) : (
                  <Who person={person} />
                )}
                <Row as="span" align="stretch" wrap gap={[2, 20]} size={15}>
                  <Day label="教育" day={pledgeOf(person)?.educatedOn ?? null} />
                  <Day
                    label="誓約"
                    day={pledgeOf(person)?.pledgedOn ?? null}
                    note={pledgeOf(person)?.coveredBy ?? ''}
                  />
                </Row>
              </Row>
            ))}
          </Block>
        </Stack>
      )}
    </Page>
  );
}

const Who = ({ person: { name, jobType } }: { person: Staff }) => (
  <Row as="span" align="baseline" wrap gap={[0, 12]}>
    <strong>{name}</strong>
    <span className="subtle">{jobType}</span>
  </Row>
);

function Day({ label, day, note = '' }: { label: string; day: CalendarDate | null; note?: string }) {
  return (
    <Block as="span" least="11rem">
      <span className="subtle">{label}</span> {day ? formatWareki(day) : note || 'まだ'}
    </Block>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
