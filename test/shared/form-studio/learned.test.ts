import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import { agreed } from '@shared/form-studio/propose/learned/agree';
import { learnedFromForms } from '@shared/form-studio/propose/learned/from-forms';
import { AWAY, TurnNetwork, type TurnLayer } from '@shared/form-studio/propose/learned/in-turn';
import { LearnedItems } from '@shared/form-studio/propose/learned/learned-items';
import { NOUGHT, type Layer } from '@shared/form-studio/propose/learned/network';
import { ofOneOwner } from '@shared/form-studio/propose/learned/one-owner';
import { traitsOf } from '@shared/form-studio/propose/learned/traits';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { scoreForms, sumOf } from '../../support/score-proposals';
import { learn } from '../../support/learning/learn';
import { learnInTurn } from '../../support/learning/learn-in-turn';

const candidate = (said: Partial<PlaceCandidate> = {}): PlaceCandidate => ({
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: [], above: [], over: [], behind: '', words: [] },
  ...{ choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 0, column: 0 },
  ...said,
});
const place = (label: string, over: string[] = []) => ({ label, candidate: candidate({ left: [label], over }) });
const proposal = (item: string | null, rule: string, said: Partial<PlaceCandidate> = {}): PlaceProposal => ({
  ...{ candidate: candidate(said), item, suggestion: null, certainty: 'likely', owner: null },
  ...{ reason: '左の見出し「電話」から見つけました。', label: '電話', rule },
});

describe('what other forms have in such places', () => {
  const forms = [
    {
      title: '届',
      places: [place('電話', ['申請者']), place('氏名', ['申請者'])],
      items: ['corporation.phone', 'corporation.name'],
    },
    {
      title: '届',
      places: [place('電話', ['事業所']), place('氏名', ['事業所'])],
      items: ['office.phone', 'office.managerName'],
    },
  ];
  const examples = forms.flatMap(({ title, places, items }, form) =>
    traitsOf(places, title).map((traits, i) => ({ form: `${form}`, traits, items: [items[i] ?? ''] })),
  );
  const items = forms.flatMap((one) => one.items).toSorted();
  // As often as a network needs them.
  const often = Array.from({ length: 60 }, () => examples).flat();
  const first = learn(often, items);
  const weights = (rows: readonly (readonly number[])[]) => ({
    step: 0.1,
    letters: String.fromCharCode(...rows.flat().map((one) => NOUGHT + one)),
  });
  /** Of each trait what it says for its item, and nothing against another. */
  const says = (said: Readonly<Record<string, string>>): Layer => {
    const traits = Object.keys(said);
    return {
      traits,
      into: weights(traits.map((trait) => items.map((item) => (said[trait] === item ? 40 : 0)))),
      unitBias: items.map(() => 0),
      out: weights(items.map((_, row) => items.map((_, column) => (row === column ? 40 : 0)))),
      bias: items.map(() => 0),
    };
  };
  /** Says the same of each item. */
  const silent: TurnLayer = {
    ...says({}),
    around: weights(AWAY.map(() => [0])),
    aroundBias: [0],
    own: weights([items.map(() => 0)]),
    out: weights([items.map(() => 0)]),
    unitBias: [0],
  };
  const best = (second: Layer, places: ReturnType<typeof place>[]): string[] =>
    new LearnedItems({ items, seldom: [], first, second, inTurn: silent })
      .of(places, '届')
      .map((shares) => [...shares].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '');

  test('is told by the words around a place, also where none of them was met as it is', () => {
    const second = says(Object.fromEntries(items.map((item) => [`Q:${item}`, item])));
    expect(best(second, [place('お電話', ['申請者の欄']), place('電話', ['事業所の欄'])])).toEqual([
      'corporation.phone',
      'office.phone',
    ]);
  });

  test('is held against what stands around it: the second look knows the first one’s neighbours', () => {
    const second = says({ 'N-1:office.phone': 'office.managerName' });
    expect(best(second, [place('電話', ['事業所']), place('役')])[1]).toBe('office.managerName');
  });

  test('the same forms teach the same', () => {
    expect(learn(examples, items)).toEqual(learn(examples, items));
  });

  test('is learned of what stands around it, also where nothing else tells one 電話 from another', () => {
    const asked = (around: string, phone: string) => ({
      places: [place(around), place('氏名'), place('電話')],
      items: [around === '法人名' ? 'corporation.name' : 'office.name', 'typed', phone],
    });
    const forms = Array.from({ length: 60 }, (_, i) =>
      i % 2 === 0 ? asked('法人名', 'corporation.phone') : asked('事業所名', 'office.phone'),
    ).map(({ places, items: there }, form) =>
      traitsOf(places, '届').map((traits, i) => ({ form: `${form}`, traits, items: [there[i]!] })),
    );
    const all = ['corporation.name', 'corporation.phone', 'office.name', 'office.phone', 'typed'];
    // Its own traits say the same of both: only the network's way along the places is left.
    const alone = forms.map((places) =>
      places.map((one) => ({
        ...one,
        traits: new Map([...one.traits].filter(([name]) => !name.startsWith('n'))),
      })),
    );
    const network = new TurnNetwork(learnInTurn(alone, all), all);
    const phoneBeside = (form: number): string =>
      [...network.shares(alone[form]!.map(({ traits }) => traits))[2]!].toSorted(([, a], [, b]) => b - a)[0]![0];
    expect([phoneBeside(0), phoneBeside(1)]).toEqual(['corporation.phone', 'office.phone']);
    expect(learnInTurn(alone, all)).toEqual(learnInTurn(alone, all));
  });

  test('both are heard: what both say is surer than what one of them says', () => {
    const towards = (item: string): number[] => items.map((one) => (one === item ? 2 : 0));
    const inTurn = (item: string): TurnLayer => ({ ...silent, bias: towards(item) });
    const second = { ...says({}), bias: towards('office.phone') };
    const shareWith = (item: string): number =>
      new LearnedItems({ items, seldom: [], first, second, inTurn: inTurn(item) })
        .of([place('電話', ['事業所'])], '届')[0]!
        .get('office.phone')!;
    expect(shareWith('office.phone')).toBeGreaterThan(shareWith('corporation.phone') + 0.2);
  });

  test('shares are of one whole', () => {
    const [shares] = new LearnedItems({ items, seldom: [], first, second: first, inTurn: silent }).of(
      [place('電話')],
      '届',
    );
    expect([...(shares ?? [])].reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 6);
  });
});

describe('what one part of a form is about', () => {
  const part = (over: string[], rows: number | null = null) => ({ candidate: candidate({ over, rows }) });
  const users = new Map([['staff.name', 0.9]]);
  const mail = new Map([
    ['office.mail', 0.5],
    ['staff.mail', 0.4],
    ['typed', 0.1],
  ]);

  test('beside a user’s name the mail is theirs; what is typed is as likely as before', () => {
    const [, told] = ofOneOwner([part(['利用者']), part(['利用者'])], [users, mail]);
    expect(told?.get('staff.mail')).toBeGreaterThan(0.6);
    expect(told?.get('office.mail')).toBeLessThan(0.3);
    expect(told?.get('typed')).toBe(0.1);
    expect([...(told?.values() ?? [])].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
  });

  test('of another part, or of a list, it says nothing', () => {
    expect(ofOneOwner([part(['利用者']), part(['事業所'])], [users, mail])[1]).toBe(mail);
    expect(ofOneOwner([part(['利用者'], 0), part(['利用者'])], [users, mail])[1]).toBe(mail);
  });

  test('a neighbour that is about nobody tells nothing', () => {
    expect(ofOneOwner([part(['記']), part(['記'])], [new Map([['typed', 0.99]]), mail])[1]).toBe(mail);
  });
});

describe('a rule and the forms, held against each other', () => {
  const sure = 'whole label, label';
  const unsure = 'whole label, before';
  const alone = (one: PlaceProposal, shares: ReadonlyMap<string, number>): PlaceProposal => agreed([one], [shares])[0]!;

  test('of what hardly any form had, they know what it is; whose it is the rule tells', () => {
    const mail = proposal('delegate.mail', 'whole label, heading');
    const shares = new Map([
      ['contact.mail', 0.45],
      ['office.mail', 0.3],
      ['typed', 0.15],
    ]);
    expect(alone(mail, shares).item).toBe('delegate.mail');
    expect(alone(mail, new Map([...shares, ['delegate.mail', 0.002]])).item).toBeNull();
  });

  test('where both say the same it is proposed, with the rule’s reason', () => {
    const one = proposal('office.phone', sure);
    expect(alone(one, new Map([['office.phone', 0.9]]))).toBe(one);
  });

  test('a rule that is seldom right gives way to what nearly all forms have there', () => {
    const shares = new Map([
      ['office.phone', 0.97],
      ['corporation.phone', 0.01],
    ]);
    const told = alone(proposal('corporation.phone', unsure), shares);
    expect(told).toMatchObject({ item: 'office.phone', certainty: 'likely' });
    expect(told.reason).toContain('ほかの様式で');
  });

  test('where they don’t agree nothing is proposed, and the likelier stands first in the chooser', () => {
    const shares = new Map([
      ['office.phone', 0.4],
      ['corporation.phone', 0.2],
    ]);
    const told = alone(proposal('corporation.phone', unsure), shares);
    expect(told).toMatchObject({ item: null, certainty: 'open' });
    expect(told.suggestion).not.toBeNull();
  });

  test('what no rule understands is proposed where the forms are sure, and asked where they aren’t', () => {
    expect(alone(proposal(null, ''), new Map([['typed', 0.98]])).item).toBe('typed');
    expect(alone(proposal(null, ''), new Map([['office.phone', 0.6]])).item).toBeNull();
  });

  test('by hand is proposed sooner than a value: one too many is seen each time, the other stands on a paper', () => {
    expect(alone(proposal(null, ''), new Map([['typed', 0.6]])).item).toBe('typed');
    expect(alone(proposal(null, ''), new Map([['typed', 0.2]])).item).toBeNull();
  });

  test('what can’t be written there is never proposed: an address where a day stands, a name among words to ring', () => {
    const day = proposal(null, '', { shape: 'date' });
    expect(alone(day, new Map([['office.address', 0.99]])).item).toBeNull();
    expect(alone(day, new Map([['staff.birthday', 0.99]])).item).toBe('staff.birthday');
    const ring = proposal(null, '', { shape: 'ring', words: ['男', '女'] });
    expect(alone(ring, new Map([['staff.name', 0.99]])).item).toBeNull();
    expect(alone(ring, new Map([['device.kind', 0.99]])).item).toBe('device.kind');
  });

  test('where nothing is proposed, who decides reads what other forms mostly have there', () => {
    const told = alone(proposal(null, ''), new Map([['office.phone', 0.4]]));
    expect(told.reason).toBe(
      'まわりの言葉からは決められませんでした。ほかの様式では「事業所の電話」のことが多い欄です。',
    );
  });

  test('who signs, signs: forms that have such places typed say nothing against it', () => {
    expect(alone(proposal('signature', 'signature'), new Map([['typed', 0.95]])).item).toBe('signature');
  });

  test('what somebody has typed into the file, and where one stamps, is never something else', () => {
    const named = proposal('office.phone', 'named');
    const seal = proposal('signature', 'seal', { shape: 'seal' });
    for (const one of [named, seal]) expect(alone(one, new Map([['corporation.phone', 0.99]]))).toBe(one);
  });

  test('of one 氏名 in two sections one is somebody else’s: what belongs into another place is less likely here', () => {
    const shares = new Map([['contact.name', 0.85]]);
    const one = { ...proposal(null, ''), label: '氏名' };
    expect(alone(one, shares).item).toBe('contact.name');
    expect(agreed([one, one], [shares, shares]).map(({ item }) => item)).toEqual([null, null]);
    const other = { ...one, label: '電話' };
    expect(agreed([one, other], [shares, new Map([['contact.phone', 0.95]])])[0]?.item).toBe('contact.name');
    // Below 切り取り線 it stands once more, and is the same.
    const onCopy = { ...one, candidate: { ...one.candidate, over: ['【ご本人控え】'] } };
    expect(agreed([one, onCopy], [shares, shares]).map(({ item }) => item)).toEqual(['contact.name', 'contact.name']);
    // In a list, and on the other side of a change, it is asked for again.
    const inRows = { ...one, candidate: { ...one.candidate, rows: 0 } };
    expect(agreed([one, inRows], [shares, shares])[0]?.item).toBe('contact.name');
  });
});

test.each([
  { folder: 'closed', least: 342, most: 12 },
  { folder: 'eighteenth', least: 566, most: 18 },
  { folder: 'twentyfourth', least: 500, most: 26 },
])(
  'of forms that nothing was learned from, and hardly one was read of by who makes rules, most places are right: $folder',
  async ({ folder, least, most }) => {
    const forms = join(import.meta.dirname, '../../fixtures/gallery', folder);
    const { right, wrong } = sumOf(scoreForms(forms, 'shown', await learnedFromForms()).map(({ score }) => score));
    expect(right).toBeGreaterThanOrEqual(least);
    expect(wrong).toBeLessThanOrEqual(most);
  },
);
