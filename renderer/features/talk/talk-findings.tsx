import type { TalkChannel } from '@shared/packs/talk-schema';
import type { TalkFinding } from '@shared/talk/check-talk';
import { Badge } from '../../ui/badge';
import { Note } from '../../ui/note';
import { SourceWords } from './source-words';
import styles from './talk.module.css';

const LEVELS = {
  error: { tone: 'wrong', label: '直すところ' },
  warning: { tone: 'notice', label: '確かめるところ' },
  notice: { tone: 'info', label: '知っておくこと' },
} as const;

interface TalkFindingsProps {
  channel: TalkChannel | undefined;
  findings: readonly TalkFinding[];
  isEmpty: boolean;
}

/** What was found, each with its rule; or that nothing was. */
export function TalkFindings({ channel, findings, isEmpty }: TalkFindingsProps) {
  return (
    <section aria-labelledby="talk-findings">
      <h2 id="talk-findings">確かめた結果</h2>
      <p role="status" className="visually-hidden">
        {channel && !isEmpty ? summary(findings) : ''}
      </p>
      {!channel && <p>送り先を選び、文を貼り付けると、すぐに結果が出ます。</p>}
      {channel && findings.length === 0 && (
        <Note tone={isEmpty ? 'info' : 'ok'}>
          {isEmpty ? channel.sentence : '直すところは見つかりませんでした。送り先と添付を、もう一度確かめてください。'}
        </Note>
      )}
      {findings.length > 0 && (
        <ol className={styles['findings']}>
          {findings.map(({ id, level, text, at, why }, i) => (
            <li key={`${id} ${at?.start ?? ''}`}>
              <span className={styles['head']}>
                <span className={styles['number']} aria-hidden="true">
                  {i + 1}
                </span>
                <Badge tone={LEVELS[level].tone}>{LEVELS[level].label}</Badge>
              </span>
              <b>{text}</b>
              {why && (
                <>
                  <span>決まり：{why.text}</span>
                  <SourceWords source={why.source} />
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const summary = (findings: readonly TalkFinding[]): string =>
  findings.length === 0
    ? '直すところは見つかりませんでした'
    : (['error', 'warning', 'notice'] as const)
        .map((level) => ({ level, count: findings.filter((one) => one.level === level).length }))
        .filter(({ count }) => count > 0)
        .map(({ level, count }) => `${LEVELS[level].label}${count}`)
        .join('、');
