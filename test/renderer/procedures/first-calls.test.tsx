import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { LedgerEvent } from '@shared/ledger/event';
import { FirstCalls } from '../../../renderer/features/procedures/emergency/first-calls';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice } from '../../builders/organization';
import { aDevice } from '../../builders/staff';
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
const inTsuruoka = aDevice({ id: 'd', officeId: 't', kind: 'phone' });
const shown = (given: Partial<LedgerEvent>): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <FirstCalls
        event={anEvent({ kind: 'incident', staff: [], ...given })}
        ledger={{ ...ledger, devices: [inTsuruoka] }}
        onOffice={() => {}}
      />
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

test('what is said of a lost device names its office, and none before it is chosen', () => {
  inUse = null;
  // The wizard begins with the office of who sits at the PC.
  const begun = shown({ kind: 'device-lost', officeId: 'n' });
  expect(begun).toContain('〔事業所の名前〕です。');
  expect(begun).not.toContain('ひまわりの里 流山です。');
  const chosen = shown({ kind: 'device-lost', officeId: 'n', deviceIds: ['d'] });
  expect(chosen).toContain('ひまわりの里 鶴岡です。');
  expect(chosen).not.toContain(NAGAREYAMA);
  inUse = 'n';
  expect(shown({ kind: 'device-lost', officeId: null })).toContain('ひまわりの里 流山です。');
});

test('of several numbers of one office it is said which is called first, and of several offices none', () => {
  inUse = null;
  const several = shown({ officeId: 'n' });
  expect(several.indexOf('1番目に')).toBeGreaterThan(0);
  expect(several.indexOf('1番目に')).toBeLessThan(several.indexOf(NAGAREYAMA));
  expect(several.indexOf('2番目に')).toBeGreaterThan(several.indexOf(NAGAREYAMA));
  expect(shown({ officeId: null })).not.toContain('番目に');
});
