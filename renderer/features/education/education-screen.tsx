import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Staff } from '@shared/ledger/entities';
import { useWayBack } from '../../state/came-from';
import { useMayWork } from '../../state/use-may';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { DateField } from '../../ui/date-field';
import { EmptyState } from '../../ui/empty-state';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { Block, Row, Stack } from '../../ui/layout';
import { ForWork } from '../../words/for-work';
import { useEducation, words, type Education } from './use-education';

/** 従事者の教育と誓約: who had it when, and one day for all of those who come together. */
export function EducationScreen() {
  const back = useWayBack();
  const mayWork = useMayWork();
  const education = useEducation();
  const { here, officeName, what, count, problem, form, record } = education;
  return (
    <Page
      title="個人情報の教育と誓約"
      lead={`${officeName ?? 'いまの事業所'}の職員について、済んだ日${mayWork ? 'を記録します' : 'を見られます'}。`}
      back={back}
      bar={
        here.length > 0 && (
          <ForWork says="記録すること">
            <Block as="span" grow tone="sub" size={15}>
              記録は、あとから元に戻せます
            </Block>
            <Button look="filled" size="large" onClick={() => void record()}>
              {count}人の{words[what].word}を記録
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
            <WhatAndWhen {...education} />
          </ForWork>
          {problem && <Note tone="wrong">{problem}</Note>}
          <Block as="ul" frame={12} aria-label="職員">
            {here.map((person) => (
              <PersonLine key={person.id} person={person} {...education} />
            ))}
          </Block>
        </Stack>
      )}
    </Page>
  );
}

/** What is written down, and its day. */
const WhatAndWhen = ({ what, setWhat, date, setDate }: Education) => (
  <Row wrap align="start" gap={[12, 24]}>
    <Segmented
      isField
      label="記録するもの"
      value={what}
      choices={[
        { value: 'educatedOn', label: '教育' },
        { value: 'pledgedOn', label: '誓約書' },
      ]}
      onChange={setWhat}
    />
    <DateField
      label={what === 'educatedOn' ? '教育をした日' : '誓約書を交わした日'}
      required
      value={date}
      onCommit={setDate}
    />
  </Row>
);

/** Somebody, to be ticked by whoever may, with what they had so far. */
function PersonLine({ person, chosen, pick, pledgeOf }: Education & { person: Staff }) {
  const mayWork = useMayWork();
  const { educatedOn = null, pledgedOn = null, coveredBy = '' } = pledgeOf(person) ?? {};
  return (
    <Row as="li" ruled wrap justify="between" gap={[4, 16]} atLeast={56} pad={[6, 16]}>
      {mayWork ? (
        <CheckBox checked={chosen.has(person.id)} onChange={() => pick(person.id)}>
          <Who person={person} />
        </CheckBox>
      ) : (
        <Who person={person} />
      )}
      <Row as="span" align="stretch" wrap gap={[2, 20]} size={15}>
        <Day label="教育" day={educatedOn} />
        <Day label="誓約" day={pledgedOn} note={coveredBy} />
      </Row>
    </Row>
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
