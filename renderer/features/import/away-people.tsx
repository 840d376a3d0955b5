import { awayWord } from '@shared/ledger/away-word';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { Block } from '../../ui/layout';

const NAMED = 2;

/** 休みの方：見本 花子（産休）、見本 次郎（休職）。在職中として入り、「産休」「休職」でさがせます; '' where nobody is. */
export function awayWords({ kind, rows }: Pick<ImportPlan, 'kind' | 'rows'>): string {
  if (kind !== 'staff') return '';
  const away = rows.flatMap(({ title, verdict, cells }) => {
    const word = verdict === 'left' ? null : awayWord(String(cells['note']?.after ?? ''));
    return word === null ? [] : [{ title, word }];
  });
  if (away.length === 0) return '';
  const words = [...new Set(away.map(({ word }) => `「${word}」`))].join('');
  const named = away.slice(0, NAMED).map(({ title, word }) => `${title}（${word}）`);
  const others = away.length > NAMED ? `、ほか ${away.length - NAMED}人` : '';
  return `休みの方：${named.join('、')}${others}。在職中として入り、${words}でさがせます`;
}

/** 兼務先が入る方：見本 花子（みほん居宅）、ほか 2人; '' where nobody has any. */
export function postsWords(
  { kind, rows }: Pick<ImportPlan, 'kind' | 'rows'>,
  names: (id: string) => string | null,
): string {
  if (kind !== 'staff') return '';
  const others = rows.filter(({ verdict, alsoAt }) => (verdict === 'new' || verdict === 'changed') && alsoAt?.length);
  if (others.length === 0) return '';
  const named = others
    .slice(0, NAMED)
    .map(
      ({ title, alsoAt }) => `${title}（${(alsoAt ?? []).map(({ officeId }) => names(officeId) ?? '').join('、')}）`,
    );
  return `兼務先が入る方：${named.join('、')}${others.length > NAMED ? `、ほか ${others.length - NAMED}人` : ''}`;
}

/** The ledger has no state for who is away: what becomes of them is said before they are taken. */
export function AwayPeople({ plan }: { plan: ImportPlan }) {
  const words = awayWords(plan);
  return (
    words !== '' && (
      <Block as="p" role="status" narrow anywhere>
        {words}
      </Block>
    )
  );
}
