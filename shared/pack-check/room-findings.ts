import { fieldsOfSheets, type FilledSheet } from '../forms/bindings/evaluation';
import { fitsRoom, lineWidths, type CellRoom } from '../forms/cell-room';
import type { CellRooms } from '../forms/form-rooms';
import { isTextInCell } from '../forms/narrow-places';
import { problem } from '../problems/problem';
import { entriesWithPlaces } from '../packs/name-faults';
import type { Form, FormField, Pack } from '../packs/schema';
import { isRows } from '../packs/form-fields';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** Fields whose `maxLength` promises more than their cell shows. One that wraps is judged by real values: few are so long. */
export const lengthFindings = (pack: Pack, form: Form, rooms: CellRooms): Found[] =>
  textFields(form).flatMap((field) => {
    const { key, maxLength, lines } = field;
    const room = rooms.get(key);
    if (!room || room.wraps || maxLength === undefined || fitsRoom(Array<number>(lines).fill(maxLength), room))
      return [];
    return [tooWide(pack, form, field, room, maxLength)];
  });

/** Values that are wider than their cell. */
export function valueFindings(pack: Pack, form: Form, rooms: CellRooms, sheets: readonly FilledSheet[]): Found[] {
  const fields = new Map(textFields(form).map((field) => [field.key, field]));
  return fieldsOfSheets(sheets).flatMap(({ key, shown, scale }) => {
    const [field, room] = [fields.get(key), rooms.get(key)];
    if (!field || !room || shown === '') return [];
    const widths = lineWidths(shown, scale);
    return fitsRoom(widths, room) ? [] : [tooWide(pack, form, field, room, Math.max(...widths))];
  });
}

const textFields = (form: Form): FormField[] =>
  entriesWithPlaces(form).flatMap(({ entry }) => (isRows(entry) || !isTextInCell(entry) ? [] : [entry]));

function tooWide(pack: Pack, form: Form, { key, label }: FormField, room: CellRoom, length: number): Found {
  const { place, perLine, lines, wraps } = room;
  const limit = Math.floor(perLine) * (wraps && Number.isFinite(lines) ? lines : 1);
  return {
    ...problem('pack/too-wide', { form: form.id, field: key, label, place, length: Math.ceil(length), limit }),
    file: form.template,
    at: fieldPlace(pack, form, key),
  };
}
