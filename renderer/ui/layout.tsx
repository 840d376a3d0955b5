import type { ComponentProps, CSSProperties, ElementType } from 'react';
import { inWholePhrases } from './whole-phrases';
import styles from './layout.module.css';

/** Pixels, the margin at a screen's edge, or as a sheet of paper is measured. */
type Space = 'page' | number | `${number}${'mm' | 'rem'}`;

type Soft = 'key-soft' | 'event-soft' | 'act-soft' | 'notice-soft' | 'ok-soft' | 'wrong-soft';
type Ground = 'ground' | 'sheet' | 'key' | 'key-soft2' | Soft;
type Line = 'soft' | 'line' | 'notice' | 'act';

/** How a part lies and reads: what would otherwise be a rule in the sheet of each screen. */
export interface BlockLooks {
  /** As CSS writes it. */
  width?: string;
  height?: string;
  /** No wider than this, as CSS writes it. */
  most?: string;
  /** No narrower than this, as CSS writes it. */
  least?: string;
  /** No higher than this, as CSS writes it; what is more scrolls. */
  tall?: string;
  /** What it takes of its row, as CSS writes it. */
  flex?: string;
  gap?: Space | readonly [rows: Space, columns: Space];
  /** As in CSS: all around, above and beside, … */
  pad?: Space | readonly Space[];
  /** As CSS writes it. */
  margin?: string;
  above?: Space;
  below?: Space;
  /** At least as high: 44 is what a finger hits. */
  atLeast?: Space;
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  justify?: 'start' | 'center' | 'end' | 'between';
  items?: 'start' | 'center' | 'end';
  /** Its own place in a column. */
  mine?: 'start' | 'end';
  content?: 'start' | 'center';
  /** Letters of the design, in pixels at 標準; on paper in points. */
  size?: 14 | 15 | 16 | 18 | 20 | 22 | 24 | `${number}pt`;
  tone?: 'text' | 'sub' | 'sheet' | 'ok-mark' | 'key' | 'key-hover' | 'event' | 'ok' | 'notice' | 'act' | 'wrong';
  weight?: 400 | 700;
  leading?: number;
  text?: 'left' | 'center' | 'right';
  /** A line at its upper or lower edge, at the left or at the right. */
  over?: Line;
  under?: Line;
  left?: Line;
  right?: Line;
  /** The ground it stands on. */
  on?: Ground;
  /** A line around it, with corners as round as this. */
  frame?: 4 | 6 | 8 | 10 | 12;
  /** Which line that is; none: it is drawn in forced colours alone. */
  edge?: 'none' | 'line-field' | 'line' | 'key' | 'key-line' | 'act-mark';
  /** Corners without a line. */
  round?: 4 | 6 | 8 | 10 | 12 | 16 | 99;
  /** As many columns of the grid around it. */
  span?: 2 | 3 | 4 | 6;
  wrap?: boolean;
  inline?: boolean;
  block?: boolean;
  /** Takes the room that is left. */
  grow?: boolean;
  /** Neither grows nor shrinks. */
  fixed?: boolean;
  wide?: boolean;
  /** A line of its own in a row that wraps. */
  alone?: boolean;
  /** What stands in it lies in its middle. */
  centred?: boolean;
  /** May be narrower than its words. */
  narrow?: boolean;
  /** May be lower than what stands in it. */
  low?: boolean;
  /** At the far end of its row. */
  end?: boolean;
  scrolls?: boolean;
  /** Stays at the upper edge of what scrolls. */
  stays?: boolean;
  /** What lies over it is placed by it. */
  holds?: boolean;
  /** Fields in it lay themselves out by its width. */
  measured?: boolean;
  /** Not in a small window. */
  largeOnly?: boolean;
  nowrap?: boolean;
  /** Spaces and line breaks as somebody has typed them. */
  asTyped?: boolean;
  /** Breaks within a word where it must: names of files, addresses. */
  anywhere?: boolean;
  /** One line, its end left out where there is no room. */
  cut?: boolean;
  /** It is pressed: what is under the pointer, or open, shows it. */
  press?: boolean;
  /** Points before its lines, which stand in its own margin. */
  marked?: boolean;
  /** A line of a list: a thin line above it, but for the first. */
  ruled?: boolean;
}

const length = (space: Space): string => {
  if (space === 'page') return 'var(--page)';
  return typeof space === 'number' ? `${space}px` : space;
};
const lengths = (space: Space | readonly Space[]): string =>
  Array.isArray(space) ? (space as readonly Space[]).map(length).join(' ') : length(space as Space);
const asIs = (value: number | string): string => String(value);
const role = (value: string): string => `var(--${value === 'sub' ? 'text-sub' : value})`;

const lines = { soft: 'line-soft', line: 'line', notice: 'notice-line', act: 'act-line' } as const;
const line = (value: Line): string => `1px solid var(--${lines[value]})`;

/** What takes a value, and how it is written in CSS. */
const measures = {
  width: asIs,
  height: asIs,
  margin: asIs,
  most: asIs,
  least: asIs,
  tall: asIs,
  flex: asIs,
  gap: lengths,
  pad: lengths,
  above: length,
  below: length,
  atLeast: length,
  align: asIs,
  justify: (value: string) => (value === 'between' ? 'space-between' : value),
  items: asIs,
  mine: asIs,
  content: asIs,
  size: (value: number | string) => (typeof value === 'number' ? `var(--text-${value})` : value),
  tone: role,
  weight: asIs,
  leading: asIs,
  text: asIs,
  on: role,
  frame: length,
  over: line,
  under: line,
  left: line,
  right: line,
  edge: (value: string) => (value === 'none' ? 'transparent' : role(value)),
  round: length,
  span: asIs,
  columns: asIs,
  small: asIs,
  smallGap: lengths,
} as const satisfies Record<string, (value: never) => string>;

const flags = new Set([
  ...['wrap', 'inline', 'block', 'grow', 'fixed', 'wide', 'narrow', 'low', 'end', 'scrolls', 'nowrap', 'asTyped'],
  ...['alone', 'centred', 'stays', 'holds', 'measured', 'largeOnly', 'folds', 'marked', 'press'],
  ...['anywhere', 'cut', 'ruled'],
]);
const isMeasure = (name: string): name is keyof typeof measures => name in measures;
const property = (name: string): string => `--box-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
/** Worked out once: a screen has hundreds of parts, and all of them are drawn anew with each key. */
const properties = new Map(Object.keys(measures).map((name) => [name, property(name)]));

/** Any element by its tag (`as`), or a part of its own; without it a `div`. */
type BlockProps<T extends ElementType> = BlockLooks & { as?: T } & Omit<ComponentProps<T>, keyof BlockLooks | 'as'>;

interface Given {
  as?: ElementType;
  className?: string;
  style?: CSSProperties;
  [name: string]: unknown;
}

function boxed(kind: string, { as: Part = 'div', className = '', style, ...given }: Given) {
  const classes = [styles[kind] ?? ''];
  const values: Record<string, string> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (isMeasure(name)) {
      if (value === undefined) continue;
      classes.push(styles[name] ?? '');
      values[properties.get(name) ?? ''] = measures[name](value as never);
    } else if (flags.has(name)) {
      if (value === true) classes.push(styles[name] ?? '');
      if (name === 'grow' && value === true) others['data-grow'] = '';
    } else others[name] = value;
  }
  const own = { ...values, ...style } as CSSProperties;
  return <Part className={[...classes, className].filter(Boolean).join(' ')} style={own} {...others} />;
}

/** One below the other. */
export const Stack = <T extends ElementType = 'div'>(props: BlockProps<T>) => boxed('stack', props as Given);

/** Beside each other, in the middle of the row's height unless said otherwise. */
export const Row = <T extends ElementType = 'div'>(props: BlockProps<T>) => boxed('row', props as Given);

/** One below the other in a height that is given: one of them scrolls or grows. */
export const Column = <T extends ElementType = 'div'>(props: BlockProps<T>) => boxed('column', props as Given);

interface ColumnsLooks {
  /** As CSS writes them. */
  columns: string;
  /** … in a small window. */
  small?: string;
  smallGap?: Space | readonly [rows: Space, columns: Space];
  /** In a very narrow window one below the other. */
  folds?: boolean;
}

/** In columns of these widths. */
export const Columns = <T extends ElementType = 'div'>(props: BlockProps<T> & ColumnsLooks) =>
  boxed('columns', props as Given);

/** Words, or anything else that brings its own layout. */
export const Block = <T extends ElementType = 'div'>(props: BlockProps<T>) => boxed('', props as Given);

/** Points, one below the other; as `ol` with their numbers. */
export const Bullets = <T extends ElementType = 'ul'>({ as, ...props }: BlockProps<T>) =>
  boxed(as === 'ol' ? 'numbers' : 'bullets', { as: as ?? 'ul', ...props } as Given);

/** A second line under a name: smaller, paler, and a line of its own. */
export const Second = <T extends ElementType = 'span'>({ as, ...props }: BlockProps<T>) =>
  boxed('block', {
    ...{ size: 14, tone: 'sub', weight: 400, leading: 1.3, as: as ?? 'span', ...props },
    // One line that ends in … needs none of it, and says its own words whole.
    children: props.cut === true ? props.children : inWholePhrases(props.children),
  } as Given);

/** What explains, smaller and paler. */
export const Small = <T extends ElementType = 'span'>({ as, ...props }: BlockProps<T>) =>
  boxed('', { size: 14, tone: 'sub', as: as ?? 'span', ...props } as Given);
