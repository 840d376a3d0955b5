import { isChangeUnrecorded, type CredentialRow } from '@shared/credentials/credential-rows';
import { Badge } from '../../ui/badge';
import { dayText } from '../../words/day-text';
import { dueWords } from '../../words/credential-words';
import { useToday } from '../../state/use-today';

/** 次に変える日. */
export function DueBadge({ row }: { row: CredentialRow }) {
  const { dueOn, when } = row;
  const today = useToday();
  if (dueOn === null) return <span aria-label="決まっていません">—</span>;
  if (when === 'later') return dayText(dueOn, today);
  return (
    <Badge tone="act" {...(when === 'due' && { icon: 'clock' })}>
      {isChangeUnrecorded(row) ? '変えた記録がありません' : dueWords(dueOn, today)}
    </Badge>
  );
}
