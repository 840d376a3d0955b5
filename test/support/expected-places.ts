import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '@shared/form-studio/propose-form';
import type { FormPage } from '@shared/form-studio/page/form-page';
import { itemOf, items } from '@shared/form-studio/propose/items';
import { cellName } from '@shared/forms/excel/cell-reference';
import { namedPlaces } from '@shared/forms/excel/named-places';
import { openForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';

/** What stands where in the bundled forms, told by their manifests: proposals are compared with it. */

export interface BundledPlace {
  label: string;
  /** Items that are as right as each other. Without one that can be chosen: `typed`. */
  items: readonly string[];
  paragraph: number | null;
  sheet: string;
  cell: string;
  from: number;
  to: number;
}

export interface BundledForm {
  pack: string;
  id: string;
  /** As a city's file would be: without the places that we put in. */
  page: FormPage;
  expected: readonly BundledPlace[];
}

interface Field {
  key: string;
  label: string;
  type: string;
  value?: unknown;
  parts?: boolean;
  of?: string;
  facts?: readonly string[];
  fields?: readonly Field[];
  options?: readonly { anchors?: readonly string[] }[];
}
interface Manifest {
  template: string;
  sheets?: { value?: unknown };
  fields: readonly Field[];
}
type Spot = Omit<BundledPlace, 'label' | 'items'>;

export function bundledForms(packs: string): BundledForm[] {
  const folders = readdirSync(packs, { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders.flatMap(({ name: pack }) =>
    readdirSync(join(packs, pack))
      .filter((id) => existsSync(join(packs, pack, id, 'form.json')))
      .map((id) => bundledForm(pack, id, join(packs, pack, id))),
  );
}

function bundledForm(pack: string, id: string, folder: string): BundledForm {
  const manifest = JSON.parse(readFileSync(join(folder, 'form.json'), 'utf8')) as Manifest;
  const template = unwrap(openForm(manifest.template, readFileSync(join(folder, manifest.template)), nodeCodec));
  const page = pageOf(template);
  const spots = new Map<string, Spot>();
  for (const { cells } of page.boards)
    for (const { lines } of cells)
      for (const { paragraph, controls } of lines)
        for (const { name, from, to } of controls)
          if (!spots.has(name)) spots.set(name, { paragraph, sheet: '', cell: '', from, to });
  if (template.kind === 'excel')
    for (const { tag, sheet, area } of namedPlaces(template).byTag.values())
      spots.set(tag, {
        paragraph: null,
        sheet: template.sheets[sheet]?.name ?? '',
        cell: cellName(area.firstRow, area.firstColumn),
        from: 0,
        to: 0,
      });
  const sheetOf = listKind(manifest.sheets?.value);
  const expected = manifest.fields
    .flatMap((field) => anchorsOf(field, '', sheetOf))
    .flatMap(({ anchor, label, said }): BundledPlace[] => {
      const spot = spots.get(anchor);
      return spot ? [{ label, items: itemsFor(said), ...spot }] : [];
    });
  return { pack, id, page: withoutControls(page), expected };
}

const withoutControls = (page: FormPage): FormPage => ({
  ...page,
  boards: page.boards.map((board) => ({
    ...board,
    cells: board.cells.map((cell) => ({ ...cell, lines: cell.lines.map((line) => ({ ...line, controls: [] })) })),
  })),
});

function anchorsOf(field: Field, row: string, sheet: string): { anchor: string; label: string; said: string[] }[] {
  const { key, label, type, value, parts, of, facts = [], fields = [], options = [] } = field;
  if (type === 'rows') return fields.flatMap((one) => anchorsOf(one, listKind(value), sheet));
  const changed = facts.map((one) => `${of === 'person' ? 'staff' : 'office'}.${one}`);
  if (type === 'change')
    return ['checked', 'before', 'after'].map((side) => ({ anchor: `${key}.${side}`, label, said: changed }));
  const said = value === undefined ? [] : pathsIn(value, row, sheet);
  if (type === 'one-of')
    return options.flatMap(({ anchors = [] }) => anchors.map((anchor) => ({ anchor, label, said })));
  return (parts ? ['.y', '.m', '.d'] : ['']).map((part) => ({ anchor: key + part, label, said }));
}

/** The names of the ledger that a value reads, with the record that a row or a sheet is about. */
function pathsIn(value: unknown, row: string, sheet: string): string[] {
  const named = (path: string): string =>
    path.replace(/^sheet\.item\./, `${sheet}.`).replace(/^(?:row|item)\./, `${row}.`);
  if (typeof value === 'string') return [named(value)];
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, row, sheet));
  if (typeof value !== 'object' || value === null) return [];
  const said = value as Record<string, unknown>;
  if (typeof said['expression'] === 'string')
    return Array.from(
      said['expression'].matchAll(
        /\b(?:row|sheet\.item|office|corporation|patient|staff|device|document|enrolment|delegation)(?:\.[a-zA-Z]+)+/g,
      ),
      ([path]) => named(path),
    );
  if ('cases' in said)
    return [
      ...(said['cases'] as { value: unknown }[]).flatMap((one) => pathsIn(one.value, row, sheet)),
      ...pathsIn(said['otherwise'], row, sheet),
    ];
  if ('take' in said) return [`${listKind(said['of'] ?? said['from'])}.${String(said['take'])}`];
  if ('count' in said) return ['count.all'];
  return Object.entries(said).flatMap(([name, one]) =>
    ['when', 'holds', 'where', 'with', 'words'].includes(name) ? [] : pathsIn(one, row, sheet),
  );
}

function listKind(value: unknown): string {
  const said = JSON.stringify(value ?? '');
  const kinds = [
    ['staff', /event\.staff|people|staff|users|accounts/i],
    ['member', /member/i],
    ['device', /device|tablet|phone/i],
    ['team', /team/i],
    ['office', /office|facilit|homes/i],
    ['patient', /patient/i],
  ] as const;
  return kinds.find(([, words]) => words.test(said))?.[0] ?? 'list';
}

const SAME = new Map([
  ['named.officeKind', 'office.serviceKind'],
  ['staff.officeName', 'staff.office'],
  ['office.administrator', 'administrator.name'],
  ['office.administratorMail', 'administrator.loginMail'],
  ['enrolment.administratorMail', 'administrator.loginMail'],
  ['office.vpnCount', 'enrolment.vpnCount'],
  ['delegation.delegateAddress', 'delegate.address'],
]);
const PREFIXES = [
  [/^office\.contact\./, 'contact.'],
  [/^enrolment\.administrator\./, 'administrator.'],
  [/^delegation\.delegate\./, 'delegate.'],
  [/^(?:list|team|member)\.person\./, 'staff.'],
  [/^list\.(account|device)\./, '$1.'],
] as const;

/** The items that can be chosen for it; a day of a consent or a pledge is the paper's own too, and what is done on the paper may as well be written by hand. */
function itemsFor(said: readonly string[]): string[] {
  if (said.some((one) => /signedOn|pledgedOn/.test(one))) return ['typed', 'document.date', ...said];
  const known = said.flatMap((one) => {
    const name = PREFIXES.reduce((path, [from, to]) => path.replace(from, to), SAME.get(one) ?? one);
    if (itemOf(name)) return [name];
    if (name.startsWith('count.')) return items.flatMap(({ id }) => (id.startsWith('count.') ? [id] : []));
    // Of a list whose records nobody can tell by its name: any of that field.
    const field = /^(?:list|member)\.(\w+)$/.exec(name)?.[1];
    return field === undefined ? [] : items.flatMap(({ id }) => (id.endsWith(`.${field}`) ? [id] : []));
  });
  const ofRecord = known.filter((one) => !/^(?:consent|pledge|event)\./.test(one));
  return ofRecord.length > 0 ? ofRecord : ['typed', ...known];
}
