import { literalPattern } from '../../text/literal-pattern';
import { joints, type Condition, type List, type Taken, type Value } from './value-schema';

/**
 * The expression (JSONata) that a value, a condition or a list stands for. One engine works out all of them, and looks
 * at the names in all of them.
 */

/** What the text of an expression depends on. */
export interface Place {
  /** The expression of another field of the form by its key; `null` where there is none. In checks the form's values are there. */
  field: (key: string, at: Inside) => string | null;
  /** Whether the form's values are there to be asked: in checks and in `requiredWhen`. */
  hasValues: boolean;
  /** Expressions of the pack with a name of their own: `named.<name>`. */
  named: (name: string, at: Inside) => string | null;
  /** The list that has such a name; `null` for anything else. */
  list: (name: string) => List | null;
  /** What `fact.<name>` stands for, in the words of a change. */
  fact?: (name: string) => string;
}

/** Inside a list's condition names belong to the entry; everything else is reached from the root. */
export type Inside = 'root' | 'entry';

export const valueExpression = (value: Value, place: Place, at: Inside = 'root'): string =>
  new Texts(place).value(value, at);
export const conditionExpression = (condition: Condition, place: Place): string =>
  new Texts(place).condition(condition, 'root');
export const listExpression = (list: List, place: Place, at: Inside = 'root'): string =>
  new Texts(place).list(list, at);

class Texts {
  /** What is worked out ahead of the list whose condition is being told, once and not for each of its entries. */
  private ahead: { at: Inside; texts: string[] } | null = null;

  constructor(private readonly place: Place) {}

  value(value: Value, at: Inside): string {
    if (typeof value === 'string') return this.name(value, at);
    if (typeof value !== 'object') return String(value);
    if ('text' in value) return quoted(value.text);
    if ('first' in value)
      return this.first(
        value.first.map((one) => this.value(one, at)),
        '$present',
      );
    if ('joined' in value) return this.joined(value.joined, joints[value.with], at);
    if ('label' in value) return `$labelled(${quoted(value.label)}, ${this.value(value.value, at)})`;
    if ('kana' in value) return `$withKana(${this.value(value.name, at)}, ${this.value(value.kana, at)})`;
    if ('cases' in value) return this.cases(value, at);
    if ('field' in value) return this.field(value.field, at);
    if ('column' in value) return 'from' in value ? this.taken(value, at) : asStep(value.column);
    if ('count' in value) return `$count(${this.list(value.count, at)})`;
    if ('whose' in value) return this.oneOf(value, at);
    if ('take' in value) return this.taken(value, at);
    if ('shortDate' in value) return `$shortWareki(${this.value(value.shortDate, at)})`;
    if ('part' in value) return namePart(value.part, this.value(value.of, at));
    if ('paged' in value) return this.paged(value, at);
    // What the ledger doesn't know is null there, which is no key.
    if ('words' in value) return `$lookup(${JSON.stringify(value.words)}, $string(${this.value(value.of, at)}))`;
    if ('holds' in value) return this.condition(value.holds, at);
    return this.expression(value.expression, at);
  }

  condition(condition: Condition, at: Inside): string {
    if (typeof condition === 'string') return this.name(condition, at);
    if (condition === true) return 'true';
    if ('present' in condition) return `$present(${this.value(condition.present, at)})`;
    if ('missing' in condition) return `$not($present(${this.value(condition.missing, at)}))`;
    if ('all' in condition) return this.together(condition.all, ' and ', at);
    if ('any' in condition) return this.together(condition.any, ' or ', at);
    if ('not' in condition) return `$not(${this.condition(condition.not, at)})`;
    if ('given' in condition) return `$exists(${this.name(condition.given, at)})`;
    // A list that is there may be empty: the rows of the form are.
    if ('some' in condition) return `$count(${this.list(condition.some, at)}) > 0`;
    if ('none' in condition) return `$count(${this.list(condition.none, at)}) = 0`;
    if ('holds' in condition) return this.value(condition.holds, at);
    if ('changed' in condition) return changedText(condition.of, condition.changed, at);
    if ('expression' in condition) return this.expression(condition.expression, at);
    return `(${this.comparison(condition, this.value(condition.value, at), at)})`;
  }

  list(list: List, at: Inside): string {
    if (typeof list === 'string') return this.name(list, at);
    if ('each' in list) return this.each(list, at);
    if ('from' in list) return this.taken(list, at);
    if ('firstOf' in list)
      return this.first(
        list.firstOf.map((one) => this.list(one, at)),
        '$exists',
      );
    if ('together' in list)
      return list.together.map((one) => this.list(one, at)).reduce((a, b) => `$append(${a}, ${b})`);
    if ('these' in list)
      return `[${list.these.map(({ when, say }) => `${this.condition(when, at)} ? ${this.value(say, at)}`).join(', ')}]`;
    if ('list' in list) return `(${this.condition(list.when, at)} ? ${this.list(list.list, at)})`;
    return this.expression(list.expression, at);
  }

  /** Its own names may stand in an expression, too. */
  private expression(text: string, at: Inside): string {
    return `(${text.replaceAll(/\bnamed\.([a-z][A-Za-z0-9]*)/g, (all, name: string) => {
      const meant = this.place.named(name, at);
      return meant === null ? all : `(${meant})`;
    })})`;
  }

  private name(name: string, at: Inside): string {
    const [word = '', ...rest] = name.split('.');
    if (word === 'item') return rest.map(asStep).join('.');
    if (word === 'fact' && this.place.fact) return this.place.fact(rest.join('.'));
    if (word === 'named') {
      const [own = '', ...further] = rest;
      return [`(${this.place.named(own, at) ?? name})`, ...further.map(asStep)].join('.');
    }
    const path = [word, ...rest].map(asStep).join('.');
    return at === 'entry' ? `$$.${path}` : path;
  }

  /** Each is worked out once, under a name that no expression of a pack has. */
  private first(texts: readonly string[], isThere: '$present' | '$exists'): string {
    const [text = '', ...others] = texts;
    if (others.length === 0) return text;
    return `($first_ := ${text}; ${isThere}($first_) ? $first_ : ${this.first(others, isThere)})`;
  }

  private joined(values: readonly Value[], joint: string, at: Inside): string {
    const all = values.map((value) => this.value(value, at));
    const texts = all.join(', ');
    if (joint === joints.nothing) return `(${all.join(' & ')})`;
    if (joint === joints.space) return `$spaced(${texts})`;
    if (joint === joints.line) return `$lines([${texts}])`;
    return `$join([${texts}][$present($)], ${quoted(joint)})`;
  }

  private cases({ cases, otherwise }: Extract<Value, { cases: unknown }>, at: Inside): string {
    const texts = cases.map(({ when, value }) => `${this.condition(when, at)} ? ${this.value(value, at)}`);
    return `(${[...texts, ...(otherwise === undefined ? [] : [this.value(otherwise, at)])].join(' : ')})`;
  }

  /** What was typed over it counts for whoever reads it. */
  private field(key: string, at: Inside): string {
    const root = at === 'entry' ? '$$.' : '';
    if (this.place.hasValues) return `${root}values.${asStep(key)}`;
    const typed = `${root}overrides.${asStep(key)}`;
    const own = this.place.field(key, at);
    return own === null ? typed : `($exists(${typed}) ? ${typed} : ${own})`;
  }

  private oneOf({ take, of, whose, is }: Extract<Value, { whose: unknown }>, at: Inside): string {
    return `$found(${this.name(of, at)}, ${quoted(whose)}, ${this.value(is, at)})[0].${own(take)}`;
  }

  private paged({ paged, by, rest }: Extract<Value, { paged: unknown }>, at: Inside): string {
    const more = quoted(rest).replace('{count}', `" & $string($count($all) - ${by}) & "`);
    return (
      `($all := [${this.list(paged, at)}]; $from := (sheet.number - 1) * ${by}; ` +
      `$join($append($filter($all, function($one, $i) { $i >= $from and $i < $from + ${by} }), ` +
      `sheet.number = 1 and $count($all) > ${by} ? [${more}] : []), '、'))`
    );
  }

  private taken(taken: Taken, at: Inside): string {
    const { from, which } = taken;
    const all = `${this.list(from, at)}.${'take' in taken ? own(taken.take) : asStep(taken.column)}`;
    if (which === 'first') return `(${all})[0]`;
    if (which === 'last') return `(${all})[-1]`;
    return which === 'different' ? `$distinct(${all})` : all;
  }

  private each({ each, where, order, say }: Extract<List, { each: unknown }>, at: Inside): string {
    const isOutermost = this.ahead === null;
    const ahead = (this.ahead ??= { at, texts: [] });
    const filtered = `${this.list(each, at)}${where === undefined ? '' : `[${this.condition(where, 'entry')}]`}`;
    if (isOutermost) this.ahead = null;
    const by = typeof order === 'object' ? `, ${quoted(order.kana)}` : '';
    const ordered = order === undefined ? filtered : `$byKana(${filtered}${by})`;
    const text = say === undefined ? ordered : `${ordered}.(${this.value(say, 'entry')})`;
    return isOutermost && ahead.texts.length > 0 ? `(${ahead.texts.join('; ')}; ${text})` : text;
  }

  private among(list: List, at: Inside): string {
    if (at === 'root' || !this.ahead || this.readsEntry(list)) return this.list(list, at);
    const text = this.list(list, this.ahead.at);
    const name = `$among_${this.ahead.texts.length}`;
    this.ahead.texts.push(`${name} := ${text}`);
    return name;
  }

  /** Whether a list may be another one for each entry. Of an expression nothing is known. */
  private readsEntry(list: List, named: readonly string[] = []): boolean {
    if (typeof list !== 'string') {
      if ('each' in list) return this.readsEntry(list.each, named);
      if ('from' in list) return this.readsEntry(list.from, named);
      const several = 'firstOf' in list ? list.firstOf : 'together' in list ? list.together : null;
      return several?.some((one) => this.readsEntry(one, named)) ?? true;
    }
    const [word = '', name = ''] = list.split('.');
    if (word !== 'named') return word === 'item';
    const meant = named.includes(name) ? null : this.place.list(name);
    return meant === null || this.readsEntry(meant, [...named, name]);
  }

  private together(conditions: readonly Condition[], word: ' and ' | ' or ', at: Inside): string {
    return `(${conditions.map((one) => this.condition(one, at)).join(word)})`;
  }

  private comparison(condition: Extract<Condition, { value: Value }>, text: string, at: Inside): string {
    if ('equals' in condition) return `${text} = ${quoted(condition.equals)}`;
    if ('isNot' in condition) return `${text} != ${quoted(condition.isNot)}`;
    if ('in' in condition) return `${text} in ${JSON.stringify(condition.in)}`;
    if ('same' in condition) return `${text} = ${this.value(condition.same, at)}`;
    if ('other' in condition) return `${text} != ${this.value(condition.other, at)}`;
    if ('contains' in condition) return `$contains(${text}, /${condition.contains.map(literalPattern).join('|')}/)`;
    if ('above' in condition) return `$above(${text}, ${this.bound(condition.above, at)})`;
    if ('below' in condition) return `$above(${this.bound(condition.below, at)}, ${text})`;
    if ('isNumber' in condition) return `$isNumber(${text})`;
    return `${text} in ${this.among(condition.among, at)}`;
  }

  private bound(bound: number | Value, at: Inside): string {
    return typeof bound === 'number' ? String(bound) : this.value(bound, at);
  }
}

const changedText = (of: 'office' | 'person', facts: readonly string[], at: Inside): string => {
  const whose = `${at === 'entry' ? '$$.' : ''}${of === 'office' ? 'event' : 'sheet.item'}`;
  return `$differs(${whose}.before, ${whose}.after, ${JSON.stringify(facts)})`;
};

/**
 * The facts of the office that an expression reads of the event: each by its name, before or after, and those that it asks of whether they changed
 * (`changedText`, and whoever writes the same by hand).
 */
export const eventFacts = (expression: string): string[] => [
  ...Array.from(expression.matchAll(/\bevent\.(?:before|after)\.(\w+)/g), ([, fact = '']) => fact),
  ...Array.from(
    expression.matchAll(/\$differs\(\W*event\.before,\W*event\.after,\s*\[([^\]]*)\]/g),
    ([, facts = '']) => facts.match(/\w+/g) ?? [],
  ).flat(),
];

/** Names are written with a space between 姓 and 名, of either width; one without is all 姓. */
const namePart = (part: 'family' | 'given', name: string): string => {
  const spaced = `$replace(${name}, '　', ' ')`;
  return part === 'family'
    ? `$substringBefore(${spaced}, ' ')`
    : `($contains(${spaced}, ' ') ? $substringAfter(${spaced}, ' ') : '')`;
};

/** JSONata reads JSON's texts, numbers and truth. */
const quoted = (literal: string | number | boolean): string => JSON.stringify(literal);

const own = (name: string): string => name.split('.').map(asStep).join('.');

/** A step of a path; in backticks where JSONata would read a word of its own, or a key with a full stop. */
const asStep = (step: string): string =>
  /^[A-Za-z][A-Za-z0-9]*$/.test(step) && !OWN_WORDS.has(step) ? step : `\`${step}\``;
const OWN_WORDS = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function']);
