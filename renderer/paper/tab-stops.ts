import { addClass, type ParsedElement, type ParsedStyle } from './kept-parts';

/** docx-preview makes a wide space of each tab. Here tabs reach to where the paragraph's stops are, with their leaders. */

export const TAB = 'reaches-stop';
const STOPS = 'tab-stops_';

/** Where text goes on behind a tab. Points from the left edge of the text's column. */
interface TabStop {
  at: number;
  align: 'left' | 'center' | 'right';
  leader: string;
}

/** Word's own distance, where a file names none. */
const USUAL_DISTANCE = 42;

/** Hands each paragraph that has tabs its stops, as a class name: nothing else of it reaches the elements. */
export function markTabStops(body: ParsedElement, styles: readonly ParsedStyle[], usual: string | undefined): void {
  const byId = new Map(styles.map((style) => [style.id, style]));
  const distance = parseFloat(usual ?? '') || USUAL_DISTANCE;
  const visit = (element: ParsedElement): void => {
    if (element.type === 'paragraph' && hasTab(element)) {
      const stops = (element.tabs ?? stopsOfStyle(element.styleName, byId)).filter(({ style }) => style !== 'clear');
      const written = stops.map(
        ({ position, style, leader }) => `${parseFloat(position)}-${style ?? 'left'}-${leader ?? 'none'}`,
      );
      addClass(element, `${STOPS}${[distance, ...written].join('_')}`);
    }
    element.children?.forEach(visit);
  };
  visit(body);
}

const hasTab = ({ children = [] }: ParsedElement): boolean =>
  children.some((child) => child.type === 'tab' || (child.type !== 'paragraph' && hasTab(child)));

/** A style has the stops of the one that it is based on, as long as it names none itself. */
function stopsOfStyle(
  id: string | undefined,
  byId: ReadonlyMap<string, ParsedStyle>,
  depth = 0,
): NonNullable<ParsedElement['tabs']> {
  const style = id === undefined ? undefined : byId.get(id);
  if (!style || depth > 20) return [];
  return style.paragraphProps?.tabs ?? stopsOfStyle(style.basedOn, byId, depth + 1);
}

const PIXELS_PER_POINT = 96 / 72;

/** Sets the tabs of a laid-out paper, from the left and from above: each stands where those ahead of it have put it. */
export function reachTabStops(root: HTMLElement): void {
  for (const tab of root.querySelectorAll<HTMLElement>(`p .${TAB}`)) {
    const paragraph = tab.closest('p');
    const written = paragraph && [...paragraph.classList].find((name) => name.startsWith(STOPS));
    if (paragraph && written) reach(tab, paragraph, written.slice(STOPS.length));
  }
}

function reach(tab: HTMLElement, paragraph: HTMLElement, written: string): void {
  const [distance = '', ...named] = written.split('_');
  const style = getComputedStyle(paragraph);
  const indent = parseFloat(style.marginLeft) || 0;
  const box = paragraph.getBoundingClientRect();
  const column = box.left - indent;
  tab.textContent = '';
  tab.style.display = 'inline-block';
  tab.style.width = '0';
  const from = tab.getBoundingClientRect().left - column;
  const stops = named.map(stopFrom);
  // A hanging indent is a stop of its own: what follows a number stands above the lines below.
  if (parseFloat(style.textIndent) < 0) stops.push({ at: indent, align: 'left', leader: 'none' });
  const stop = nextStop(stops, from, Number(distance) * PIXELS_PER_POINT);
  const width = stop.align === 'left' ? 0 : widthBehind(tab, paragraph) / (stop.align === 'center' ? 2 : 1);
  // What would lie beyond the line stays on it.
  const most = box.right - column - from - (stop.align === 'left' ? 0 : width);
  tab.style.width = `${Math.max(0, Math.min(stop.at - from - width, most))}px`;
  setLeader(tab, stop.leader);
}

function stopFrom(written: string): TabStop {
  const [at = '', align = '', leader = ''] = written.split('-');
  const side =
    align === 'center' ? 'center' : align === 'right' || align === 'decimal' || align === 'end' ? 'right' : 'left';
  return { at: Number(at) * PIXELS_PER_POINT, align: side, leader };
}

/** The next stop behind a place: one that is named, else one of the usual ones. */
function nextStop(stops: readonly TabStop[], from: number, distance: number): TabStop {
  const behind = stops.filter(({ at }) => at > from + 0.5).sort((a, b) => a.at - b.at);
  return behind[0] ?? { at: (Math.floor((from + 0.5) / distance) + 1) * distance, align: 'left', leader: 'none' };
}

/** Of what stands between a tab and the next one, or the end of the line. */
function widthBehind(tab: HTMLElement, paragraph: HTMLElement): number {
  const range = document.createRange();
  range.setStartAfter(tab);
  const next = [...paragraph.querySelectorAll(`.${TAB}, br`)].find(
    (one) => one !== tab && (tab.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (next) range.setEndBefore(next);
  else range.setEnd(paragraph, paragraph.childNodes.length);
  return range.getBoundingClientRect().width;
}

const LEADERS: Record<string, string> = {
  dot: 'dotted',
  middleDot: 'dotted',
  hyphen: 'dashed',
  underscore: 'solid',
  heavy: 'solid',
};

function setLeader(tab: HTMLElement, leader: string): void {
  const line = LEADERS[leader];
  if (line) tab.style.borderBottom = `1px ${line} currentColor`;
}
