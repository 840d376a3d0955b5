import type { FillJobOf } from '@shared/filling/fill-job';
import { buildContext } from '@shared/forms/bindings/context';
import type { Pack } from '@shared/packs/schema';
import { officialForms } from '../support/official-forms';
import { himawari } from '../support/sample-papers';

export interface PreviewJob {
  pack: Pack;
  job: FillJobOf<'fill'>;
}

/** Every official form for the sample's office that is in its network, as the preview asks for it. */
export function previewJobs(): PreviewJob[] {
  return officialForms.map(({ pack, form, template }) => {
    const enrolled = himawari.enrolments.find(({ packId }) => packId === pack.id)?.officeId;
    const officeId = enrolled ?? himawari.offices[0]?.id ?? '';
    const context = buildContext(himawari, {
      packId: pack.id,
      officeId,
      staffId: himawari.people.find((one) => one.officeId === officeId)?.id,
      patientId: himawari.patients[0]?.id,
      teamId: himawari.teams.find(({ packId }) => packId === pack.id)?.id,
      event: null,
      date: '2026-11-21',
      input: Object.fromEntries(form.inputs.map((one) => [one.key, one.default])),
    });
    return { pack, job: { kind: 'fill', form, context, overrides: {}, template, mode: 'preview' } };
  });
}
