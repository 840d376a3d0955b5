import type { PlaceCandidate, RowGroup } from '../form-studio/find/candidate';
import type { PlaceProposal } from '../form-studio/propose/proposal';
import { withoutEras } from '../form-studio/write/era-marks';
import { writeForm } from '../form-studio/write/write-form';
import { verifyOwnForm } from '../forms/own-places/open-own-form';
import type { Codec } from '../forms/zip/codec';
import { ringRefusals } from '../pack-check/ring-findings';
import { Form } from '../packs/schema';
import { attempt, type Problem } from '../problems/problem';

/** The city's file that places were found in. */
interface CityFile {
  file: string;
  template: Uint8Array;
}

/**
 * Proposals, of which every ring has been drawn around every word by the engine that will do it. One that it refuses isn't proposed, and the reason says what
 * to do instead; a day whose era can't be ringed is written out.
 */
export function withTriedRings(
  proposals: readonly PlaceProposal[],
  rows: readonly RowGroup[],
  { file, template }: CityFile,
  codec: Codec,
): PlaceProposal[] {
  const ringed = proposals.filter(({ candidate }) => isRinged(candidate));
  if (ringed.length === 0) return [...proposals];
  const tried = attempt(() => refusedAmong(ringed, rows, { file, template }, codec));
  const refused = tried.ok ? tried.value : new Map<number, Problem>();
  return proposals.map((one) => {
    const problem = refused.get(ringed.indexOf(one));
    return problem ? withoutRing(one, problem) : one;
  });
}

const isRinged = ({ shape, eras, places: [place] }: PlaceCandidate): boolean =>
  (shape === 'ring' || eras !== undefined) && place !== undefined && !place.paper;

/** Of words that somebody picks: why no ring can be drawn around each of them, in their order; '' where it can. */
export function unringed({ candidate, label }: PlaceProposal, file: CityFile, codec: Codec): string[] {
  const { words, places } = candidate;
  const alone = words.map((word, i) => ({
    candidate: { ...candidate, words: [word], places: places.slice(i, i + 1) },
    label,
  }));
  const tried = attempt(() =>
    isRinged(candidate) ? refusedAmong(alone, [], file, codec) : new Map<number, Problem>(),
  );
  return words.map((_, i) => {
    const problem = tried.ok ? tried.value.get(i) : undefined;
    return problem ? whyNot(problem) : '';
  });
}

/** What keeps a ring from being drawn, by the number of its proposal. */
function refusedAmong(
  ringed: readonly Pick<PlaceProposal, 'candidate' | 'label'>[],
  rows: readonly RowGroup[],
  { file, template }: CityFile,
  codec: Codec,
): Map<number, Problem> {
  const decisions = ringed.map(({ candidate, label }) => ({
    ...{ candidate, label: label || '○', item: 'typed', state: 'decided' as const },
  }));
  const about = { id: 'tried', number: '1', title: '様式', shortTitle: '様式', template: file, channels: [] };
  const { form: written, origins } = writeForm(about, { rows }, decisions);
  const form = Form.safeParse({ ...written, fields: withoutValues(written['fields']) });
  const refused = new Map<number, Problem>();
  const opened = form.success ? verifyOwnForm(form.data, template, codec) : null;
  if (!form.success || !opened?.ok || opened.value.kind === 'pdf') return refused;
  for (const { field, problem } of ringRefusals(form.data, opened.value, codec)) {
    const at = origins[field] ?? -1;
    if (!refused.has(at)) refused.set(at, problem);
  }
  return refused;
}

/** What stands in them is nothing that a ring hangs on. */
const withoutValues = (fields: unknown): unknown =>
  Array.isArray(fields)
    ? fields.map(({ value: _, fields: inner, ...field }: Record<string, unknown>) => ({
        ...field,
        ...(inner !== undefined && { fields: withoutValues(inner) }),
      }))
    : fields;

const whyNot = ({ code, details }: Problem): string =>
  code === 'ring/wraps' ? '言葉が2行に分かれます' : String(details['reason'] ?? '言葉の場所が決まりません');

function withoutRing(proposal: PlaceProposal, problem: Problem): PlaceProposal {
  const { shape, words } = proposal.candidate;
  if (shape === 'date') {
    const reason = `${proposal.reason}印刷された「${words.join('・')}」には○をつけられない枠なので、年号から書き入れます（例：昭和32年3月5日）。`;
    return { ...proposal, candidate: withoutEras(proposal.candidate), reason };
  }
  const said = `「${String(problem.details['word'] ?? '')}」を○で囲めません（${whyNot(problem)}）。`;
  const instead = '「署名・押印（手で）」に決めると空けておけるので、印刷してから手で○を付けてください。';
  return { ...proposal, item: null, suggestion: null, certainty: 'open', reason: said + instead };
}
