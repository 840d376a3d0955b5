import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { centreOf } from '@shared/form-studio/page/pdf-grid';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import type { LearnedItems } from '@shared/form-studio/propose/learned/learned-items';
import { itemOf, items } from '@shared/form-studio/propose/items';
import { asFound, type PlaceProposal } from '@shared/form-studio/propose/proposal';
import { parseCell } from '@shared/forms/excel/cell-reference';
import { verifyAnyForm, type AnyTemplate } from '@shared/forms/form-template';
import { pageSize } from '@shared/forms/pdf/file/read-pages';
import type { PdfTemplate } from '@shared/forms/pdf/pdf-template';
import type { WordTemplate } from '@shared/forms/word/open-template';
import { descendants } from '@shared/forms/xml/elements';
import type { XmlElement } from '@shared/forms/xml/scan';
import { unwrap } from '@shared/problems/problem';
import { toHalfWidth } from '@shared/text/width';
import { nodeCodec } from '../../electron/storage/node-codec';

/** How many proposals for a form are right: asked of the gallery, whose README says what its words mean. */

const Where = z.looseObject({
  sheet: z.string().optional(),
  cell: z.union([z.string(), z.number()]).optional(),
  table: z.number().optional(),
  row: z.number().optional(),
  textBox: z.number().optional(),
  paragraph: z.number().optional(),
  control: z.string().optional(),
  formField: z.string().optional(),
  at: z.tuple([z.number(), z.number()]).optional(),
  field: z.string().optional(),
  state: z.string().optional(),
  page: z.number().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
type Where = z.output<typeof Where>;

/** A list of them, or each under its name. */
const Parts = z
  .union([z.array(z.looseObject({ where: Where })), z.record(z.string(), Where)])
  .default([])
  .transform((parts) => (Array.isArray(parts) ? parts : Object.values(parts).map((where) => ({ where }))));
const Truth = z.looseObject({
  file: z.string(),
  places: z.array(
    z.looseObject({
      label: z.string(),
      where: Where,
      item: z.string(),
      also: z.array(z.string()).default([]),
      kind: z.string(),
      parts: Parts,
      options: Parts,
    }),
  ),
});
export type Expected = z.output<typeof Truth>['places'][number];

export interface Score {
  places: number;
  right: number;
  proposals: number;
  wrong: number;
  /** Where the form asks for nothing. */
  elsewhere: number;
  missed: string[];
  outcomes: Outcome[];
}

/** What became of a proposal. @property isRight null: the form asks for nothing there */
export interface Outcome {
  form: string;
  rule: string;
  isRight: boolean | null;
  label: string;
  item: string;
  /** What belongs there; '' where the form asks for nothing. */
  wanted: string;
}

/** `found`: with what the rules would say that aren't sure enough and keep silent; `shown`: what a person sees. */
export type Counted = 'found' | 'shown';

/** The forms of a folder of the gallery. */
export const scoreGallery = (folder: string, counted: Counted): Score =>
  sumOf(scoreForms(folder, counted).map(({ score }) => score));

/** Each form of a folder by itself: a file, and beside it its `.json`. */
export const scoreForms = (
  folder: string,
  counted: Counted,
  learned: LearnedItems | null = null,
): { file: string; score: Score }[] =>
  truthsIn(folder).map((truth) => ({ file: truth.file, score: scoreForm(folder, truth, counted, learned) }));

const truthsIn = (folder: string): z.output<typeof Truth>[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Truth.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

export const sumOf = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, one) => ({
      places: sum.places + one.places,
      right: sum.right + one.right,
      proposals: sum.proposals + one.proposals,
      wrong: sum.wrong + one.wrong,
      elsewhere: sum.elsewhere + one.elsewhere,
      missed: [...sum.missed, ...one.missed],
      outcomes: [...sum.outcomes, ...one.outcomes],
    }),
    { places: 0, right: 0, proposals: 0, wrong: 0, elsewhere: 0, missed: [], outcomes: [] },
  );

/** Names of expected items that fit none of ours: a drawer who calls a field otherwise would have all of them count as wrong. */
export const unknownItems = (folder: string): string[] => {
  const ours = new Set(items.map(({ id }) => nameThere(id)));
  const said = truthsIn(folder).flatMap(({ places }) => places.flatMap(({ item, also }) => [item, ...also]));
  const unknown = said
    .flatMap((one) => one.split(' + '))
    .filter((one) => !ours.has(one) && !/^(?:computed:|city$)/.test(one));
  return [...new Set(unknown)].toSorted();
};

const openedIn = (folder: string, file: string): AnyTemplate =>
  unwrap(verifyAnyForm(file, readFileSync(join(folder, file)), nodeCodec));

/** Each form of a folder as the rules see it, and what is expected where: by places of the paper's own order. */
export const expectedIn = (
  folder: string,
): { file: string; title: string; places: (PlaceProposal & { expected: Expected[] })[] }[] =>
  truthsIn(folder).map(({ file, places }) => {
    const template = openedIn(folder, file);
    const { proposals, title } = proposeForm(template);
    const eyes = new Eyes(template, proposals);
    const expected = new Map(proposals.map((one) => [one, [] as Expected[]]));
    for (const one of places) for (const proposal of eyes.atAnyOf(one)) expected.get(proposal)?.push(one);
    return { file, title, places: proposals.map((one) => ({ ...one, expected: expected.get(one) ?? [] })) };
  });

function scoreForm(
  folder: string,
  { file, places }: z.output<typeof Truth>,
  counted: Counted,
  learned: LearnedItems | null,
): Score {
  const template = openedIn(folder, file);
  const { proposals: shown } = proposeForm(template, learned);
  const proposals = counted === 'found' ? shown.map(asFound) : shown;
  const eyes = new Eyes(template, proposals);
  const seen = new Map<PlaceProposal, boolean>();
  const wanted = new Map<PlaceProposal, string>();
  const missed: string[] = [];
  for (const one of places) {
    const here = eyes.atAnyOf(one);
    for (const proposal of here) {
      seen.set(proposal, seen.get(proposal) === true || isRight(proposal, one));
      wanted.set(proposal, [one.item, ...one.also].join('、'));
    }
    const isLeftAlone = eyes.isWorkedOut(one.where) && [...here].every(({ item }) => item === null);
    if (!isLeftAlone && ![...here].some((proposal) => isRight(proposal, one)))
      missed.push(`${file} ${one.label} (${[one.item, ...one.also].join('、')}): ${[...here].map(saidOf).join('、')}`);
  }
  const made = proposals.filter(({ item }) => item !== null);
  return {
    places: places.length,
    right: places.length - missed.length,
    proposals: made.length,
    wrong: made.filter((one) => seen.get(one) === false).length,
    elsewhere: made.filter((one) => !seen.has(one)).length,
    missed,
    outcomes: made.map((one) => ({
      form: file,
      rule: one.rule,
      isRight: seen.get(one) ?? null,
      label: one.label,
      item: one.item ?? '',
      wanted: wanted.get(one) ?? '',
    })),
  };
}

const saidOf = ({ item, suggestion, rule, label }: PlaceProposal): string =>
  `${item ?? (suggestion === null ? '未定' : `未定（${suggestion}）`)} [${rule}${label === '' ? '' : `: ${label}`}]`;

/** What our items are called there. */
const NAMES = new Map([
  ['document.date', 'date-of-paper'],
  ['typed', 'by-hand'],
  ['signature', 'by-hand'],
  ['corporation.representative', 'corporation.representativeTitle + corporation.representativeName'],
  ['office.head', 'office.headTitle + office.headName'],
  ['administrator.loginMail', 'enrolment.administratorMail'],
  ['staff.office', 'staff.officeId'],
  ['device.holder', 'device.holderId'],
  ['delegate.address', 'delegation.delegateAddress'],
]);
const PREFIXES = [
  ['contact.', 'office.contact.'],
  ['administrator.', 'enrolment.administrator.'],
  ['delegate.', 'delegation.delegate.'],
] as const;

export const nameThere = (item: string): string =>
  item
    .split('+')
    .map((one) => {
      const [from = '', to = ''] = PREFIXES.find(([prefix]) => one.startsWith(prefix)) ?? [];
      if (/^chosen[23]?\./.test(one)) return one.replace(/^[^.]*/, 'staff');
      return NAMES.get(one) ?? to + one.slice(from.length);
    })
    .join(' + ');

/** What follows from the ledger and is no field of it is typed, until items for it are there. */
function isRight({ item, candidate }: PlaceProposal, { item: wanted, also, kind }: Expected): boolean {
  if (item === null) return false;
  const all = [wanted, ...also];
  const isComputed = all.some((one) => one.startsWith('computed:'));
  // Whoever makes the paper says who it is, and may type somebody else: by hand, and out of the staff.
  if (/^chosen[23]?\./.test(item) && all.includes('by-hand')) return true;
  if (isComputed && (item === 'typed' || /^(?:count|sheet)\./.test(item) || item === 'staff.action')) return true;
  if (isComputed && (kind === 'tick' || kind === 'ring') && candidate.side === 'tick') return true;
  if (isComputed && kind === candidate.side) return all.some((one) => isSaidOf(one, item));
  const isEachAsked = item.includes('+') && item.split('+').every((one) => all.includes(nameThere(one)));
  return all.includes(nameThere(item)) || isEachAsked || (kind === 'seal' && item === 'signature');
}

/** computed:変わる前の値（所在地）: of a side of a change, what is called like the item. One that names nothing may be any. */
function isSaidOf(wanted: string, item: string): boolean {
  const [, said] = /^computed:変わ[^（]*[（(](.+)[）)]$/.exec(wanted) ?? [];
  const label = toHalfWidth(itemOf(item)?.label ?? '');
  const letters = Array.from(toHalfWidth(said ?? ''));
  const pairs = letters.slice(1).map((one, i) => `${letters[i]}${one}`);
  return said === undefined || pairs.some((pair) => label.includes(pair));
}

/** Finds what is proposed at a place of the gallery. */
class Eyes {
  constructor(
    private readonly template: AnyTemplate,
    private readonly proposals: readonly PlaceProposal[],
  ) {}

  /** At the place, its parts or its options. */
  atAnyOf(one: Expected): Set<PlaceProposal> {
    return new Set([one, ...one.parts, ...one.options].flatMap(({ where }) => this.at(where)));
  }

  at(where: Where): PlaceProposal[] {
    const { template } = this;
    if (template.kind === 'pdf') return this.onPaper(template, where);
    const paragraphs = template.kind === 'word' ? new Set(paragraphsAt(template, where)) : new Set<number>();
    const control = this.controlAt(where);
    return this.proposals.filter(({ candidate: { places, shape } }) =>
      places.some(({ paragraph, sheet, cell, from, to }) => {
        const isThere =
          paragraph === null
            ? sheet === where.sheet && cell === where.cell
            : control
              ? paragraph === control.paragraph && from >= control.from && to <= control.to
              : paragraphs.has(paragraph);
        if (!isThere || !where.at || control || (paragraph === null && shape === 'date')) return isThere;
        const [first, last] = where.at;
        return from === first || (from < last && to > first) || (from === to && paragraph === null);
      }),
    );
  }

  /** A formula of the file gives the value: it must be left alone. */
  isWorkedOut({ sheet, cell }: Where): boolean {
    const { template } = this;
    const place = template.kind === 'excel' && sheet !== undefined ? parseCell(String(cell)) : null;
    const at = template.kind === 'excel' ? template.sheets.findIndex(({ name }) => name === sheet) : -1;
    return (
      template.kind === 'excel' &&
      place !== null &&
      template.worksheet(at)?.isFormulaAt(place.row, place.column) === true
    );
  }

  /** In the field; or where the middle of what would be written lies inside the box. */
  private onPaper({ pdf }: PdfTemplate, { field, state, page = 1, box }: Where): PlaceProposal[] {
    const shown = pdf.pages[page - 1];
    const { height } = shown ? pageSize(shown) : { height: 0 };
    return this.proposals.filter(({ candidate: { places } }) =>
      places.some(({ paper }) => {
        if (field !== undefined) return paper?.field === field && (state === undefined || paper.state === state);
        if (!paper || !box || paper.page !== page) return false;
        const [x, y] = centreOf(paper.box);
        return x >= box[0] && x <= box[2] && height - y >= box[1] && height - y <= box[3];
      }),
    );
  }

  private controlAt({ control, formField }: Where): { paragraph: number; from: number; to: number } | null {
    const name = control ?? formField;
    if (name === undefined) return null;
    const lines = pageOf(this.template).boards.flatMap(({ cells }) => cells.flatMap(({ lines: own }) => own));
    for (const { paragraph, controls } of lines)
      for (const one of controls) if (one.name === name) return { paragraph, from: one.from, to: one.to };
    return null;
  }
}

const WRAPPERS = ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'];

function paragraphsAt({ body, names: { w } }: WordTemplate, where: Where): number[] {
  const all = descendants(body);
  const named = (name: string): XmlElement[] => all.filter((one) => one.name === w + name);
  const below = (element: XmlElement, name: string): XmlElement[] =>
    element.children.flatMap((child) =>
      child.name === w + name ? [child] : WRAPPERS.some((one) => child.name === w + one) ? below(child, name) : [],
    );
  const isFallback = (element: XmlElement): boolean =>
    element.name.endsWith(':Fallback') || (element.parent !== null && isFallback(element.parent));
  const cellOf = (table: XmlElement | undefined): XmlElement | undefined => {
    const row = table && below(table, 'tr')[(where.row ?? 1) - 1];
    return row && below(row, 'tc')[Number(where.cell ?? 1) - 1];
  };
  const boxes = named('txbxContent').filter((one) => !isFallback(one));
  const inside = where.table ? cellOf(named('tbl')[where.table - 1]) : where.textBox ? boxes[where.textBox - 1] : body;
  const own = inside ? below(inside, 'p') : [];
  const paragraphs = named('p');
  return own
    .filter((_, i) => where.paragraph === undefined || i === where.paragraph - 1)
    .map((one) => paragraphs.indexOf(one));
}
