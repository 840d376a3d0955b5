import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channels } from '@shared/channels/channels';
import { channelGuide, jsonSchema, publishedSchemas } from '@shared/packs/json-schema';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { packInput } from '../../builders/pack';
import { openPack, packsFolder } from '../../support/open-pack';

const files = Object.keys(publishedSchemas) as (keyof typeof publishedSchemas)[];
/** The published schema as a checker again: what an editor's own checker would say. */
const checker = (file: (typeof files)[number]): z.ZodType =>
  z.fromJSONSchema(JSON.parse(readFileSync(join(packsFolder, file), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);

/** Labels of the screens that Japanese writes so itself: OS, IDを受け取るメール. */
const LATIN_IN_JAPANESE = /^(FAX|ID|OS|VPN)([ ぁ-んァ-ヶ一-龥]|$)/u;

function descriptionsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { title, description } = node as { title?: unknown; description?: unknown };
  const own = [title, description].filter((one) => typeof one === 'string');
  const inside = Object.entries(node).filter(([word]) => word !== 'default');
  return [...own, ...inside.flatMap(([, one]) => descriptionsIn(one))];
}

describe('the published schemas', () => {
  test.each(files)('%s is what the code checks by', (file) => {
    expect(readFileSync(join(packsFolder, file), 'utf8'), 'run npm run schemas').toBe(jsonSchema(file, channels));
  });

  test('and the guide’s table of channels are written out of the same words', () => {
    expect(readFileSync(join(packsFolder, 'README.md'), 'utf8'), 'run npm run schemas').toContain(
      channelGuide(channels),
    );
  });

  test('take the bundled packs, a ledger and an event', () => {
    for (const id of ['tsuruoka-finelink', 'nagareyama-tritrus', 'fukui-mimamori']) {
      const raw: unknown = JSON.parse(readFileSync(join(packsFolder, id, 'pack.json'), 'utf8'));
      expect(checker('pack.schema.json').safeParse(raw).error).toBeUndefined();
      for (const { id: form } of openPack(id).forms) {
        const written: unknown = JSON.parse(readFileSync(join(packsFolder, id, form, 'form.json'), 'utf8'));
        expect(checker('form.schema.json').safeParse(written).error, `${id} ${form}`).toBeUndefined();
      }
    }
    expect(checker('ledger.schema.json').safeParse(aLedger()).error).toBeUndefined();
    expect(checker('event.schema.json').safeParse(anEvent()).error).toBeUndefined();
  });

  test('say of each field of a record what it takes, also of fields that share a type', () => {
    const ledger = aLedger();
    const [office, person] = [ledger.offices[0]!, ledger.people[0]!];
    for (const wrong of [
      { ...ledger, offices: [{ ...office, fax: 1 }] },
      { ...ledger, offices: [{ ...office, contact: { ...office.contact, kana: 1 } }] },
      { ...ledger, people: [{ ...person, otherPhone: 1 }] },
    ])
      expect(checker('ledger.schema.json').safeParse(wrong).success).toBe(false);
  });

  test.each<[string, object]>([
    ['an unknown word', { munisipality: 'x' }],
    ['no form', { forms: [] }],
    ['an id with capitals', { id: 'Mihon' }],
    ['another version of the format', { schema: 4 }],
  ])('and the code agree on a pack with %s', (_, given) => {
    const pack = { ...packInput(), schema: 2, ...given };
    expect(checker('pack.schema.json').safeParse(pack).success).toBe(false);
    expect(publishedSchemas['pack.schema.json'].schema.safeParse(pack).success).toBe(false);
  });

  test.each(files)('%s explains itself where a person writes: there is a word about every property', (file) => {
    expect(silentProperties(JSON.parse(jsonSchema(file, channels)))).toEqual([]);
  });

  test.each(files)('%s says everything in Japanese first, which is what the staff of a city read', (file) => {
    const said = descriptionsIn(JSON.parse(jsonSchema(file, channels)));
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((one) => !/^[「ぁ-んァ-ヶ一-龥]/u.test(one) && !LATIN_IN_JAPANESE.test(one))).toEqual([]);
    expect(said.filter((one) => /[a-z]{2,} [a-z]{2,}/.test(one.split('。')[0] ?? ''))).toEqual([]);
  });

  test('call the fields of the ledger by the words of its screens', () => {
    const { properties } = JSON.parse(jsonSchema('ledger.schema.json', channels)) as {
      properties: Record<string, Described>;
    };
    expect(properties['corporation']?.properties?.['representativeName']?.description).toBe('代表者名');
    expect(properties['people']?.items?.properties?.['jobType']?.description).toBe('職種');
    expect(properties['offices']?.items?.properties?.['name']?.description).toBe('事業所名');
  });

  test('are named by the packs themselves, so that editors find them', () => {
    for (const id of ['tsuruoka-finelink', 'nagareyama-tritrus', 'fukui-mimamori'])
      expect(openPack(id).$schema).toBe('../pack.schema.json');
  });
});

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
}

/** Places of properties without a description. */
function silentProperties(node: unknown, at = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const silent: string[] = [];
  for (const [name, value] of Object.entries(node as Record<string, unknown>)) {
    if (name === 'properties')
      for (const [property, about] of Object.entries(value as Record<string, Described>))
        if (!about.description) silent.push(`${at}/${property}`);
    silent.push(...silentProperties(value, `${at}/${name}`));
  }
  return silent;
}
