import type { Page } from '@playwright/test';

/**
 * What can't be told in forced colours (Windows' contrast themes), where grounds and shadows are gone: one line each for what is chosen and
 * looks like its neighbours, what can't be pressed and looks as if it could, a shape that was nothing but its ground, a picture with a colour
 * of its own, what lies over the screen without an edge, and what has the focus without a ring.
 */
export async function untoldInForcedColours(page: Page): Promise<string[]> {
  // As by a key: what has the focus from now on has its ring.
  await page.keyboard.press('Shift');
  return page.evaluate(look);
}

/** In the page. */
function look(): string[] {
  const found: string[] = [];
  const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  const isThere = (one: Element): boolean => {
    const { width, height } = one.getBoundingClientRect();
    return width > 2 && height > 2 && getComputedStyle(one).clipPath === 'none';
  };
  const nameOf = (one: Element): string => {
    const css = (one.getAttribute('class') ?? '').trim().split(/\s+/).slice(0, 2).join('.');
    const words = one.getAttribute('aria-label') ?? (one.textContent ?? '').trim();
    return `${one.tagName.toLowerCase()}${css ? `.${css}` : ''} ${words.slice(0, 30)}`;
  };
  const edges = (style: CSSStyleDeclaration): string =>
    (['top', 'right', 'bottom', 'left'] as const)
      .map((side) => {
        const [width, kind, colour] = ['width', 'style', 'color'].map((what) =>
          style.getPropertyValue(`border-${side}-${what}`),
        );
        return kind === 'none' || width === '0px' ? '' : `${width} ${colour}`;
      })
      .join();
  const outline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration): string =>
    outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineWidth} ${outlineColor}`;
  /** What is drawn of it, but for its words. */
  const drawn = (one: Element): string =>
    ([undefined, '::before', '::after'] as const)
      .map((part) => getComputedStyle(one, part))
      .map((style, i) =>
        i > 0 && style.content === 'none'
          ? ''
          : [edges(style), outline(style), style.backgroundColor, style.textDecorationLine].join('|'),
      )
      .join('/');
  const drawnWithin = (one: Element): string => [one, ...one.querySelectorAll('*')].map(drawn).join('\n');

  const CHOSEN: readonly (readonly [attribute: string, value: string])[] = [
    ...(['page', 'step', 'date', 'true'] as const).map((value) => ['aria-current', value] as const),
    ...(['aria-selected', 'aria-pressed', 'aria-checked'] as const).map((name) => [name, 'true'] as const),
    ['data-combobox-active', 'true'],
  ];
  for (const [attribute, value] of CHOSEN)
    for (const one of all.filter((each) => each.getAttribute(attribute) === value && isThere(each))) {
      const whole = drawnWithin(one);
      one.removeAttribute(attribute);
      const isToldByIt = drawnWithin(one) !== whole;
      one.setAttribute(attribute, value);
      if (isToldByIt) continue;
      // By a class, or by a mark that is drawn.
      const group = one.parentElement?.parentElement ?? one.parentElement;
      const others = [...(group?.querySelectorAll<HTMLElement>(one.tagName) ?? [])].filter(
        (other) => !one.contains(other) && !other.contains(one) && isThere(other) && !other.hasAttribute(attribute),
      );
      const marks = (each: Element): number => each.querySelectorAll('path').length;
      const dots = (each: Element): string => drawn(each) + [...each.querySelectorAll('span')].map(drawn).join('\n');
      if (others.some((other) => dots(other) === dots(one) && marks(other) === marks(one)))
        found.push(`chosen, and looks like its neighbours: ${nameOf(one)}`);
    }
  for (const box of document.querySelectorAll<HTMLInputElement>('input:is([type=radio], [type=checkbox]):checked')) {
    const label = box.closest('label');
    if (!label?.checkVisibility() || (isThere(box) && getComputedStyle(box).opacity !== '0')) continue;
    const whole = drawnWithin(label);
    box.checked = false;
    const isToldByIt = drawnWithin(label) !== whole;
    box.checked = true;
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`)];
    const isToldAround = group.some((one) => {
      const [cell, own] = [one.closest('label')?.parentElement, label.parentElement];
      return cell && own && cell !== own && drawn(cell) !== drawn(own);
    });
    if (!isToldByIt && !isToldAround) found.push(`chosen, and looks as if it weren’t: ${nameOf(label)}`);
  }

  const probe = document.createElement('i');
  probe.style.color = 'GrayText';
  document.body.append(probe);
  const grey = getComputedStyle(probe).color;
  probe.remove();
  for (const one of all.filter((each) => each.matches(':disabled, [aria-disabled="true"]') && isThere(each))) {
    const { color, opacity } = getComputedStyle(one);
    if (color !== grey && Number(opacity) > 0.8) found.push(`can’t be pressed, and doesn’t look it: ${nameOf(one)}`);
  }

  const groundOf = (one: Element | null): string => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const one of all) {
    if (one.closest('svg, progress') || one.matches('input, select, textarea, iframe, canvas, img, dialog, video'))
      continue;
    if (one.childElementCount > 0 || (one.textContent ?? '').trim() !== '' || !isThere(one)) continue;
    const style = getComputedStyle(one);
    const hasGround = !/, 0\)$|^transparent$/.test(style.backgroundColor);
    if (!hasGround || edges(style).replaceAll(',', '') !== '' || outline(style) !== '') continue;
    if (style.backgroundColor === groundOf(one.parentElement)) found.push(`nothing but its ground: ${nameOf(one)}`);
  }

  // What is said of a picture's colour isn't forced: it may be as dark as the ground.
  for (const svg of document.querySelectorAll('svg'))
    if (svg.checkVisibility() && svg.parentElement)
      if (getComputedStyle(svg).color !== getComputedStyle(svg.parentElement).color)
        found.push(`a picture of a colour of its own: ${nameOf(svg.parentElement)}`);

  for (const one of all.filter((each) => each.matches('[role="dialog"], dialog, [role="menu"], [role="listbox"]')))
    if (isThere(one) && getComputedStyle(one).position !== 'static') {
      const style = getComputedStyle(one);
      // A list in its place: it only holds what is laid out within it.
      if (style.position === 'relative' && one.matches('[role="listbox"]')) continue;
      if (edges(style).replaceAll(',', '') === '' && outline(style) === '')
        found.push(`lies over the screen without an edge: ${nameOf(one)}`);
    }

  // One of each kind.
  const kinds = new Map<string, HTMLElement>();
  const root = [...document.querySelectorAll<HTMLElement>('dialog:modal, [aria-modal="true"]')].at(-1) ?? document.body;
  for (const one of root.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  ))
    if (one.checkVisibility() && !one.matches(':disabled') && one.tabIndex >= 0)
      kinds.set(`${one.tagName} ${one.className} ${one.getAttribute('type')} ${one.parentElement?.className}`, one);
  const before = document.activeElement as HTMLElement | null;
  before?.blur();
  for (const one of kinds.values()) {
    const around = [one, ...[1, 2, 3].map((n) => ancestor(one, n))].filter((each) => each !== null);
    const ringless = around.map((each) => outline(getComputedStyle(each)));
    one.focus({ preventScroll: true });
    if (document.activeElement !== one) continue;
    if (
      around.every(
        (each, i) => outline(getComputedStyle(each)) === ringless[i] || parseFloat(outline(getComputedStyle(each))) < 2,
      )
    )
      found.push(`has the focus, and no ring: ${nameOf(one)}`);
    one.blur();
  }
  before?.focus({ preventScroll: true });
  function ancestor(of: HTMLElement, steps: number): HTMLElement | null {
    let at: HTMLElement | null = of;
    for (let i = 0; at && i < steps; i++) at = at.parentElement;
    return at;
  }
  return [...new Set(found)];
}
