import { useMemo } from 'react';
import type { Enrolment } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';
import { isForThose } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from './open-ledger';
import { useOfficeInUse } from './office-in-use';
import { useSession } from './session';

/** Packs by how near they are: of the offices that show, of the corporation's other offices, and the rest. */
export interface PacksByNearness {
  inUse: Pack[];
  ofOthers: Pack[];
  rest: Pack[];
}

export function packsByNearness(
  packs: readonly Pack[],
  enrolments: Iterable<Enrolment>,
  shows: (officeId: string) => boolean,
): PacksByNearness {
  const current = [...enrolments].filter(takesPart);
  const here = new Set(current.filter(({ officeId }) => shows(officeId)).map(({ packId }) => packId));
  const anywhere = new Set(current.map(({ packId }) => packId));
  return {
    inUse: packs.filter((pack) => isForThose(pack, here)),
    ofOthers: packs.filter((pack) => isForThose(pack, anywhere) && !isForThose(pack, here)),
    rest: packs.filter((pack) => !isForThose(pack, anywhere)),
  };
}

export function usePacksByNearness(): PacksByNearness {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const { shows } = useOfficeInUse();
  return useMemo(() => packsByNearness(packs, enrolments.values(), shows), [packs, enrolments, shows]);
}

/** All packs, those of the office in use first. */
export function usePacksInOrder(): Pack[] {
  const { inUse, ofOthers, rest } = usePacksByNearness();
  return useMemo(() => [...inUse, ...ofOthers, ...rest], [inUse, ofOthers, rest]);
}
