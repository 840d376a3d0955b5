import type { ReactNode } from 'react';
import type { TableRead } from '@shared/ipc/tables';
import type { ImportKind } from '@shared/tables/lists';
import { isLoginField } from '@shared/tables/import/beside-fields';
import { linePlaceName, linesOut, type ImportQuestion } from '@shared/tables/import/reading';
import { foldKey } from '@shared/text/fold-key';
import { formatWareki } from '@shared/text/wareki';
import { useRegistersOfEnded } from '../../state/use-networks-used';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Segmented } from '../../ui/segmented';
import { decide, decisionsOf, isTaken, useImportView, type ImportState, type TableAsk } from './import-state';

interface TableQuestionsProps {
  read: TableRead;
  onRead: (changes: Partial<TableAsk>) => void;
}

/** What was noticed about the file and its sheet, and what is asked about it. */
export function TableQuestions({ read: { notes, reading }, onRead }: TableQuestionsProps) {
  const { tables } = useImportView().state;
  return (
    <>
      {notes.map(({ code, message }) => (
        <Note key={code}>{message}</Note>
      ))}
      {questionsLeft(reading, tables).map((question, i) => (
        <Note key={`${question.code}${i}`} tone={TOLD.has(question.code) ? 'info' : 'notice'}>
          {question.message}
          <Answer question={question} reading={reading} onRead={onRead} />
        </Note>
      ))}
    </>
  );
}

/** Of another table of the sheet nothing is asked once it is in the ledger. */
export const questionsLeft = (
  { questions, tables, sheet, headerRow }: Pick<TableRead['reading'], 'questions' | 'tables' | 'sheet' | 'headerRow'>,
  done: ImportState['tables'],
): ImportQuestion[] =>
  questions.filter(({ code, lines = [] }) => {
    const other = code === 'table/two-headings' ? lines.find((line) => line !== headerRow) : undefined;
    const table = tables.find((one) => one.sheet === sheet && one.headerRow === other);
    return !table || !isTaken(done, table);
  });

/** Nothing to be done about these. */
const TOLD = new Set(['table/serial-1904', 'table/secret-words', 'table/hidden-sheet', 'table/of-nobody']);

const TAKE = [
  { value: 'take', label: '取り込む' },
  { value: 'leave', label: '取り込まない' },
] as const;

const TAKE_AS_LEFT = [{ value: 'take', label: '退職した方として取り込む' }, TAKE[1]] as const;

/** What was said of one table holds for that one. */
const NOTHING_SAID = { columns: undefined, with: undefined, take: undefined };

/** What the other table is about. */
const kindAt = ({ tables, sheet, kind }: TableRead['reading'], headerRow: number): ImportKind =>
  tables.find((one) => one.sheet === sheet && one.headerRow === headerRow)?.kind ?? kind;

/** Lines that stay out until somebody takes them. */
const LEFT_OUT: Partial<Record<ImportQuestion['code'], string>> = {
  'table/rows-above': '見出しの上の行',
  'table/struck-rows': '取り消し線の行',
  'table/grey-rows': '灰色の行',
  'table/left-rows': '退職・廃棄などの行',
  'table/left-days': '退職した方の行',
  'table/foreign-rows': '見出しのちがう表の行',
  'table/reading-rows': 'ふりがなだけの行',
};

/** So many are named; the rest stands among the lines that weren't read. */
const NAMED = 3;

/** What stands in the lines, as far as they are out: who is asked about is seen at once. */
function whoOf({ skipped }: TableRead['reading'], lines: readonly number[]): string {
  const out = linesOut(skipped, lines);
  const named = out.slice(0, NAMED).map(({ line, text }) => `${linePlaceName(line)}「${text}」`);
  return `${named.join('、')}${out.length > NAMED ? `、ほか ${out.length - NAMED}` : ''}`;
}

/** 7行目「見本 三郎」（令和8年10月31日に退職）: who they are, and since when. */
function leftWords({ rows }: TableRead['reading'], lines: readonly number[]): string {
  const named = rows.flatMap(({ line, values: { name, leftOn } }) =>
    lines.includes(line)
      ? `${linePlaceName(line)}「${String(name ?? '')}」${typeof leftOn === 'string' ? `（${formatWareki(leftOn)}に退職）` : ''}`
      : [],
  );
  const others = named.length - NAMED;
  return `${named.slice(0, NAMED).join('、')}${others > 0 ? `、ほか ${others}人` : ''}`;
}

/** Lines of who has gone, or of what isn't used any more. */
const OF_GONE = new Set<ImportQuestion['code']>([
  'table/struck-rows',
  'table/grey-rows',
  'table/left-rows',
  'table/left-days',
]);

/** 「ID返却済」: they had one. */
const SAYS_ID = /(?<![a-z])id(?![a-z])/;

/** A register of a network that the offices take part in goes on listing who ended: its papers done, one is wanted all the same. */
function StillListed({
  reading: { kind, skipped, columns },
  lines,
  isIn = false,
}: Pick<AnswerProps, 'reading'> & { lines: readonly number[]; isIn?: boolean }) {
  const registers = useRegistersOfEnded();
  const hasIds = kind === 'account' || (kind === 'device' && columns.some(({ field }) => isLoginField(field ?? '')));
  if (registers.length === 0 || (kind !== 'staff' && !hasIds)) return null;
  const users = kind === 'staff' ? linesOut(skipped, lines).filter(({ text }) => SAYS_ID.test(foldKey(text))) : [];
  return (
    <p>
      {kind === 'staff' && !isIn && 'ただし、'}
      {registers.join('・')}には、使い終えた方も残します。{isIn ? '使っていた方は、' : '使っていた方がいれば、'}
      {kind === 'staff' && '退職の書類が済んでいても、'}取り込んでください
      {users.length > 0 && `（「ID」とある行：${users.map(({ line }) => linePlaceName(line)).join('、')}）`}。
    </p>
  );
}

interface AnswerProps {
  question: ImportQuestion;
  reading: TableRead['reading'];
  onRead: (changes: Partial<TableAsk>) => void;
}

function Answer({ question: { code, lines = [], columns = [] }, reading, onRead }: AnswerProps): ReactNode {
  const { state } = useImportView();
  const { ask } = state;
  if (code === 'table/hidden-rows') return <LeaveChoice label="非表示の行" lines={lines} choices={TAKE} />;
  if (code === 'table/left-lately')
    return (
      <>
        <p>{leftWords(reading, lines)}</p>
        <StillListed reading={reading} lines={lines} isIn />
        <LeaveChoice label="退職した方" lines={lines} choices={TAKE_AS_LEFT} />
      </>
    );
  const rowsLabel = LEFT_OUT[code];
  if (rowsLabel !== undefined) {
    const take = ask.take ?? [];
    const others = take.filter((line) => !lines.includes(line));
    return (
      <>
        <p>{whoOf(reading, lines)}</p>
        {OF_GONE.has(code) && <StillListed reading={reading} lines={lines} />}
        <Segmented
          label={rowsLabel}
          hideLabel
          value={lines.every((line) => take.includes(line)) ? 'take' : 'leave'}
          onChange={(answer) => onRead({ take: answer === 'take' ? [...others, ...lines] : others })}
          choices={code === 'table/left-days' ? TAKE_AS_LEFT : TAKE}
        />
      </>
    );
  }
  if (code === 'table/hidden-columns') {
    const shut = Object.fromEntries(columns.map((column) => [column, null]));
    return (
      <Button size="small" onClick={() => onRead({ columns: { ...ask.columns, ...shut } })}>
        非表示の列は取り込まない
      </Button>
    );
  }
  const other = code === 'table/two-headings' ? lines.find((line) => line !== reading.headerRow) : undefined;
  if (other === undefined) return null;
  return (
    <Button
      size="small"
      onClick={() => onRead({ sheet: reading.sheet, kind: kindAt(reading, other), headerRow: other, ...NOTHING_SAID })}
    >
      いま、{linePlaceName(other)}からの表を読む（この表の答えは残ります）
    </Button>
  );
}

interface LeaveChoiceProps {
  label: string;
  lines: readonly number[];
  choices: typeof TAKE | typeof TAKE_AS_LEFT;
}

/** Lines that are read, and go in unless somebody says otherwise. */
function LeaveChoice({ label, lines, choices }: LeaveChoiceProps) {
  const { state, view } = useImportView();
  const { decisions } = decisionsOf(state);
  const left = new Set(decisions.leave);
  const others = decisions.leave.filter((line) => !lines.includes(line));
  return (
    <Segmented
      label={label}
      hideLabel
      value={lines.every((line) => left.has(line)) ? 'leave' : 'take'}
      onChange={(answer) =>
        decide(view, () => ({ ...decisions, leave: answer === 'leave' ? [...others, ...lines] : others }))
      }
      choices={choices}
    />
  );
}
