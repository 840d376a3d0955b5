import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../../../ui/button';

export interface AskedAt {
  title: string;
  /** Where its first box ends, in pixels of the window. */
  bottom: number;
}

/** What is asked out of sight, under the foot of what scrolls. */
export const allBelow = <One extends AskedAt>(asked: readonly One[], foot: number): One[] =>
  asked.filter(({ bottom }) => bottom > foot);

/** Each once; null: nothing is. */
export const titlesOf = (below: readonly AskedAt[]): string | null =>
  below.length === 0 ? null : [...new Set(below.map(({ title }) => title))].join('、');

/** In a low window a question may lie below: the bar says which one, and leads there. */
export function FurtherBelow({ places }: { places: RefObject<HTMLElement | null> }) {
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    const element = places.current;
    if (!element) return;
    const look = (): void => setTitle(titlesOf(belowIn(element)));
    const size = new ResizeObserver(look);
    size.observe(element);
    if (element.parentElement) size.observe(element.parentElement);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      size.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, [places]);
  const lead = (): void => {
    const [below] = places.current ? belowIn(places.current) : [];
    below?.place.scrollIntoView({ block: 'start' });
    below?.box.focus({ preventScroll: true });
  };
  return <BelowWords title={title} onPress={lead} />;
}

export const BelowWords = ({ title, onPress }: { title: string | null; onPress: () => void }) =>
  title === null ? (
    <span className="subtle">ここまでの内容は保存されています</span>
  ) : (
    <Button look="text" icon="down" onClick={onPress}>
      下につづきます：{title}
    </Button>
  );

interface Place extends AskedAt {
  place: Element;
  box: HTMLElement;
}

const PLACES = 'section[data-place], section[data-place] fieldset, section[data-place] [data-asks]';

function belowIn(places: HTMLElement): Place[] {
  const asked = [...places.querySelectorAll<HTMLElement>(PLACES)].flatMap((place) => {
    const box = place.querySelector<HTMLElement>('input, select, textarea');
    const title = place.dataset['asks'] ?? place.closest('section')?.querySelector('h2')?.firstChild?.textContent;
    return box && title ? [{ place, box, title, bottom: box.getBoundingClientRect().bottom }] : [];
  });
  return allBelow(asked, places.parentElement?.getBoundingClientRect().bottom ?? innerHeight);
}
