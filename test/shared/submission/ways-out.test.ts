import { describe, expect, test } from 'vitest';
import { staysInside, waysOut } from '@shared/submission/ways-out';
import { officialForm } from '../../support/official-forms.ts';

const application = officialForm('nagareyama-tritrus-1-1');
const pledge = officialForm('tsuruoka-finelink-1');

describe('the ways out of the app', () => {
  test('of 流山市 様式1-1 are 窓口 and 郵送, to the desk that the handbook names', () => {
    const ways = waysOut(application.pack, application.form, false);
    expect(ways.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['counter', '流山市 介護支援課'],
      ['post', '流山市 介護支援課'],
    ]);
    expect(ways[1]?.contact?.postalCode).toBe('270-0192');
  });

  test('have 電子受付 only where the office set an address, and it goes to the same desk', () => {
    const ways = waysOut(application.pack, application.form, true);
    expect(ways.at(-1)).toMatchObject({ kind: 'endpoint', recipient: '流山市 介護支援課' });
  });

  test('are none where a city takes mail only: that the person sends', () => {
    expect(waysOut(pledge.pack, pledge.form, true)).toEqual([]);
    expect(staysInside(pledge.pack, pledge.form)).toBe(false);
  });

  test('are none for what the facility keeps', () => {
    const { pack, form } = officialForm('fukui-mimamori-ledger');
    expect(waysOut(pack, form, true)).toEqual([]);
    expect(staysInside(pack, form)).toBe(true);
  });
});
