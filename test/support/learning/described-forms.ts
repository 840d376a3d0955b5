import { cleanLabel } from '@shared/form-studio/find/clean-label';
import type { PlaceShape } from '@shared/form-studio/find/candidate';
import type { Labelled } from '@shared/form-studio/propose/learned/traits';

/** A form in words (test/fixtures/gallery/in-words/README.md): its places in order, and the items that may stand there, the best first. */
export interface DescribedForm {
  title: string;
  places: (Labelled & { items: string[]; kind: string })[];
}

export function describedForms(text: string): DescribedForm[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((form) => {
      const [title = '', ...lines] = form.split('\n');
      let over: string[] = [];
      const places = lines.flatMap((line) => {
        const heading = /^##+ *(.*)$/.exec(line)?.[1];
        if (heading !== undefined) over = heading.trim() === '' ? [] : [cleanLabel(heading), ...over].slice(0, 3);
        return heading === undefined && line.includes('|') ? [placeOf(line, over)] : [];
      });
      return { title: cleanLabel(title), places };
    });
}

function placeOf(line: string, over: readonly string[]): DescribedForm['places'][number] {
  const [what = '', items = '', kind = 'text', words = ''] = line.split('|').map((one) => one.trim());
  const isRow = what.startsWith('- ');
  const [printed = '', behind = ''] = what
    .replace(/^- /, '')
    .split('<')
    .map((one) => one.trim());
  const labels = printed
    .split('>')
    .map(cleanLabel)
    .filter((one) => one !== '')
    .toReversed();
  const chosen = words
    .split(/[／・]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const shape = SHAPES[kind] ?? 'blank';
  return {
    label: labels[0] ?? '',
    items: items.split(',').map((one) => one.trim()),
    kind,
    candidate: {
      left: isRow ? [] : labels,
      above: isRow ? labels : [],
      over,
      behind,
      words: shape === 'ring' || shape === 'boxes' ? chosen : [],
      choices: kind === 'choice' ? chosen : null,
      shape: behind !== '' && shape === 'blank' ? 'gap' : shape,
      rows: isRow ? 10 : null,
      side: kind === 'before' || kind === 'after' ? kind : null,
      isLoose: false,
    },
  };
}

const SHAPES: Readonly<Record<string, PlaceShape>> = {
  date: 'date',
  digits: 'digits',
  postal: 'postal',
  phone: 'phone',
  ring: 'ring',
  tick: 'boxes',
  seal: 'seal',
  count: 'gap',
};
