import { ENDS } from '@shared/tables/import/date-in-words';
import { linePlaceName, type TableReading } from '@shared/tables/import/reading';
import { decidedWords, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { isWordField, type WordKind } from '@shared/tables/matching/ledger-view';
import { sentenceOf, type PlannedRow } from '@shared/tables/matching/planned';
import { Button } from '../../ui/button';
import type { CheckColumn, MendPlace } from './check-columns';
import styles from './detail-line.module.css';
import { askedOf } from './decision-words';
import { withoutRowWord, withoutSame, withoutTyped, withoutWord, withRowWord } from './decisions';
import { decide, decisionsOf, useImportView } from './import-state';
import { NEW_LINE } from './mend-box';
import { Row } from '../../ui/layout';

interface DetailLineProps {
  row: PlannedRow;
  /** What its cells say in the table, where that is a word of the ledger: 事業所. */
  said: TableReading['rows'][number]['values'];
  field: string;
  columns: readonly CheckColumn[];
  /** What the button on the right says; null: nothing is left to look at. */
  ahead: string | null;
  onToggle: () => void;
  onNext: () => void;
}

/** Below the table, for the row that has the focus: what is said of it in full, and what can be done with it. */
export function DetailLine({ row, said, field, columns, ahead, onToggle, onNext }: DetailLineProps) {
  const { state, view } = useImportView();
  const isLeft = row.verdict === 'left';
  const { decisions } = decisionsOf(state);
  const isDecided = decisions.same[row.line] !== undefined;
  const again = chosenAgain(decisions, { line: row.line, field }, String(said[field] ?? ''));
  const isOfAll = OF_ALL.has(row.cells[field]?.warning?.code ?? '');
  return (
    <Row over="line" fixed wrap gap={10} atLeast={46} pad={[4, 'page']} on="ground" size={14}>
      <Row as="p" align="stretch" grow gap={12} least="16rem" className={styles['words']} aria-live="polite">
        <b>
          {linePlaceName(row.line)} {row.title}
        </b>
        <span>{sentencesOf(row, field, columns).join('　')}</span>
      </Row>
      {isDecided && (
        <Button size="small" onClick={() => decide(view, (decisions) => withoutSame(decisions, row.line))}>
          だれかを選び直す
        </Button>
      )}
      {again && (
        <Button size="small" onClick={() => decide(view, again.change)}>
          {again.words}
        </Button>
      )}
      {isOfAll && isWordField(field) && (
        <Button
          size="small"
          onClick={() => decide(view, (decisions) => withRowWord(decisions, row.line, { of: field, id: '' }))}
        >
          {field === 'holder' && !said[field] ? '使う人を入れない' : 'この行だけ選び直す'}
        </Button>
      )}
      {!row.isElsewhere && (
        <Button size="small" onClick={onToggle}>
          {isLeft ? 'やはり取り込む' : 'この行は取り込まない'}
        </Button>
      )}
      {ahead && (
        <Button size="small" look="outline" iconAfter="right" onClick={onNext}>
          {ahead}
        </Button>
      )}
    </Row>
  );
}

/** What holds for all rows with a word, or follows from another cell, and may be another thing in this row. */
const OF_ALL = new Set([
  'plan/as-decided',
  'plan/joint-offices',
  'plan/office-by-place',
  'plan/office-by-sharers',
  'plan/users-by-ids',
]);

/** What no cell of the field says, and another place does. */
const FROM_ELSEWHERE: Readonly<Partial<Record<WordKind, string>>> = {
  office: '置くところのとおりにする',
  holder: 'IDの使う端末のとおりにする',
};

/** What was chosen in a cell: of this row alone, or of all in which the same word stands. A list says it, and can't be typed over. */
function chosenAgain(decisions: ImportDecisions, at: MendPlace, word: string) {
  const of = at.field;
  if (!isWordField(of)) return null;
  if (decisions.fixed[at.line]?.[of] !== undefined)
    return { words: `${askedOf[of]}を選び直す`, change: (said: ImportDecisions) => withoutTyped(said, at) };
  if (decisions.rowWords[at.line]?.[of] !== undefined)
    return {
      words: word === '' ? FROM_ELSEWHERE[of] : `ほかの「${word}」の行と同じにする`,
      change: (said: ImportDecisions) => withoutRowWord(said, at.line, of),
    };
  if (decisions[decidedWords[of]][word] === undefined) return null;
  const whose = word === '' ? `${askedOf[of]}のない行` : `${askedOf[of]}「${word}」の行`;
  return { words: `${whose}を選び直す`, change: (said: ImportDecisions) => withoutWord(said, { of, word }) };
}

/** Said where a cell keeps nobody out. */
const LEFT_EMPTY = 'このままで大丈夫です。空けて取り込み、書いてあった内容は「元の値」に残します';

/** Of these one is typed, and none is lost. */
const SEVERAL = new Set(['cell/phones', 'cell/mails']);
const OTHERS_KEPT = '一つ入れると、ほかは「携帯・ほかの番号」かメモに残ります';

const GAP = '空いたまま取り込み、あとから入れられます';

const SETTLED = '空けて取り込みます。書いてあった内容は「元の値」に残します';

/** Said where a day keeps its row out, as nobody knows whether they are there still. */
const ENDS_HERE = 'それまで、この行は取り込みません。まだ続いているなら、空にします';

const TYPED_OVER = 'ダブルクリックか Enter で、そのまま直せます';

const ELSEWHERE = 'このアプリにないネットワークのIDなので、取り込みません';

/** Of the cell; of the row where the cell has nothing to say. */
function sentencesOf(
  { cells, question, warnings, leftEmpty, isElsewhere }: PlannedRow,
  field: string,
  columns: readonly CheckColumn[],
): string[] {
  const cell = cells[field];
  // Nothing stood there that could be kept, and nothing has to be done.
  const isGap = cell?.problem?.code === 'cell/required' && leftEmpty.includes(field);
  if (isGap) return [`${columns.find((one) => one.field === field)?.label ?? 'ここ'}が空です。${GAP}`];
  const ofCell = cell
    ? [cell.isSettled ? null : cell.problem, cell.warning, ...cell.notes].flatMap((said) =>
        said ? sentenceOf(said) : [],
      )
    : [];
  if (leftEmpty.includes(field) && !cell?.isSettled && SEVERAL.has(cell?.problem?.code ?? '')) ofCell.push(OTHERS_KEPT);
  if (leftEmpty.includes(field)) ofCell.push(cell?.isSettled ? SETTLED : LEFT_EMPTY);
  if (ENDS.has(field) && cell?.problem && !leftEmpty.includes(field)) ofCell.push(ENDS_HERE);
  if (columns.find((one) => one.field === field)?.isLong) ofCell.push(NEW_LINE);
  if (isElsewhere) return [ELSEWHERE];
  if (cell?.notes.some(({ code }) => code === 'note/name-remark')) ofCell.push(TYPED_OVER);
  // What is worth a look is one of the notes, too.
  if (ofCell.length > 0) return [...new Set(ofCell)];
  const wrong = columns.flatMap(({ field: one, label }) => {
    const problem = cells[one]?.problem;
    if (!problem || cells[one]?.isSettled) return [];
    const isGap = problem.code === 'cell/required' && leftEmpty.includes(one);
    return [isGap ? `${label}が空です` : `${label}：${problem.message}`];
  });
  return [...(question ? [question.message] : []), ...wrong, ...warnings.map(({ message }) => message)];
}
