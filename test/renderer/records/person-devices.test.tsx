import { expect, test } from 'vitest';
import type { Device, Staff } from '@shared/ledger/entities';
import { isShared } from '@shared/rules/device-users';
import { himawari } from '../../support/sample-papers';
import { PersonFactList } from '../../../renderer/features/ledger/people/person-facts';
import { screenOf } from '../roles/screen-of';

const about = {
  ...{ offices: new Map(himawari.offices.map((one) => [one.id, one])), today: '2026-11-20' },
  networkNames: () => [],
};
const devicesSaid = (person: Staff): string =>
  /<dt>端末<\/dt><dd>(.*?)<\/dd>/
    .exec(
      screenOf(
        <PersonFactList {...({ record: person, about } as never as Parameters<typeof PersonFactList>[0])} />,
        '/ledger/people',
        'clerk',
      ),
    )?.[1]
    ?.replaceAll(/<[^>]*>/g, '') ?? '';

const isAnybodys = (one: Device): boolean =>
  one.status === 'registered' && one.holderId === null && isShared(one) && !one.note.includes('共用：');

test('whoever has no device of their own is shown those of the office that nobody has alone', () => {
  const shared = himawari.devices.find(isAnybodys)!;
  const person: Staff = { ...himawari.people[0]!, id: 'nobody', name: '見本 太郎', officeId: shared.officeId };
  expect(devicesSaid(person)).toMatch(/^この方の端末は、台帳にありません（事業所の共用：.+）$/);
  expect(devicesSaid(person)).toContain(shared.assetNumber || shared.model);
  expect(devicesSaid({ ...person, leftOn: '2026-03-31' })).toBe('');
  const owned = himawari.devices.find(({ status, holderId }) => status === 'registered' && holderId !== null)!;
  const holder = himawari.people.find(({ id }) => id === owned.holderId)!;
  expect(devicesSaid(holder)).not.toContain('台帳にありません');
});
