import type { XmlElement } from '../xml/scan';

/**
 * What a place takes:
 *
 * - `text`: holds a value as text
 * - `list`: one of a list's words; `combo`: one of them or any other text (§17.5.2.5, §17.5.2.15)
 * - `date`: a date, shown in a format of its own (§17.5.2.7)
 * - `checkbox`: Word 2010's ☐/☑ (`w14:checkbox`)
 * - `picture`: takes no value
 * - `repeating`: Word 2013's repeating section (`w15:repeatingSection`); its children are items
 * - `item`: one entry of it (`w15:repeatingSectionItem`), a table row or a group of paragraphs
 * - `field-text`, `field-check`, `field-list`: form fields from before Word 2007 (form-fields.ts)
 */
export type ControlKind =
  | 'text'
  | 'list'
  | 'combo'
  | 'date'
  | 'checkbox'
  | 'picture'
  | 'repeating'
  | 'item'
  | 'field-text'
  | 'field-check'
  | 'field-list';

/** Where a form takes a value: a content control (`w:sdt`, ECMA-376-1 §17.5.2), or a form field. */
export interface WordControl {
  tag: string;
  kind: ControlKind;
  /** What the control stands around. */
  level: 'run' | 'block' | 'row' | 'cell';
  element: XmlElement;
  properties: XmlElement | null;
  /** `w:sdtContent`; null for a control without content. */
  content: XmlElement | null;
  parent: WordControl | null;
  children: WordControl[];
  /** Where the part says the same in several ways, of which a reader shows one (`mc:AlternateContent`). */
  branch?: Branch;
  /** Parts of a form field; null for one written in short. Content controls have none. */
  field?: FormFieldParts | null;
}

/**
 * The parts of a form field (入力フォーム, ECMA-376-1 §17.16.5), which Word had before content controls: `begin` with the
 * field's name and kind, its instruction, `separate`, the result that people read, `end`.
 */
export interface FormFieldParts {
  begin: XmlElement;
  /** Null where a field has no result yet. */
  separate: XmlElement | null;
  end: XmlElement;
}

/** A branch of `mc:AlternateContent` (ECMA-376-3 §7.6): a text box as DrawingML, and again as VML for older programs. */
export interface Branch {
  alternatives: XmlElement;
  element: XmlElement;
  isFirst: boolean;
}
