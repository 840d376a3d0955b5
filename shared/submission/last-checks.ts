import type { CalendarDate } from '../text/calendar-date';
import { townRemark } from '../text/postal-codes';
import { addressDoubt } from '../text/settled-address';
import { formatWareki, formatWarekiWeekday } from '../text/wareki';
import { hasSeveralPhones, toHalfWidth } from '../text/width';
import { daylessEvents, eventNames, type EventKind } from '../ledger/event';
import type { LeftOpen, PaperDocument } from '../ledger/document';
import { phoneDoubt } from '../ledger/typed-doubts';
import { fieldsOfSheets, type Evaluation, type FieldPath, type FormFinding } from '../forms/bindings/evaluation';
import { entryName, fieldAt } from '../forms/bindings/printed-values';
import { daysOfForm, type DaysOfForm } from '../packs/form-days';
import { isAddressField } from '../packs/form-fields';
import type { Form, FormField, Pack } from '../packs/schema';
import { tellsDay } from '../packs/tells-day';
import { personalKindNames } from '../talk/check-talk';
import { personalDataIn } from '../talk/find-personal-data';
import type { KnownHere } from '../talk/personal-data';

/** One line of what is looked at just before a paper leaves. Nothing of it stops anybody: rules that do are the form's own. */
export interface LastCheck {
  id: 'version' | 'effective' | 'ahead' | 'event' | 'open' | 'doubt' | 'personal';
  /** notice: worth a second look. */
  level: 'ok' | 'notice';
  text: string;
}

interface CheckedPaper {
  pack: Pick<Pack, 'version' | 'effectiveFrom' | 'effectiveTo'>;
  document: Pick<PaperDocument, 'date' | 'packVersion' | 'event'>;
  today: CalendarDate;
  /** Whether its form has a place for the day of what it tells (`tellsDay`); else whoever hands it in has to say it. */
  hasDay?: boolean;
  /** What it leaves open. */
  leftOpen?: readonly LeftOpen[];
  /** What is doubtful at its fields (`fieldDoubts`). */
  doubts?: readonly FormFinding[];
  /** 窓口で, or whom it is asked: 流山市 介護支援課に. */
  askedAt?: string;
}

/** A paper among those that leave together. */
export interface BundledPaperCheck extends Pick<
  CheckedPaper,
  'document' | 'hasDay' | 'leftOpen' | 'doubts' | 'askedAt'
> {
  /** 様式２ */
  number: string;
  /** Of the form, where it has days of its own. */
  form?: DaysOfForm;
}

/** As `paperChecks` for all papers that leave together: what is doubtful about one of them says which. */
export function lettersChecks(
  papers: readonly BundledPaperCheck[],
  around: Pick<CheckedPaper, 'pack' | 'today'>,
): LastCheck[] {
  const { pack, today } = around;
  const [first, ...others] = papers.map(({ number, form = {}, ...paper }) => ({
    number,
    checks: paperChecks({ ...paper, pack: { ...pack, ...daysOfForm(pack, form) }, today }),
  }));
  if (!first || others.length === 0) return first?.checks ?? [];
  const doubts = [first, ...others].flatMap(({ number, checks }) =>
    checks.flatMap((check) => (check.level === 'ok' ? [] : [{ ...check, text: `${number}：${check.text}` }])),
  );
  const fine = first.checks.filter(({ id, level }) => level === 'ok' && doubts.every((doubt) => doubt.id !== id));
  return [...fine, ...doubts];
}

/** Whether the form is the one that holds on the paper's day, and whether what it tells of has come to be. */
export const paperChecks = (paper: CheckedPaper): LastCheck[] => [
  versionCheck(paper),
  ...dayChecks(paper),
  ...(paper.leftOpen ?? []).map((one): LastCheck => ({
    ...{ id: 'open', level: 'notice' },
    text: leftOpenWords(one, paper.askedAt ?? '窓口で'),
  })),
  ...[...new Set((paper.doubts ?? []).map(doubtWords))].map((text): LastCheck => ({
    ...{ id: 'doubt', level: 'notice' },
    text,
  })),
];

/** 郵便番号：〒270-0151 は…: what stands at a field says not which, as a rule. That it may stay is known here of all that is told. */
function doubtWords({ label, message }: FormFinding): string {
  const said = message.replace(/。合っていれば、このまま使えます$/, '');
  return said.includes(label) ? said : `${label}：${said}`;
}

/** What is told beside a field: worth a second look, and no reason to keep the paper back. */
export function fieldDoubt(field: Pick<FormField, 'type' | 'value' | 'label'>, value: string): string | null {
  if (isAddressField(field)) return addressDoubt(value);
  // In a box for one number two are printed so small that nobody reads them.
  const isPhone = field.type === 'tel' && !/FAX|ファ/i.test(toHalfWidth(field.label));
  return isPhone && hasSeveralPhones(value) ? phoneDoubt(value) : null;
}

/** office.postalCode → office.address: the two that belong together stand beside each other under such names. */
export const addressPathOf = (path: FieldPath): FieldPath | null =>
  /postalCode$/.test(path) ? path.replace(/postalCode$/, 'address') : null;

/** Each 〒 of a paper, with the address beside it. */
export function postalCodesOn(evaluation: Evaluation | null): { path: FieldPath; code: string; address: string }[] {
  const shown = new Map(fieldsOfSheets(evaluation?.sheets ?? []).map((one) => [one.path, one.shown] as const));
  return [...shown].flatMap(([path, code]) => {
    const address = shown.get(addressPathOf(path) ?? '');
    return code === '' || address === undefined ? [] : [{ path, code: code.replace('〒', ''), address }];
  });
}

/** What is known of where a 〒 is. */
export interface KnownPlaces {
  /** Where each 〒 of the paper begins an address; none for one that isn't known. */
  places: ReadonlyMap<string, string>;
  /** 市町村 of the office: of no other address is it kept. */
  officeCity: string;
}

/** 市町村 of whom a 〒 is about. */
export const cityBeside = (path: FieldPath, officeCity: string): string =>
  path.replace(/^\d+#/, '') === 'office.postalCode' ? officeCity : '';

/** What is said of each 〒 that isn't of the address beside it, by its field. */
export const townRemarks = (
  evaluation: Evaluation | null,
  { places, officeCity }: KnownPlaces,
): ReadonlyMap<FieldPath, string> =>
  new Map(
    postalCodesOn(evaluation).flatMap(({ path, code, address }) => {
      const remark = townRemark(code, places.get(code) ?? '', address, cityBeside(path, officeCity));
      return remark === '' ? [] : [[path, remark] as const];
    }),
  );

/**
 * All that the fill screen tells beside a field without holding the paper back, to be told once more where it leaves: whoever scrolled past it
 * hasn't seen it. Of several sheets that repeat the head the first says it.
 */
export function fieldDoubts(form: Form, evaluation: Evaluation, known: KnownPlaces): FormFinding[] {
  const towns = townRemarks(evaluation, known);
  const whose = new Map(
    evaluation.sheets.flatMap(({ rows }) =>
      Object.values(rows).flatMap((entries) =>
        entries.flatMap((entry) => entry.fields.map(({ path }) => [path, entryName(entry)] as const)),
      ),
    ),
  );
  const atFields = fieldsOfSheets(evaluation.sheets).flatMap(({ path, shown, unasked }): FormFinding[] => {
    const field = fieldAt(form, path);
    if (!field || shown === '' || unasked !== undefined) return [];
    const who = whose.get(path) ?? '';
    const label = who === '' || who === shown ? field.label : `${who}の${field.label}`;
    return [towns.get(path), fieldDoubt(field, shown)].flatMap((message) =>
      message ? [{ ...DOUBT, label, path, message }] : [],
    );
  });
  const ofValues = evaluation.findings.filter(
    ({ level, stage, id }) => level === 'warning' && stage === 'fill' && id.startsWith('field/'),
  );
  const doubts = [...atFields, ...ofValues];
  return doubts.filter((one, i) => doubts.findIndex((other) => doubtWords(other) === doubtWords(one)) === i);
}

const DOUBT = { level: 'warning', id: 'field/doubt', why: null, stage: 'fill' } as const;

/** カナミックの利用（有・無）は、空けたまま出せます。窓口で聞いて、○を付けてください: of a paper that lacks nothing. */
export const leftOpenWords = ({ label, todo }: LeftOpen, askedAt: string): string =>
  `${label}は、空けたまま出せます。${askedAt}聞いて、${todo}`;

function versionCheck({ pack, document }: CheckedPaper): LastCheck {
  const { version, effectiveFrom } = pack;
  const { packVersion = version } = document;
  // A number of ours says nothing to who hands it in; the month stands on the city's own page.
  const since =
    effectiveFrom === null ? 'いまのもの' : `${formatWareki(effectiveFrom).replace(/月.*/, '月')}からのもの`;
  return packVersion === version
    ? { id: 'version', level: 'ok', text: `様式は、${since}です` }
    : {
        id: 'version',
        level: 'notice',
        text: `つくり始めたあとで、様式が新しくなりました（${packVersion} → ${version}）。新しい様式でよいか、見直してください`,
      };
}

function dayChecks({ pack, document, today, hasDay = true }: CheckedPaper): LastCheck[] {
  const { effectiveFrom: from, effectiveTo: to } = pack;
  const on = document.event?.date ?? null;
  const notice = (id: LastCheck['id'], text: string): LastCheck => ({ id, level: 'notice', text });
  return [
    ...(document.date > today
      ? [
          notice(
            'ahead',
            `書類の日付（${formatWareki(document.date)}）は、まだ来ていません。その日からあとに出してください`,
          ),
        ]
      : []),
    ...(from !== null && document.date < from
      ? [
          notice(
            'effective',
            `この様式は ${formatWareki(from)}からのものです。書類の日付は ${formatWareki(document.date)}です`,
          ),
        ]
      : []),
    ...(to !== null && document.date > to
      ? [
          notice(
            'effective',
            `この様式は ${formatWareki(to)}までのものです。新しい様式が出ていないか、確かめてください`,
          ),
        ]
      : []),
    ...(on !== null && on > today ? [aheadCheck(on, document.event?.kind, hasDay)] : []),
  ];
}

/** What nobody knows of before it has happened: a day that is still to come is a slip there, and anywhere else how it should be. */
const HAPPENED: ReadonlySet<EventKind | undefined> = new Set(['device-lost', 'incident', 'consent-withdrawn']);

/** Events whose day is the last one of something: it is used until that evening. */
const LAST_DAYS: ReadonlySet<EventKind> = new Set(['leave', 'office-closed']);

/**
 * 退職の日は、令和8年12月25日（金）です: what has to be said beside a paper that has no place for that day; null: nothing. A day that has come
 * since is still to be said of a paper that is dated before it.
 */
function dayToSay({
  document: { event, date },
  today,
  hasDay,
}: Pick<Required<CheckedPaper>, 'document' | 'today' | 'hasDay'>): string | null {
  if (!event || event.date === null || hasDay || HAPPENED.has(event.kind)) return null;
  const hasCome = LAST_DAYS.has(event.kind) ? event.date < today : event.date <= today;
  if (hasCome && event.date <= date) return null;
  const day = formatWarekiWeekday(event.date);
  return daylessEvents.has(event.kind) ? `${day}のことです` : `${eventNames[event.kind]}の日は、${day}です`;
}

/** … of all papers that leave together, each sentence once. */
export const daysToSay = (
  papers: readonly { document: Pick<PaperDocument, 'event' | 'date'>; form: Form }[],
  today: CalendarDate,
): string[] => [
  ...new Set(papers.flatMap(({ document, form }) => dayToSay({ document, today, hasDay: tellsDay(form) }) ?? [])),
];

function aheadCheck(on: CalendarDate, kind: EventKind | undefined, hasDay: boolean): LastCheck {
  const day = formatWareki(on);
  if (HAPPENED.has(kind)) return { id: 'event', level: 'notice', text: `まだ来ていない日（${day}）のことを届けます` };
  return hasDay
    ? { id: 'event', level: 'ok', text: `これから来る日（${day}）のことを届けます。合っていれば、そのままで大丈夫です` }
    : {
        id: 'event',
        level: 'notice',
        text: `これから来る日（${day}）のことですが、この書類には、その日を書くところがありません。出すときに、その日を伝えてください`,
      };
}

/**
 * Data of persons in what is typed beside the form: a mail is read by more people than the form is.
 *
 * @param sender who writes, and may say so
 */
export function personalCheck(words: string, known: KnownHere, sender: string): LastCheck {
  const found = personalDataIn(words, known).filter(({ who }) => who === '' || bare(who) !== bare(sender));
  const kinds = [
    ...new Set(found.map(({ kind, who }) => (who ? `${who}（${personalKindNames[kind]}）` : personalKindNames[kind]))),
  ];
  return kinds.length === 0
    ? { id: 'personal', level: 'ok', text: '件名と本文に、個人の情報は見当たりません' }
    : {
        id: 'personal',
        level: 'notice',
        text: `件名か本文に、個人の情報があります：${kinds.join('、')}。要らなければ、消してください`,
      };
}

const bare = (name: string): string => name.replace(/[\s　]/g, '');
