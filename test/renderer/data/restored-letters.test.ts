import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { unwrap } from '@shared/problems/problem';
import type { Letter } from '@shared/submission/letter';
import { kindOf } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { frozenSubmission } from '../../builders/submission';
import { backedUpOffice } from './backed-up-office';

const at = '2026-11-20T04:00:00.000Z';
const ids = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`);
const [waiting = '', draft = '', paper = ''] = ids;

const office = backedUpOffice();

async function finalizes(id: string, letter: Letter | null): Promise<void> {
  const document = PaperDocument.parse({
    ...{ id: `paper-${id}`, packId: 'tsuruoka-finelink', formId: '1', officeId: 'o', createdAt: at, updatedAt: at },
    date: '2026-11-20',
  });
  const channel = { kind: kindOf(letter ? 'mail' : 'endpoint'), id: 'way', recipient: '鶴岡市 長寿介護課' };
  const final = { document, title: '様式１ 導入誓約書', about: '', channel, frozen: frozenSubmission(id), letter };
  unwrap(await office.store().submissions.finalize(final));
}
const states = () => ids.map((id) => office.store().memory.read().submissions.get(id)?.state);

test('a letter that waited when the backup was made comes back as one to be asked about: it may have gone since', async () => {
  await finalizes(waiting, aLetter());
  await finalizes(draft, aLetter({ by: 'draft' }));
  await finalizes(paper, null);
  expect(states()).toEqual(['waiting', 'to-hand-over', 'waiting']);
  const backup = await office.backup();
  await office.store().submissions.apply(waiting, { kind: 'send-begun', at });
  await office.store().submissions.apply(waiting, { kind: 'sent', at });
  expect(states()[0]).toBe('sent');
  await office.restore(backup);
  expect(states()).toEqual(['unsure', 'to-hand-over', 'waiting']);
  expect(office.store().memory.read().submissions.get(waiting)).toMatchObject({
    problem: { code: 'mail/restored' },
    letter: aLetter(),
  });
});
