import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { Belonging } from '@shared/form-studio/write/about-own-form';
import { BelongingFields } from '../../../renderer/features/form-studio/belonging-fields';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';
import { anEnrolment } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const tritrus = openPack('nagareyama-tritrus');
const own = { ...tritrus, id: 'own-0a1b2c3d', title: '自分の様式', network: 'くろせのネット' };

function shown(packs: readonly (typeof tritrus)[], belongs: Belonging): string {
  const enrolments = new Map(packs.map(({ id }) => [id, anEnrolment({ id, packId: id, status: 'active' })]));
  const memory = { subscribe: () => () => {}, read: () => ({ records: { enrolments } }) };
  return renderToStaticMarkup(
    <MantineProvider>
      <SessionContext value={{ channels, packs, settings: {} } as never}>
        <LedgerContext value={{ memory } as never}>
          <BelongingFields belongs={belongs} packId={null} onChange={() => {}} />
        </LedgerContext>
      </SessionContext>
    </MantineProvider>,
  );
}

test('a network that was made here is listed by its own name, and none is chosen before somebody has', () => {
  const words = shown([own, tritrus], { to: 'network', packId: '' });
  expect(words).toContain('>くろせのネット</option>');
  expect(words).toContain('>流山市 TRITRUS</option>');
  expect(words).not.toContain('自分の様式');
  expect(words).toMatch(/<option value="" selected="">選んでください<\/option>/);
});
