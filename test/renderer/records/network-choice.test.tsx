import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { OfficeNetworks } from '../../../renderer/records/offices/network-choice';
import { SessionContext } from '../../../renderer/state/session';
import { anOffice } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const nothing = (): void => {};

test('an office can take part in networks alone: a form of its own isn’t one', () => {
  const tritrus = openPack('nagareyama-tritrus');
  const { network: _, ...papers } = { ...tritrus, id: 'own-0a1b2c3d', title: '自分の様式' };
  const session = { channels, packs: [tritrus, papers], settings: {} };
  const words = renderToStaticMarkup(
    <MantineProvider>
      <SessionContext value={session as never}>
        <OfficeNetworks office={anOffice()} enrolments={[]} onJoin={nothing} onChange={nothing} />
      </SessionContext>
    </MantineProvider>,
  );
  expect(words).toContain('流山市 TRITRUS');
  expect(words).not.toContain('自分の様式');
});
