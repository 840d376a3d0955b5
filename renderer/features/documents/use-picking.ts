import { useRef, useState, type RefObject } from 'react';
import { goToUnsettled } from '../../ui/unsettled';
import { jumpToPlace } from './jump-to-place';

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
  const onCreate = (): void => {
    setAsked(true);
    if (first || officeId === null) return jumpToPlace(places.current, first?.place ?? 'office');
    if (!goToUnsettled(places.current)) create(officeId);
  };
  return { isAsked, frame: { places, missing: isAsked && first ? first.words : null, onCreate } };
}
