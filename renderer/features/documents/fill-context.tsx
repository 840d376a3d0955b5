import { createContext, use } from 'react';
import type { Evaluation, FieldPath, FieldValue, FilledField, FormFinding } from '@shared/forms/bindings/evaluation';
import type { Form, FormField } from '@shared/packs/schema';

/** What the parts of the fill screen share. */
export interface FillScreenParts {
  form: Form;
  /** Whose paper it is, and who goes by it. */
  officeId: string;
  leaving: ReadonlySet<string>;
  findings: readonly FormFinding[];
  callOuts: Evaluation['callOuts'];
  /** Types a value over: for this paper only. */
  override: (path: FieldPath, value: FieldValue) => void;
  /** Gives the ledger's value back. */
  release: (path: FieldPath) => void;
  /** Where a typed value goes: where the ledger says nothing yet it goes there at once; where it says something else, that is asked. */
  goesTo: (filled: FilledField, value: string) => 'paper' | 'ledger' | 'asked';
  /** Changes the ledger's record behind a value; every paper follows. */
  changeLedger: (filled: FilledField, value: string) => void;
  /** Takes a value into the ledger that says nothing there. */
  fillLedger: (filled: FilledField, value: string) => void;
  /** What was taken into the ledger so, and can be taken out again: it then stays on this paper. */
  taken: ReadonlySet<FieldPath>;
  giveBack: (path: FieldPath) => void;
  /** Rings the field in the preview. */
  point: (path: FieldPath | null) => void;
  /** Words of a field's code list. */
  wordsOf: (field: FormField) => readonly string[];
}

export const FillScreenContext = createContext<FillScreenParts | null>(null);

export function useFillScreen(): FillScreenParts {
  const screen = use(FillScreenContext);
  if (!screen) throw new Error('outside of the fill screen');
  return screen;
}

/** The first finding at a place that must be mended. */
export const errorAt = (findings: readonly FormFinding[], path: FieldPath): FormFinding | null =>
  findings.find((finding) => finding.path === path && finding.level === 'error') ?? null;
