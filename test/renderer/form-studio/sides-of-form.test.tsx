import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { begun } from '@shared/form-studio/decide/studio';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { undecided } from '@shared/form-studio/write/decision';
import type { OpenDraft } from '@shared/ipc/form-studio';
import { SidesOfForm } from '../../../renderer/features/form-studio/about-step';

const candidateOf = (side: PlaceCandidate['side']): PlaceCandidate => ({
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: ['電話番号'], above: [], over: [], behind: '' },
  ...{ words: [], choices: null, named: '', side, rows: null, isLoose: false, board: 0, row: 1, column: 1 },
});
const proposalOf = (side: PlaceCandidate['side']): PlaceProposal => ({
  ...{ candidate: candidateOf(side), item: 'office.phone', suggestion: null, certainty: 'sure', reason: '' },
  ...{ label: '電話番号', owner: null, rule: '' },
});

/** @param said the sides that the decisions have now */
function shown(proposals: readonly PlaceProposal[], said = proposals): string {
  const draft = { proposals } as unknown as OpenDraft;
  const studio = begun(said.map(undecided));
  return renderToStaticMarkup(
    <MantineProvider>
      <SidesOfForm open={{ draft, studio, act: () => {} }} />
    </MantineProvider>,
  );
}

/** The word of the answer that is on. */
const checked = (html: string): string | undefined => /<input[^>]*checked[^>]*>([^<]+)</.exec(html)?.[1];

test('whether a form writes 変更前 and 変更後 is asked only where it looks so', () => {
  expect(shown([proposalOf(null)])).not.toContain('変更前と変更後');
  expect(shown([proposalOf('before'), proposalOf('after')])).toContain('変更前と変更後を書く様式ですか');
});

test('what was said stands there', () => {
  const both = [proposalOf('before'), proposalOf('after')];
  expect(checked(shown(both))).toBe('書く');
  expect(checked(shown(both, [proposalOf(null), proposalOf(null)]))).toBe('書かない');
});
