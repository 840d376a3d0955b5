import type { Necessity } from '../packs/procedure-schema';
import type { Pack } from '../packs/schema';

export interface OverviewCell {
  column: string;
  /** Null: the paper is not needed. */
  necessity: Necessity | null;
  /** In which case only. */
  note: string;
}

export type MarkedCell = OverviewCell & { necessity: Necessity };
export type OverviewColumn = Pack['overview']['columns'][number];

export interface OverviewRow {
  form: string;
  number: string;
  title: string;
  cells: OverviewCell[];
}

export interface OverviewOfForms {
  columns: OverviewColumn[];
  rows: OverviewRow[];
}

/** ●作成 ■必要であれば ▲患者への説明・同意. */
export const necessityMarks: Record<Necessity, string> = { must: '●', 'if-needed': '■', consent: '▲' };
export const necessityWords: Record<Necessity, string> = {
  must: '作成',
  'if-needed': '必要であれば',
  consent: '患者への説明・同意',
};

/** The remarks of a table, each once in reading order, with the sign that stands behind the marks: ※ alone, or ※1, ※2. */
export function overviewNotes({ rows }: OverviewOfForms): { note: string; sign: string }[] {
  const notes = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ note }) => note || [])))];
  return notes.map((note, i) => ({ note, sign: notes.length === 1 ? '※' : `※${i + 1}` }));
}

/** The papers of one column, in the order of the rows. */
export const papersOfColumn = ({ rows }: OverviewOfForms, column: string): (OverviewRow & { cell: MarkedCell })[] =>
  rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.column === column);
    return cell?.necessity ? [{ ...row, cell: { ...cell, necessity: cell.necessity } }] : [];
  });

/** What a mark says, in words: 作成, 必要であれば（新しく使う端末があるとき）. */
export const cellWords = ({ necessity, note }: MarkedCell): string =>
  `${necessityWords[necessity]}${note ? `（${note}）` : ''}`;

/** 早見表: which papers what happens asks for, out of the same rules as the procedures. Forms of no column are left out. */
export function overviewOf(pack: Pack): OverviewOfForms {
  const papers = pack.procedures.flatMap(({ papers: rules }) => rules);
  const { columns } = pack.overview;
  const rows = pack.forms.map(({ id, number, shortTitle }) => ({
    form: id,
    number,
    title: shortTitle,
    cells: columns.map(({ id: column }) => {
      const rule = papers.find((one) => one.form === id && one.columns.some((place) => place.column === column));
      const place = rule?.columns.find((one) => one.column === column);
      return { column, necessity: place?.mark ?? rule?.necessity ?? null, note: place?.note ?? '' };
    }),
  }));
  return { columns, rows: rows.filter(({ cells }) => cells.some(({ necessity }) => necessity !== null)) };
}
