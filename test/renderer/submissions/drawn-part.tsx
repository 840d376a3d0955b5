import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import type { Channels } from '@shared/channels/registry';
import type { Pack } from '@shared/packs/schema';
import type { Role } from '@shared/vault/role';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';

interface Around {
  store: LedgerStores;
  channels: Channels;
  packs: readonly Pack[];
  role?: Role;
}

/** A part of 提出 as markup, over the open ledger of an office that knows these ways out. */
export function drawnPart(part: ReactNode, { store, channels, packs, role }: Around): string {
  const outbox = { subscribe: () => () => {}, read: () => ({ progress: new Map() }) };
  return renderToStaticMarkup(
    <MantineProvider theme={{ components: { Modal: { defaultProps: { withinPortal: false } } } }}>
      <Router ssrPath="/submissions">
        <SessionContext value={{ channels, packs } as never}>
          <LedgerContext
            value={{ ...store, outbox, userName: '山田 花子', kind: 'own', user: role && { role } } as never}
          >
            {part}
          </LedgerContext>
        </SessionContext>
      </Router>
    </MantineProvider>,
  );
}
