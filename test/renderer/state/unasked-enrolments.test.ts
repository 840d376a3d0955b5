import { expect, test } from 'vitest';
import { unaskedEnrolments } from '../../../renderer/state/use-unasked-enrolments';
import { anEnrolment } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const tritrus = openPack('nagareyama-tritrus');
const { network: _, ...papers } = { ...tritrus, id: 'own-0a1b2c3d' };

test('nobody takes part in a form that is no network’s; of a pack that isn’t here nothing is known', () => {
  const enrolments = ['nagareyama-tritrus', 'own-0a1b2c3d', 'gone'].map((packId) =>
    anEnrolment({ id: packId, packId }),
  );
  expect(unaskedEnrolments(enrolments, [tritrus, papers]).map(({ id }) => id)).toEqual(['own-0a1b2c3d']);
  expect(unaskedEnrolments(enrolments, [tritrus, { ...papers, network: '自分の様式' }])).toEqual([]);
});
