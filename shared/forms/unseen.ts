/** A place that a value goes into and that nobody sees on paper. */
export interface Unseen {
  /** As people call it: 非表示の行, 隠し文字 … */
  why: string;
  /** The cell as a person finds it; '' in Word, where places have no such name. */
  place: string;
  /** Of a PDF: the screen shows it, the printer leaves it out. */
  isOnScreen?: boolean;
}

/** Letters that nobody reads. */
export const SMALLEST_POINTS = 3;

/** As far apart as white and a grey that printers leave out. */
const NEAR = 24;

/** Whether letters of one colour can't be told from what lies behind them. @param colours `#rrggbb` */
export const isNearColour = (one: string, other: string): boolean =>
  [1, 3, 5].every((at) => Math.abs(channel(one, at) - channel(other, at)) <= NEAR);

const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
