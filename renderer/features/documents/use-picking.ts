import { useRef, useState, type RefObject } from 'react';
import type { Form } from '@shared/packs/schema';
import { goToUnsettled } from '../../ui/field';

/** What is still to be chosen. */
interface Missing {
  /** Its `data-place`. */
  place: string;
  words: string;
}

interface Picking {
  /** 書類をつくる was pressed while something was missing: from then on it is said what. */
  isAsked: boolean;
  /** For the frame around the choices. */
  /** Goes another way, for which the office alone has to be chosen. */
  goesOn: (on: (officeId: string) => void) => void;
  frame: { places: RefObject<HTMLDivElement | null>; missing: string | null; onCreate: () => void };
}

/**
 * 書類をつくる, once all is chosen; before that it leads to what is missing, the office first, and to a box whose words are not settled.
 *
 * @param missing beside the office
 */
export function usePicking(
  officeId: string | null,
  missing: Missing | null,
  create: (officeId: string) => void,
): Picking {
  const [isAsked, setAsked] = useState(false);
  const places = useRef<HTMLDivElement>(null);
  const first = officeId === null ? { place: 'office', words: '先に事業所を選んでください' } : missing;
  const goesOn = (on: (officeId: string) => void): void => {
    setAsked(true);
    if (officeId === null) jumpToPlace(places.current, 'office');
    else on(officeId);
  };
  const onCreate = (): void =>
    goesOn((office) => {
      if (first) jumpToPlace(places.current, first.place);
      else if (!goToUnsettled(places.current)) create(office);
    });
  return { isAsked, goesOn, frame: { places, missing: isAsked && first ? first.words : null, onCreate } };
}

/** To the place where something is missing, and into its box. */
function jumpToPlace(form: HTMLElement | null, place: string): void {
  const found = form?.querySelector<HTMLElement>(`[data-place='${place}']`);
  found?.scrollIntoView({ block: 'nearest' });
  found?.querySelector<HTMLElement>('select, input')?.focus();
}

/** Which of a form's events it is about; with another one the picking begins anew. */
export function useWhichEvent(events: Form['subject']['events'], onOther: () => void) {
  const [index, setIndex] = useState(0);
  const onChoose = (other: number): void => {
    setIndex(other);
    onOther();
  };
  return { event: events[index], which: { events, chosen: index, onChoose } };
}
