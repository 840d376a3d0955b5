import { useState } from 'react';
import { Link } from 'wouter';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { Talk } from '@shared/packs/talk-schema';
import { canTakeBack, takeBackUntil, timeOfDay } from '@shared/talk/take-back';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { TextField } from '../../ui/text-field';
import { dayWords } from '../../words/day-words';
import { useWallTime } from '../../state/use-today';
import { SourceWords } from './source-words';
import { Columns } from '../../ui/layout';
import { ForWork } from '../../words/for-work';

/** もう送ってしまったとき: until when the message can be taken back, and what to do besides. */
export function TakeBackMessage({ rule, packId }: { rule: NonNullable<Talk['takeBack']>; packId: string }) {
  const now = useWallTime();
  const [date, setDate] = useState<CalendarDate | null>(now.date);
  const [typed, setTyped] = useState('');
  const time = timeOfDay(typed);
  const sent = date && time ? { date, time } : null;
  return (
    <section aria-labelledby="take-back">
      <h2 id="take-back">もう送ってしまったとき</h2>
      <Columns columns="minmax(0, 3fr) minmax(0, 2fr)" gap={12} align="start">
        <DateField label="送った日" value={date} echo={false} onCommit={setDate} />
        <TextField
          label="送った時刻"
          value={typed}
          placeholder="例：14:30"
          error={typed !== '' && !time ? '「14:30」のように入れてください' : null}
          normalize={(text) => timeOfDay(text) ?? text.trim()}
          onCommit={setTyped}
        />
      </Columns>
      {sent && <Until sent={sent} rule={rule} now={now} />}
      <p>
        {rule.text}
        <SourceWords source={rule.source} />
      </p>
      <ForWork>
        <Link href={`/procedures/start?event=incident&network=${packId}&a.kind=mis-sent`}>
          送り先をまちがえたときの手続きを始める
        </Link>
      </ForWork>
    </section>
  );
}

type Moment = ReturnType<typeof takeBackUntil>;

function Until({ sent, rule: { hours }, now }: { sent: Moment; rule: { hours: number }; now: Moment }) {
  const until = takeBackUntil(sent, hours);
  const words = `${dayWords(until.date)}${until.time.replace(/^0/, '')}`;
  return canTakeBack(sent, hours, now) ? (
    <Note tone="act" role="status">
      <b>{words}まで、送信取消ができます。</b>いま LINE WORKS
      で、そのトークを長押し（右クリック）して取り消してください。
    </Note>
  ) : (
    <Note tone="wrong" role="status">
      <b>送信取消ができるのは、{words}まででした。</b>下の手続きから、連絡先へ知らせてください。
    </Note>
  );
}
