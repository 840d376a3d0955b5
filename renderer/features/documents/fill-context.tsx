import { createContext, use } from 'react';
import type { Staff } from '@shared/ledger/entities';
import type { OfferedValue } from '@shared/papers/offered-values';
import type { Evaluation, FieldPath, FieldValue, FilledField, FormFinding } from '@shared/forms/bindings/evaluation';
import { isLeftOpen, WRITTEN_LATER } from '@shared/forms/bindings/left-open';
import { isEmpty } from '@shared/forms/bindings/field-value';
import type { Form, FormField, Pack } from '@shared/packs/schema';
import type { Lacking } from '../../ui/field';
import { Small } from '../../ui/layout';

/** What the parts of the fill screen share. */
export interface FillScreenParts {
  form: Form;
  pack: Pick<Pack, 'id' | 'words' | 'enrolment'>;
  /** Whose paper it is, and who goes by it. */
  officeId: string;
  leaving: ReadonlySet<string>;
  /** Where an ID is added for whom the paper's procedure is about. */
  newAccount?: string;
  /** … a device of somebody on the paper, with what was typed of it there. */
  newDevice?: (personId: string, typed: Readonly<Record<string, string>>) => string;
  findings: readonly FormFinding[];
  callOuts: Evaluation['callOuts'];
  /** Types a value over: for this paper only. */
  override: (path: FieldPath, value: FieldValue) => void;
  /** A value stands on the paper while it is asked whether the ledger is to say it, too: however somebody goes on, it isn't lost. */
  hold: (path: FieldPath, value: FieldValue) => void;
  /** What is said with that question. */
  heldWords: string;
  /** Gives the ledger's value back. */
  release: (path: FieldPath) => void;
  /** The ledger says nothing there yet: what is typed may go there, too, and that is said beforehand. */
  wouldFill: (filled: FilledField) => boolean;
  /**
   * Where a typed value goes: where the ledger says nothing yet it goes there at once; where it says something else, and of a day on which
   * somebody leaves, that is asked.
   */
  goesTo: (filled: FilledField, value: string) => 'paper' | 'ledger' | 'asked';
  /** Changes the ledger's record behind a value; every paper follows, the one on which it was held, too. */
  changeLedger: (filled: FilledField, value: string) => void;
  /** Takes a value into the ledger that says nothing there. */
  fillLedger: (filled: FilledField, value: string) => void;
  /** What may well stand in an empty box. */
  offersFor: (filled: FilledField) => readonly OfferedValue[];
  /** Of whom a box asks for the name of somebody who works in the office. */
  peopleFor: (filled: FilledField) => readonly Staff[];
  /** What was taken into the ledger so, and can be taken out again: it then stays on this paper. */
  taken: ReadonlySet<FieldPath>;
  giveBack: (path: FieldPath) => void;
  /** What was left empty, or all of it once somebody pressed on: only then is a missing value said as something wrong. */
  asked: Asked;
  /** The field was left. */
  leave: (path: FieldPath) => void;
  /** Addresses that 〒 begin, by the box that they are for. */
  proposals: ReadonlyMap<FieldPath, string>;
  /** Of 〒, by their box, that aren't of the address beside them. */
  townRemarks: ReadonlyMap<FieldPath, string>;
  /** A 〒 was typed. */
  lookUp: (path: FieldPath, code: string) => void;
  /** Rings the field in the preview. */
  point: (path: FieldPath | null) => void;
  /** By the field: how many characters the file lets stand there. */
  mostCharacters: Evaluation['mostCharacters'];
  /** Words of a field's code list. */
  wordsOf: (field: FormField) => readonly string[];
}

export const FillScreenContext = createContext<FillScreenParts | null>(null);

export function useFillScreen(): FillScreenParts {
  const screen = use(FillScreenContext);
  if (!screen) throw new Error('outside of the fill screen');
  return screen;
}

export type Asked = ReadonlySet<FieldPath> | 'all';

/** What keeps a place from being finished. */
export interface FieldError {
  finding: FormFinding;
  /** Nothing stands there. */
  isGap: boolean;
  /** … and nobody has come by yet: it is marked, and not called wrong. */
  isYet: boolean;
}

/** How a field stands; null: nothing is to be mended there. */
export function fieldError(
  { findings, asked }: Pick<FillScreenParts, 'findings' | 'asked'>,
  { path, value }: Pick<FilledField, 'path' | 'value'>,
): FieldError | null {
  const finding = errorAt(findings, path);
  if (!finding) return null;
  const isGap = isEmpty(value);
  return { finding, isGap, isYet: isGap && asked !== 'all' && !asked.has(path) };
}

/** The sentence beside a box; none as long as the box is only still empty. */
export const wrongAt = (error: FieldError | null): string | null =>
  error && !error.isYet ? error.finding.message : null;

/** How the box is marked that holds nothing. */
export const markOf = (error: FieldError | null): Lacking => (error?.isYet ? 'yet' : error?.isGap === true);

/** Whether a place is empty that may stay so until it was asked at the desk, or is known. */
export const isOpenAt = (findings: readonly FormFinding[], path: FieldPath): boolean =>
  findings.some((finding) => finding.path === path && isLeftOpen(finding));

/** … what is said beside it. */
export function MayStayOpen({ path }: { path: FieldPath }) {
  const open = useFillScreen().findings.find((finding) => finding.path === path && isLeftOpen(finding));
  if (!open) return null;
  return (
    <Small>
      {open.id === WRITTEN_LATER
        ? 'わからないときは、空けたままで完成にできます'
        : 'わからないときは、空けたまま出して、窓口で聞いてから書きます'}
    </Small>
  );
}

/** The first finding at a place that must be mended. */
export const errorAt = (findings: readonly FormFinding[], path: FieldPath): FormFinding | null =>
  findings.find((finding) => finding.path === path && finding.level === 'error') ?? null;
