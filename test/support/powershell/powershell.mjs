/**
 * A stand-in for Windows PowerShell 5, as a program: `node powershell.mjs PC.json COMMAND FLAGS… -File SCRIPT`. It reads the script's text as PowerShell does
 * and runs it against a fake Word and Excel (fake-office.mjs). It knows what our one script uses and nothing more: anything else ends it with 99, so that no
 * line is passed over. What it can't show: whether Word itself does what it is told (docs/windows-checklist.md).
 */
import { readFileSync, readSync, writeSync } from 'node:fs';
import { cp932 } from './code-page.mjs';
import { FakePc, Refused } from './fake-office.mjs';

/** Not to be caught by any script. */
class Unknown extends Error {}
class Exit extends Error {
  /** @param {number} code */
  constructor(code) {
    super();
    this.code = code;
  }
}
class Continue extends Error {}

const KEYWORDS = ['if', 'while', 'foreach', 'try', 'exit', 'continue'];
const COMPARING = ['eq', 'ne', 'notcontains', 'match', 'replace'];

/** @typedef {{ is: string, [part: string]: any }} Node */

/** The script's text to a tree. */
class Parser {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /** @param {string} what @returns {never} */
  fail(what) {
    const line = this.text.slice(0, this.at).split('\n').length;
    throw new Unknown(`line ${line}: ${what}: ${JSON.stringify(this.text.slice(this.at, this.at + 40))}`);
  }

  /** @param {RegExp} pattern sticky */
  take(pattern) {
    const [found] = new RegExp(pattern, 'iy').exec(this.text.slice(this.at)) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** @param {RegExp} pattern */
  sees(pattern) {
    return new RegExp(pattern, 'iy').test(this.text.slice(this.at));
  }

  /** @param {string} sign */
  must(sign) {
    if (!this.text.startsWith(sign, this.at)) this.fail(`expected ${sign}`);
    this.at += sign.length;
  }

  blank = () => this.take(/[ \t]+/);
  lines = () => this.take(/[\s;]+/);

  /** @param {string} end '' at the end of the text @returns {Node[]} */
  statements(end) {
    const all = [];
    for (;;) {
      this.lines();
      if (end === '' ? this.at >= this.text.length : this.text.startsWith(end, this.at)) break;
      all.push(this.statement());
      this.blank();
      const isEnd = end === '' ? this.at >= this.text.length : this.text.startsWith(end, this.at);
      if (!isEnd && !this.sees(/[\n;]/)) this.fail('unknown syntax');
    }
    this.must(end);
    return all;
  }

  block() {
    this.lines();
    this.must('{');
    return this.statements('}');
  }

  /** @returns {Node} */
  statement() {
    const word = /^[a-z]+\b/i.exec(this.text.slice(this.at))?.[0].toLowerCase() ?? '';
    if (KEYWORDS.includes(word)) {
      this.at += word.length;
      this.blank();
      return this.keyword(word);
    }
    const value = this.pipeline();
    this.blank();
    if (!this.take(/=(?!=)/)) return value;
    if (!['variable', 'member', 'static'].includes(value.is)) this.fail('can’t be assigned to');
    this.blank();
    return { is: 'assign', to: value, value: this.statement() };
  }

  /** @param {string} word @returns {Node} */
  keyword(word) {
    if (word === 'continue') return { is: 'continue' };
    if (word === 'exit') return { is: 'exit', code: this.expression() };
    if (word === 'try') return this.trying();
    this.must('(');
    if (word === 'foreach') {
      const name = this.take(/\$\w+/) ?? this.fail('expected a variable');
      if (this.take(/\s+in\s+/) === undefined) this.fail('expected in');
      const list = this.pipeline();
      this.must(')');
      return { is: 'foreach', name: name.slice(1), list, body: this.block() };
    }
    const condition = this.statement();
    this.must(')');
    const body = this.block();
    return word === 'while' ? { is: 'while', condition, body } : { is: 'if', condition, body, other: this.otherwise() };
  }

  otherwise() {
    if (this.take(/\s*elseif\s*/) !== undefined) return [this.keyword('if')];
    return this.take(/\s*else\b/) === undefined ? [] : this.block();
  }

  /** @returns {Node} */
  trying() {
    const body = this.block();
    const caught = this.take(/\s*catch\b/) === undefined ? null : this.block();
    const last = this.take(/\s*finally\b/) === undefined ? null : this.block();
    if (!caught && !last) this.fail('try alone');
    return { is: 'try', body, caught, last };
  }

  /** @returns {Node} */
  pipeline() {
    const parts = [this.command()];
    for (;;) {
      this.blank();
      if (this.take(/\|(?!\|)/) === undefined) break;
      this.take(/\s+/);
      parts.push(this.command());
    }
    return parts.length === 1 ? /** @type {Node} */ (parts[0]) : { is: 'pipeline', parts };
  }

  /** @returns {Node} */
  command() {
    const name = this.take(/[a-z]+-[a-z]+(?=[\s)}]|$)/);
    if (name === undefined) return this.expression();
    /** @type {Node[]} */ const given = [];
    /** @type {Record<string, Node>} */ const named = {};
    for (this.blank(); !this.sees(/[|)}\n;]|$/); this.blank()) {
      const option = this.take(/-[a-z]+(?=\s)/);
      this.blank();
      if (option) named[option.slice(1).toLowerCase()] = this.argument();
      else given.push(this.argument());
    }
    return { is: 'command', name: name.toLowerCase(), given, named };
  }

  /** @returns {Node} */
  argument() {
    const bare = this.take(/[a-z_][\w.]*/);
    return bare === undefined ? this.postfix() : { is: 'value', value: bare };
  }

  /** @returns {Node} */
  expression() {
    let left = this.comparison();
    for (;;) {
      this.blank();
      const how = this.take(/-(and|or)\b/)
        ?.slice(1)
        .toLowerCase();
      if (!how) return left;
      this.take(/\s+/);
      left = { is: how, left, right: this.comparison() };
    }
  }

  /** @returns {Node} */
  comparison() {
    let left = this.unary();
    for (;;) {
      this.blank();
      if (!this.sees(/-[a-z]/) || this.sees(/-(and|or)\b/)) return left;
      const how =
        this.take(/-[a-z]+/)
          ?.slice(1)
          .toLowerCase() ?? '';
      if (!COMPARING.includes(how)) this.fail(`unknown operator -${how}`);
      this.blank();
      const right = [this.unary()];
      while (this.take(/\s*,\s*/) !== undefined) right.push(this.unary());
      left = { is: 'compare', how, left, right };
    }
  }

  /** @returns {Node} */
  unary() {
    const type = /^\[([\w.]+)\](?!::)/.exec(this.text.slice(this.at));
    if (!type) return this.postfix();
    this.at += type[0].length;
    return { is: 'cast', type: type[1]?.toLowerCase(), value: this.unary() };
  }

  /** @returns {Node} */
  postfix() {
    let value = this.primary();
    for (;;) {
      const member = this.take(/(::|\.)\w+/);
      if (member !== undefined) {
        const [, sign = '', name = ''] = /^(::|\.)(\w+)$/.exec(member) ?? [];
        const given = this.text[this.at] === '(' ? this.givenArguments() : null;
        value = { is: sign === '::' ? 'static' : 'member', of: value, name, given };
      } else if (this.text[this.at] === '[') {
        this.must('[');
        value = { is: 'index', of: value, index: this.expression() };
        this.must(']');
      } else return value;
    }
  }

  givenArguments() {
    this.must('(');
    const all = [];
    for (this.take(/\s+/); !this.sees(/\)/); this.take(/\s*,\s*|\s+/)) all.push(this.expression());
    this.must(')');
    return all;
  }

  /** @returns {Node} */
  primary() {
    const type = this.take(/\[[\w.]+\](?=::)/);
    if (type !== undefined) return { is: 'type', name: type.slice(1, -1).toLowerCase() };
    const variable = this.take(/\$\w+/);
    if (variable !== undefined) return { is: 'variable', name: variable.slice(1) };
    const number = this.take(/\d+/);
    if (number !== undefined) return { is: 'value', value: Number(number) };
    const single = this.take(/'[^']*'/);
    if (single !== undefined) return { is: 'value', value: single.slice(1, -1) };
    if (this.text[this.at] === '"') return this.expandable();
    for (const [sign, end, is] of [
      ['@(', ')', 'array'],
      ['(', ')', 'group'],
      ['{', '}', 'block'],
    ])
      if (sign && end && is && this.text.startsWith(sign, this.at)) {
        this.must(sign);
        if (is !== 'array') return { is, body: this.statements(end) };
        const items = [this.statement()];
        while (this.take(/\s*,\s*/) !== undefined) items.push(this.statement());
        this.must(end);
        return { is, items };
      }
    return this.fail('unknown syntax');
  }

  /** "… $name … $(…) …" @returns {Node} */
  expandable() {
    this.must('"');
    /** @type {Node[]} */ const parts = [];
    for (;;) {
      const text = this.take(/[^"$`]+/);
      if (text !== undefined) parts.push({ is: 'value', value: text });
      else if (this.take(/\$\(/) !== undefined) parts.push({ is: 'group', body: this.statements(')') });
      else if (this.sees(/\$\w/)) parts.push({ is: 'variable', name: this.take(/\$\w+/)?.slice(1) });
      else break;
    }
    this.must('"');
    return { is: 'text', parts };
  }
}

/** As PowerShell makes text of a value. @param {unknown} value */
const textOf = (value) =>
  value === null || value === undefined ? '' : value === true ? 'True' : value === false ? 'False' : String(value);
/** @param {unknown} value */
const isTrue = (value) => (Array.isArray(value) ? value.length > 1 || isTrue(value[0] ?? null) : Boolean(value));
/** @param {unknown[]} all none is null, one is itself */
const unrolled = (all) => (all.length > 1 ? all : (all[0] ?? null));
/** @param {unknown} value @returns {unknown[]} */
const listed = (value) => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);
/** @param {unknown} a @param {unknown} b left says of what kind */
const equal = (a, b) =>
  typeof a === 'string' ? a.toLowerCase() === textOf(b).toLowerCase() : a === b || (a === undefined && b === null);

class Runner {
  /** @param {FakePc} pc @param {(line: string) => void} write */
  constructor(pc, write) {
    this.pc = pc;
    this.write = write;
    /** @type {Map<string, unknown>} */
    this.variables = new Map();
    /** What PowerShell writes by: until a script says otherwise, the system's code page. */
    this.encoding = { codePage: 932, bom: false };
  }

  /** @param {Node[]} body @param {(value: unknown) => void} out */
  run(body, out) {
    for (const one of body) this.statement(one, out);
  }

  /** @param {Node} node @param {(value: unknown) => void} out */
  statement(node, out) {
    switch (node.is) {
      case 'assign':
        return this.assign(node['to'], this.outputOf(node['value']));
      case 'if':
        return this.run(isTrue(this.outputOf(node['condition'])) ? node['body'] : node['other'], out);
      case 'while':
        while (isTrue(this.outputOf(node['condition']))) this.turn(node['body'], out);
        return undefined;
      case 'foreach':
        for (const one of listed(this.outputOf(node['list']))) {
          this.variables.set(node['name'].toLowerCase(), one);
          this.turn(node['body'], out);
        }
        return undefined;
      case 'try':
        return this.trying(node, out);
      case 'exit':
        throw new Exit(Number(this.value(node['code'])));
      case 'continue':
        throw new Continue();
      default:
        for (const one of listed(this.value(node))) out(one);
    }
  }

  /** @param {Node[]} body @param {(value: unknown) => void} out */
  turn(body, out) {
    try {
      this.run(body, out);
    } catch (error) {
      if (!(error instanceof Continue)) throw error;
    }
  }

  /** @param {Node} node @param {(value: unknown) => void} out */
  trying(node, out) {
    try {
      this.run(node['body'], out);
    } catch (error) {
      if (!(error instanceof Refused) || !node['caught']) throw error;
      this.variables.set('_', { Exception: { Message: error.message } });
      this.run(node['caught'], out);
    } finally {
      if (node['last']) this.run(node['last'], out);
    }
  }

  /** What a statement gives. @param {Node} node */
  outputOf(node) {
    if (node.is === 'assign') {
      this.assign(node['to'], this.outputOf(node['value']));
      return this.value(node['to']);
    }
    // `$x = @(…)` stays a list, whatever is in it.
    if (!KEYWORDS.includes(node.is)) return this.value(node);
    /** @type {unknown[]} */ const all = [];
    this.statement(node, (one) => all.push(one));
    return unrolled(all);
  }

  /** @param {Node} to @param {unknown} value */
  assign(to, value) {
    if (to.is === 'variable') return void this.variables.set(to['name'].toLowerCase(), value);
    if (to.is === 'static') return this.setStatic(to, value);
    const object = this.value(to['of']);
    if (!(object instanceof this.pc.ComObject)) throw new Refused('The property cannot be found on this object.');
    object.put(to['name'], value);
  }

  /** @param {Node} node @returns {any} */
  value(node) {
    switch (node.is) {
      case 'value':
        return node['value'];
      case 'text':
        return node['parts'].map((/** @type {Node} */ one) => listed(this.value(one)).map(textOf).join(' ')).join('');
      case 'variable':
        return this.variable(node['name'].toLowerCase());
      case 'group':
      case 'array':
        return this.gathered(node);
      case 'assign':
        return this.outputOf(node);
      case 'and':
        return isTrue(this.value(node['left'])) && isTrue(this.value(node['right']));
      case 'or':
        return isTrue(this.value(node['left'])) || isTrue(this.value(node['right']));
      case 'compare':
        return this.compare(node);
      case 'cast':
        return this.cast(node['type'], this.value(node['value']));
      case 'index':
        return listed(this.value(node['of']))[this.value(node['index'])] ?? null;
      case 'member':
        return this.member(node);
      case 'static':
        return this.static(node);
      case 'command':
      case 'pipeline':
        return this.pipeline(node);
      default:
        throw new Unknown(`no value of ${node.is}`);
    }
  }

  /** @param {Node} node */
  gathered({ is, body, items }) {
    /** @type {unknown[]} */ const all = [];
    if (is === 'array')
      for (const one of items) all.push(...(items.length > 1 ? [this.outputOf(one)] : listed(this.outputOf(one))));
    else if (body.length === 1) return this.outputOf(body[0]);
    else this.run(body, (one) => all.push(one));
    return is === 'array' ? all : unrolled(all);
  }

  /** @param {string} name */
  variable(name) {
    const own = { null: null, true: true, false: false }[name];
    if (own !== undefined) return own;
    if (name === 'executioncontext') return { SessionState: { LanguageMode: this.pc.languageMode } };
    if (!this.variables.has(name)) throw new Unknown(`$${name} was never set`);
    return this.variables.get(name);
  }

  /** @param {Node} node */
  compare({ how, left, right }) {
    const [a, ...given] = [left, ...right].map((one) => this.value(one));
    if (how === 'notcontains') return !listed(a).some((one) => equal(one, given[0]));
    if (Array.isArray(a)) throw new Unknown(`-${how} of a list`);
    if (how === 'replace') return textOf(a).replaceAll(new RegExp(given[0], 'gi'), given[1]);
    if (how === 'match') return new RegExp(given[0], 'i').test(textOf(a));
    return equal(a, given[0]) === (how === 'eq');
  }

  /** @param {string} type @param {unknown} value */
  cast(type, value) {
    if (type === 'string') return textOf(value);
    if (type === 'void') return null;
    if (type !== 'int') throw new Unknown(`[${type}]`);
    if (value !== null && value !== undefined && !/^-?\d+$/.test(String(value)))
      throw new Refused('Cannot convert value to type "System.Int32".');
    return Number(value ?? 0);
  }

  /** @param {Node} node */
  member(node) {
    const object = this.value(node['of']);
    const given = node['given']?.map((/** @type {Node} */ one) => this.value(one)) ?? null;
    if (object === null || object === undefined) {
      if (given) throw new Refused('You cannot call a method on a null-valued expression.');
      return null;
    }
    if (object instanceof this.pc.ComObject) return given ? object.call(node['name'], given) : object.get(node['name']);
    if (object === IN && node['name'] === 'ReadLine') return this.pc.readLine();
    if (object === OUT && node['name'] === 'WriteLine') return this.write(textOf(given[0]));
    if (Array.isArray(object) && node['name'] === 'Count') return object.length;
    if (given || typeof object !== 'object') throw new Unknown(`.${node['name']} of ${JSON.stringify(object)}`);
    const key = Object.keys(object).find((one) => one.toLowerCase() === node['name'].toLowerCase());
    return key === undefined ? null : object[key];
  }

  /** What the rules of the PC leave scripts of types. */
  core() {
    if (this.pc.languageMode !== 'FullLanguage')
      throw new Refused(
        'Cannot invoke method. Method invocation is supported only on core types in this language mode.',
      );
  }

  /** @param {Node} node @param {unknown} value */
  setStatic({ of, name }, value) {
    this.core();
    if (`${of.name}.${name}`.toLowerCase() !== 'console.outputencoding') throw new Unknown(`[${of.name}]::${name} =`);
    this.encoding = /** @type {{ codePage: number, bom: boolean }} */ (value);
  }

  /** @param {Node} node @returns {any} */
  static({ of, name, given }) {
    const [what, values] = [
      `${of.name}.${name}`.toLowerCase(),
      given?.map((/** @type {Node} */ one) => this.value(one)),
    ];
    if (what === 'io.path.getextension') return /\.[^.\\/]*$/.exec(textOf(values[0]))?.[0] ?? '';
    this.core();
    if (what === 'console.in') return IN;
    if (what === 'console.out') return OUT;
    if (what === 'type.missing') return this.pc.missing;
    if (what === 'text.utf8encoding.new') return { codePage: 65001, bom: values[0] !== false };
    if (what === 'runtime.interopservices.marshal.releasecomobject') return this.pc.release(values[0]);
    throw new Unknown(`[${of.name}]::${name}`);
  }

  /** @param {Node} node */
  pipeline(node) {
    const parts = node.is === 'pipeline' ? node['parts'] : [node];
    /** @type {unknown[]} */ let all = [];
    for (const [at, part] of parts.entries())
      all = part.is === 'command' ? this.command(part, all) : at === 0 ? listed(this.value(part)) : this.refuses(part);
    return unrolled(all);
  }

  /** @param {Node} part @returns {never} */
  refuses(part) {
    throw new Unknown(`${part.is} behind |`);
  }

  /** @param {Node} node @param {unknown[]} all from before the | @returns {unknown[]} */
  command({ name, given, named }, all) {
    const [first] = given;
    const option = (/** @type {string} */ one) => (named[one] ? this.value(named[one]) : undefined);
    const each = (/** @type {unknown} */ one) => {
      /** @type {unknown[]} */ const out = [];
      this.variables.set('_', one);
      this.run(first.body, (value) => out.push(value));
      return out;
    };
    const known = Object.keys(named).sort().join(' ');
    const what = `${name} ${known}`.trim();
    if (what === 'convertfrom-json') return [this.json(textOf(this.value(first)))];
    if (what === 'get-process erroraction')
      return this.pc.processes(textOf(this.value(first))).map(({ pid }) => ({ Id: pid }));
    if (what === 'get-ciminstance filter operationtimeoutsec')
      return this.pc.cim(textOf(this.value(first)), textOf(option('filter')));
    if (what === 'foreach-object') return all.flatMap(each);
    if (what === 'where-object') return all.filter((one) => isTrue(unrolled(each(one))));
    if (what === 'out-null') return [];
    if (what === 'new-object comobject') {
      if (this.pc.languageMode !== 'FullLanguage')
        throw new Refused('Cannot create type. Only core types are supported in this language mode.');
      return [this.pc.create(textOf(option('comobject')))];
    }
    throw new Unknown(`command ${what}`);
  }

  /** @param {string} text */
  json(text) {
    try {
      return JSON.parse(text);
    } catch {
      throw new Refused('Invalid JSON primitive.');
    }
  }
}
const [IN, OUT] = [Symbol('[Console]::In'), Symbol('[Console]::Out')];

/** Flags that we start it with, and no others. */
const FLAGS = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File'];

/** @param {string[]} args @returns {number} */
function main([pcFile = '', command = '', ...args]) {
  const pc = new FakePc(pcFile, readFromStdin());
  const runner = new Runner(pc, (line) => write(1, `${line}\r\n`));
  const write = (/** @type {number} */ stream, /** @type {string} */ text) => {
    const { encoding } = runner;
    const bytes = encoding.codePage === 932 ? cp932.encode(text) : Buffer.from((encoding.bom ? '\ufeff' : '') + text);
    writeSync(stream, bytes);
  };
  try {
    if (!/^[A-Z]:\\.*\\System32\\WindowsPowerShell\\v1\.0\\powershell\.exe$/.test(command)) throw new Unknown(command);
    if (JSON.stringify(args.slice(0, -1)) !== JSON.stringify(FLAGS)) throw new Unknown(args.join(' '));
    if (pc.runsSignedAlone) {
      write(
        2,
        `このシステムではスクリプトの実行が無効になっているため…\r\n    + FullyQualifiedErrorId : UnauthorizedAccess\r\n`,
      );
      return 1;
    }
    // Without a mark at its beginning PowerShell 5 reads a script in the system's code page.
    const script = new Parser(cp932.decode(readFileSync(args.at(-1) ?? ''))).statements('');
    runner.run(script, (value) => runner.write(textOf(value)));
    return 0;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    write(2, `${error instanceof Refused ? '' : 'stand-in: '}${/** @type {Error} */ (error).message}\r\n`);
    return error instanceof Refused ? 1 : 99;
  } finally {
    pc.ends();
  }
}

/** A line at a time, in the system's code page; null at the end. */
function readFromStdin() {
  let kept = Buffer.alloc(0);
  return () => {
    for (;;) {
      const end = kept.indexOf(0x0a);
      if (end !== -1) {
        const line = cp932.decode(kept.subarray(0, end)).replace(/\r$/, '');
        kept = kept.subarray(end + 1);
        return line;
      }
      const piece = Buffer.alloc(4096);
      const read = readSync(0, piece);
      if (read === 0) return null;
      kept = Buffer.concat([kept, piece.subarray(0, read)]);
    }
  };
}

process.exitCode = main(process.argv.slice(2));
