/** Signs in what is read of a Word part that no text can hold. */
export const SIGNS = {
  paragraph: '\u0001',
  cell: '\u0002',
  row: '\u0003',
  drawing: '\u0004',
  field: '\u0005',
  rubyStart: '\u0006',
  rubyEnd: '\u0007',
} as const;

/** What is read of a template's part, as a tree: texts, paragraphs and places for values. */
export type WordNode = WordText | WordParagraph | ReadBackPlace | WordAlternatives;

export interface WordText {
  kind: 'text';
  text: string;
  /** A character that a `w:t` or `w:sym` holds: the first one of a check box is its box. */
  isCharacter: boolean;
}

export interface WordParagraph {
  kind: 'paragraph';
  /** Number of the element that it stands in. */
  within: number;
  /** It ends a section: it stays where it would go. */
  endsSection: boolean;
  children: WordNode[];
}

/** A content control, or a form field from before Word 2007. */
export interface ReadBackPlace {
  kind: 'place';
  tag: string;
  about: PlaceAbout;
  children: WordNode[];
}

export interface PlaceAbout {
  kind: 'text' | 'list' | 'combo' | 'date' | 'checkbox' | 'picture' | 'repeating' | 'item' | 'field';
  /** Whether it stands in a line, or around blocks. */
  inLine: boolean;
  isPlaceholder: boolean;
  isBound: boolean;
  isDeleted: boolean;
  hasContent: boolean;
  /** Of a list: what is shown, by what may be asked for. */
  items: Map<string, string>;
  /** Of a date: how it is shown; '' where it says nothing. */
  format: string;
  /** Of a check box: what it shows ticked and not. */
  ticked: string;
  unticked: string;
}

/** Several ways to say the same, of which a reader shows one. */
export interface WordAlternatives {
  kind: 'alternatives';
  branches: WordNode[][];
}

/** What is printed below nodes, as a reader of the filled file meets it. */
export function printedOf(nodes: readonly WordNode[]): string {
  let printed = '';
  for (const node of nodes) {
    if (node.kind === 'text') printed += node.text;
    else if (node.kind === 'alternatives') for (const branch of node.branches) printed += printedOf(branch);
    else printed += printedOf(node.children) + (node.kind === 'paragraph' ? SIGNS.paragraph : '');
  }
  return printed;
}
