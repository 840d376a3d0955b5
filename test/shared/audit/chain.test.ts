import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyChain,
  newSalt,
  nextLink,
  verifyChain,
  type AuditLink,
  type ChainFault,
  type ChainHead,
  type Salt,
} from '@shared/audit/chain';
import { canonicalJson } from '@shared/vault/canonical-json';

interface Payload {
  salt: Salt;
  content: unknown;
}

/** A chain of changes, as the ledger writes it. */
function chainOf(contents: readonly unknown[]): { links: AuditLink[]; payloads: Map<string, Payload> } {
  const payloads = new Map<string, Payload>();
  let head: ChainHead = emptyChain;
  const links = contents.map((content, i) => {
    const id = `change-${i}`;
    const payload = { salt: newSalt(), content };
    payloads.set(id, payload);
    const link = nextLink(head, { id, at: '2026-11-20T01:02:03.000Z', kind: 'change' }, payload);
    head = link;
    return link;
  });
  return { links, payloads };
}

const names = ['佐藤 健一', '葛\u{e0100}城 美智子', '\u{20bb7}野 花子', '﨑山 茂'];
const faultsOf = (links: readonly AuditLink[], payloads: Map<string, Payload>, head: ChainHead): ChainFault[] =>
  verifyChain(links, ({ id }) => payloads.get(id) ?? null, head).faults;

describe('a chain as it was written', () => {
  test('verifies, whatever it says and however it was read', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 12 }), (contents) => {
        const { links, payloads } = chainOf(contents);
        const report = verifyChain(
          [...links].reverse(),
          ({ id }) => payloads.get(id) ?? null,
          links.at(-1) ?? emptyChain,
        );
        expect(report).toEqual({ links: contents.length, erased: 0, faults: [] });
      }),
    );
  });

  test('verifies with erased payloads, and counts them', () => {
    const { links, payloads } = chainOf(names);
    payloads.delete('change-1');
    expect(verifyChain(links, ({ id }) => payloads.get(id) ?? null, links.at(-1)!)).toEqual({
      links: 4,
      erased: 1,
      faults: [],
    });
  });

  test('gives nothing away about an erased payload: the same name has another digest each time', () => {
    const { links } = chainOf([names[0], names[0]]);
    expect(links[0]?.digest).not.toBe(links[1]?.digest);
    expect(JSON.stringify(links)).not.toContain('佐藤');
  });
});

describe('found, with its place, is', () => {
  const head = (links: readonly AuditLink[]): ChainHead => links.at(-1)!;

  test('a changed payload', () => {
    const { links, payloads } = chainOf(names);
    payloads.set('change-2', { ...payloads.get('change-2')!, content: '野田 花子' });
    expect(faultsOf(links, payloads, head(links))).toEqual([{ kind: 'payload-changed', sequence: 3 }]);
  });

  test('any field of a link that was changed', () => {
    const { links, payloads } = chainOf(names);
    const changes: Partial<AuditLink>[] = [
      { id: 'change-9' },
      { at: '2020-01-01T00:00:00.000Z' },
      { kind: 'erased' },
      { digest: 'a'.repeat(64) },
      { previous: 'b'.repeat(64) },
      { hash: 'c'.repeat(64) },
    ];
    for (const change of changes) {
      const tampered = links.map((link, i) => (i === 1 ? { ...link, ...change } : link));
      expect(faultsOf(tampered, payloads, head(links))).toContainEqual({ kind: 'link-changed', sequence: 2 });
    }
  });

  test('a link taken out, put in twice, cut off at the end', () => {
    const { links, payloads } = chainOf(names);
    expect(faultsOf(links.toSpliced(1, 1), payloads, head(links))).toEqual([{ kind: 'gap', sequence: 2 }]);
    expect(faultsOf([...links, links[1]!], payloads, head(links))).toEqual([{ kind: 'gap', sequence: 3 }]);
    expect(faultsOf(links.slice(0, 2), payloads, head(links))).toEqual([{ kind: 'cut-off', sequence: 3 }]);
  });

  test('an end that was forged: links added by somebody who does not know what the ledger remembers', () => {
    const { links, payloads } = chainOf(names);
    const other = chainOf(names);
    expect(faultsOf(other.links, other.payloads, head(links))).toEqual([{ kind: 'link-changed', sequence: 4 }]);
    expect(faultsOf(links, payloads, head(links))).toEqual([]);
  });
});

test('canonical JSON has one spelling for each value (RFC 8785)', () => {
  expect(canonicalJson({ b: [3, null, undefined], a: { z: '\u20ac\n', y: undefined, x: 1e21 } })).toBe(
    '{"a":{"x":1e+21,"z":"€\\n"},"b":[3,null,null]}',
  );
  // The order is that of UTF-16 units: the example of RFC 8785 §3.2.3.
  const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(JSON.parse(canonicalJson(members)) as object)).toHaveLength(7);
  expect([...canonicalJson(members).matchAll(/:(\d)/g)].map(([, n]) => n)).toEqual(['2', '4', '6', '7', '1', '5', '3']);
});
