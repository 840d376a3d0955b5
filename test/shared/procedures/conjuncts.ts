const OPENING = '([{';
const CLOSING = ')]}';

/** The parts of a condition that `and` joins at its outermost; a condition that is built otherwise is one part. */
export function conjunctsOf(condition: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quote = '';
  for (let i = 0; i < condition.length; i++) {
    const character = condition.charAt(i);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === "'" || character === '"') quote = character;
    else if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth--;
    else if (depth === 0 && (character === '?' || condition.startsWith(' or ', i))) return [condition];
    else if (depth === 0 && condition.startsWith(' and ', i)) {
      parts.push(part.trim());
      part = '';
      i += ' and'.length;
      continue;
    }
    part += character;
  }
  return [...parts, part.trim()];
}
