import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { LedgerEvent } from '@shared/ledger/event';
import { FirstCalls } from '../../../renderer/features/procedures/emergency/first-calls';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const packs = [openPack('nagareyama-tritrus'), openPack('tsuruoka-finelink')];
let inUse: string | null = null;
vi.mock('../../../renderer/state/session', () => ({ useSession: () => ({ packs }) }));
vi.mock('../../../renderer/state/office-in-use', () => ({
  useOfficeInUse: () => ({ shows: (id: string) => inUse === null || id === inUse }),
}));

const ledger = aLedger({
  offices: [
    anOffice({ id: 'n', name: 'ひまわりの里 流山', city: '流山市' }),
    anOffice({ id: 't', name: 'ひまわりの里 鶴岡', city: '鶴岡市' }),
  ],
  enrolments: [
    anEnrolment({ id: '1', officeId: 'n', packId: 'nagareyama-tritrus' }),
    anEnrolment({ id: '2', officeId: 't', packId: 'tsuruoka-finelink' }),
  ],
});
const shown = (given: Partial<LedgerEvent>): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <FirstCalls event={anEvent({ kind: 'incident', staff: [], ...given })} ledger={ledger} onOffice={null} />
    </MantineProvider>,
  );
const NAGAREYAMA = '04-7150-6531';

test('where nobody knows which office it is, one press says so, and all desks can be called until then', () => {
  inUse = null;
  const html = shown({ officeId: null });
  expect(html).toContain('どの事業所のことですか');
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html).toContain(NAGAREYAMA);
  const phones = html.match(/numeric/g)?.length ?? 0;
  expect(phones).toBeGreaterThan(1);
  // Known: nothing is asked, and the others' desks are gone.
  const known = shown({ officeId: 't' });
  expect(known).not.toContain('どの事業所のことですか');
  expect(known).not.toContain(NAGAREYAMA);
  expect(known.match(/numeric/g)?.length).toBeLessThan(phones);
});

test('with one office in use nothing is asked', () => {
  inUse = 'n';
  const html = shown({ officeId: null });
  expect(html).not.toContain('どの事業所のことですか');
  expect(html).toContain(NAGAREYAMA);
});
