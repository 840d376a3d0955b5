import { expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { papersInMaking } from '../../../../renderer/features/settings/packs/papers-in-making';
import { aSubmission } from '../../../builders/submission';

const aPaper = (id: string, given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    id,
    packId: 'mihon-network',
    formId: '1',
    officeId: 'o1',
    createdAt: '2026-11-20T00:00:00.000Z',
    updatedAt: '2026-11-20T00:00:00.000Z',
    date: '2026-11-20',
    ...given,
  });

test('a pack is in use by what is begun of it, not by what is finished, handed in or of another', () => {
  const papers = [
    aPaper('begun'),
    aPaper('finished', { state: 'finished' }),
    aPaper('handed-in'),
    aPaper('of-another', { packId: 'line-works' }),
  ];
  const submissions = [aSubmission({ documentId: 'handed-in' })];
  expect(papersInMaking('mihon-network', papers, submissions).map(({ id }) => id)).toEqual(['begun']);
});
