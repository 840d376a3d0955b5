import type { Codec } from '../zip/codec';
import type { PackedParts } from './read-package';
import { relationshipsOf, walkSmallPart } from './read-workbook';

/** What ties a control to custom XML, as its properties say it. */
export interface Tie {
  path: string;
  mappings: string;
  store: string;
}

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** The file's own properties, by the numbers that Word has for them. */
const PROPERTIES = new Map([
  ['{6C3C8BC8-F283-45AE-878A-BAB7291924A1}', 'core-properties'],
  ['{6668398D-A668-4E3E-A5EB-62B293D839F1}', 'extended-properties'],
]);

interface Step {
  uri: string;
  local: string;
  index: number;
  isAttribute: boolean;
}

/**
 * What Word will show in a control that is tied to custom XML, whatever stands in it: the text of its node, found from the
 * relationships on by a reader of its own. Null where the file has no such node: then Word leaves the control as it is.
 */
export function nodeOf({ path, mappings, store }: Tie, parts: PackedParts, main: string, codec: Codec): string | null {
  const part = storePart(store.toUpperCase(), parts, main, codec);
  const steps = stepsOf(path, mappings);
  if (part === null || !steps) return null;
  const last = steps.at(-1);
  const elements = last?.isAttribute ? steps.slice(0, -1) : steps;
  const seen: Map<string, number>[] = [new Map()];
  let [depth, matched] = [0, 0];
  let found: string | null = null;
  walkSmallPart(parts, part, null, codec, {
    start: ({ uri, local }, tag) => {
      const siblings = seen[depth] ?? new Map<string, number>();
      const nth = (siblings.get(`${uri} ${local}`) ?? 0) + 1;
      siblings.set(`${uri} ${local}`, nth);
      const step = elements[depth];
      const isNext = matched === depth && step?.uri === uri && step.local === local && step.index === nth;
      depth++;
      seen[depth] = new Map();
      if (!isNext) return;
      matched = depth;
      if (matched === elements.length && found === null)
        found = last?.isAttribute ? tag.attribute(last.local, last.uri) : '';
    },
    end: () => {
      depth--;
      if (matched > depth) matched = depth;
    },
    text: (text) => {
      if (matched === elements.length && !last?.isAttribute) found = (found ?? '') + text;
    },
  });
  return found;
}

function storePart(id: string, parts: PackedParts, main: string, codec: Codec): string | null {
  const leads = (from: string, type: string): string[] =>
    [...relationshipsOf(parts, from, codec).values()].flatMap((lead) => (lead.type === type ? [lead.part] : []));
  const properties = PROPERTIES.get(id);
  if (properties !== undefined) return leads('', properties)[0] ?? null;
  return leads(main, 'customXml').find((item) => leads(item, 'customXmlProps').some(hasId(id, parts, codec))) ?? null;
}

const hasId =
  (id: string, parts: PackedParts, codec: Codec) =>
  (props: string): boolean => {
    let own = '';
    walkSmallPart(parts, props, null, codec, {
      start: (_, tag) => void (own ||= tag.attribute('itemID', DATA_STORE) ?? ''),
    });
    return own.toUpperCase() === id;
  };

/** `/n:form[1]/n:name[1]`, `/n:form[1]/@kind`: what Word writes; null for any other path. */
function stepsOf(path: string, mappings: string): Step[] | null {
  const uris = new Map(
    [...mappings.matchAll(/xmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, prefix = '', double, single]) => [
      prefix,
      double ?? single ?? '',
    ]),
  );
  const written = path.trim().replace(/^\//, '').split('/');
  const steps = written.map((one): Step | null => {
    const [, at = '', prefix = '', local = '', index = '1'] =
      /^(@?)(?:([^\s:@[\]]+):)?([^\s:@[\]()*]+)(?:\[(\d+)\])?$/.exec(one) ?? [];
    const uri = prefix === '' ? '' : uris.get(prefix);
    return local === '' || uri === undefined ? null : { uri, local, index: Number(index), isAttribute: at !== '' };
  });
  const known = steps.flatMap((step) => step ?? []);
  return known.length === steps.length ? known : null;
}
