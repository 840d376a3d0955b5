import { useMemo } from 'react';
import type { EventKind } from '@shared/ledger/event';
import { parsedNames } from '@shared/procedures/wizard/parsed-names';
import { peopleNamed } from '@shared/procedures/wizard/parsed-answers';
import { parseSentence, type ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { SearchBox } from '../../../ui/search-box';
import { eventTitle } from '../../../procedures/event-tiles';
import styles from './event-step.module.css';
import { useWizard } from './wizard-context';
import { Row } from '../../../ui/layout';
import { useToday } from '../../../state/use-today';

/** As many as are offered for one sentence. */
const MOST = 3;

/** In one's own words: 「辞めます」「スマホをなくした」. What was found is offered, never taken by itself. */
export function FreeWords({ onTake }: { onTake: (parsed: ParsedSentence, kind: EventKind) => void }) {
  const { run, change, ledger } = useWizard();
  const typed = run.typed['words'] ?? '';
  const today = useToday();
  const parsed = useMemo(() => parseSentence(typed, ledger.people, today), [typed, ledger.people, today]);
  const offered = parsed.kinds.slice(0, MOST);
  const named = namesOffered(parsed, typed, offered[0]);
  const take = (kind: EventKind | undefined): void => {
    if (kind) onTake(parsed, kind);
  };
  return (
    <div className={styles['words']}>
      <SearchBox
        label="何があったかを、ことばで入れる"
        placeholder="ことばでもさがせます　例：佐藤さんが辞めます、スマホをなくした"
        value={typed}
        onType={(words) => change((now) => ({ ...now, typed: { ...now.typed, words } }))}
        onEnter={() => take(offered[0])}
      />
      <div aria-live="polite">
        {typed.trim() !== '' && (
          <Row wrap gap={8} above={8}>
            {offered.length > 0 ? (
              <>
                <span className="subtle">こちらですか：</span>
                {offered.map((kind) => (
                  <Button key={kind} size="small" look="outline" iconAfter="right" onClick={() => take(kind)}>
                    {eventTitle(kind)}
                  </Button>
                ))}
                {named.map((name) => (
                  <Badge key={name} tone="info">
                    {name}さん
                  </Badge>
                ))}
              </>
            ) : (
              <span className="subtle">
                近いものが見つかりません。下から選ぶか、「その他・わからない」へ進んでください。
              </span>
            )}
          </Row>
        )}
      </div>
    </div>
  );
}

/** Whom the likeliest event is about: people of the ledger, or as they are called where somebody new comes. */
const namesOffered = (parsed: ParsedSentence, typed: string, kind: EventKind | undefined): readonly string[] =>
  kind === 'join' || kind === 'patient-joins'
    ? parsedNames(typed).map(({ name }) => name)
    : kind === undefined
      ? []
      : peopleNamed(parsed, kind).map(({ name }) => name);
