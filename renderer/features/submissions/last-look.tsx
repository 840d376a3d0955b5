import type { LastCheck } from '@shared/submission/last-checks';
import { Icon } from '../../ui/icon';
import { Row, Stack } from '../../ui/layout';

/** 出す前の確かめ: what was looked at, the doubtful first. */
export function LastLook({ checks }: { checks: readonly LastCheck[] }) {
  const ordered = [...checks].sort((a, b) => Number(a.level === 'ok') - Number(b.level === 'ok'));
  return (
    <Stack as="section" gap={6} aria-labelledby="last-look">
      <h3 id="last-look">出す前の確かめ</h3>
      <Stack as="ul" gap={4} size={15} anywhere>
        {ordered.map(({ level, text }) => (
          <Row as="li" align="start" gap={6} leading={1.55} key={text} tone={level === 'ok' ? 'text' : 'notice'}>
            <Icon
              name={level === 'ok' ? 'check' : 'warning'}
              size={16}
              drop={3}
              tone={level === 'ok' ? 'ok' : undefined}
            />
            <span>{text}</span>
          </Row>
        ))}
      </Stack>
    </Stack>
  );
}
