import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  DEVICE_OF,
  leftOutPath,
  type FilledEntry,
  type FilledSheet,
  type FormFinding,
} from '@shared/forms/bindings/evaluation';
import type { FormField, FormRows } from '@shared/packs/schema';
import { devicesOf } from '@shared/rules/device-users';
import { useRecords } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { ChooseUsers } from '../../records/accounts/choose-users';
import { EditableValue } from './editable-value';
import { EditButton } from './edit-button';
import { errorAt, markOf, fieldError, useFillScreen } from './fill-context';
import { FindingAnswer } from './finding-answer';
import { Guidance } from './guidance';
import styles from './row-table.module.css';
import { typedOfDevice } from './typed-of-device';
import { SourceTag } from './source-tag';
import { SAID_ONCE, UsualSource, usualSource } from './usual-source';
import { Block, Columns, Row, Small, Stack } from '../../ui/layout';
import { Table } from '../../ui/table';
import { Note } from '../../ui/note';
import { ExplainedWords } from '../../papers/explained-words';

interface RowTableProps {
  rows: FormRows;
  entries: readonly FilledEntry[];
  leftOut?: readonly LeftOutEntry[];
}

type LeftOutEntry = NonNullable<FilledSheet['leftOut']>[string][number];

/** Up to this many fields stand side by side as columns; more of them as a card an entry. */
const MOST_COLUMNS = 3;

const isColumns = ({ fields }: FormRows): boolean => fields.length <= MOST_COLUMNS;

/** Rows of nothing but what somebody types. */
const isTypedHere = ({ value }: FormRows): boolean => value === undefined;

/** Of those as many as there is something in, and a few more: never a page of empty boxes. */
const AHEAD = 3;
const upToWritten = (entries: readonly FilledEntry[]): readonly FilledEntry[] =>
  entries.slice(0, entries.findLastIndex(({ fields }) => fields.some(({ overridden }) => overridden)) + 1 + AHEAD);

/**
 * Whether a list is for other offices, as the form itself says: 導入するケアマネジャー of 通所介護. There is nothing to read, to add or to mend.
 */
export const isOfOthers = (
  rows: FormRows,
  {
    entries,
    leftOut,
    findings,
  }: { entries: readonly FilledEntry[]; leftOut: number; findings: readonly FormFinding[] },
): boolean =>
  rows.requiredWhen !== undefined &&
  entries.length === 0 &&
  leftOut === 0 &&
  !findings.some(({ path }) => path === rows.key);

/** Entries of a form: names in a line, a small table, or a card each, whichever is read fastest. */
export function RowTable({ rows, entries: all, leftOut = [] }: RowTableProps) {
  const { findings, asked, pack, officeId } = useFillScreen();
  const entries = isTypedHere(rows) ? upToWritten(all) : all;
  const error = errorAt(findings, rows.key);
  // Nobody is there yet, or it is asked right here: wrong only once somebody pressed on.
  const isYet = asked !== 'all' && (entries.length === 0 || error?.asks !== undefined);
  const hasProblem = entries.some(({ fields }) =>
    fields.some(({ path, overridden }) => overridden || errorAt(findings, path)),
  );
  const spoken = entries.flatMap(({ fields }) => (isColumns(rows) ? fields.slice(-1) : fields));
  // Names in one line have it at their end.
  const usual = rows.fields.length > 1 ? usualSource(spoken, SAID_ONCE) : null;
  return (
    <section className={styles['rows']} data-field-path={rows.key} tabIndex={-1} aria-label={rows.label}>
      <Row wrap align="baseline" gap={[2, 10]} below={6}>
        <Block as="h2" size={16}>
          {rows.label}
        </Block>
        <Small>
          {isTypedHere(rows)
            ? `${all.length}行まで書けます`
            : entries.length > 0
              ? `${entries.length}件`
              : !error && leftOut.length === 0 && 'ありません'}
          {rows.note && `　${rows.note}`}
        </Small>
        {usual && (
          <Block as="span" end>
            <SourceTag source={usual} />
          </Block>
        )}
      </Row>
      <ExplainedWords pack={pack} shown={rows.fields.map(({ label }) => label)} pad={[0, 0, 6]} />
      {error && (
        <Block below={8}>
          <Note
            tone={isYet ? 'info' : 'act'}
            role={isYet ? 'status' : 'alert'}
            action={<RowsAnswer rows={rows} error={error} />}
          >
            {error.message}
          </Note>
        </Block>
      )}
      <UsualSource value={usual}>
        {entries.length > 0 && <Entries rows={rows} entries={entries} hasProblem={hasProblem} />}
      </UsualSource>
      {rows.entersAs === 'users' && entries.length > 0 && (
        <Row pad={[8, 0, 0]}>
          <ChooseUsers officeId={officeId} packId={pack.id} isMore />
        </Row>
      )}
      {leftOut.length > 0 && <LeftOut rows={rows} leftOut={leftOut} />}
      <Guidance beside={[rows.key, ...rows.fields.map(({ key }) => key)]} about={rows.label} />
    </section>
  );
}

/** A question that settles it right here, or the way to what has to be added to the ledger first. */
function RowsAnswer({ rows, error }: { rows: FormRows; error: FormFinding }) {
  const { newAccount, officeId, pack } = useFillScreen();
  const [, go] = useLocation();
  if (rows.entersAs === 'users' && error.id === 'rows/required')
    return <ChooseUsers officeId={officeId} packId={pack.id} />;
  if (rows.entersAs !== 'accounts' || error.asks || newAccount === undefined)
    return <FindingAnswer asks={error.asks} />;
  return (
    <Button size="small" onClick={() => go(newAccount)}>
      ID を追加
    </Button>
  );
}

function Entries({ rows, entries, hasProblem }: RowTableProps & { hasProblem: boolean }) {
  const [isEditing, setEditing] = useState(false);
  const [only, ...others] = rows.fields;
  if (only && others.length === 0 && !hasProblem && !isEditing && !isTypedHere(rows))
    return (
      <Row gap={10}>
        <Block as="span" grow size={15} weight={700}>
          {entries.map(({ fields }) => fields[0]?.shown).join('、')}
        </Block>
        <EditButton
          aria-label={`${rows.label}を直す`}
          onClick={({ currentTarget }) => {
            // The line goes, and this button with it.
            currentTarget.closest<HTMLElement>('section')?.focus({ preventScroll: true });
            setEditing(true);
          }}
        />
        <SourceTag source={entries[0]?.fields[0]?.source ?? 'none'} />
      </Row>
    );
  if (isColumns(rows))
    return (
      <Table heads={[...rows.fields.map(({ label }) => label), ...(rows.mayLeaveOut ? [''] : [])]}>
        <tbody>
          {entries.map((entry, at) => (
            <tr key={entry.id}>
              {rows.fields.map((field, i) => (
                <td key={field.key}>
                  <Cell
                    field={field}
                    entry={entry}
                    who={isTypedHere(rows) ? lineOf(at) : (entry.fields[0]?.shown ?? '')}
                    isTypedHere={isTypedHere(rows)}
                    hidesSource={isTypedHere(rows) || i < rows.fields.length - 1}
                  />
                </td>
              ))}
              {rows.mayLeaveOut && (
                <td>
                  <LeaveOut rows={rows} entry={entry} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    );
  return (
    <Stack as="ol" gap={10}>
      {entries.map((entry, at) => (
        <EntryCard key={entry.id} rows={rows} entry={entry} line={lineOf(at)} />
      ))}
    </Stack>
  );
}

/** This one isn't to be on the paper; the ledger keeps it. */
function LeaveOut({ rows, entry }: { rows: FormRows; entry: FilledEntry }) {
  const { override } = useFillScreen();
  return (
    <Button
      look="text"
      size="small"
      aria-label={`${entry.fields[0]?.shown ?? ''}をのせない`}
      onClick={({ currentTarget }) => {
        // Its line goes, and this button with it.
        currentTarget.closest<HTMLElement>('section')?.focus({ preventScroll: true });
        override(leftOutPath(rows.key, entry.id), false);
      }}
    >
      のせない
    </Button>
  );
}

function LeftOut({ rows, leftOut }: { rows: FormRows; leftOut: readonly LeftOutEntry[] }) {
  const { release } = useFillScreen();
  return (
    <Stack as="ul" gap={2} pad={[8, 0, 0]} aria-label={`${rows.label}にのせないもの`}>
      {leftOut.map(({ id, shown }) => (
        <Row as="li" key={id} gap={8}>
          <Block as="span" tone="sub">
            {shown || '名前のないもの'}：この書類にのせません
          </Block>
          <Button
            look="text"
            size="small"
            aria-label={`${shown}を戻す`}
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('section')?.focus({ preventScroll: true });
              release(leftOutPath(rows.key, id));
            }}
          >
            戻す
          </Button>
        </Row>
      ))}
    </Stack>
  );
}

const lineOf = (at: number): string => `${at + 1}行目`;

function EntryCard({ rows, entry, line }: { rows: FormRows; entry: FilledEntry; line: string }) {
  const screen = useFillScreen();
  const isIncomplete = entry.fields.some((filled) => fieldError(screen, filled)?.isYet === false);
  const isTyped = isTypedHere(rows);
  const who = isTyped ? line : (entry.fields.find(({ key }) => /\.name$/.test(key))?.shown ?? '');
  return (
    <Block as="li" pad={[8, 12]} frame={10} edge={isIncomplete ? 'act-mark' : undefined}>
      {isTyped && (
        <Block weight={700} below={4}>
          {line}
        </Block>
      )}
      {rows.fields.map((field) => (
        <Columns columns="7rem minmax(0, 1fr)" align="baseline" gap={8} atLeast={34} size={15} key={field.key}>
          <Block as="span" tone="sub" leading={1.3}>
            {field.label}
          </Block>
          <Cell field={field} entry={entry} who={who} isTypedHere={isTyped} hidesSource={isTyped} />
        </Columns>
      ))}
      <LacksDevice rows={rows} entry={entry} who={who} />
      {rows.mayLeaveOut && <LeaveOut rows={rows} entry={entry} />}
    </Block>
  );
}

/** Of a device that the ledger doesn't have, what is typed stays on this one paper: the next asks for it again. */
function LacksDevice({ rows, entry, who }: { rows: FormRows; entry: FilledEntry; who: string }) {
  const { newDevice, findings } = useFillScreen();
  const [, go] = useLocation();
  const [devices, people] = [useRecords('devices'), useRecords('people')];
  const lacks = entry.fields.filter(({ ledger }) => ledger?.entity === DEVICE_OF);
  const personId = lacks.find(({ path, overridden }) => overridden || errorAt(findings, path))?.ledger?.id;
  if (personId === undefined || !newDevice) return null;
  const [elsewhere] = devicesOf({ id: personId }, devices.values(), people);
  // To add it once more would make two of one tablet.
  if (elsewhere)
    return (
      <Small as="p">
        {`台帳では、この方は${elsewhere.device.assetNumber}を使っています。この書類にも書くときは、ここに入れます。`}
      </Small>
    );
  return (
    <Row wrap gap={[0, 6]} pad={[6, 0, 0]} size={15}>
      <span className="subtle">端末がまだ台帳にないため、ここに入れたことはこの書類だけに残ります。</span>
      <Button look="text" size="small" icon="plus" onClick={() => go(newDevice(personId, typedOfDevice(rows, entry)))}>
        {who}の端末を台帳に追加
      </Button>
    </Row>
  );
}

interface CellProps {
  field: FormField;
  entry: FilledEntry;
  who: string;
  /** The last column says it for the whole row. */
  hidesSource?: boolean;
  isTypedHere?: boolean;
}

function Cell({ field, entry, who, hidesSource = false, isTypedHere }: CellProps) {
  const screen = useFillScreen();
  const { override, point } = screen;
  const filled = entry.fields.find(({ key }) => key === field.key);
  if (!filled) return null;
  if (field.type === 'check')
    return (
      <div data-field-path={filled.path} onFocus={() => point(filled.path)} onBlur={() => point(null)}>
        <CheckBox
          checked={filled.value === true}
          onChange={(checked) => override(filled.path, checked)}
          aria-label={`${who} ${field.label}`}
        />
      </div>
    );
  const lacking = markOf(fieldError(screen, filled));
  return (
    <Row align="baseline" gap={8} narrow className={styles['cell']}>
      <EditableValue field={field} filled={filled} who={who} isTypedHere={isTypedHere} />
      {(lacking || !hidesSource) && <SourceTag source={filled.source} lacking={lacking} />}
    </Row>
  );
}
