import { headerKey } from '../../tables/import/header-key';
import { cleanLabel } from '../find/clean-label';
import type { PlaceCandidate } from '../find/candidate';
import { sideOf } from '../find/find-candidates';
import { labelOf } from '../propose/proposal';

/** What a place is told by in another year's file. Numbers of sections, spaces and widths of letters don't count. */
export interface PlaceWords {
  /** Nearest to it: 電話番号. What somebody has called it on the screen isn't on the paper. */
  label: string;
  /** Of the part that it stands in: 管理者. */
  heading: string;
  /** All that stands beside it. */
  around: string;
  /** What is written there, and among what is chosen. */
  kind: string;
  /** A row's or not, by its words a side of a change: what never takes another's place. */
  role: string;
  /** As the file itself calls it. */
  field: string;
}

export function wordsOfPlace(candidate: PlaceCandidate): PlaceWords {
  const { left, above, over, behind, shape, words, choices, rows, places, named } = candidate;
  return {
    label: folded(labelOf(candidate)),
    heading: withoutNumbers(over[0] ?? ''),
    around: [...left, '/', ...above, '/', behind].map(folded).join('|'),
    kind: [KINDS[shape] ?? shape, ...among(shape, words, places.length), ...(choices ?? [])].join('|'),
    role: `${rows === null ? '' : 'row'}|${sideOf(candidate)?.side ?? ''}`,
    field: places[0]?.paper?.field ?? named,
  };
}

/** An empty cell and room in a line take the same. */
const KINDS: Partial<Record<PlaceCandidate['shape'], string>> = { blank: 'text', gap: 'text' };

function among(shape: PlaceCandidate['shape'], words: readonly string[], boxes: number): readonly string[] {
  if (shape === 'boxes' || shape === 'ring') return words.map(folded);
  return shape === 'digits' ? [String(boxes)] : [];
}

const folded = (text: string): string => headerKey(cleanLabel(text)) || headerKey(text) || text.trim();

/** 令和8年度 and 3 管理者: the year and the number are another next time. */
const withoutNumbers = (text: string): string => folded(text).replaceAll(/[0-9元]+年度?|[0-9]+/g, '');

/** Whether one may be the other, said otherwise: 事業所名 and 事業所の名称. From 0 to 1, by letters that both have. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const rest = [...b];
  const common = [...a].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * common) / ([...a].length + [...b].length);
}
