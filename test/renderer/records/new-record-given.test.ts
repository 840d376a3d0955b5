import { expect, test } from 'vitest';
import {
  backToLoss,
  lostDeviceHref,
  newAccountHref,
  newDeviceHref,
  openPaper,
} from '../../../renderer/addresses/record-address';
import { devices } from '../../../renderer/features/ledger/devices/device-kind';
import { withAsked, withCarried, withGiven, withGuesses } from '../../../renderer/records/panel/new-record-draft';

const blank: { officeId: string; packId: string; holderId: string | null; loginName: string } = {
  officeId: '',
  packId: '',
  holderId: null,
  loginName: '',
};

test('what is known stands in the fields that nobody has filled in, and in no other', () => {
  const known = { officeId: 'here', packId: 'fukui', holderId: 'p1', loginName: 'never' } as const;
  const filled = withGiven({ ...blank, packId: 'line' }, ['officeId', 'packId', 'holderId'], (field) => known[field]);
  expect(filled).toEqual({ officeId: 'here', packId: 'line', holderId: 'p1', loginName: '' });
  expect(withGiven(blank, ['holderId'], () => null)).toBe(blank);
});

test('the address of a new ID says what is known of it', () => {
  const search = new URL(newAccountHref({ officeId: 'o 1', holderId: 'p1' }), 'app://renkei').searchParams;
  expect(Object.fromEntries(search)).toEqual({ officeId: 'o 1', holderId: 'p1' });
});

test('what can be guessed stands in the fields that nobody has touched, and follows what it is guessed from', () => {
  const none = (): boolean => false;
  const guess = { officeId: 'of-holder', loginName: '' };
  const { values, proposed } = withGuesses(blank, guess, none);
  expect(values).toEqual({ ...blank, officeId: 'of-holder' });
  expect([...proposed]).toEqual(['officeId']);
  expect(withGuesses({ ...blank, officeId: 'chosen' }, guess, none).values.officeId).toBe('chosen');
  // Whoever has emptied it wants it empty.
  expect(withGuesses(blank, guess, (field) => field === 'officeId').values.officeId).toBe('');
});

test('what one came for stands where a field is as it always begins; what was chosen stays', () => {
  const device = { kind: 'pc', officeId: '' };
  const asked = (typed: typeof device) => withAsked(typed, device, ['kind', 'officeId'], (field) => ({ kind: 'tablet', officeId: 'o' })[field]); // prettier-ignore
  expect(asked(device)).toEqual({ kind: 'tablet', officeId: 'o' });
  expect(asked({ kind: 'phone', officeId: 'x' })).toEqual({ kind: 'phone', officeId: 'x' });
  expect(withAsked(device, device, ['kind'], () => null)).toBe(device);
});

test('what was typed elsewhere stands in fields that nobody has touched, as far as each can hold it', () => {
  const { draft } = devices.form.add;
  const said: Record<string, string> = {
    ...{ assetNumber: 'T-08', ownership: 'personal', certificateInstalledOn: '2026-11-01', wipedOn: 'きのう' },
    ...{ kind: 'tablet', from: '/documents/d' },
  };
  const carried = withCarried({ ...draft.blank, model: 'iPad' }, draft, (field) => said[field] ?? null);
  expect(carried).toEqual({
    ...{ ...draft.blank, model: 'iPad' },
    ...{ assetNumber: 'T-08', ownership: 'personal', certificateInstalledOn: '2026-11-01' },
  });
  const typed = { ...draft.blank, assetNumber: 'T-09' };
  expect(withCarried(typed, draft, (field) => said[field] ?? null).assetNumber).toBe('T-09');
});

test('a device that is added for a loss leads back to it; any other stays in the list', () => {
  const { searchParams } = new URL(lostDeviceHref({ runId: 'r1', kind: 'phone', officeId: 'o 1' }), 'app://renkei');
  expect(Object.fromEntries(searchParams)).toEqual({ kind: 'phone', officeId: 'o 1', lostIn: 'r1' });
  expect(backToLoss(searchParams, 'd1')).toBe('/procedures/r1?device=d1');
  expect(backToLoss(new URLSearchParams('from=x'), 'd1')).toBeNull();
});

test('what a paper lacks is added to the ledger, and leads back to that paper; no other address does', () => {
  const from = '/documents/3f1c-9';
  for (const href of [newAccountHref({ officeId: 'o', from }), newDeviceHref({ officeId: 'o', holderId: 'p', from })]) {
    const { searchParams } = new URL(href, 'app://renkei');
    expect(openPaper(searchParams.get('from') ?? '')).toEqual({ to: from, label: 'つくっている書類' });
  }
  for (const other of [
    '',
    'consents',
    '/documents',
    '/documents/new/fukui-mimamori/4',
    'https://example.jp/documents/x',
  ])
    expect(openPaper(other)).toBeUndefined();
});
