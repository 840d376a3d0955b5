import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Form } from '@shared/packs/schema';
import { plainFields } from '@shared/packs/form-fields';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Row } from '../../ui/layout';

/** Whether a paper bears the day on which it was begun, and that day is past. */
export const hasAged = (form: Form, date: CalendarDate, today: CalendarDate): boolean =>
  date < today && plainFields(form).some(({ value }) => value === 'document.date');

interface AgedDateProps {
  /** 様式２, where several papers leave together. */
  number?: string;
  date: CalendarDate;
  today: CalendarDate;
  onToday: () => void;
  onKeep: () => void;
}

/** 申請日 of a paper that lay for a while: it may be meant, or forgotten. */
export const AgedDate = ({ number = '書類', date, today, onToday, onKeep }: AgedDateProps) => (
  <div data-gap>
    <Note tone="notice" role="alert">
      {number}の日付が {formatWareki(date)}のままです。どちらにしますか。
      <Row align="stretch" wrap gap={[8, 12]} above={8}>
        <Button size="small" look="outline" onClick={onToday}>
          今日（{formatWareki(today)}）に直す
        </Button>
        <Button size="small" onClick={onKeep}>
          このまま
        </Button>
      </Row>
    </Note>
  </div>
);
