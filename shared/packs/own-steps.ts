import { channelsOf } from './form-channels';
import type { ChannelTerms, KnownChannels } from './network-schema';
import type { Pack } from './schema';

/** Where a rule stands that somebody has said of a form of the office's own. */
export const saidHere = { document: 'この事業所で入れたこと', place: '様式のこと' } as const;

/** How a form is handed in by these ways, the usual one first: （窓口・郵送）. Where nobody has said one, on paper, and that is told. */
export const doneBy = (ways: readonly Pick<ChannelTerms, 'name' | 'medium'>[], action: string) =>
  ways[0]
    ? { medium: ways[0].medium, unsaid: [], action: `${action}（${ways.map(({ name }) => name).join('・')}）` }
    : { medium: 'paper' as const, unsaid: ['medium' as const], action };

/**
 * An office's own networks were all done on paper when they were first saved: their steps are those of the forms' ways, as if saved anew.
 * What another network's source doesn't say stays unsaid.
 */
export const withOwnWays = (pack: Pack, channels: KnownChannels): Pack => ({
  ...pack,
  procedures: pack.procedures.map((procedure) => ({
    ...procedure,
    steps: procedure.steps.map((step) => {
      const { source, unsaid, papers } = step;
      const isOwn = source?.document === saidHere.document && source.place === saidHere.place;
      const form = isOwn && unsaid.includes('medium') ? pack.forms.find(({ id }) => id === papers[0]) : undefined;
      const ways = form ? channelsOf(pack, form).flatMap(({ kind }) => channels.find(kind) ?? []) : [];
      return { ...step, ...(ways.length > 0 && doneBy(ways, step.action)) };
    }),
  })),
});
