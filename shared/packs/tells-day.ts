import type { Form } from './schema';

/** document.date is the paper's own; any other day of an expression is one of what it is about. */
const DAY = /^(?!.*\bdocument\.date$).*\.(?:date|\w*(?:On|Date))$/;

/**
 * Whether a form has a place for a day beside its own date: of the event, of somebody's leaving, or one that is typed. 流山市 様式1-1 has none, so
 * that handed in before the day it says of somebody that they have left.
 */
export const tellsDay = (form: Form): boolean => hasDay(form);

const hasDay = (part: unknown): boolean =>
  typeof part === 'string'
    ? (part.match(/[\w$]+(?:\.[\w$]+)+/g) ?? []).some((path) => DAY.test(path))
    : typeof part === 'object' && part !== null
      ? Object.entries(part).some(([key, inner]) => (key === 'type' && inner === 'date') || hasDay(inner))
      : false;
