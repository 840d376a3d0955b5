import type { Form, FormField } from '../packs/schema';
import { plainFields, rowsOf } from '../packs/form-fields';
import { attempt, problem } from '../problems/problem';
import type { Evaluation, FilledField, FormFinding } from './bindings/evaluation';
import { entryName } from './bindings/printed-values';
import { DATE_PARTS, datePart } from './date-parts';
import { fitsRoom, lineWidths, type CellRoom } from './cell-room';
import { roomsOf, type CellRooms } from './form-rooms';
import { characterLimits, tooMany, type CharacterLimits } from './character-limits';
import type { AnyTemplate } from './form-template';
import { briefly, NARROW, TOO_LONG } from './no-room';
import { spreadTexts } from './spread-value';
import { reiwaTexts } from '../text/wareki';
import { asPrinted } from './within-print';

/** What stands in a cell as text. Marks, dates in parts and places for a hand have their own room. */
export const isTextInCell = ({ type, parts }: FormField): boolean =>
  !parts && !['check', 'circle', 'one-of', 'signature-by-hand', 'left-for-city'].includes(type);

/** What is told of a paper, with what has no room on it. */
export function withNarrowPlaces(form: Form, template: AnyTemplate, evaluation: Evaluation): Evaluation {
  const mostCharacters = limitsOfFields(form, template);
  return {
    ...evaluation,
    findings: [...evaluation.findings, ...narrowFindings(form, template, evaluation)],
    ...(Object.keys(mostCharacters).length > 0 && { mostCharacters }),
  };
}

/** Of each field that stands in one place as it was typed: how much the file lets stand there. */
function limitsOfFields(form: Form, template: AnyTemplate): NonNullable<Evaluation['mostCharacters']> {
  const limits = characterLimits(form, template);
  const fields = [...plainFields(form), ...rowsOf(form).flatMap((rows) => rows.fields)];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const limit = isTextInCell(field) && !field.spread ? limits.get(field.key) : undefined;
      return limit ? [[field.key, limit]] : [];
    }),
  );
}

/**
 * Values that paper would show cut off, or as ###: told where they are typed, before anybody prints them. Worked out from
 * the widths of cells, so it is a warning: fonts differ by a hair. On a PDF letters are made smaller, and those that nobody can read count as missing.
 */
export function narrowFindings(form: Form, template: AnyTemplate, { sheets }: Evaluation): FormFinding[] {
  const measured = attempt(() => roomsOf(form, template));
  // A place that can't be found is refused by the fill itself.
  if (!measured.ok) return [];
  const limits = characterLimits(form, template);
  if (measured.value.size === 0 && limits.size === 0) return [];
  const look = new Look(measured.value, limits, template.kind);
  const plain = plainFields(form);
  return sheets.flatMap((sheet) => [
    ...look.at(plain, sheet.fields, ''),
    ...rowsOf(form).flatMap(({ key, fields }) =>
      (sheet.rows[key] ?? []).flatMap((entry) => look.at(fields, entry.fields, entryName(entry))),
    ),
  ]);
}

class Look {
  constructor(
    private readonly rooms: CellRooms,
    private readonly limits: CharacterLimits,
    private readonly kind: AnyTemplate['kind'],
  ) {}

  at(fields: readonly FormField[], filled: readonly FilledField[], who: string): FormFinding[] {
    return filled.flatMap((one) => {
      const field = fields.find(({ key }) => key === one.key);
      if (!field || one.shown === '') return [];
      const texts = this.textsOf(field, one);
      const long = texts.flatMap(({ tag, text }) => this.tooLong(field, one, tag, text, who))[0];
      if (long) return [long];
      const narrow = texts.find(({ tag, text }) => {
        const room = this.rooms.get(tag);
        return room !== undefined && !fitsRoom(lineWidths(text, one.scale), room);
      });
      const room = this.rooms.get(narrow?.tag ?? '');
      return room ? [this.finding(field, one, room, who)] : [];
    });
  }

  /** What stands at which anchor; of a PDF in each of several, as nothing there makes room for a value. */
  private textsOf(field: FormField, { key, shown, value }: FilledField): { tag: string; text: string }[] {
    if (this.kind === 'pdf' && field.spread) {
      const texts = spreadTexts(field.spread, shown);
      return field.spread.anchors.map((tag, i) => ({ tag, text: texts[i] ?? '' }));
    }
    if (this.kind === 'pdf' && field.parts) {
      const texts = reiwaTexts(String(value));
      return DATE_PARTS.map((part, i) => ({ tag: datePart(key, part), text: texts[i] ?? '' }));
    }
    return isTextInCell(field) ? [{ tag: key, text: asPrinted(field, shown) }] : [];
  }

  /** The file itself takes no more characters there: a paper can't be made with them. */
  private tooLong({ label }: FormField, { path }: FilledField, tag: string, text: string, who: string): FormFinding[] {
    const limit = this.limits.get(tag);
    const length = tooMany(text, limit);
    if (!limit || length === null) return [];
    const named = [who, label].filter(Boolean).join('　');
    const code = this.kind === 'pdf' ? 'pdf/too-long' : 'word/too-long';
    const { message } = problem(code, { field: tag, label: named, length, limit: limit.limit });
    return [{ level: 'error', id: TOO_LONG, message, label, path, why: null, stage: 'fill' }];
  }

  private finding(
    { type, label }: FormField,
    { shown, path }: FilledField,
    { place, isLine }: CellRoom,
    who: string,
  ): FormFinding {
    const isCounted = this.kind === 'excel' && (type === 'number' || type === 'date-wareki');
    const named = [who, label].filter(Boolean).join('　');
    if (this.kind === 'pdf') {
      // What nobody can read is missing on the paper.
      const { message } = problem('field/too-narrow', { label: named, value: briefly(shown) });
      return { level: 'error', id: NARROW, message, label, path, why: null, stage: 'fill' };
    }
    // In Word a place has a name of the file's own, which says nothing to anybody.
    const where = this.kind === 'excel' ? `（${place}）` : '';
    const { message } = problem(isLine ? 'field/next-line' : isCounted ? 'field/hashes' : 'field/cut-off', {
      label: named,
      value: briefly(shown),
      where,
    });
    return { level: 'warning', id: NARROW, message, label, path, why: null, stage: 'fill' };
  }
}
