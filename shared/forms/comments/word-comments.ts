import { DECLARATION } from '../opc/new-package';
import { partNamed, readRelationships, relationshipsPart, resolveTarget } from '../opc/relationships';
import { editablePart } from '../opc/part-text';
import { addPart, appendTo } from '../excel/add-part';
import { PartChanges, type PartsOfFile } from '../excel/part-changes';
import { WORD_MAIN } from '../word/names';
import { BetweenRuns } from '../word/between-runs';
import type { WordTemplate } from '../word/open-template';
import { paragraphText } from '../word/paragraph-text';
import { escapeXml } from '../xml/characters';
import { descendants } from '../xml/elements';
import { scanXml } from '../xml/scan';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import { COMMENTER } from './commenter';

/** Some programs look for no other. */
const USUAL = 'word/comments.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** What is said of letters of a paragraph, which are counted as places are. */
export interface CommentOnLine {
  paragraph: number;
  from: number;
  to: number;
  words: string;
}

/** A copy of a Word file with comments, behind those that it has. What is printed stays. */
export function commentedWord(template: WordTemplate, comments: readonly CommentOnLine[], codec: Codec): Uint8Array {
  const { directory, documentPart, documentText } = template;
  const file = partsOf(template, codec);
  const changes = new PartChanges(file);
  const rels = file.part(relationshipsPart(documentPart));
  const known = (rels ? readRelationships(rels.text, documentPart) : []).find(({ type }) => type === 'comments');
  const part = known ? partNamed(directory, resolveTarget(known.target, documentPart)) : null;
  const there = part === null ? null : file.part(part);
  const first =
    Math.max(-1, ...Array.from(there?.text.matchAll(/\bid="(\d{1,9})"/g) ?? [], ([, id]) => Number(id))) + 1;
  const said = comments.map(({ words }, i) => comment(first + i, words)).join('');
  if (part !== null && there) changes.add(part, appendTo(there.text, scanXml(there.text, part), said));
  else {
    const name = directory.byName.has(USUAL) ? changes.freeName('word/comments', '.xml') : USUAL;
    changes.create(name, `${DECLARATION}<w:comments xmlns:w="${WORD_MAIN}">${said}</w:comments>`);
    addPart(file, changes, { from: documentPart, part: name, type: 'comments', contentType: TYPE });
  }
  const whole = { start: 0, end: documentText.length, inserted: [marked(template, comments, first)], field: '' };
  changes.add(documentPart, [whole]);
  const { contents, hints } = changes.finish();
  return replaceParts(directory, contents, codec, hints);
}

const partsOf = ({ directory }: WordTemplate, codec: Codec): PartsOfFile => ({
  directory,
  sheets: [],
  part: (name) => {
    const entry = directory.byName.get(name);
    return entry ? editablePart(directory, entry, codec) : null;
  },
});

/** It says for itself which namespace its names are of: other programs call that as they like. */
const comment = (id: number, words: string): string =>
  `<w:comment xmlns:w="${WORD_MAIN}" w:id="${id}" w:author="${COMMENTER}" w:initials="連">` +
  `<w:p><w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p></w:comment>`;

function marked(template: WordTemplate, comments: readonly CommentOnLine[], first: number): string {
  const { body, names, documentText: text } = template;
  const { element, w, a } = names;
  const paragraphs = descendants(body).filter(({ name }) => name === element.p);
  const runs = new BetweenRuns(template);
  for (const [i, { paragraph, from, to }] of comments.entries()) {
    const own = paragraphs[paragraph];
    const pieces = own ? paragraphText(text, own, names).pieces : [];
    const begin = pieces.find((piece) => piece.from <= from && from < piece.from + piece.text.length);
    const end = pieces.findLast((piece) => piece.from < to && to <= piece.from + piece.text.length);
    if (!begin || !end) continue;
    const id = `${a}id="${first + i}"`;
    runs.cut(begin, from - begin.from, `<${w}commentRangeStart ${id}/>`, 1);
    const sign = `<${element.r}><${element.commentReference} ${id}/></${element.r}>`;
    runs.cut(end, to - end.from, `<${w}commentRangeEnd ${id}/>${sign}`, -1);
  }
  return runs.written();
}
