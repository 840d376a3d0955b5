import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';

/** Puts the cursor into the field that the address names (`?field=offices.<id>.mail`), once it is drawn. */
export function useFocusRequestedField(): void {
  const [search] = useSearchParams();
  const asked = search.get('field');
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (!asked || done.current === asked) return;
    const place = [...document.querySelectorAll<HTMLElement>('[data-field]')].find(
      (element) => element.dataset['field'] === asked,
    );
    const box = place?.querySelector<HTMLElement>('input, select, button');
    if (!box) return;
    done.current = asked;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'center' });
  });
}
