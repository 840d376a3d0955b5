import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { Policy } from '@shared/policy/policy';
import { POLICY_KEY, policyInRegistry, type RegistryKey } from '@shared/policy/registry';

const own = (...values: RegistryKey['values']): RegistryKey => ({ name: 'RenkeiDaicho', values });

describe('what group policy writes', () => {
  test('is the same policy as in a file, whatever is large and small in its names', () => {
    expect(
      policyInRegistry([
        own(['LOCKAFTERMINUTES', 5], ['networks', [' nagareyama-tritrus ', '']], ['UpdateSource', 'https://a.example']),
        { name: 'Endpoints', values: [['nagareyama-tritrus', 'https://b.example/']] },
      ]),
    ).toEqual({
      policy: {
        lockAfterMinutes: 5,
        networks: ['nagareyama-tritrus'],
        updateSource: 'https://a.example/',
        endpoints: { 'nagareyama-tritrus': 'https://b.example' },
      },
      unread: [],
    });
  });

  test('of a list that was emptied says nothing; without a key it is nothing', () => {
    expect(policyInRegistry([own(), { name: 'endpoints', values: [] }])).toEqual({ policy: {}, unread: [] });
    expect(policyInRegistry([])).toEqual({ policy: {}, unread: [] });
  });

  test('in a key or a type that no policy has is told by its name', () => {
    const given = [own(['lockAfterMinutes', null], ['a', 1]), { name: 'b', values: [['x', 'y']] }] as const;
    expect(policyInRegistry(given)).toEqual({ policy: {}, unread: ['lockAfterMinutes', 'a', 'b'] });
  });
});

describe('the templates for group policy', () => {
  const folder = join(import.meta.dirname, '../../../resources/policy-templates');
  const read = (file: string) => new DOMParser().parseFromString(readFileSync(join(folder, file), 'utf8'), 'text/xml');
  const all = (file: string, tag: string): Element[] => [...read(file).getElementsByTagName(tag)];
  const admx = 'renkei-daicho.admx';
  /** What of a policy stands where, and as what. */
  const elements = all(admx, 'elements').flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 1));

  test('ask for each name of a policy, in the place and of the type that the app reads', () => {
    const places = (elements as Element[]).map((one) => [
      one.tagName,
      one.getAttribute('valueName') ?? one.getAttribute('key')?.slice(POLICY_KEY.length + 1),
    ]);
    expect(Object.fromEntries(places.map(([type, name]) => [name, type]))).toEqual({
      endpoints: 'list',
      backupFolder: 'text',
      updateSource: 'text',
      networks: 'multiText',
      lockAfterMinutes: 'decimal',
    });
    expect(places.map(([, name]) => name).sort()).toEqual(Object.keys(Policy.shape).sort());
    for (const policy of all(admx, 'policy'))
      expect([policy.getAttribute('class'), policy.getAttribute('key')]).toEqual(['Machine', POLICY_KEY]);
  });

  test('take no number that the app would refuse, and each that it takes', () => {
    const [minutes] = all(admx, 'decimal');
    const [least, most] = ['minValue', 'maxValue'].map((name) => Number(minutes?.getAttribute(name)));
    const isTaken = (value: number): boolean => Policy.safeParse({ lockAfterMinutes: value }).success;
    expect([least! - 1, least!, most!, most! + 1].map(isTaken)).toEqual([false, true, true, false]);
  });

  test.each(readdirSync(folder).filter((name) => !name.includes('.')))('say all of it in %s', (language) => {
    const adml = join(language, 'renkei-daicho.adml');
    const asked = [...readFileSync(join(folder, admx), 'utf8').matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
    for (const kind of ['string', 'presentation'])
      expect(
        all(adml, kind)
          .map((one) => one.getAttribute('id'))
          .sort(),
      ).toEqual([...new Set(asked.filter(([, of]) => of === kind).map(([, , id]) => id))].sort());
    for (const text of all(adml, 'string')) expect(text.textContent).not.toBe('');
    const fields = all(adml, 'presentation').flatMap((one) =>
      [...one.childNodes].filter((node) => node.nodeType === 1),
    );
    expect((fields as Element[]).map((one) => one.getAttribute('refId'))).toEqual(
      (elements as Element[]).map((one) => one.getAttribute('id')),
    );
  });
});
