import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { byWord } from '../../../text/by-word';
import { tokensOf, type Token } from '../content-text';
import type { PdfFile } from '../file/pdf-file';
import { chained, moved, pageSize, toShown, type FilePage, type PageMatrix } from '../file/read-pages';
import { pageContents } from '../file/page-contents';
import type { PdfPage } from '../pdf-description';
import { PathLooks, type PathColours } from './path-looks';
import { isDrawing, shownFont, type ShownFont } from './shown-font';
import { WordJoiner } from './word-joiner';

/** What a page draws: its words and its lines. Pictures, colours and clips are passed over. */
export function readDrawing(file: PdfFile, page: FilePage): PdfPage {
  const size = pageSize(page);
  const reader = new DrawingReader(file, size);
  reader.read(pageContents(file, page), page.resources, toShown(page), 0);
  return { ...size, ...reader.finish() };
}

/** Words of a content stream: no paper has more, and a file of 100 kB can hold a hundred million. */
const MOST_TOKENS = 3_000_000;
const MOST_DEPTH = 12;
const MOST_DRAWINGS = 2_000;

interface State {
  matrix: PageMatrix;
  font: ShownFont | null;
  size: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Colours as style sheets have them. */
  fill: string;
  stroke: string;
  pen: number;
}

const IDENTITY: PageMatrix = [1, 0, 0, 1, 0, 0];

/** Reads content streams one after the other onto one page. */
export class DrawingReader {
  private readonly words = new WordJoiner();
  private readonly paths: PathLooks;
  private readonly fonts = new Map<PDFDict, ShownFont>();
  private tokens = 0;
  private drawings = 0;
  private hasMore = false;
  private state: State = START;
  private aside: State[] = [];
  private line: PageMatrix = IDENTITY;
  private pen: PageMatrix = IDENTITY;
  private resources: PDFDict | undefined;
  private depth = 0;

  constructor(
    private readonly file: PdfFile,
    size: { width: number; height: number },
  ) {
    this.paths = new PathLooks(size);
  }

  finish(): Pick<PdfPage, 'words' | 'rules' | 'frames' | 'hasMore'> {
    return { words: this.words.finish(), ...this.paths.finish(), hasMore: this.hasMore || this.words.hasUnread };
  }

  read(content: Uint8Array, resources: PDFDict | undefined, matrix: PageMatrix, depth: number): void {
    const before = { state: this.state, aside: this.aside, resources: this.resources, depth: this.depth };
    Object.assign(this, { state: { ...this.state, matrix }, aside: [], resources, depth });
    let operands: Token[] = [];
    for (const token of tokensOf(content)) {
      if (++this.tokens > MOST_TOKENS) break;
      if (token.kind !== 'word' || /^[-+.\d[\]]|^(?:true|false|null|<<|>>)$/.test(token.text)) {
        operands.push(token);
        continue;
      }
      ACTS[token.text]?.(this, operands, numbersOf(operands));
      operands = [];
    }
    Object.assign(this, before);
  }

  set(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
  }

  keep(): void {
    if (this.aside.length < 1_000) this.aside.push(this.state);
  }

  restore(): void {
    this.state = this.aside.pop() ?? this.state;
  }

  turn(matrix: PageMatrix): void {
    this.set({ matrix: chained(matrix, this.state.matrix) });
  }

  font(name: string, size: number): void {
    const dict = this.file.dictAt(this.file.dictAt(this.resources, 'Font'), name);
    if (dict && !this.fonts.has(dict)) this.fonts.set(dict, shownFont(this.file, dict));
    this.set({ font: (dict && this.fonts.get(dict)) ?? null, size });
  }

  beginText(): void {
    this.toLine(IDENTITY);
  }

  toLine(matrix: PageMatrix): void {
    this.line = matrix;
    this.pen = matrix;
  }

  nextLine(x: number, y: number): void {
    this.toLine(chained([1, 0, 0, 1, x, y], this.line));
  }

  nextByLeading(): void {
    this.nextLine(0, -this.state.leading);
  }

  space(thousandths: number): void {
    const { size, scale, font } = this.state;
    const by = (-thousandths / 1000) * size;
    this.advance(font?.isVertical ? 0 : by * scale, font?.isVertical ? by : 0);
  }

  show(codes: Uint8Array): void {
    const { font, size, letterSpace, wordSpace, scale, rise, matrix, mode } = this.state;
    if (!font) {
      this.hasMore ||= codes.length > 0;
      return;
    }
    for (const { text, width, isSpace } of font.letters(codes)) {
      const whole = chained([size * scale, 0, 0, size, 0, rise], chained(this.pen, matrix));
      if (mode !== 3) this.words.add({ text, width, font, matrix: whole });
      const by = (font.isVertical ? 1 : width) * size + letterSpace + (isSpace ? wordSpace : 0);
      this.advance(font.isVertical ? 0 : by * scale, font.isVertical ? -by : 0);
    }
  }

  private advance(x: number, y: number): void {
    this.pen = chained([1, 0, 0, 1, x, y], this.pen);
  }

  point(x: number, y: number): [number, number] {
    return moved(this.state.matrix, x, y);
  }

  looks(): PathColours {
    const { fill, stroke, pen, matrix } = this.state;
    return { fill, stroke, pen: pen * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) };
  }

  path(): PathLooks {
    return this.paths;
  }

  draw(name: string): void {
    const object = this.file.at(this.file.dictAt(this.resources, 'XObject'), name);
    if (!isDrawing(this.file, object)) {
      this.hasMore ||= object instanceof PDFRawStream;
      return;
    }
    if (this.depth >= MOST_DEPTH || ++this.drawings > MOST_DRAWINGS) return;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.file.numbersAt(object.dict, 'Matrix');
    const own = this.file.dictAt(object.dict, 'Resources') ?? this.resources;
    this.read(this.file.stream(object), own, chained([a, b, c, d, e, f], this.state.matrix), this.depth + 1);
  }

  more(): void {
    this.hasMore = true;
  }
}

const START: State = {
  ...{ matrix: IDENTITY, font: null, size: 1, letterSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0, mode: 0 },
  ...{ fill: '#000', stroke: '#000', pen: 1 },
};

type Act = (reader: DrawingReader, operands: readonly Token[], numbers: readonly number[]) => void;

const showAll: Act = (reader, operands) => {
  for (const one of operands) {
    if (one.kind === 'string') reader.show(one.bytes);
    else if (one.kind === 'word' && /^[-+.\d]/.test(one.text)) reader.space(Number(one.text) || 0);
  }
};
const showOne: Act = (reader, operands) => {
  for (const one of operands) if (one.kind === 'string') reader.show(one.bytes);
};
const stroke: Act = (reader) => reader.path().stroke(reader.looks());
const fillAndStroke: Act = (reader) => reader.path().stroke(reader.looks(), true);
const closeAndStroke: Act = (reader) => {
  reader.path().close();
  reader.path().stroke(reader.looks());
};
const closeFillAndStroke: Act = (reader) => {
  reader.path().close();
  reader.path().stroke(reader.looks(), true);
};
const fill: Act = (reader) => reader.path().fill(reader.looks());
const drop: Act = (reader) => reader.path().drop();

/** Grey, red green blue, or the four inks; a pattern's name is no colour. */
function colourOf(which: 'fill' | 'stroke'): Act {
  return (reader, _, numbers) => {
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    const rgb =
      numbers.length === 1 ? [a, a, a] : numbers.length === 3 ? [a, b, c] : [a, b, c].map((ink) => (1 - ink) * (1 - d));
    if ([1, 3, 4].includes(numbers.length))
      reader.set({ [which]: `rgb(${rgb.map((one) => Math.round(Math.min(1, Math.max(0, one)) * 255)).join(' ')})` });
  };
}

const ACTS: Record<string, Act> = byWord<Act>({
  q: (reader) => reader.keep(),
  Q: (reader) => reader.restore(),
  cm: (reader, _, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => reader.turn([a, b, c, d, e, f]),
  BT: (reader) => reader.beginText(),
  Tf: (reader, operands, [size = 1]) => reader.font(nameIn(operands), size),
  Tc: (reader, _, [letterSpace = 0]) => reader.set({ letterSpace }),
  Tw: (reader, _, [wordSpace = 0]) => reader.set({ wordSpace }),
  Tz: (reader, _, [scale = 100]) => reader.set({ scale: scale / 100 }),
  TL: (reader, _, [leading = 0]) => reader.set({ leading }),
  Ts: (reader, _, [rise = 0]) => reader.set({ rise }),
  Tr: (reader, _, [mode = 0]) => reader.set({ mode }),
  Td: (reader, _, [x = 0, y = 0]) => reader.nextLine(x, y),
  TD: (reader, _, [x = 0, y = 0]) => {
    reader.set({ leading: -y });
    reader.nextLine(x, y);
  },
  Tm: (reader, _, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => reader.toLine([a, b, c, d, e, f]),
  'T*': (reader) => reader.nextByLeading(),
  Tj: showOne,
  TJ: showAll,
  "'": (reader, operands, numbers) => {
    reader.nextByLeading();
    showOne(reader, operands, numbers);
  },
  '"': (reader, operands, [wordSpace = 0, letterSpace = 0]) => {
    reader.set({ wordSpace, letterSpace });
    reader.nextByLeading();
    showOne(reader, operands, []);
  },
  m: (reader, _, [x = 0, y = 0]) => reader.path().begin(reader.point(x, y)),
  l: (reader, _, [x = 0, y = 0]) => reader.path().line(reader.point(x, y)),
  c: (reader, _, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]) =>
    reader.path().curve([reader.point(a, b), reader.point(c, d), reader.point(x, y)]),
  v: (reader, _, [c = 0, d = 0, x = 0, y = 0]) => reader.path().curve([null, reader.point(c, d), reader.point(x, y)]),
  y: (reader, _, [a = 0, b = 0, x = 0, y = 0]) =>
    reader.path().curve([reader.point(a, b), reader.point(x, y), reader.point(x, y)]),
  h: (reader) => reader.path().close(),
  re: (reader, _, [x = 0, y = 0, width = 0, height = 0]) =>
    reader
      .path()
      .frame([
        reader.point(x, y),
        reader.point(x + width, y),
        reader.point(x + width, y + height),
        reader.point(x, y + height),
      ]),
  ...{ S: stroke, s: closeAndStroke, B: fillAndStroke, 'B*': fillAndStroke },
  ...{ b: closeFillAndStroke, 'b*': closeFillAndStroke },
  w: (reader, _, [pen = 1]) => reader.set({ pen }),
  ...{ g: colourOf('fill'), rg: colourOf('fill'), k: colourOf('fill'), sc: colourOf('fill'), scn: colourOf('fill') },
  ...{
    G: colourOf('stroke'),
    RG: colourOf('stroke'),
    K: colourOf('stroke'),
    SC: colourOf('stroke'),
    SCN: colourOf('stroke'),
  },
  ...{ f: fill, F: fill, 'f*': fill, n: drop },
  Do: (reader, operands) => reader.draw(nameIn(operands)),
  EI: (reader) => reader.more(),
  sh: (reader) => reader.more(),
});

const nameIn = (operands: readonly Token[]): string =>
  operands.flatMap((one) => (one.kind === 'name' ? [PDFName.of(one.text).decodeText()] : []))[0] ?? '';

const numbersOf = (operands: readonly Token[]): number[] =>
  operands.flatMap((one) => (one.kind === 'word' && /^[-+.\d]/.test(one.text) ? [Number(one.text) || 0] : []));
