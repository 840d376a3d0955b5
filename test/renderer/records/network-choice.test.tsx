import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import { OfficeNetworks } from '../../../renderer/records/offices/network-choice';
import { SessionContext } from '../../../renderer/state/session';
import { anEnrolment, anOffice } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const nothing = (): void => {};

function wordsOf(city: string, packs: readonly object[], isSettingUp = false, given: object = {}): string {
  const session = { channels, packs, settings: {} };
  return renderToStaticMarkup(
    <MantineProvider>
      <SessionContext value={session as never}>
        <Router ssrPath="/settings/networks">
          <OfficeNetworks
            office={anOffice({ city })}
            enrolments={[]}
            onJoin={nothing}
            onChange={nothing}
            {...(isSettingUp && { foldsOthers: true, onLeave: nothing })}
            {...given}
          />
        </Router>
      </SessionContext>
    </MantineProvider>,
  );
}

test('an office can take part in networks alone: a form of its own isn’t one', () => {
  const tritrus = openPack('nagareyama-tritrus');
  const { network: _, ...papers } = { ...tritrus, id: 'own-0a1b2c3d', title: '自分の様式' };
  const words = wordsOf('流山市', [tritrus, papers]);
  expect(words).toContain('流山市 TRITRUS');
  expect(words).not.toContain('自分の様式');
  // One that was made with its forms is, under the name that somebody gave it.
  const made = wordsOf('流山市', [tritrus, { ...papers, network: 'くろせのネット' }]);
  expect(made).toContain('くろせのネット');
  expect(made).not.toContain('自分の様式');
});

test('in a city of which no network is known, that is said before those of other places, which are behind a line', () => {
  const packs = ['nagareyama-tritrus', 'fukui-mimamori'].map(openPack);
  const words = wordsOf('柏市', packs, true);
  expect(words).toContain('柏市のネットワークの様式は、まだ入っていません。');
  expect(words).toContain('このまま始められます。');
  expect(words.indexOf('柏市のネットワーク')).toBeLessThan(words.indexOf('ほかのネットワーク（2）'));
  for (const [city, isThere] of [
    ['流山市', false],
    ['福井市', false],
    ['', false],
    ['野田市', true],
  ] as const)
    expect(wordsOf(city, packs).includes('まだ入っていません')).toBe(isThere);
});

test('what may be left open isn’t told as wrong', () => {
  const tritrus = openPack('nagareyama-tritrus');
  const enrolments = [anEnrolment({ packId: tritrus.id, kanamicInUse: null })];
  const given = { enrolments, lacking: () => new Set(['kanamicInUse']) };
  const words = wordsOf('流山市', [tritrus], true, given);
  expect(words).toContain('わからないときは、空けておけます');
  expect(words).toContain('空けたままでも進めます');
  expect(words).not.toContain('どちらかを選んでください。書類で使います');
  const surely = tritrus.enrolment.map(({ mayWait: _, ...question }) => question);
  expect(wordsOf('流山市', [{ ...tritrus, enrolment: surely }], true, given)).toContain(
    'どちらかを選んでください。書類で使います',
  );
});

test('as long as nobody is 施設内管理者, the office’s 管理者 is proposed, and not taken by itself', () => {
  const fukui = openPack('fukui-mimamori');
  const office = anOffice({ city: '福井市', managerName: '見本 花子' });
  const words = (name: string, managerName = office.managerName): string => {
    const none = anEnrolment({ packId: fukui.id }).administrator;
    const enrolments = [anEnrolment({ packId: fukui.id, administrator: { ...none, name } })];
    return wordsOf('福井市', [fukui], false, { office: { ...office, managerName }, enrolments });
  };
  expect(words('')).toMatch(/管理者の (?:<[^>]*>)?見本 花子さん/);
  expect(words('')).not.toContain('value="見本 花子"');
  expect(words('見本 太郎')).not.toContain('同じ方なら');
  expect(words('', '')).not.toContain('同じ方なら');
});
