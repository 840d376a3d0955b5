import { channels } from '@shared/channels/channels';
import type { Belonging } from '@shared/form-studio/write/about-own-form';
import { withEvents, type HandInRule } from '@shared/form-studio/write/hand-ins';
import { newOwnPack, ownPack } from '@shared/form-studio/write/own-pack';
import type { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { readPack } from './by-channels';
import { formInput } from './pack';

interface Said {
  belongs?: Belonging;
  handIns?: readonly HandInRule[];
}

/** A form that was made on the screen, as it comes from the disk. */
export function anOwnPack(given: object, { belongs = { to: 'office' }, handIns = [] }: Said = {}): Pack {
  const form = formInput({ id: 'form-1', ...given });
  const { id, number, title } = form;
  const { pack, procedures } = ownPack(
    {
      ...{ id: 'own-0a1b2c3d', version: '1.0.0', about: { ...newOwnPack, belongs }, files: [`${title}.docx`] },
      forms: [{ id, number, title, handIns, channels: ['counter'] }],
    },
    channels,
  );
  const written = { ...pack, forms: [withEvents({ ...form }, handIns)], procedures: [...procedures.values()] };
  return unwrap(readPack(JSON.stringify(written)));
}

const people = [
  { kind: 'join', label: '入職した人' },
  { kind: 'leave', label: '退職した人' },
  { kind: 'other', label: 'そのほかの人' },
];

/** … with places for a person: one paper for each. */
export const ownAboutPeople = (handIns: readonly HandInRule[] = [], given: object = {}): Pack =>
  anOwnPack(
    { ...{ number: '様式9', title: '資格者証の写しの届' }, subject: { kind: 'people', events: people }, ...given },
    { handIns },
  );
