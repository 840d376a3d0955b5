import type jsonata from 'jsonata';

/**
 * What a name in an expression may stand for: a record with known names, or anything (`null`), of which nothing is said.
 * A list is the same as its entries, as in JSONata.
 */
export type NameType = RecordType | null;
export interface RecordType {
  /** As a person knows it, for messages: 職員. */
  called: string;
  /** What each of its names stands for. */
  names: ReadonlyMap<string, NameType>;
}

/** A name that its record doesn't have. */
export interface UnknownName {
  name: string;
  record: RecordType;
}

interface Node {
  type?: string;
  value?: unknown;
  [key: string]: unknown;
}
type Variables = ReadonlyMap<string, NameType>;

/**
 * Names that exist nowhere in the record that they are read from, inside filters, sortings and maps too, and what the
 * expression gives. Only what is surely a record is looked at: what functions and computed objects give is anything.
 *
 * @param root what names stand for at the beginning; `$$` everywhere
 */
export function unknownNames(ast: jsonata.ExprNode, root: RecordType): { unknown: UnknownName[]; gives: NameType } {
  const walk = new Walk(root);
  const gives = walk.typeOf(ast as unknown as Node, root, new Map());
  return { unknown: walk.unknown, gives };
}

class Walk {
  readonly unknown: UnknownName[] = [];

  constructor(private readonly root: RecordType) {}

  /** Type of a node, with the names below it looked at. */
  typeOf(node: Node, here: NameType, variables: Variables): NameType {
    const type = this.plainTypeOf(node, here, variables);
    this.narrow(node, type, variables);
    return 'group' in node ? null : type;
  }

  private plainTypeOf(node: Node, here: NameType, variables: Variables): NameType {
    switch (node.type) {
      case 'path':
        return this.path(nodes(node['steps']), here, variables);
      case 'name':
        return this.named(String(node.value), here);
      case 'variable':
        return this.variable(String(node.value), here, variables);
      case 'block':
        return this.block(nodes(node['expressions']), here, variables);
      case 'condition':
        return this.condition(node, here, variables);
      case 'lambda':
        return this.lambda(node, here, variables);
      case 'function':
        return this.call(node, here, variables);
      default:
        return this.others(node, here, variables);
    }
  }

  private path(steps: readonly Node[], here: NameType, variables: Variables): NameType {
    let type = here;
    for (const step of steps) {
      // `%` and `@` lead back to what was before: from there on nothing is said.
      if (step.type === 'parent' || typeof step['focus'] === 'string') return null;
      if (step.type === 'sort') this.sort(step, type, variables);
      else type = this.typeOf(step, type, variables);
    }
    return type;
  }

  private sort(step: Node, type: NameType, variables: Variables): void {
    for (const term of nodes(step['terms']))
      if (isNode(term['expression'])) this.typeOf(term['expression'], type, variables);
    this.narrow(step, type, variables);
  }

  /** Filters and groupings behind a node: names in them are those of its entries. */
  private narrow(node: Node, type: NameType, variables: Variables): void {
    for (const filter of [...nodes(node['stages']), ...nodes(node['predicate'])])
      if (isNode(filter['expr'])) this.typeOf(filter['expr'], type, variables);
    if (isNode(node['group'])) this.others(node['group'], type, variables);
  }

  private named(name: string, here: NameType): NameType {
    if (!here) return null;
    const type = here.names.get(name);
    if (type === undefined) this.unknown.push({ name, record: here });
    return type ?? null;
  }

  private variable(name: string, here: NameType, variables: Variables): NameType {
    if (name === '') return here;
    return name === '$' ? this.root : (variables.get(name) ?? null);
  }

  private block(expressions: readonly Node[], here: NameType, variables: Variables): NameType {
    const known = new Map(variables);
    let last: NameType = null;
    for (const one of expressions) {
      if (one.type === 'bind' && isNode(one['lhs']) && isNode(one['rhs']))
        known.set(String(one['lhs'].value), (last = this.typeOf(one['rhs'], here, known)));
      else last = this.typeOf(one, here, known);
    }
    return last;
  }

  /** Anything, where its two ends are not the same. */
  private condition(node: Node, here: NameType, variables: Variables): NameType {
    const [, yes, no] = [node['condition'], node['then'], node['else']].map((one) =>
      isNode(one) ? this.typeOf(one, here, variables) : null,
    );
    return yes && (yes === no || !isNode(node['else'])) ? yes : null;
  }

  private lambda(node: Node, here: NameType, variables: Variables): NameType {
    const known = new Map(variables);
    for (const one of nodes(node['arguments'])) known.set(String(one.value), null);
    // What calls it may have another `$`; names in it are those of where it was written.
    if (isNode(node['body'])) this.typeOf(node['body'], here, known);
    return null;
  }

  /** What puts a list in order, or finds some of it, gives back the same records; what other functions give is anything. */
  private call(node: Node, here: NameType, variables: Variables): NameType {
    const [first, ...others] = nodes(node['arguments']);
    const called = isNode(node['procedure']) && node['procedure'].type === 'variable' ? node['procedure'].value : null;
    if (!first || !(ORDERING.has(called) || called === FINDING)) return this.others(node, here, variables);
    const type = this.typeOf(first, here, variables);
    if (called === FINDING && others[0]?.type === 'string') this.named(String(others[0].value), type);
    this.inside(others, here, variables);
    return type;
  }

  /** Operators, calls, lists and objects: what is inside is read from here; what they give is anything. */
  private others(node: unknown, here: NameType, variables: Variables): NameType {
    if (Array.isArray(node)) for (const one of node) this.others(one, here, variables);
    else if (isNode(node))
      for (const [key, value] of Object.entries(node))
        if (!NARROWED.has(key) && typeof value === 'object' && value !== null) this.inside(value, here, variables);
    return null;
  }

  private inside(value: object, here: NameType, variables: Variables): void {
    if (Array.isArray(value)) {
      for (const one of value as unknown[]) if (isObject(one)) this.inside(one, here, variables);
    } else if (isNode(value) && value.type === 'transform') return;
    else if (isNode(value) && value.type !== undefined) this.typeOf(value, here, variables);
    else this.others(value, here, variables);
  }
}

const ORDERING = new Set<unknown>(['byKana', 'sort', 'reverse', 'distinct', 'filter']);
/** `$found(devices, 'holderId', id)`: its second word is a name of the records. */
const FINDING = 'found';
const NARROWED = new Set(['stages', 'predicate', 'group']);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isNode = (value: unknown): value is Node => isObject(value) && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
