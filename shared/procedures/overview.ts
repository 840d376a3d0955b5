import type { Necessity } from '../packs/procedure-schema';
import type { Pack } from '../packs/schema';

export interface OverviewCell {
  column: string;
  /** Null: the paper is not needed. */
  necessity: Necessity | null;
  /** In which case only. */
  note: string;
}

export interface OverviewTable {
  columns: Pack['overview']['columns'];
  rows: { form: string; number: string; title: string; cells: OverviewCell[] }[];
}

/** ●作成 ■必要であれば ▲患者への説明・同意. */
export const necessityMarks: Record<Necessity, string> = { must: '●', 'if-needed': '■', consent: '▲' };

/** 早見表: which papers what happens asks for, out of the same rules as the procedures. Forms of no column are left out. */
export function overviewOf(pack: Pack): OverviewTable {
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
