import type { TalkChannel } from '@shared/packs/talk-schema';
import type { TalkFinding } from '@shared/talk/check-talk';
import { Badge } from '../../ui/badge';
import { Note } from '../../ui/note';
import { SourceWords } from './source-words';
import { Block, Row, Stack } from '../../ui/layout';
import { Numeral } from '../../ui/pictogram';

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
    <Stack as="section" gap={8} size={15} aria-labelledby="talk-findings">
      <Block as="h2" size={16} id="talk-findings">
        確かめた結果
      </Block>
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
        <Stack as="ol" gap={10} size={15} leading={1.55}>
          {findings.map(({ id, level, text, at, why }, i) => (
            <Stack as="li" frame={8} gap={4} pad={[10, 14]} key={`${id} ${at?.start ?? ''}`}>
              <Row as="span" gap={8}>
                <Numeral tone="act">{i + 1}</Numeral>
                <Badge tone={LEVELS[level].tone}>{LEVELS[level].label}</Badge>
              </Row>
              <b>{text}</b>
              {why && (
                <>
                  <span>決まり：{why.text}</span>
                  <SourceWords source={why.source} />
                </>
              )}
            </Stack>
          ))}
        </Stack>
      )}
    </Stack>
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
