import { titleWords } from '@shared/tables/matching/import-updates';
import type { PlannedTitle } from '@shared/tables/matching/planned';
import { proposedTitle, titleKey } from '@shared/tables/matching/title-plan';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { decidedInWords } from './decision-words';
import { withTitleValues } from './decisions';
import { decide, useImportView } from './import-state';
import type { SayInBand } from './last-said';
import { titleWays } from './title-ways';
import styles from './open-decisions.module.css';

/**
 * みほんの里の電話は、台帳では「0235-…」、シート「訪看」のA3では「0235-…」. Whom the list alone calls 管理者 is proposed: みほんの里の管理者は、
 * 佐藤 健一さんですか.
 */
export function TitleLine({ title, say: sayOf }: { title: PlannedTitle; say: SayInBand }) {
  const { name, label, values } = title;
  const about = `${name}の${label}`;
  const say = (value: string, words: string) => () =>
    sayOf(decidedInWords(about, words), (said) => withTitleValues(said, { [titleKey(title)]: value }));
  const proposal = proposedTitle(title);
  return (
    <Row gap={12} atLeast={44} size={15} className={styles['one']}>
      <p>{proposal === null ? saidOf(title) : `${about}は、${proposal}さんですか（${values[0]?.where ?? ''}）`}</p>
      <Row gap={8} wrap>
        {titleWays(title).map(({ value, words, isSeen, isTaken }) => (
          <Button
            key={words}
            size="small"
            look={isSeen ? 'outline' : 'text'}
            aria-label={`${about}は、${isTaken ? `「${value}」` : words}`}
            onClick={say(value, isTaken ? `「${value}」` : words)}
          >
            {words}
          </Button>
        ))}
      </Row>
    </Row>
  );
}

/** Of several nobody knows which is right. */
const saidOf = ({ name, label, before, values }: PlannedTitle): string =>
  `${name}の${label}は、${before === '' ? '' : `台帳では「${before}」、`}${values.map(({ value, where }) => `${where}では「${value}」`).join('、')}`;

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
