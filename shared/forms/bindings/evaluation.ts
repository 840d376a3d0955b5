import type { CharacterLimit } from '../written-characters';
import type { CheckLevel, FindingQuestion } from '../../packs/check-schema';
import type { Form } from '../../packs/schema';
import type { ExpressionContext } from './context';
import type { ValueSource } from './expression-words';

/**
 * Where a value stands in a filled form, as text: `corporation.name`, `users[<entry id>].users.jobType`, and with `2#` in
 * front on the second sheet of a continuation.
 */
export type FieldPath = string;

export const sheetPath = (sheet: number, path: string): FieldPath => (sheet === 0 ? path : `${sheet + 1}#${path}`);
export const entryPath = (rows: string, entry: string, key: string): string => `${rows}[${entry}].${key}`;

/** Where it stands that an entry isn't to be on the paper (`false`): on all of its sheets. */
export const leftOutPath = (rows: string, entry: string): string => `${rows}[${entry}]`;

/** Of what a form asks beside its fields. */
export const answerPath = (key: string): FieldPath => `input.${key}`;

export type FieldValue = string | boolean | null;

/** What the user typed over a value, by path. */
export type Overrides = Record<FieldPath, FieldValue>;

/** One field with its value, ready for the screen and for the page. */
export interface FilledField {
  key: string;
  path: FieldPath;
  value: FieldValue;
  /** The value as printed (dates in wareki, codes as words). */
  shown: string;
  source: ValueSource;
  overridden: boolean;
  /** Of what was typed over: what stands there without it, where anything does, and from where. */
  untyped?: { shown: string; source: ValueSource } | undefined;
  required: boolean;
  /** Font size as a share of the anchor's own, for text wider than its cell. */
  scale: number;
  /** The ledger's record and the field, or fields, that the value stands for: what is typed may go there too. */
  ledger: { entity: string; id: string; fields: string[] } | null;
  /** What the ledger says, where the city's own list has no such word: nothing stands there until somebody chooses. */
  unlisted?: string | undefined;
  /** Not asked for just now, and when it is: 「区分」で「廃止」を選んだときだけ. What was typed is kept meanwhile. */
  unasked?: string | undefined;
}

export interface FilledEntry {
  id: string;
  fields: FilledField[];
}

export interface FilledSheet {
  /** Whose sheet it is, where it is made for an entry that has a name. */
  whose?: string | undefined;
  fields: FilledField[];
  rows: Record<string, FilledEntry[]>;
  /** Entries of the list that aren't to be on the paper, by their first value; none where nobody left any out. */
  leftOut?: Record<string, { id: string; shown: string }[]> | undefined;
}

/** Every field of the sheets, sheet by sheet: its own, then those of its rows. */
export const fieldsOfSheets = (sheets: readonly Pick<FilledSheet, 'fields' | 'rows'>[]): FilledField[] =>
  sheets.flatMap(({ fields, rows }) => [
    ...fields,
    ...Object.values(rows).flatMap((entries) => entries.flatMap((entry) => entry.fields)),
  ]);

/** Something to mend, to think over or to know, with the place and where the rule stands. */
export interface FormFinding {
  level: CheckLevel;
  id: string;
  message: string;
  /** Short name of the place for the list of gaps: 連絡先（変更後）. */
  label: string;
  path: FieldPath | null;
  why: { text: string; source: string } | null;
  stage: 'fill' | 'send';
  /** What settles it right here. */
  asks?: FindingQuestion | undefined;
}

export interface Evaluation {
  sheets: FilledSheet[];
  /** Of what the form asks beside its fields: what isn't asked for just now, by key, and when it is. */
  unaskedInputs?: Record<string, string> | undefined;
  findings: FormFinding[];
  /** By the field: how many characters the file itself lets stand there, where it says so. */
  mostCharacters?: Record<string, CharacterLimit> | undefined;
  /** What the handbook says about this case, word for word. */
  callOuts: { text: string; source: string; beside: string }[];
}

/** What keeps a paper from being finished: of each place the first, so that nothing is named or counted twice. */
export function errorsOf(findings: readonly FormFinding[]): FormFinding[] {
  const errors = findings.filter(({ level, stage }) => level === 'error' && stage === 'fill');
  const placeOf = ({ path, label }: FormFinding): string => path ?? label;
  return errors.filter((one, i) => errors.findIndex((other) => placeOf(other) === placeOf(one)) === i);
}

export interface EvaluationInput {
  form: Form;
  context: ExpressionContext;
  overrides: Overrides;
}

/** `FilledField.ledger`: the account, in the network of the paper, of the person of that id. */
export const ACCOUNT_OF = 'account-of';
/** … their pledge and education. */
export const PLEDGE_OF = 'pledge-of';
/** … the device that they have none of yet. */
export const DEVICE_OF = 'device-of';
