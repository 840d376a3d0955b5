import type { ExpressionContext } from '../../forms/bindings/context';
import { formatWareki } from '../../text/wareki';
import { inKana, toHiragana } from '../../text/kana';
import { isChosenAmong } from '../find/candidate';
import { itemOf, type Item } from '../propose/items';
import { kanaAsked, type Decision } from '../write/decision';
import { sideValue } from '../write/changed-value';
import { itemValue } from '../write/item-value';
import { joints, type Value } from '../../packs/values/value-schema';

/**
 * What the sample office has for an item, to be seen beside it while somebody chooses. The values of a paper are worked out by the engine, behind
 * the wall; this knows the few words that items are said with, and a test holds both against each other.
 */
export class SampleValues {
  private readonly known = new Map<string, string>();

  constructor(private readonly context: ExpressionContext) {}

  /** '' where the sample has none, or it is typed each time. */
  of(id: string | null): string {
    if (id === null) return '';
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const value = this.read(id);
    this.known.set(id, value);
    return value;
  }

  /** As it would stand in a place; '' where words that are printed there are chosen among. */
  at(decision: Decision): string {
    const { item, candidate } = decision;
    if (isChosenAmong(candidate)) return '';
    const { side } = candidate;
    const ofSide = sideValue(item ?? '', side);
    // What is reported is in no ledger yet.
    if (ofSide !== undefined && side === 'after') return CHANGED;
    if (ofSide === 'typed' || (ofSide !== undefined && side === 'tick')) return '';
    const value = this.of(item);
    return itemOf(item ?? '')?.type === 'kana' ? inKana(value, kanaAsked(decision)) : value;
  }

  private read(id: string): string {
    const item = itemOf(id);
    if (!item) return '';
    // Said by an expression, which the engine alone works out.
    if (id === 'sheet.both') return '1／1';
    const [kind = ''] = id.split('.');
    const list = LISTS[kind as keyof typeof LISTS];
    const row = list ? this.firstOfOffice(list) : undefined;
    const value = itemValue(id, list ? 'row' : null);
    return value === null
      ? ''
      : asPrinted(item, new Reading({ sheet: { number: 1, count: 1 }, ...this.context, row }).text(value));
  }

  private firstOfOffice(list: (typeof LISTS)[keyof typeof LISTS]): unknown {
    const all = this.context[list] as readonly Fields[] | undefined;
    const { id } = (this.context.office ?? {}) as Fields;
    return all?.find(({ officeId }) => officeId === id) ?? all?.[0];
  }
}

/** Where a paper has what somebody reports. */
const CHANGED = '（届け出る内容）';
const LISTS = { staff: 'people', device: 'devices', account: 'accounts', pledge: 'people' } as const;

function asPrinted({ type }: Item, text: string): string {
  if (type === 'date-wareki' && text !== '') return formatWareki(text);
  return type === 'check' ? (text === 'true' ? '○' : '') : type === 'kana' ? toHiragana(text) : text;
}

class Reading {
  constructor(private readonly roots: ExpressionContext) {}

  text(value: Value): string {
    if (typeof value === 'string') return printed(this.at(value));
    if (typeof value !== 'object') return '';
    if ('joined' in value)
      return value.joined
        .map((one) => this.text(one))
        .filter((one) => one !== '')
        .join(joints[value.with]);
    if ('words' in value) return value.words[this.text(value.of)] ?? '';
    if ('part' in value) return namePart(this.text(value.of), value.part);
    if ('whose' in value) return this.ofOther(value);
    return 'count' in value ? String(this.counted(value.count)) : '';
  }

  private ofOther({ take, of, whose, is }: Extract<Value, { whose: string }>): string {
    const wanted = this.text(is);
    const found = (this.roots[of as keyof ExpressionContext] as readonly Fields[] | undefined)?.find(
      (one) => printed(one[whose]) === wanted && wanted !== '',
    );
    return printed(found?.[take]);
  }

  /** Those of the office, as the lists of items have them. */
  private counted(list: Extract<Value, { count: unknown }>['count']): number {
    if (typeof list !== 'object' || !('each' in list) || typeof list.each !== 'string') return 0;
    const all = this.roots[list.each as keyof ExpressionContext] as readonly Fields[] | undefined;
    return (all ?? []).filter((one) => holds(list.where, one, (path) => this.at(path))).length;
  }

  private at(path: string): unknown {
    let found: unknown = this.roots;
    for (const name of path.split('.')) found = (found as Fields | null | undefined)?.[name];
    return found;
  }
}

type Fields = Record<string, unknown>;

function holds(condition: unknown, item: Fields, at: (path: string) => unknown): boolean {
  if (typeof condition === 'string') return item[condition.replace('item.', '')] === true;
  const {
    all,
    value = '',
    same,
    equals,
  } = condition as { all?: unknown[]; value?: string; same?: string; equals?: string };
  if (all) return all.every((one) => holds(one, item, at));
  const own = item[value.replace('item.', '')];
  return same === undefined ? own === equals : own === at(same);
}

const printed = (value: unknown): string => (value == null || typeof value === 'object' ? '' : String(value));

function namePart(name: string, part: 'family' | 'given'): string {
  const [family = '', ...given] = name.replaceAll('\u3000', ' ').split(' ');
  return part === 'family' ? family : given.join(' ');
}
