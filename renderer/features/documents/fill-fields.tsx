import { use, useMemo, type ComponentProps } from 'react';
import type { Evaluation, FilledSheet } from '@shared/forms/bindings/evaluation';
import type { Form, FormEntry, FormField } from '@shared/packs/schema';
import { isRows, isTypedOnEachSheet } from '@shared/packs/form-fields';
import { ChangePairs, pairsOf } from './change-pairs';
import type { OpenDocument } from '../../papers/open-document';
import { askedInputs, useNetworksOfIds } from '../../papers/network-of-ids';
import { ExplainedWords } from '../../papers/explained-words';
import { FieldLine, isShown } from './field-line';
import { useFillScreen } from './fill-context';
import { Guidance } from './guidance';
import { InputsAhead, InputsContext } from './inputs-beside';
import { Commented } from './review/commented';
import { isOfOthers, RowTable } from './row-table';
import { SourceTag } from './source-tag';
import type { KeepDocument } from './use-keep-document';
import { SAID_ONCE, UsualSource, usualSource } from './usual-source';
import { Block, Row, Stack } from '../../ui/layout';

interface FillFieldsProps {
  open: OpenDocument;
  evaluation: Evaluation;
  keep: KeepDocument;
  /** The paper's own day was chosen. */
  onDate: (date: string) => void;
}

/** All fields of the form, in its order and under its headings; one block a sheet. */
export function FillFields({ open, evaluation, keep, onDate }: FillFieldsProps) {
  const { document, form, pack } = open;
  const networks = useNetworksOfIds(open.ledger.accounts, [document.officeId]);
  const hasNetworks = networks.length > 0;
  const { unaskedInputs } = evaluation;
  const inputs = useMemo(
    () => ({
      inputs: askedInputs(form, pack, hasNetworks),
      values: document.input,
      unasked: unaskedInputs ?? NONE,
      change: (key: string, value: string) => keep(({ input }) => ({ input: { ...input, [key]: value } })),
    }),
    [form, pack, hasNetworks, document.input, unaskedInputs, keep],
  );
  return (
    <InputsContext value={inputs}>
      <Guidance beside={['top', 'event']} />
      {evaluation.sheets.map((sheet, i) => (
        <Stack
          as="section"
          gap={14}
          key={i}
          {...(i > 0 && { pad: [14, 0, 0], over: 'line' })}
          aria-label={evaluation.sheets.length > 1 ? sheetName(i, sheet) : undefined}
        >
          {evaluation.sheets.length > 1 && (
            <Block as="h2" size={18}>
              {sheetName(i, sheet)} <span className="subtle">{evaluation.sheets.length}枚のうち</span>
            </Block>
          )}
          {/* What only the user can say holds for the whole paper: it is asked on the first sheet. */}
          <InputsContext value={i === 0 ? inputs : { ...inputs, inputs: [] }}>
            <InputsAhead />
            <SheetFields
              entries={i === 0 ? form.fields : form.fields.filter((entry) => isAboutPerson(form, entry))}
              sheet={sheet}
              date={document.date}
              onDate={onDate}
            />
          </InputsContext>
        </Stack>
      ))}
    </InputsContext>
  );
}

const NONE = {};

/** 2枚目：佐藤 健一 */
const sheetName = (index: number, { whose }: FilledSheet): string => `${index + 1}枚目${whose ? `：${whose}` : ''}`;

/** Further sheets repeat the head by themselves: only what differs from person to person is asked again. */
const isAboutPerson = (form: Form, entry: FormEntry): boolean =>
  isRows(entry) ||
  entry.pairedWith !== undefined ||
  entry.type === 'check' ||
  isOfSheet(entry.value) ||
  isTypedOnEachSheet(form, entry);

/** Whether an expression reads the entry that a sheet is made for. */
const isOfSheet = (expression: string | undefined): boolean => /\bsheet\.item\b/.test(expression ?? '');

interface SheetFieldsProps {
  entries: readonly FormEntry[];
  sheet: FilledSheet;
  date: string;
  onDate: (date: string) => void;
}

function SheetFields({ entries, sheet, date, onDate }: SheetFieldsProps) {
  const fields = entries.filter((entry): entry is FormField => !isRows(entry));
  const pairs = pairsOf(fields, sheet.fields);
  const inPairs = new Set(pairs.flatMap(({ check, before, after }) => [check.key, before.field.key, after.field.key]));
  return (
    <>
      {groups(entries.filter(({ key }) => !inPairs.has(key))).map(({ name, members }) => (
        <FieldGroup key={members[0]?.key} name={name} members={members} sheet={sheet} date={date} onDate={onDate} />
      ))}
      {pairs.length > 0 && <ChangePairs pairs={pairs} heading="変更するところ" />}
    </>
  );
}

interface FieldGroupProps extends Omit<SheetFieldsProps, 'entries'> {
  name: string;
  members: readonly FormEntry[];
}

/** Fields under one heading, with where most of them come from: beside it, or without one at the first of them. */
function FieldGroup({ name, members, sheet, date, onDate }: FieldGroupProps) {
  const screen = useFillScreen();
  const { inputs } = use(InputsContext);
  const ofRows = ({ key }: FormEntry) => ({
    entries: sheet.rows[key] ?? [],
    leftOut: sheet.leftOut?.[key]?.length ?? 0,
    findings: screen.findings,
  });
  const filledOf = (entry: FormEntry) => sheet.fields.find(({ key }) => key === entry.key);
  const shown = members.flatMap((entry) => {
    const filled = filledOf(entry);
    return filled && !isRows(entry) && isShown(screen, entry, filled) ? [filled] : [];
  });
  const asked = members.filter((entry) => !isRows(entry) || !isOfOthers(entry, ofRows(entry)));
  const usual = usualSource(shown, SAID_ONCE);
  const first = name ? undefined : shown.find(({ source }) => source === usual);
  return (
    <Stack gap={4}>
      {name && (
        <Row justify="between" gap={10} below={2}>
          <Block as="h2" size={16} weight={700}>
            {name}
          </Block>
          {usual && <SourceTag source={usual} />}
        </Row>
      )}
      <ExplainedWords
        pack={screen.pack}
        shown={[
          ...members.flatMap(({ key, label }) => (shown.some((one) => one.key === key) ? label : [])),
          ...inputs
            .filter(({ beside }) => members.some(({ key }) => key === beside))
            .flatMap(({ options }) => options?.map(({ label }) => label) ?? []),
        ]}
      />
      {asked.map((entry) => (
        <UsualSource key={entry.key} value={first && entry.key === first.key ? null : usual}>
          {isRows(entry) ? (
            <Commented path={entry.key} label={entry.label}>
              <RowTable rows={entry} entries={sheet.rows[entry.key] ?? []} leftOut={sheet.leftOut?.[entry.key] ?? []} />
            </Commented>
          ) : (
            <OneField field={entry} filled={filledOf(entry)} date={date} onDate={onDate} />
          )}
        </UsualSource>
      ))}
    </Stack>
  );
}

/** A line, with what is said of it; what isn't shown can't be spoken of. */
function OneField(props: ComponentProps<typeof FieldLine>) {
  const { field, filled } = props;
  const screen = useFillScreen();
  const line = <FieldLine {...props} />;
  if (!filled || !isShown(screen, field, filled)) return line;
  return (
    <Commented path={filled.path} label={field.label}>
      {line}
    </Commented>
  );
}

/** Neighbours under the same heading. */
function groups(entries: readonly FormEntry[]): { name: string; members: FormEntry[] }[] {
  const found: { name: string; members: FormEntry[] }[] = [];
  for (const entry of entries) {
    const name = isRows(entry) ? '' : (entry.group ?? '');
    const last = found.at(-1);
    if (last?.name === name && !isRows(entry)) last.members.push(entry);
    else found.push({ name, members: [entry] });
  }
  return found;
}
