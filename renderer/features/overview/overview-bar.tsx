import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { generalWarnings } from '@shared/procedures/general-warnings';
import { necessityMarks, papersOfColumn, type OverviewColumn, type OverviewOfForms } from '@shared/procedures/overview';
import type { Pack } from '@shared/packs/schema';
import { Note } from '../../ui/note';
import { startHref } from './overview-address';
import { Columns, Stack } from '../../ui/layout';
import styles from './overview.module.css';
import { WorkButton } from '../../words/for-work';

/** As many papers as are named in full; of more, mark and number only. */
const NAMED = 2;

/** What is chosen, its papers and their way, what to know beforehand, and the button that begins. */
export function OverviewBar({ pack, table, column }: { pack: Pack; table: OverviewOfForms; column: OverviewColumn }) {
  const [, go] = useLocation();
  const warnings = useMemo(() => generalWarnings(pack, column), [pack, column]);
  const grave = warnings.some(({ level }) => level !== 'notice');
  return (
    <Columns
      as="section"
      columns="fit-content(34rem) minmax(0, 1fr) auto"
      grow
      align="center"
      gap={16}
      atLeast={76}
      className={styles['bar']}
      aria-label="選んでいるできごと"
    >
      <Stack leading={1.4} className={styles['choice']} aria-live="polite">
        <span className="subtle">選んでいるできごと</span>
        <strong>{column.title}</strong>
        <span className="subtle">{papersLine(table, column)}</span>
      </Stack>
      <div className={styles['warnings']}>
        {warnings.length > 0 && (
          <Note tone={grave ? 'act' : 'info'}>
            {warnings.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </Note>
        )}
      </div>
      <WorkButton look="filled" size="large" iconAfter="right" onClick={() => go(startHref(pack, column))}>
        この手続きを始める
      </WorkButton>
    </Columns>
  );
}

/** 様式7 同意撤回書（家族⇒施設⇒事務局） */
function papersLine(table: OverviewOfForms, column: OverviewColumn): string {
  const papers = papersOfColumn(table, column.id);
  const route = column.route ? `（${column.route}）` : '';
  if (papers.length === 0) return `出す書類はありません${route}`;
  const names = papers.map(({ number, title, cell: { necessity } }) => {
    const mark = necessity === 'must' ? '' : necessityMarks[necessity];
    return papers.length > NAMED || title === number ? `${mark}${number}` : `${mark}${number} ${title}`;
  });
  return `${names.join('、')}${route}`;
}
