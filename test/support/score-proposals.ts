import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { centreOf } from '@shared/form-studio/page/pdf-grid';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import type { Dictionary } from '@shared/form-studio/propose/dictionary';
import { asFound, type PlaceProposal } from '@shared/form-studio/propose/proposal';
import { verifyAnyForm, type AnyTemplate } from '@shared/forms/form-template';
import { pageSize } from '@shared/forms/pdf/file/read-pages';
import type { PdfTemplate } from '@shared/forms/pdf/pdf-template';
import type { WordTemplate } from '@shared/forms/word/open-template';
import { descendants } from '@shared/forms/xml/elements';
import type { XmlElement } from '@shared/forms/xml/scan';
import { unwrap } from '@shared/problems/problem';
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

const Part = z.looseObject({ where: Where });
const Truth = z.looseObject({
  file: z.string(),
  places: z.array(
    z.looseObject({
      label: z.string(),
      where: Where,
      item: z.string(),
      also: z.array(z.string()).default([]),
      kind: z.string(),
      parts: z.array(Part).default([]),
      options: z.array(Part).default([]),
    }),
  ),
});
type Expected = z.output<typeof Truth>['places'][number];

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
}

/** `found`: with what the rules would say that aren't sure enough and keep silent; `shown`: what a person sees. */
export type Counted = 'found' | 'shown';

/** The forms of a folder of the gallery. */
export function scoreGallery(folder: string, counted: Counted, dictionary?: Dictionary): Score {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const scores = files.map((name) =>
    scoreForm(folder, Truth.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))), counted, dictionary),
  );
  return scores.reduce((sum, one) => ({
    places: sum.places + one.places,
    right: sum.right + one.right,
    proposals: sum.proposals + one.proposals,
    wrong: sum.wrong + one.wrong,
    elsewhere: sum.elsewhere + one.elsewhere,
    missed: [...sum.missed, ...one.missed],
    outcomes: [...sum.outcomes, ...one.outcomes],
  }));
}

function scoreForm(
  folder: string,
  { file, places }: z.output<typeof Truth>,
  counted: Counted,
  dictionary?: Dictionary,
): Score {
  const template = unwrap(verifyAnyForm(file, readFileSync(join(folder, file)), nodeCodec));
  const { proposals: shown } = proposeForm(template, dictionary);
  const proposals = counted === 'found' ? shown.map(asFound) : shown;
  const eyes = new Eyes(template, proposals);
  const seen = new Map<PlaceProposal, boolean>();
  const missed: string[] = [];
  for (const one of places) {
    const here = new Set([one, ...one.parts, ...one.options].flatMap(({ where }) => eyes.at(where)));
    for (const proposal of here) seen.set(proposal, seen.get(proposal) === true || isRight(proposal, one));
    if (![...here].some((proposal) => isRight(proposal, one)))
      missed.push(
        `${file} ${one.label} (${[one.item, ...one.also].join('、')}): ${[...here].map(({ item }) => item ?? '未定').join('、')}`,
      );
  }
  const made = proposals.filter(({ item }) => item !== null);
  return {
    places: places.length,
    right: places.length - missed.length,
    proposals: made.length,
    wrong: made.filter((one) => seen.get(one) === false).length,
    elsewhere: made.filter((one) => !seen.has(one)).length,
    missed,
    outcomes: made.map((one) => ({ form: file, rule: one.rule, isRight: seen.get(one) ?? null })),
  };
}

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

const nameThere = (item: string): string =>
  item
    .split('+')
    .map((one) => {
      const [from = '', to = ''] = PREFIXES.find(([prefix]) => one.startsWith(prefix)) ?? [];
      return NAMES.get(one) ?? to + one.slice(from.length);
    })
    .join(' + ');

/** What follows from the ledger and is no field of it is typed, until items for it are there. */
function isRight({ item, candidate }: PlaceProposal, { item: wanted, also, kind }: Expected): boolean {
  if (item === null) return false;
  const all = [wanted, ...also];
  const isComputed = all.some((one) => one.startsWith('computed:'));
  if (isComputed && (item === 'typed' || item.startsWith('count.') || item === 'staff.action')) return true;
  if (isComputed && kind === 'tick' && candidate.side === 'tick') return true;
  return all.includes(nameThere(item)) || (kind === 'seal' && item === 'signature');
}

/** Finds what is proposed at a place of the gallery. */
class Eyes {
  constructor(
    private readonly template: AnyTemplate,
    private readonly proposals: readonly PlaceProposal[],
  ) {}

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
