import type { Page } from '@playwright/test';

/**
 * Words that somebody who looks at the screen can't read, or stumbles over: cut by an edge, with nothing that says them whole, hidden
 * below something else, lying on other words, or with their last signs alone on a line. One line each; papers in their frame are the city's own. What can be scrolled to isn't cut.
 */
export async function cutWords(page: Page): Promise<string[]> {
  const atStart = await page.evaluate<string[], 'start' | 'end'>(look, 'start');
  const atEnd = await page.evaluate<string[], 'start' | 'end'>(look, 'end');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) if (element.scrollTop > 0) element.scrollTop = 0;
  });
  return [...new Set([...atStart, ...atEnd])];
}

/** In the page. With all that scrolls at its start, where bars on top cover nothing, or at its end, where bars below don't. */
function look(place: 'start' | 'end'): string[] {
  const TOLERANCE = 1.5;
  // What lies over the rest is read alone: a dialog, in a small window the panel of a list.
  const over = [...document.querySelectorAll<HTMLElement>('dialog:modal, [aria-modal="true"], aside')].filter(
    (one) => one.tagName !== 'ASIDE' || /absolute|fixed/.test(getComputedStyle(one).position),
  );
  const root = over.at(-1) ?? document.body;
  type Asked = 'overflowX' | 'overflowY' | 'position' | 'clipPath' | 'fontSize' | 'backgroundColor';
  const styles = new Map<Element, Partial<Record<Asked, string>>>();
  /** Each is read from an element once: to ask it of all that stands above each word costs more than all the rest. */
  const styleOf = (element: Element, asked: Asked): string => {
    const known = styles.get(element) ?? {};
    styles.set(element, known);
    return (known[asked] ??= getComputedStyle(element)[asked]);
  };
  const scrolls = (element: Element): boolean =>
    /auto|scroll/.test(styleOf(element, 'overflowY')) && element.scrollHeight > element.clientHeight + 1;
  // A dialog scrolls as a whole.
  for (const element of [root, ...root.querySelectorAll('*')])
    if (scrolls(element)) element.scrollTop = place === 'start' ? 0 : element.scrollHeight;

  const above = new Map<Element, Element[]>();
  /** With itself. */
  const ancestors = (element: Element): Element[] => {
    const known = above.get(element);
    if (known) return known;
    const all = [element, ...(element.parentElement ? ancestors(element.parentElement) : [])];
    above.set(element, all);
    return all;
  };
  const nameOf = (element: Element): string => {
    const { tagName, className, role } = element as HTMLElement & { className: unknown };
    const css = typeof className === 'string' ? className.trim().split(/\s+/).slice(0, 2).join('.') : '';
    return `${tagName.toLowerCase()}${role ? `[${role}]` : ''}${css ? `.${css}` : ''}`;
  };
  /** Whoever rests on it with the mouse is told it whole. */
  const isSaid = (element: Element, words: string): boolean => {
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return ancestors(element).some((one) => (one.getAttribute('title') ?? '').includes(words));
  };
  const found: string[] = [];
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const crossing = (one: Box, other: Box): Box | null => {
    const left = Math.max(one.left, other.left);
    const right = Math.min(one.right, other.right);
    const top = Math.max(one.top, other.top);
    const bottom = Math.min(one.bottom, other.bottom);
    return right - left > 1 && bottom - top > 1 ? { left, right, top, bottom } : null;
  };
  const lines: { words: string; parent: Element; rect: Box }[] = [];

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = (text.textContent ?? '').trim();
    const parent = text.parentElement;
    if (words === '' || !parent || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    const folded = parent.closest('details:not([open])');
    if (folded && !parent.closest('summary')) continue;
    const isReadOutAlone = (one: Element): boolean =>
      styleOf(one, 'clipPath') !== 'none' || parseFloat(styleOf(one, 'fontSize')) === 0;
    if (ancestors(parent).some(isReadOutAlone)) continue;
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const { writingMode } = getComputedStyle(parent);
    const twoLetters = 3 * parseFloat(styleOf(parent, 'fontSize'));
    if (
      rects.length >= 5 &&
      writingMode === 'horizontal-tb' &&
      rects.every(({ left, right }) => right - left < twoLetters)
    )
      found.push(`squeezed into a column: ${words.slice(0, 60)}`);
    const last = rects.at(-1);
    // 「…元に戻せ」 and below it 「ます」.
    if (last && words.length > 12 && rects.length > 1 && text === parent.lastChild && /[ぁ-ん]{3}。?$/.test(words)) {
      const ends = last.right - last.left < 2.6 * parseFloat(styleOf(parent, 'fontSize'));
      const first = rects[0];
      if (ends && first && last.top > first.bottom - 2)
        found.push(`its end has a line of its own: ${words.slice(-40)}`);
    }
    let seen: Box[] = rects;
    for (const one of ancestors(parent)) {
      if (seen.length === 0) break;
      const style = {
        overflowX: styleOf(one, 'overflowX'),
        overflowY: styleOf(one, 'overflowY'),
        position: styleOf(one, 'position'),
      };
      if (style.overflowX === 'visible' && style.overflowY === 'visible') {
        if (style.position === 'fixed') break;
        continue;
      }
      const box = one.getBoundingClientRect();
      const left = box.left + one.clientLeft;
      const top = box.top + one.clientTop;
      const clipped = {
        left: style.overflowX === 'visible' ? -Infinity : left,
        right: style.overflowX === 'visible' ? Infinity : left + one.clientWidth,
        top: style.overflowY === 'visible' ? -Infinity : top,
        bottom: style.overflowY === 'visible' ? Infinity : top + one.clientHeight,
      };
      const inside = seen.map((rect) => crossing(rect, clipped));
      const isLess = (i: number, side: 'x' | 'y'): boolean => {
        const [before, after] = [seen[i], inside[i]];
        // A sliver of a line that is scrolled out: nothing of it could be read before.
        if (before && before.bottom - before.top < 3) return false;
        // Scrolled out above or below, a line isn't cut at the side.
        if (before && !after && side === 'x' && before.right > clipped.left && before.left < clipped.right)
          return false;
        if (!before || !after) return true;
        if (side === 'x') return after.right - after.left < before.right - before.left - TOLERANCE;
        return after.bottom - after.top < (before.bottom - before.top) * 0.75;
      };
      const hides = (overflow: string): boolean => /hidden|clip/.test(overflow);
      // What has left altogether stands elsewhere on purpose: a link that only the keyboard brings.
      const isCut =
        inside.some((rect) => rect !== null) &&
        seen.some((_, i) => (hides(style.overflowX) && isLess(i, 'x')) || (hides(style.overflowY) && isLess(i, 'y')));
      if (isCut && !isSaid(parent, words)) found.push(`cut by ${nameOf(one)}: ${words.slice(0, 60)}`);
      seen = inside.filter((rect) => rect !== null);
      if (style.position === 'fixed') break;
    }
    for (const rect of seen) {
      if (rect.left < innerWidth && rect.right > innerWidth + TOLERANCE && rect.bottom > 0 && rect.top < innerHeight)
        found.push(`beyond the window: ${words.slice(0, 60)}`);
      // A line that is half scrolled out is read once it is scrolled in.
      const isWhole = rects.some((one) => rect.bottom - rect.top > (one.bottom - one.top) * 0.6);
      if (isWhole) lines.push({ words, parent, rect });
    }
  }

  /** What holds still while that below it scrolls, and doesn't hold the other. */
  const stays = (element: Element, other: Element): boolean =>
    ancestors(element).some((one) => /sticky|fixed/.test(styleOf(one, 'position')) && !one.contains(other));
  const isPassed = (one: Element, other: Element): boolean => stays(one, other) || stays(other, one);
  for (const { words, parent, rect } of lines) {
    const y = (rect.top + rect.bottom) / 2;
    for (const x of [rect.left + 2, (rect.left + rect.right) / 2, rect.right - 2]) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      // What lets presses through isn't found by one.
      if (getComputedStyle(parent).pointerEvents === 'none') continue;
      const hit = document.elementFromPoint(x, y);
      if (!hit || hit.contains(parent) || parent.contains(hit)) continue;
      // To be pressed or typed into, not to be seen.
      const { opacity, color } = getComputedStyle(hit);
      if (opacity === '0' || color === 'rgba(0, 0, 0, 0)') continue;
      // A blank cell over which words go on hides nothing of them.
      if (hit.matches('[role="gridcell"]:empty') && styleOf(hit, 'backgroundColor') === 'rgba(0, 0, 0, 0)') continue;
      const bar = ancestors(hit).find((one) => /sticky|fixed/.test(styleOf(one, 'position')) && !one.contains(parent));
      const scroller = ancestors(parent).find((one) => scrolls(one));
      if (bar && scroller) {
        const [edge, of] = [bar.getBoundingClientRect(), scroller.getBoundingClientRect()];
        const isAbove = edge.top - of.top < of.bottom - edge.bottom;
        if (isAbove === (place === 'end')) continue;
      }
      // Passed sideways below what stays.
      if (bar && ancestors(parent).some((one) => one.scrollWidth > one.clientWidth + 1)) continue;
      found.push(`${words.slice(0, 40)} lies below ${nameOf(hit)} ${(hit.textContent ?? '').trim().slice(0, 30)}`);
      break;
    }
  }
  // Of a hundred thousand pairs hardly any cross: what costs more is asked of those.
  for (const [i, one] of lines.entries())
    for (const other of lines.slice(i + 1)) {
      const both = crossing(one.rect, other.rect);
      if (!both || one.parent === other.parent) continue;
      const height = Math.min(one.rect.bottom - one.rect.top, other.rect.bottom - other.rect.top);
      const isMuch = both.right - both.left > 3 && both.bottom - both.top > height * 0.45;
      if (isMuch && !isPassed(one.parent, other.parent))
        found.push(`${one.words.slice(0, 30)} and ${other.words.slice(0, 30)} lie on each other`);
    }

  const canvas = document.createElement('canvas').getContext('2d');
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (!canvas || !field.checkVisibility() || field.clientWidth < 8) continue;
    if (field instanceof HTMLInputElement && !/^(text|search|tel|email|url|)$/.test(field.type)) continue;
    const style = getComputedStyle(field);
    if (style.clipPath !== 'none') continue;
    const value = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? '') : field.value;
    const words = value || (field instanceof HTMLInputElement ? field.placeholder : '');
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const wanted = canvas.measureText(words).width;
    if (wanted > room + 2 && !isSaid(field, words))
      found.push(`cut in its ${field.tagName.toLowerCase()}: ${words.slice(0, 60)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push('the window scrolls sideways');
  return found;
}

/** What a list's cells say first and isn't read whole, whatever the mouse is told of it: all of its rows, one screen after the other. */
export const cutInList = (page: Page): Promise<string[]> =>
  page.getByRole('grid').evaluate(async (grid) => {
    const found = new Set<string>();
    for (let at = 0; at < grid.scrollHeight; at += grid.clientHeight / 2) {
      grid.scrollTop = at;
      // The rows that come into sight are drawn.
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      for (const cell of grid.querySelectorAll<HTMLElement>('[role="gridcell"] > span')) {
        const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
        const { right, bottom } = cell.getBoundingClientRect();
        const range = document.createRange();
        if (words) range.selectNodeContents(words);
        // Letters are a little higher than the line that they stand on.
        const isCut = [...range.getClientRects()].some((line) => line.right > right + 1 || line.top > bottom - 5);
        if (isCut) found.add(words?.textContent ?? '');
      }
    }
    grid.scrollTop = 0;
    return [...found];
  });
