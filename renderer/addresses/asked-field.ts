import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';

/** `?field=offices.<id>.mail`: the record and field that a link leads to. */
export interface AskedField {
  id: string;
  field: string;
}

export function useAskedField(): AskedField | null {
  const [search] = useSearchParams();
  const parts = /^[a-z]+\.(.+)\.([A-Za-z]+)$/.exec(search.get('field') ?? '');
  return parts?.[1] && parts[2] ? { id: parts[1], field: parts[2] } : null;
}

/** Puts the cursor into the field that the address names, once it is drawn. */
export function useFocusAskedField(): void {
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
