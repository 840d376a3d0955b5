import type { Form } from '../packs/schema';
import type { CellRoom } from './cell-room';
import { excelAnchors } from './excel-form';
import type { AnyTemplate, FormTemplate } from './form-template';
import { pdfRooms } from './pdf-rooms';
import { oncePerObject } from '../text/once';
import { excelRooms } from './sheet/cell-rooms';
import type { WordTemplate } from './word/open-template';
import { wordRooms } from './word/cell-rooms';

/** By the anchor's tag. */
export type CellRooms = ReadonlyMap<string, CellRoom>;

/** Word's size where the document says none; what a run says itself comes first. */
const USUAL_HALF_POINTS = 21;

/** Room around each anchor of a template that has all of its anchors. */
export const roomsOf = (form: Form, template: AnyTemplate): CellRooms => {
  if (template.kind === 'pdf') return pdfRooms(form, template);
  if (template.kind === 'word') return new Map([...lineRooms(template), ...wordRooms(template, USUAL_HALF_POINTS)]);
  const last = lastMeasured(template);
  const anchors = excelAnchors(form);
  const asked = JSON.stringify(anchors);
  if (last.asked !== asked) Object.assign(last, { asked, rooms: excelRooms(template, anchors) });
  return last.rooms;
};

const lineRooms = ({ onLines }: WordTemplate): [string, CellRoom][] =>
  [...(onLines ?? [])].map(([tag, perLine]) => [tag, { place: '', perLine, lines: 1, wraps: false, isLine: true }]);

/** What was measured last in a workbook: at every key that is typed beside a preview it is the same. */
const lastMeasured = oncePerObject((_: FormTemplate): { asked: string; rooms: CellRooms } => ({
  asked: '',
  rooms: new Map(),
}));
