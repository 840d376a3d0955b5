import type { z } from 'zod';
import { Procedure } from '@shared/packs/procedure-schema';
import { packInput } from './pack';

type ProcedureInput = z.input<typeof Procedure>;

export const aSource = (given: object = {}) => ({
  document: '見本市の手引き',
  place: '2 変更',
  lines: '97–99',
  ...given,
});

/** 退職 with one paper and one step, unless told otherwise. */
export const procedureInput = (given: Partial<ProcedureInput> = {}): ProcedureInput => ({
  event: 'leave',
  papers: [{ id: 'delete', form: '1', necessity: 'must', source: aSource() }],
  steps: [
    {
      id: 'hand-in',
      actor: 'us',
      action: '様式1を出します',
      medium: 'paper',
      papers: ['delete'],
      contact: 'city',
      source: aSource(),
    },
  ],
  ...given,
});

/** What a pack.json with one form and these procedures holds. */
export const packWithProcedures = (procedures: readonly ProcedureInput[] = [procedureInput()], given: object = {}) =>
  packInput({
    contacts: [
      {
        id: 'city',
        name: '見本市',
        hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
        closedOnHolidays: true,
        closed: ['12-29/01-03'],
        source: '見本市の手引き',
      },
    ],
    actors: [
      { id: 'us', name: '事業所', isOurs: true },
      { id: 'city', name: '見本市', contact: 'city' },
    ],
    overview: { columns: [{ id: 'leave', title: '退職', event: 'leave' }] },
    procedures,
    ...given,
  });
