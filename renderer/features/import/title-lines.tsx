import { titleWords } from '@shared/tables/matching/import-updates';
import type { PlannedTitle } from '@shared/tables/matching/planned';
import { titleKey } from '@shared/tables/matching/title-plan';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { withTitleValues } from './decisions';
import { decide, useImportView } from './import-state';
import styles from './open-decisions.module.css';

/** みほんの里の 電話：台帳は 0235-…、シート「訪看」のA3は 0235-… */
export function TitleLine({ title }: { title: PlannedTitle }) {
  const { view } = useImportView();
  const { name, label, before, values } = title;
  const say = (value: string) => () => decide(view, (said) => withTitleValues(said, { [titleKey(title)]: value }));
  const about = `${name}の${label}`;
  return (
    <Row gap={12} atLeast={44} size={15} className={styles['one']}>
      <p>
        {about}は、{before === '' ? '' : `台帳では「${before}」、`}
        {values.map(({ value, where }) => `${where}では「${value}」`).join('、')}
      </p>
      <Row gap={8} wrap>
        <Button size="small" look="outline" aria-label={`${about}は、台帳のまま`} onClick={say(before)}>
          {before === '' ? '入れない' : '台帳のまま'}
        </Button>
        {values.map(({ value }) => (
          <Button key={value} size="small" look="text" aria-label={`${about}は、「${value}」`} onClick={say(value)}>
            「{value}」にする
          </Button>
        ))}
      </Row>
    </Row>
  );
}

/** What goes in beside the rows, unasked as the ledger has nothing there, and the way to leave it. */
export function FilledTitles({ titles }: { titles: readonly PlannedTitle[] }) {
  const { view } = useImportView();
  if (!titles.some(({ before, after }) => before === '' || after !== null)) return null;
  const taken = titles.filter(({ after }) => after !== null);
  const left = Object.fromEntries(taken.map((title) => [titleKey(title), '']));
  const where = titles.some(({ values }) => values.some(({ kana }) => kana !== undefined)) ? '表' : '表の上';
  const empty = titles.filter(({ before }) => before === '');
  const again = Object.fromEntries(empty.map((title) => [titleKey(title), title.values[0]?.value ?? '']));
  return (
    <Row gap={12} atLeast={44} size={15} className={`${styles['one']} ${styles['quiet']}`}>
      <p role="status">
        {taken.length > 0
          ? `${where}から、${titleWords({ titles })}も台帳に入れます（${placesOf(taken)}）`
          : `${where}にある事業所のことは、台帳に入れません`}
      </p>
      <Button
        size="small"
        look="text"
        onClick={() => decide(view, (said) => withTitleValues(said, taken.length > 0 ? left : again))}
      >
        {taken.length > 0 ? '入れない' : '入れる'}
      </Button>
    </Row>
  );
}

/** シート「訪看」のA2・B3: each sheet once. */
function placesOf(titles: readonly PlannedTitle[]): string {
  const cells = new Map<string, Set<string>>();
  for (const { where } of titles.flatMap(({ values }) => values)) {
    const at = where.lastIndexOf('の') + 1;
    const sheet = where.slice(0, at);
    cells.set(sheet, (cells.get(sheet) ?? new Set()).add(where.slice(at)));
  }
  return [...cells].map(([sheet, names]) => `${sheet}${[...names].join('・')}`).join('、');
}
