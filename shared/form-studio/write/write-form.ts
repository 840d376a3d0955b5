import { canSpread } from '../../packs/form-fields';
import type { PlaceOfForm } from '../../packs/form-place-schema';
import { ID_NETWORK } from '../../packs/id-network';
import type { Condition, Value } from '../../packs/values/value-schema';
import {
  isChosenAmong,
  type FoundPlaces,
  type PlaceCandidate,
  type PlaceInFile,
  type RowGroup,
} from '../find/candidate';
import { itemOf } from '../propose/items';
import { isPaperPerPerson, overflowIn } from './beyond-rows';
import { chosenStaff } from './chosen-staff';
import { changedValue, SIDES, officeFacts, sideValue, valueBefore } from './changed-value';
import { endOfBoxes, hasLetterBoxes, kanaAsked, type Decision } from './decision';
import { eraMarks, isPrintedBox, partInLine } from './era-marks';
import { itemValue, kindsOfDevices, listForColumns } from './item-value';
import { chosenByLedger, chosenWhen } from './ledger-choice';
import { BY_HAND, listedKind } from './listed-kind';
import type { FormWithOrigins } from './form-with-origins';
import { inListedWords } from './listed-words';
import {
  around,
  dayPart,
  eraAmong,
  isByPoints,
  isInParts,
  isMonthAndDay,
  isWestern,
  linesInBox,
  onPaper,
  ringedAmong,
  rounded,
  westernDay,
} from './on-paper';
import {
  calledWords,
  chosenByNotice,
  printedNotices,
  takesOne,
  wordOfBox,
  type PrintedNotices,
} from './printed-choice';
import { ofProxyAlone } from './proxy';
import type { Spread } from '../../forms/spread-value';
import { placeName } from './place-name';
import { placesApart } from './places-apart';
import { besidePrintOf, otherPrinted } from './repeated-print';
import { isAskedFor } from './required';
import { joinedSpreads, spreadBy } from './spread';
import { conditionOfPlace } from './rules';
import { subjectKindOf } from './subject-kind';
import { filesSaid, personOfSheet } from './which-sheet';
import { withinPrint } from './within-print';
import { withRules } from './written-rules';

/** What a person says of the form as a whole. */
export interface AboutForm {
  id: string;
  number: string;
  title: string;
  shortTitle: string;
  /** Name of the file beside form.json. */
  template: string;
  channels: readonly string[];
}

type Json = Record<string, unknown>;

/** form.json of what was decided: the ordinary manifest, with the file as it came and the places in it. */
export function writeForm(
  about: AboutForm,
  found: Pick<FoundPlaces, 'rows'>,
  all: readonly Decision[],
): FormWithOrigins {
  const decisions = placesApart(joinedSpreads(all));
  const writer = new FormWriter(found, decisions);
  return withRules({ form: writer.form(about), origins: Object.fromEntries(writer.origins) }, decisions);
}

class FormWriter {
  /** By keys: all of them, with the decision that each was written for. */
  readonly origins = new Map<string, number>();
  private at = -1;
  private readonly labels = new Set<string>();
  private readonly places: Record<string, PlaceOfForm> = {};
  private readonly inputs: Json[] = [];
  private readonly checks: Json[] = [];
  private readonly done = new Set<Decision>();
  /** Of places that are typed once: where what is typed lies, by their number. */
  private readonly typed = new Map<number, string>();
  /** The lists of the paper, by the group of rows that each is. */
  private readonly lists = new Map<number, { kind: string; key: string }>();
  /** Of those that counts are told of: their keys, by kind. */
  private counted: Readonly<Record<string, string>> = {};
  /** Fields that say which paper of how many it is: their items, by their keys. */
  private readonly ofSheets = new Map<string, string>();
  /** Whether the form comes again for what a list has no row for. */
  private comesAgain = false;
  /** Whether the place that is written just now has to have something. */
  private isAsked = false;
  private readonly decisions: readonly Decision[];
  private readonly sheets: 'sheet.item' | null;
  private readonly notices: PrintedNotices | null;

  constructor(
    private readonly found: Pick<FoundPlaces, 'rows'>,
    private readonly all: readonly Decision[],
  ) {
    this.decisions = all.filter(({ state, item }) => state === 'decided' && item !== null);
    this.sheets = isPaperPerPerson(this.decisions) ? 'sheet.item' : null;
    this.notices = printedNotices(this.decisions, subjectKindOf(this.decisions));
  }

  form({ id, number, title, shortTitle, template, channels }: AboutForm): Json {
    this.nameLists();
    const fields = this.entries();
    this.askNetwork(fields);
    this.askWho();
    if (fields.some(({ type, key }) => type === 'change' || /^changes\.\w+\.after$/.test(String(key))))
      this.checks.push(SAME_ON_BOTH_SIDES);
    // A word that is ringed by hand is no signature.
    const asksForSignature = this.decisions.some(
      ({ item, candidate }) => item === 'signature' && candidate.shape !== 'ring',
    );
    return {
      ...{ id, number, title, shortTitle, template, fidelity: 'official' },
      outputs: outputsOf(template),
      pages: 1,
      signature: { means: asksForSignature ? 'either' : 'none' },
      channels,
      subject: this.subject(),
      ...(this.sheets ? { sheets: { value: 'event.staff', label: personOfSheet } } : this.comesAgain && { sheets: {} }),
      ...(this.inputs.length > 0 && { inputs: this.inputs }),
      fields: fields.map((one) =>
        one['overflow'] === 'further-files' ? { ...one, ...filesSaid(this.ofSheets) } : one,
      ),
      ...(this.checks.length > 0 && { checks: this.checks }),
      places: this.places,
    };
  }

  /** In the order of the form; what is ticked follows what stands in its row, so that comes first. */
  private entries(): Json[] {
    const written = new Map<Decision, Json[]>();
    for (const isTick of [false, true])
      for (const one of this.decisions)
        if ((one.candidate.side === 'tick') === isTick && !this.done.has(one)) written.set(one, this.entry(one));
    return this.decisions.flatMap((one) => written.get(one) ?? []);
  }

  /** Where IDs stand on it: a form of no network has them of the one that somebody says, and a person may have several. */
  private askNetwork(fields: readonly Json[]): void {
    if (!JSON.stringify(fields).includes(`"input.${ID_NETWORK}"`)) return;
    this.origins.set(
      `input.${ID_NETWORK}`,
      this.all.findIndex(({ item }) => /^account\./.test(item ?? '')),
    );
    this.inputs.unshift({ key: ID_NETWORK, label: 'どのネットワークのIDですか', type: 'network', required: true });
  }

  private askWho(): void {
    for (const { key, label, decision } of chosenStaff(this.decisions)) {
      this.origins.set(`input.${key}`, this.all.indexOf(decision));
      this.inputs.push({ key, label, type: 'person' });
    }
  }

  /** Whom the user picks before the form is filled. */
  private subject(): Json {
    const kind = subjectKindOf(this.decisions);
    if (this.notices) return { kind, events: this.notices.events };
    if (kind === 'people')
      return {
        kind,
        events: [
          { kind: 'join', label: '入職した人' },
          { kind: 'leave', label: '退職した人' },
          { kind: 'other', label: 'そのほかの人' },
        ],
      };
    if (kind === 'changes') return { kind, events: [{ kind: 'office-changed', label: '事業所の変更' }] };
    return { kind };
  }

  private entry(decision: Decision): Json[] {
    this.done.add(decision);
    this.at = this.all.indexOf(decision);
    const { candidate } = decision;
    if (candidate.rows !== null) return this.rows(candidate.rows);
    const change = candidate.side && candidate.side !== 'tick' ? this.change(decision) : null;
    return change ?? this.field(decision, this.sheets, (key) => this.key(key));
  }

  private inRows(index: number): Decision[] {
    return this.decisions.filter(({ candidate }) => candidate.rows === index);
  }

  /** Ahead of all fields: what counts a list may stand before it. */
  private nameLists(): void {
    const groups = new Set(this.decisions.flatMap(({ candidate }) => candidate.rows ?? []));
    for (const index of groups) {
      const own = this.inRows(index);
      const kind = listedKind(own);
      const [first] = own;
      if (!first || kind === null || !this.groupOf(index)) continue;
      this.at = this.all.indexOf(first);
      this.lists.set(index, { kind, key: this.key('rows') });
    }
    // Of one list of a kind its count is told, of several none.
    const all = [...this.lists.values()];
    const single = all.filter(({ kind }) => all.filter((one) => one.kind === kind).length === 1);
    this.counted = Object.fromEntries(single.map(({ kind, key }) => [kind, key]));
  }

  private groupOf(index: number): RowGroup | undefined {
    return this.inRows(index).find(({ list }) => list)?.list ?? this.found.rows[index];
  }

  private rows(index: number): Json[] {
    const own = this.inRows(index);
    for (const one of own) this.done.add(one);
    const group = this.groupOf(index);
    const list = this.lists.get(index);
    // A table of what there is only one of: the first row takes it.
    if (!group || !list) return own.flatMap((one) => this.field(one, this.sheets, (name) => this.key(name)));
    const { kind, key } = list;
    const fields = own.flatMap((one) =>
      this.field(one, 'row', (name) => this.key(`${key}.${name.split('.').at(-1) ?? 'typed'}`), kind),
    );
    if (fields.length === 0) return [];
    const [first] = own;
    if (first?.candidate.places[0]?.paper) this.places[key] = { step: rounded(group.step ?? 0) };
    else if (first && first.candidate.places[0]?.paragraph !== null)
      this.places[key] = { table: group.index, row: group.row - 1, ...(group.height > 1 && { height: group.height }) };
    return [
      {
        key,
        label: this.label(group.heading || '一覧'),
        type: 'rows',
        ...(kind !== BY_HAND && {
          value: listForColumns(
            kind,
            own.map(({ item }) => item ?? ''),
          ),
          mayLeaveOut: true,
        }),
        printed: group.count,
        ...this.beyond(group, own),
        fields,
      },
    ];
  }

  private beyond(group: RowGroup, own: readonly Decision[]): Json {
    const { json, isAgain } = overflowIn(group, own, this.sheets !== null);
    this.comesAgain ||= isAgain;
    return json;
  }

  /** 変更前 and 変更後 of one thing, each of what the ledger's field holds. */
  private change({ candidate, item: id, label }: Decision): Json[] | null {
    const facts = officeFacts(id ?? '');
    if (facts.length === 0) return null;
    const of = (side: PlaceCandidate['side']): Decision | undefined =>
      this.decisions.find(
        (one) =>
          one.item === id &&
          one.candidate.board === candidate.board &&
          one.candidate.side === side &&
          one.label === label,
      );
    const [before, after] = [of('before'), of('after')];
    if (!before || !after) return null;
    for (const one of [before, after]) this.done.add(one);
    const key = this.key(`changes.${facts[0] ?? ''}`);
    return [before, after].flatMap((one) => {
      const side = one === before ? 'before' : 'after';
      this.at = this.all.indexOf(one);
      this.isAsked = false;
      const said = { ...one, label: withSide(label, side) };
      const value = side === 'before' ? valueBefore(facts, `${key}.after`) : changedValue(facts, side);
      return this.unasked(said, null, () => this.key(`${key}.${side}`), null, value);
    });
  }

  private field(...given: Parameters<FormWriter['unasked']>): Json[] {
    const [decision, , , list] = given;
    this.at = this.all.indexOf(decision);
    // Nobody needs all the rows that are printed.
    const isAsked = list !== BY_HAND && isAskedFor(decision, conditionOfPlace(this.all, this.at) !== null);
    this.isAsked = isAsked;
    const [first, ...others] = this.unasked(...given);
    // Of several places of one value the first one is enough; a box that nobody ticks says something, too; an answer is asked for itself.
    const isHere = !NEVER_REQUIRED.includes(String(first?.['type'])) && !isOfAnswer(first?.['value']);
    return first ? [{ ...first, ...(isAsked && isHere && { required: true }) }, ...others] : [];
  }

  private unasked(
    decision: Decision,
    entry: 'row' | 'sheet.item' | null,
    keyOf: (name: string) => string,
    list: string | null = null,
    ofChange: Value | null = null,
  ): Json[] {
    const { candidate, label } = decision;
    const ofSide = ofChange ?? sideValue(decision.item ?? '', candidate.side);
    const id = ofSide === 'typed' ? 'typed' : decision.item;
    const given = ofSide === 'typed' ? null : (ofSide ?? null);
    const item = itemOf(id ?? '');
    if (!item) return [];
    const key = candidate.side === 'tick' ? this.key(keyOfTick(decision)) : keyOf(item.id.split('+')[0] ?? 'typed');
    const isByHand = item.type === 'signature-by-hand' || item.type === 'left-for-city';
    const own =
      (isByHand ? '' : wordOfBox(decision)) ||
      label ||
      (item.id === 'typed' ? placeName(decision, this.all) : item.label);
    const said = { key, label: this.label(ofChange === null ? withSide(own, candidate.side) : own) };
    if (isByHand) return [{ ...said, type: item.type }];
    const written = isChosenAmong(candidate) || candidate.choices ? null : kindsOfDevices(item.id, entry, list);
    const ofLedger = inListedWords(itemValue(item.id, entry, list, this.counted) ?? written, candidate.choices);
    const value = given ?? ofProxyAlone(ofLedger, decision) ?? this.typedOnce(decision, said);
    const { shape } = candidate;
    const when = given === null ? chosenWhen(item.id, candidate, entry, list) : null;
    if (shape === 'boxes') return this.boxes(said, decision, value, when);
    if (shape === 'ring') return this.ring(said, decision, when);
    if (shape === 'digits') return [this.digits(said, decision, value)];
    if (isInParts(candidate) && shape !== 'date') return [this.spread(said, decision, value)];
    if (isInParts(candidate)) return this.dayInParts(said, candidate, value, entry);
    if (candidate.eras || isMonthAndDay(candidate)) return this.dayInLine(said, candidate, value, entry);
    if (shape === 'date' || item.type === 'date-wareki') return this.date(said, candidate, value, entry);
    this.put(key, candidate.places[0], isFromRight(decision) ? AT_END : {});
    if (entry !== 'row') this.ofSheets.set(key, item.id);
    const isInPrint = this.isInPrint(candidate);
    const within = withinPrint(candidate, isInPrint);
    // The city's own list takes nothing else; a day and a mark are written as they are.
    if (candidate.choices && !within && (value === null || (item.type !== 'check' && given === null)))
      return [{ ...said, type: 'choice', ...(value !== null && { value }), options: candidate.choices.map(asOption) }];
    const beside = given === null && entry !== 'row' ? besidePrintOf(item.id, value, candidate) : null;
    if (beside) this.checks.push(otherPrinted(beside, said, this.checks.length));
    const type = beside || item.type === 'check' || item.type === 'circle' ? 'text' : item.type;
    const asMark =
      item.type === 'check' && value !== null && given === null
        ? ({ cases: [{ when: asCondition(value), value: { text: '○' } }] } as Value)
        : (beside?.value ?? value);
    const lines = linesInBox(candidate);
    return [
      {
        ...{ ...said, type },
        ...(lines > 1 && type === 'text' && { lines }),
        ...(asMark !== null && { value: asMark }),
        ...(type === 'kana' && { kana: kanaAsked(decision) }),
        ...(within && { within }),
      },
    ];
  }

  /** Of Excel: the value stands in a cell among printed words, which stay. */
  private isInPrint({ places: [place] }: PlaceCandidate): boolean {
    return place !== undefined && !place.paper && place.paragraph === null && place.printed.trim() !== '';
  }

  /** @param beside the field that it is asked at; null: of several, on its own */
  private input(label: string, beside: string | null, type: 'text' | 'date' = 'text'): string {
    const key = `answer${this.inputs.length + 1}`;
    this.origins.set(`input.${key}`, this.at);
    this.inputs.push({ key, label, type, ...(beside !== null && { beside }), ...(this.isAsked && { required: true }) });
    return `input.${key}`;
  }

  /**
   * Where a value has a name, for an expression that takes it to pieces: in the ledger, or as what is asked for the whole paper.
   * Null in a row whose value has none: one answer would stand in all of them, so each is typed as it is to stand there.
   */
  private nameOf(value: Value | null, entry: string | null, label: string, beside: string): string | null {
    if (typeof value === 'string') return value;
    return entry === 'row' ? null : this.input(label, beside, 'date');
  }

  /** What somebody types once for several places; null where each has its own. */
  private typedOnce({ once, candidate }: Decision, { label }: { label: string }): string | null {
    if (once === undefined || candidate.rows !== null) return null;
    const known = this.typed.get(once) ?? this.input(label, null, candidate.shape === 'date' ? 'date' : 'text');
    this.typed.set(once, known);
    return known;
  }

  private boxes(
    said: Json & { key: string; label: string },
    decision: Decision,
    value: Value | null,
    when: readonly (Condition | null)[] | null,
  ): Json[] {
    const { places } = decision.candidate;
    const called = calledWords(decision);
    const [place, ...others] = places;
    if (!place) return [];
    if (others.length === 0) {
      this.put(
        said.key,
        place,
        place.paper && place.paper.field === undefined && place.printed.trim() !== '' ? TICKED : {},
      );
      const isMark = decision.candidate.side === 'tick';
      const where = isMark ? this.whereChanged(decision) : null;
      const ticked = isMark ? where && { holds: where } : typeof value === 'string' ? value : null;
      // An empty cell that takes a mark.
      if (place.printed.trim() === '' && place.paper?.field === undefined)
        return [{ ...said, type: 'choice', options: [{ value: 'yes', word: '○' }] }];
      return [{ ...said, type: 'check', ...(ticked !== null && { value: ticked }) }];
    }
    const anchors = places.map((one, i) => {
      const anchor = this.key(`${said.key}.b${i + 1}`);
      this.put(anchor, one, one.paper && one.paper.field === undefined ? TICKED : {});
      return anchor;
    });
    if (takesOne(decision)) {
      const options = called.map((word, i) => ({ value: `v${i + 1}`, word, anchors: [anchors[i]] }));
      const chosen = this.chosen(
        decision,
        options.map((one) => one.value),
        when,
      );
      return [{ ...said, type: 'one-of', ...chosen, options }];
    }
    return anchors.map((key, i) => ({
      key,
      label: this.label(`${said.label}（${called[i] ?? i + 1}）`),
      type: 'check',
      ...(when?.[i] && { value: { holds: when[i] } }),
    }));
  }

  /** 届出区分 is what was chosen before the paper was begun; the kind of a device what the ledger says. */
  private chosen(
    decision: Decision,
    values: readonly string[],
    when: readonly (Condition | null)[] | null,
  ): { value?: Value } {
    const value = this.notices?.decision === decision ? chosenByNotice(this.notices, values) : null;
    return value !== null ? { value } : when ? { value: chosenByLedger(when, values) } : {};
  }

  private ring(said: Json & { key: string }, decision: Decision, when: readonly (Condition | null)[] | null): Json[] {
    const { places, words } = decision.candidate;
    const [place, ...others] = places;
    if (!when && !takesOne(decision)) return words.map((word, i) => this.ringAlone(said, word, places[i], i));
    const anchors = !place?.paper && others.length > 0 ? places.map((one, i) => this.wordPlace(said.key, one, i)) : [];
    if (place?.paper)
      this.places[said.key] = ringedAmong(
        words,
        places.map(({ paper }) => paper),
      );
    else if (anchors.length === 0) this.put(said.key, place, place && stretchInCell(place));
    const options = words.map((word, i) => ({ value: word, word, ...(anchors[i] && { anchors: [anchors[i]] }) }));
    const where = isRingedNumber(decision.candidate) ? this.whereChanged(decision) : null;
    const chosen = where
      ? {
          label: this.label(`${decision.label}（番号の○）`),
          value: { cases: [{ when: where, value: { text: words[0] ?? '' } }] },
        }
      : this.chosen(decision, words, when);
    return [{ ...said, type: 'circle', ...chosen, options }];
  }

  /** One of several words that may all be ringed. */
  private ringAlone(
    { key: of, label, ...said }: Json & { key: string },
    word: string,
    place: PlaceInFile | undefined,
    at: number,
  ): Json {
    const key = this.key(`${of}.r${at + 1}`);
    if (place?.paper) this.places[key] = ringedAmong([word], [place.paper]);
    else this.put(key, place, place && stretchInCell(place));
    return {
      ...said,
      key,
      label: this.label(`${String(label)}（${word}）`),
      type: 'circle',
      options: [{ value: word, word }],
    };
  }

  /** What an event has changed, or somebody has typed as 変更後 in the number's row. */
  private whereChanged({ item, candidate: { board, row } }: Decision): Condition | null {
    const facts = officeFacts(item ?? '');
    const after = this.all.findIndex(
      ({ candidate }) => candidate.side === 'after' && candidate.board === board && candidate.row === row,
    );
    const typed = [...this.origins].flatMap(([key, at]) => (at === after ? [key] : []));
    const isTyped = typed.map((key): Condition => ({ expression: `$present(overrides.\`${key}\`)` }) as Condition);
    const any = [...(facts.length > 0 ? [{ changed: facts, of: 'office' } as Condition] : []), ...isTyped];
    return any.length > 0 ? ({ any } as Condition) : null;
  }

  /** Of words that somebody has picked each has a place of its own. */
  private wordPlace(key: string, place: PlaceInFile, at: number): string {
    const anchor = this.key(`${key}.r${at + 1}`);
    this.put(anchor, place, stretchInCell(place));
    return anchor;
  }

  private digits(said: Json & { key: string }, decision: Decision, value: Value | null): Json {
    const { places } = decision.candidate;
    const [first] = places;
    if (first?.paper && first.paper.field === undefined && areEven(places)) {
      const page = first.paper.page;
      this.places[said.key] = { page, box: around(places), cells: places.length, ...(isFromRight(decision) && AT_END) };
      return { ...said, type: 'text', ...(value !== null && { value }) };
    }
    return this.spread(said, decision, value);
  }

  /** Letters, or parts, that each have a place: whoever makes the paper sees and types the whole. */
  private spread(said: Json & { key: string }, decision: Decision, value: Value | null): Json {
    const own = itemOf(decision.item ?? '')?.type ?? 'text';
    const type = canSpread(own) ? own : 'text';
    const kana = type === 'kana' && { kana: kanaAsked(decision) };
    return {
      ...said,
      type,
      ...kana,
      ...(value !== null && { value }),
      spread: this.anchors(said.key, decision.candidate.places, spreadBy(decision)),
    };
  }

  private anchors(of: string, places: readonly PlaceInFile[], by: Spread['by']): Spread {
    const anchors = places.map((place, i) => {
      const anchor = this.key(`${of}.p${i + 1}`);
      // The last part of a number has more room than it needs.
      this.put(anchor, place, by !== 'hyphen' || i < places.length - 1 ? AMID : {});
      return anchor;
    });
    return { anchors, by };
  }

  private date(
    said: Json & { key: string; label: string },
    candidate: PlaceCandidate,
    value: Value | null,
    entry: string | null,
  ): Json[] {
    const { places, words, reach } = candidate;
    const [place] = places;
    const own = value === null ? {} : { value };
    if (!place) return [];
    const isInCell = !place.paper && place.paragraph === null && places.every(({ cell }) => cell === place.cell);
    const today = value === 'document.date' ? { source: 'today' } : {};
    if (places.length === 3 && !isInCell && words.length === 1 && words[0] === '令和') {
      ['y', 'm', 'd'].forEach((part, i) => this.put(`${said.key}.${part}`, places[i], AMID));
      return [{ ...said, type: 'date-wareki', parts: true, ...own, ...today }];
    }
    const [ahead, behind] = [place.printed.slice(0, apart(place.printed, reach.from)), place.printed.slice(reach.to)];
    const within = isInCell && (ahead + behind).trim() !== '' ? { within: [ahead, behind] } : {};
    if (isWestern(words)) {
      const of = this.nameOf(value, entry, said.label, said.key);
      this.put(said.key, place.paragraph === null ? place : { ...place, ...reach });
      const day = of !== null && { value: { expression: westernDay(of, words) } };
      return [{ ...said, type: 'text', ...day, ...within }];
    }
    if ('within' in within) {
      this.put(said.key, place);
      return [{ ...said, type: 'date-wareki', ...own, ...today, ...within }];
    }
    this.put(said.key, place.paragraph === null ? place : { ...place, ...reach });
    return [{ ...said, type: 'date-wareki', ...own, ...today }];
  }

  /** 令和8 年 11 月 20 日: a day whose parts each have a place. */
  private dayInParts(
    said: Json & { key: string; label: string },
    candidate: PlaceCandidate,
    value: Value | null,
    entry: string | null,
  ): Json[] {
    const { places, words, eras } = candidate;
    const first = isMonthAndDay(candidate) ? 1 : 0;
    if (isByPoints(candidate))
      return [
        {
          ...said,
          type: 'date-wareki',
          ...(value !== null && { value }),
          spread: this.anchors(said.key, places, 'day'),
        },
      ];
    if (words.length === 1 && words[0] === '令和') {
      ['y', 'm', 'd'].forEach((part, i) => this.put(`${said.key}.${part}`, places[i], AMID));
      const today = value === 'document.date' ? { source: 'today' } : {};
      return [{ ...said, type: 'date-wareki', parts: true, ...(value !== null && { value }), ...today }];
    }
    const keys = places.map((_, i) => this.key(`${said.key}.p${i + 1}`));
    const of = this.nameOf(value, entry, said.label, keys[0] ?? '');
    const part = of === null ? null : dayPart(of, words, places.length > 3, eras !== undefined);
    const marked = this.eraFields(said, candidate, of);
    const parts = places.map((place, i) => {
      const key = keys[i] ?? '';
      this.put(key, place, AMID);
      const called = '年月日'.charAt(i + first) || '元号';
      const value = part && { value: { expression: part(i + first) } };
      return { key, label: this.label(`${said.label}（${called}）`), type: 'text', ...value };
    });
    return [...parts, ...marked];
  }

  /** 昭・平　　年　　月　　日, or 　　月　　日, in a line of Word, or in a cell of Excel. */
  private dayInLine(
    said: Json & { key: string; label: string },
    candidate: PlaceCandidate,
    value: Value | null,
    entry: string | null,
  ): Json[] {
    const { places, words } = candidate;
    const keys = places.map((_, i) => this.key(`${said.key}.p${i + 1}`));
    const of = this.nameOf(value, entry, said.label, keys[0] ?? '');
    const first = isMonthAndDay(candidate) ? 1 : 0;
    const part = of === null ? null : dayPart(of, words, false, first === 0);
    const marked = this.eraFields(said, candidate, of);
    const parts = places.map((place, i) => {
      const key = keys[i] ?? '';
      this.put(key, place);
      const value = part && { value: { expression: partInLine(part(i + first), place, i + first === 0) } };
      const { paragraph, printed, from, to } = place;
      const within = paragraph === null && { within: [printed.slice(0, from), printed.slice(to)] };
      return {
        key,
        label: this.label(`${said.label}（${'年月日'.charAt(i + first)}）`),
        type: 'text',
        ...value,
        ...within,
      };
    });
    return [...parts, ...marked];
  }

  /** 昭・平: the era of the day is ringed, or its box ticked. */
  private eraFields(
    said: Json & { key: string; label: string },
    candidate: PlaceCandidate,
    day: string | null,
  ): Json[] {
    return eraMarks(candidate).map(({ words, place, boxes }) => {
      const key = this.key(`${said.key}.era`);
      const value = day !== null && { value: { expression: eraAmong(day, words) } };
      const anchors = boxes.map((box, i) => {
        const anchor = this.key(`${key}.b${i + 1}`);
        this.put(anchor, box, box.paper && box.paper.field === undefined ? TICKED : {});
        return anchor;
      });
      const options = words.map((word, i) => ({ value: word, word, ...(!place && { anchors: [anchors[i]] }) }));
      if (place) this.places[key] = place;
      return { key, label: this.label(`${said.label}（元号）`), type: place ? 'circle' : 'one-of', ...value, options };
    });
  }

  private put(
    anchor: string,
    place: PlaceInFile | undefined,
    how: Pick<PlaceOfForm, 'mark' | 'align' | 'from' | 'to'> = {},
  ): void {
    if (!place) return;
    if (place.paper) {
      this.places[anchor] = onPaper(place.paper, how);
      return;
    }
    const { paragraph, from, to, printed, sheet, cell } = place;
    // Which of the boxes of a cell it is.
    const box = isPrintedBox(place) ? { from, to } : how;
    this.places[anchor] = paragraph === null ? { sheet, cell, ...box, printed } : { paragraph, from, to, printed };
  }

  private key(wanted: string): string {
    let key = wanted;
    for (let n = 2; this.origins.has(key); n++) key = `${wanted}${n}`;
    this.origins.set(key, this.at);
    return key;
  }

  private label(wanted: string): string {
    let label = wanted;
    for (let n = 2; this.labels.has(label); n++) label = `${wanted} ${n}`;
    this.labels.add(label);
    return label;
  }
}

const keyOfTick = ({ item, candidate }: Decision): string => {
  const [fact] = officeFacts(item ?? '');
  return isRingedNumber(candidate)
    ? 'changes.number'
    : fact === undefined
      ? 'changes.checked'
      : `changes.${fact}.checked`;
};

const isRingedNumber = ({ shape, side }: PlaceCandidate): boolean => shape === 'ring' && side === 'tick';

/** 法人の名称（変更前）, unless it says so itself. */
function withSide(label: string, side: PlaceCandidate['side']): string {
  if (side === null || side === 'tick' || label.includes(SIDES[side])) return label;
  return `${label}（${SIDES[side]}）`;
}

/** 男・女　　　年　　月　　日: the day stands apart from the word in front of its room, around which there may be a ring. */
const apart = (printed: string, from: number): number =>
  /[\p{L}\p{N}）)]$/u.test(printed.slice(0, from)) && /^[ \u3000]{2}/u.test(printed.slice(from)) ? from + 1 : from;

const asOption = (word: string): Json => ({ value: word, word });

/** Of words in a cell that prints more: which of all that is there. */
const stretchInCell = ({ paragraph, printed, from, to }: PlaceInFile): Pick<PlaceOfForm, 'from' | 'to'> =>
  paragraph === null && (printed.slice(0, from) + printed.slice(to)).trim() !== '' ? { from, to } : {};

/** A name stands for itself. */
const asCondition = (value: Value): Condition => (typeof value === 'string' ? value : ({ holds: value } as Condition));

/** What somebody answers on the screen, taken to pieces or put among printed words. */
const isOfAnswer = (value: unknown): boolean => /\binput\.answer\d/.test(JSON.stringify(value ?? ''));
/** Ticked by hand, 変更前 is what the ledger has now: where it is the new value already, somebody says what was before. */
const SAME_ON_BOTH_SIDES: Json = {
  ...{ id: 'same-on-both-sides', of: 'changes', finds: 'same', level: 'error' },
  message: '「{label}」の変更前と変更後が同じです。台帳がもう新しい内容のときは、変更前に、前の内容を入れてください。',
  why: { text: '変更前・変更後', source: '様式に印刷されている言葉' },
};
const NEVER_REQUIRED = ['signature-by-hand', 'left-for-city', 'check'];
const AT_END = { align: 'right' } as const;
const isFromRight = (one: Decision): boolean => hasLetterBoxes(one.candidate) && endOfBoxes(one) === 'right';
const TICKED = { mark: 'check' } as const;
/** Of a PDF: between 令和 and 年. */
const AMID = { align: 'center' } as const;

function outputsOf(template: string): string[] {
  if (/\.pdf$/i.test(template)) return ['pdf'];
  return [/\.xlsx$/i.test(template) ? 'xlsx' : 'docx', 'pdf'];
}

/** As far from each box to the next, beside each other: those of □□□－□□□□ aren't. */
function areEven(places: PlaceCandidate['places']): boolean {
  const boxes = places.flatMap(({ paper }) => (paper?.field === undefined ? (paper ?? []) : []));
  const [lefts, tops] = [0, 1].map((side) => boxes.map(({ box }) => box[side] ?? 0)) as [number[], number[]];
  const [, , width = 0, height = 0] = boxes[0]?.box ?? [];
  const steps = lefts.slice(1).map((left, i) => left - (lefts[i] ?? 0));
  const isLine = Math.max(...tops) - Math.min(...tops) < height && new Set(boxes.map(({ page }) => page)).size === 1;
  return boxes.length === places.length && isLine && Math.max(...steps) <= Math.min(width, ...steps) * 1.5;
}
