import { expect, test } from 'vitest';
import { namedNetworks } from '@shared/tables/matching/named-networks';
import { openPack } from '../../../support/open-pack';

const of = (id: string, allowed: readonly string[] | null = null) => namedNetworks([openPack(id)], allowed)[0]!;

test('a network is known by who runs it: neither by its city nor by a section of that', () => {
  expect(of('fukui-mimamori').runBy).toEqual(['福井県医師会', 'ふくいメディカルネット']);
  expect(of('nagareyama-tritrus').runBy).toEqual(['カナミック', 'TRITRUS']);
  expect(of('tsuruoka-finelink').runBy).toEqual(['FiNE-LINK']);
});

test('… and for which cities it is, whether it asks where IDs are sent, and whether offices may join it', () => {
  expect(of('fukui-mimamori').cities).toContain('福井市');
  expect(of('tsuruoka-finelink')).toMatchObject({ cities: ['鶴岡市'], asksMail: true, isClosed: false });
  expect(of('nagareyama-tritrus')).toMatchObject({ asksMail: false });
  expect(of('tsuruoka-finelink', ['nagareyama-tritrus']).isClosed).toBe(true);
});
