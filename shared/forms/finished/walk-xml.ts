/**
 * A strict walk over XML 1.0 with namespaces, for looking at files that are about to leave. It shares nothing with
 * `xml/scan.ts`, by whose positions they were written: it builds no tree, knows no positions of others, and is as strict as
 * Word and Excel are.
 */

/** An element's name, resolved. The same object for the same name as long as namespaces stay the same. */
export interface XmlName {
  uri: string;
  local: string;
  /** What `classify` said. */
  code: number;
}

export interface XmlWalker {
  /** A small number for a name, by which the walker tells elements apart. */
  classify(uri: string, local: string): number;
  start(name: XmlName, tag: StartTag): void;
  end(name: XmlName): void;
  /** Character data as written, from `from` to `to` of the text; CDATA says so. */
  text(from: number, to: number, isCdata: boolean): void;
}

/** Asks for attributes of the start tag that is being told. */
export interface StartTag {
  /** Its value with references resolved; null where there is none. Without `uri`: one without a prefix. */
  attribute(local: string, uri?: string): string | null;
}

/** @param what kind of fault, @param detail what it is about */
export type TellFault = (what: string, detail: string) => void;

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);/y;
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?$/u;
const [LT, GT, SLASH, BANG, QUESTION, EQUALS, QUOTE, APOSTROPHE, COLON] = [60, 62, 47, 33, 63, 61, 34, 39, 58];
const SMALL_X = 120;
/** Of each code: whether a name may go on with it, and whether it may begin with it. Others are rare, and looked at as text. */
const [GOES_ON, BEGINS] = [1, 3];
const IN_NAMES = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z_]/.test(letter) ? BEGINS : /[\d.-]/.test(letter) ? GOES_ON : 0;
});

const MARK = '\ufeff';
const DECLARATION =
  /^xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*$/;
/** XML 1.0 §2.6, §2.8: an instruction has a name; that of XML itself may only stand at the very beginning. */
function isInstruction(content: string, isFirst: boolean): boolean {
  // A wide blank is none of XML's (§2.3): others take it for a letter that no name has.
  const [name = ''] = /^[^ \t\r\n]+/.exec(content) ?? [];
  if (name === 'xml') return isFirst && DECLARATION.test(content);
  return name.toLowerCase() !== 'xml' && NAME.test(name);
}

/** Which prefixes mean what, and what that makes of names. */
interface Namespaces {
  prefixes: ReadonlyMap<string, string>;
  names: Map<string, XmlName>;
  /** Those of tags that declare more, by what such a tag says: a drawing that comes again declares the same as the one before it. */
  inside: Map<string, Namespaces>;
  /** Then they are read each time, for the fault to be told each time. */
  hasFault: boolean;
}

const newNamespaces = (prefixes: ReadonlyMap<string, string>): Namespaces => ({
  ...{ prefixes, names: new Map(), inside: new Map(), hasFault: false },
});

/** So many are kept of a part: each holds what stands around it, too. */
const MOST_INSIDE = 64;

class Walk implements StartTag {
  /** Elements that are open, as written and resolved. */
  private depth = 0;
  private readonly written: string[] = [];
  private readonly opened: XmlName[] = [];
  private namespaces = newNamespaces(new Map([['xml', XML_URI]]));
  private readonly scopes: { depth: number; around: Namespaces }[] = [];
  private kept = 0;
  /** Attributes of the current tag, by where they stand: name, its colon (-1 without), value. No text is copied. */
  private count = 0;
  private readonly keys: number[] = [];
  private readonly keyEnds: number[] = [];
  private readonly colons: number[] = [];
  private readonly froms: number[] = [];
  private readonly tos: number[] = [];
  private nextReference = 0;
  private nextCdataEnd = 0;

  constructor(
    private readonly xml: string,
    private readonly walker: XmlWalker,
    private readonly tell: TellFault,
  ) {}

  attribute(local: string, uri = ''): string | null {
    const { xml, keys, keyEnds, colons } = this;
    const first = local.charCodeAt(0);
    for (let i = 0; i < this.count; i++) {
      const key = keys[i] ?? 0;
      const colon = colons[i] ?? -1;
      const from = colon === -1 ? key : colon + 1;
      if (xml.charCodeAt(from) !== first || (keyEnds[i] ?? 0) - from !== local.length) continue;
      if (local.length > 1 && !xml.startsWith(local, from)) continue;
      const isIt =
        colon === -1 ? uri === '' : uri !== '' && this.namespaces.prefixes.get(xml.slice(key, colon)) === uri;
      if (isIt) return resolved(xml.slice(this.froms[i], this.tos[i]));
    }
    return null;
  }

  /** False where the text can't be read to its end. */
  all(): boolean {
    const { xml } = this;
    if (FORBIDDEN.test(xml)) this.tell('character', '');
    let at = 0;
    let roots = 0;
    while (at < xml.length) {
      const lt = xml.charCodeAt(at) === LT ? at : xml.indexOf('<', at);
      const to = lt === -1 ? xml.length : lt;
      if (to > at && !this.characters(at, to)) return false;
      if (lt === -1) break;
      const next = xml.charCodeAt(lt + 1);
      if (next === SLASH) at = this.endTag(lt);
      else if (next === BANG || next === QUESTION) at = this.markup(lt);
      else {
        if (this.depth === 0 && ++roots > 1) return this.no('root');
        at = this.startTag(lt);
      }
      if (at === -1) return false;
    }
    return this.depth === 0 && roots === 1 ? true : this.no('end');
  }

  private no(what: string): false {
    this.tell('xml', what);
    return false;
  }

  private characters(from: number, to: number): boolean {
    if (this.depth === 0) return /^[\s\ufeff]*$/.test(this.xml.slice(from, to)) || this.no('text');
    this.references(from, to);
    if (this.nextCdataEnd !== -1 && this.nextCdataEnd < from) this.nextCdataEnd = this.xml.indexOf(']]>', from);
    if (this.nextCdataEnd !== -1 && this.nextCdataEnd >= from && this.nextCdataEnd < to && to - from > 2)
      this.tell('text', ']]>');
    this.walker.text(from, to, false);
    return true;
  }

  /** Every `&` begins a reference that XML knows without a DTD. */
  private references(from: number, to: number): void {
    if (this.nextReference === -1 || this.nextReference >= to) return;
    if (this.nextReference < from) this.nextReference = this.xml.indexOf('&', from);
    while (this.nextReference !== -1 && this.nextReference < to) {
      REFERENCE.lastIndex = this.nextReference;
      const [whole = ''] = REFERENCE.exec(this.xml) ?? [];
      if (!standsForCharacter(whole) || this.nextReference + whole.length > to)
        this.tell('reference', this.xml.slice(this.nextReference, this.nextReference + 12).replace(/;.*/s, ';'));
      this.nextReference = this.xml.indexOf('&', this.nextReference + 1);
    }
  }

  /** Comments, CDATA, processing instructions. */
  private markup(at: number): number {
    const { xml } = this;
    const isCdata = xml.startsWith('<![CDATA[', at);
    const closing = xml.startsWith('<!--', at) ? '-->' : isCdata ? ']]>' : xml[at + 1] === '?' ? '?>' : '';
    const from = at + (isCdata ? 9 : closing === '-->' ? 4 : 2);
    const end = closing === '' ? -1 : xml.indexOf(closing, from);
    if (end === -1) return this.no('markup') ? 0 : -1;
    if (closing === '-->' && xml.slice(from, end + 1).includes('--')) this.tell('comment', '--');
    if (closing === '?>' && !isInstruction(xml.slice(from, end), at === (xml.startsWith(MARK) ? 1 : 0)))
      return this.no('markup') ? 0 : -1;
    if (isCdata) {
      if (this.depth === 0) return this.no('text') ? 0 : -1;
      this.walker.text(from, end, true);
    }
    const behind = end + closing.length;
    if (this.nextCdataEnd !== -1 && this.nextCdataEnd < behind) this.nextCdataEnd = xml.indexOf(']]>', behind);
    if (this.nextReference !== -1 && this.nextReference < behind) this.nextReference = xml.indexOf('&', behind);
    return behind;
  }

  private startTag(lt: number): number {
    const { xml } = this;
    let at = lt + 1;
    for (let c = xml.charCodeAt(at); c > 32 && c !== SLASH && c !== GT; c = xml.charCodeAt(++at));
    const written = xml.slice(lt + 1, at);
    this.count = 0;
    if (xml.charCodeAt(at) <= 32) at = this.attributes(at);
    if (at === -1) return -1;
    const isEmpty = xml.charCodeAt(at) === SLASH;
    if (xml.charCodeAt(isEmpty ? at + 1 : at) !== GT) return this.no('tag') ? 0 : -1;
    if (this.count > 0) this.lookAtAttributes(written, at);
    const name = this.nameOf(written);
    this.walker.start(name, this);
    if (isEmpty) {
      this.walker.end(name);
      this.leave();
      return at + 2;
    }
    this.written[this.depth] = written;
    this.opened[this.depth++] = name;
    return at + 1;
  }

  /** Reads attributes up to the tag's end; -1 where they can't be read. */
  private attributes(start: number): number {
    const { xml, keys, keyEnds, colons, froms, tos } = this;
    let at = start;
    for (let count = 0; ; count++) {
      const before = at;
      while (xml.charCodeAt(at) <= 32) at++;
      let c = xml.charCodeAt(at);
      if (c === GT || c === SLASH) {
        this.count = count;
        return at;
      }
      keys[count] = at;
      colons[count] = -1;
      const key = at;
      let isPlain = true;
      let wanted = BEGINS;
      for (; c > 32 && c !== EQUALS && c !== GT && c !== LT; c = xml.charCodeAt(++at)) {
        if (c === COLON) {
          isPlain &&= colons[count] === -1 && wanted === GOES_ON;
          colons[count] = at;
          wanted = BEGINS;
        } else {
          isPlain &&= (IN_NAMES[c] ?? 0) >= wanted;
          wanted = GOES_ON;
        }
      }
      isPlain &&= wanted === GOES_ON;
      if (!isPlain && at > key && !NAME.test(xml.slice(key, at))) return this.no('attribute') ? 0 : -1;
      keyEnds[count] = at;
      if (at === key || before === key) return this.no('attribute') ? 0 : -1;
      while (xml.charCodeAt(at) <= 32) at++;
      if (xml.charCodeAt(at) !== EQUALS) return this.no('attribute') ? 0 : -1;
      at++;
      while (xml.charCodeAt(at) <= 32) at++;
      const quote = xml.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) return this.no('attribute') ? 0 : -1;
      froms[count] = ++at;
      for (c = xml.charCodeAt(at); c !== quote && c !== LT && at < xml.length; c = xml.charCodeAt(++at));
      if (c !== quote) return this.no('attribute') ? 0 : -1;
      tos[count] = at++;
    }
  }

  /** Attributes that stand twice, prefixes that nothing declares; and what this tag itself declares. */
  private lookAtAttributes(written: string, to: number): void {
    const { xml, keys, keyEnds, colons, count } = this;
    this.references(this.froms[0] ?? 0, to);
    let declares = false;
    let isPrefixed = false;
    for (let i = 0; i < count; i++) {
      const key = keys[i] ?? 0;
      const end = keyEnds[i] ?? 0;
      const first = xml.charCodeAt(key);
      if (first === SMALL_X && xml.startsWith('xmlns', key)) declares = true;
      if (colons[i] !== -1) isPrefixed = true;
      for (let k = 0; k < i; k++) {
        const other = keys[k] ?? 0;
        // Told apart by their first letter, nearly always: this is asked for each pair of each tag.
        if (xml.charCodeAt(other) !== first || (keyEnds[k] ?? 0) - other !== end - key) continue;
        if (xml.startsWith(xml.slice(key, end), other)) this.tell('attribute', `${written} ${xml.slice(key, end)}`);
      }
    }
    if (declares) this.declare();
    if (!isPrefixed) return;
    for (let i = 0; i < count; i++) {
      const colon = colons[i] ?? -1;
      if (colon === -1 || xml.startsWith('xmlns:', keys[i])) continue;
      const prefix = xml.slice(keys[i], colon);
      if (!this.namespaces.prefixes.has(prefix)) this.tell('prefix', prefix);
    }
  }

  private endTag(lt: number): number {
    const { xml } = this;
    const last = this.depth === 0 ? '' : (this.written[--this.depth] ?? '');
    if (last === '' || !xml.startsWith(last, lt + 2)) return this.no('end tag') ? 0 : -1;
    let at = lt + 2 + last.length;
    while (xml.charCodeAt(at) <= 32) at++;
    if (xml.charCodeAt(at) !== GT) return this.no('end tag') ? 0 : -1;
    const name = this.opened[this.depth];
    if (name) this.walker.end(name);
    this.leave();
    return at + 1;
  }

  /** Namespaces that this tag declares hold until its end. */
  private declare(): void {
    const { xml, namespaces: around } = this;
    const written = xml.slice(this.keys[0], this.tos[this.count - 1]);
    let own = around.inside.get(written);
    if (!own || own.hasFault) {
      own = this.declared();
      if (this.kept++ < MOST_INSIDE) around.inside.set(written, own);
    }
    this.scopes.push({ depth: this.depth, around });
    this.namespaces = own;
  }

  private declared(): Namespaces {
    const { xml } = this;
    const prefixes = new Map(this.namespaces.prefixes);
    const own = newNamespaces(prefixes);
    for (let i = 0; i < this.count; i++) {
      const key = xml.slice(this.keys[i], this.keyEnds[i]);
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      const [prefix, uri] = [key.slice(6), resolved(xml.slice(this.froms[i], this.tos[i]))];
      // Namespaces in XML 1.0 §5: only the one without a prefix can be taken back.
      if (uri === '' && prefix !== '') {
        this.tell('prefix', prefix);
        own.hasFault = true;
      }
      prefixes.set(prefix, uri);
    }
    return own;
  }

  private leave(): void {
    if (this.scopes.length === 0) return;
    const scope = this.scopes.at(-1);
    if (scope?.depth !== this.depth) return;
    this.scopes.pop();
    this.namespaces = scope.around;
  }

  private nameOf(written: string): XmlName {
    const { namespaces: own } = this;
    const known = own.names.get(written);
    if (known) return known;
    const fault = (what: string, detail: string): void => {
      this.tell(what, detail);
      own.hasFault = true;
    };
    if (!NAME.test(written)) fault('name', written.slice(0, 40));
    const colon = written.indexOf(':');
    const prefix = colon === -1 ? '' : written.slice(0, colon);
    const uri = own.prefixes.get(prefix);
    if (uri === undefined && prefix !== '') fault('prefix', prefix);
    const local = written.slice(colon + 1);
    const name = { uri: uri ?? '', local, code: this.walker.classify(uri ?? '', local) };
    own.names.set(written, name);
    return name;
  }
}

/** Walks over a whole part. False where it can't be read to its end; `tell` has said why. */
export const walkStrictXml = (xml: string, walker: XmlWalker, tell: TellFault): boolean =>
  new Walk(xml, walker, tell).all();

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** Whether a reference stands for a character that XML may hold: no control character, no half of a pair, none beyond Unicode. */
function standsForCharacter(reference: string): boolean {
  const character = resolved(reference);
  return character !== reference && !FORBIDDEN.test(character) && !/^[\ud800-\udfff]$/.test(character);
}

/** Character data with its references resolved. */
export function resolved(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9a-fA-F]+));/g, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return ENTITIES.get(name) ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
