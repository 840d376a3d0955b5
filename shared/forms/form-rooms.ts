import type { Form } from '../packs/schema';
import type { CellRoom } from './cell-room';
import { excelAnchors } from './excel-form';
import type { AnyTemplate } from './form-template';
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
  const last = lastMeasured(template);
  if (last.form !== form) Object.assign(last, measured(form, template, last), { form });
  return last.rooms;
};

function measured(form: Form, template: AnyTemplate, last: Measured): Omit<Measured, 'form'> {
  if (template.kind === 'pdf') return { asked: '', rooms: pdfRooms(form, template) };
  if (template.kind === 'word')
    return { asked: '', rooms: new Map([...lineRooms(template), ...wordRooms(template, USUAL_HALF_POINTS)]) };
  const anchors = excelAnchors(form);
  const asked = JSON.stringify(anchors);
  return last.asked === asked ? last : { asked, rooms: excelRooms(template, anchors) };
}

const lineRooms = ({ onLines }: WordTemplate): [string, CellRoom][] =>
  [...(onLines ?? [])].map(([tag, perLine]) => [tag, { place: '', perLine, lines: 1, wraps: false, isLine: true }]);

/** @property asked of a workbook: its anchors, which are the same in each copy of a form */
interface Measured {
  form: Form | null;
  asked: string;
  rooms: CellRooms;
}

/** What was measured last in a file: of each paper of a batch, and in a workbook at every key that is typed beside a preview, it is the same. */
const lastMeasured = oncePerObject((_: AnyTemplate): Measured => ({ form: null, asked: '', rooms: new Map() }));
