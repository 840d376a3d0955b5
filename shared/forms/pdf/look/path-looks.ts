import type { PdfBox, PdfPage } from '../pdf-description';

type Point = readonly [number, number];

export interface PathColours {
  fill: string;
  stroke: string;
  /** Width of the line, in points. */
  pen: number;
}

/** A path as an SVG has it. */
export interface DrawnPath extends PathColours {
  d: string;
}

/** Wider than that it is an area and no line, in points. */
const LINE = 2.5;
/** How far a line may be from level. */
const SLANT = 0.5;
/** Lines of a page that are kept: a drawing of a town has a million. */
const MOST = 20_000;

/** Lines and frames of a page, as it draws them; slanted ones and curves are passed over. */
export class PathLooks {
  private readonly rules: PdfBox[] = [];
  private readonly frames: PdfBox[] = [];
  /** All that was painted, in its order. */
  readonly drawn: DrawnPath[] = [];
  private path = '';
  private segments: [Point, Point][] = [];
  private boxes: PdfBox[] = [];
  private first: Point | null = null;
  private last: Point | null = null;

  constructor(private readonly page: { width: number; height: number }) {}

  begin(point: Point): void {
    this.add(`M${at(point)}`);
    this.first = point;
    this.last = point;
  }

  line(point: Point): void {
    this.add(`L${at(point)}`);
    if (this.last && this.segments.length < MOST) this.segments.push([this.last, point]);
    this.last = point;
  }

  /** null: the pull begins where the pen is. */
  curve([first, second, point]: readonly [Point | null, Point, Point]): void {
    this.add(`C${at(first ?? this.last ?? second)} ${at(second)} ${at(point)}`);
    this.last = point;
  }

  close(): void {
    if (this.first) this.line(this.first);
  }

  frame(corners: readonly Point[]): void {
    const box = around(corners);
    if (this.boxes.length < MOST) this.boxes.push(box);
    this.begin(corners[0] ?? [0, 0]);
    this.add(
      `${corners
        .slice(1)
        .map((one) => `L${at(one)}`)
        .join('')}Z`,
    );
  }

  stroke(colours: PathColours, isFilled = false): void {
    this.paint({ ...colours, fill: isFilled ? colours.fill : 'none' });
    for (const [from, to] of this.segments) {
      const box = around([from, to]);
      if (box[2] <= SLANT || box[3] <= SLANT) this.keep(this.rules, box);
    }
    for (const box of this.boxes) this.keep(isThin(box) ? this.rules : this.frames, box);
    this.drop();
  }

  /** Many programs fill a narrow frame where they mean a line. */
  fill(colours: PathColours): void {
    this.paint({ ...colours, stroke: 'none' });
    const filled = this.segments.length >= 3 ? around(this.segments.flat()) : null;
    for (const box of [...this.boxes, ...(filled ? [filled] : [])])
      if (isThin(box)) this.keep(this.rules, box);
      else if (!this.isGround(box)) this.keep(this.frames, box);
    this.drop();
  }

  drop(): void {
    this.path = '';
    this.segments = [];
    this.boxes = [];
    this.first = null;
    this.last = null;
  }

  finish(): Pick<PdfPage, 'rules' | 'frames'> {
    return { rules: this.rules, frames: this.frames };
  }

  private add(words: string): void {
    if (this.path.length < LONGEST) this.path += words;
  }

  private paint(colours: PathColours): void {
    if (this.path !== '' && this.drawn.length < MOST) this.drawn.push({ ...colours, d: this.path });
  }

  private keep(list: PdfBox[], box: PdfBox): void {
    if (list.length < MOST && box.every(Number.isFinite)) list.push(box);
  }

  /** The paper itself. */
  private isGround([, , width, height]: PdfBox): boolean {
    return width > this.page.width * 0.95 && height > this.page.height * 0.95;
  }
}

/** Letters of one path that are kept. */
const LONGEST = 200_000;

const at = ([x, y]: Point): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

const isThin = ([, , width, height]: PdfBox): boolean => Math.min(width, height) <= LINE;

function around(points: readonly Point[]): PdfBox {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [least(xs), least(ys)];
  return [x, y, most(xs) - x, most(ys) - y];
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
