import { excelAnchors } from '../forms/excel-form';
import type { AnyTemplate } from '../forms/form-template';
import { unseenPlaces } from '../forms/unseen-places';
import { ownFonts } from '../forms/word/own-fonts';
import { wordAnchors } from '../forms/word-form';
import type { Codec } from '../forms/zip/codec';
import type { Form, Pack } from '../packs/schema';
import { problem } from '../problems/problem';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** Places that take a value and show none on paper. */
export function unseenPlaceFindings(pack: Pack, form: Form, template: AnyTemplate, codec: Codec): Found[] {
  const unseen = unseenPlaces(form, template, codec);
  const anchors = template.kind === 'excel' ? excelAnchors(form) : wordAnchors(form);
  const fields = [...anchors.fields, ...anchors.rows.flatMap((rows) => [...rows.fields])];
  return fields.flatMap(({ tag, label }) => {
    const found = unseen.get(tag);
    if (!found) return [];
    const where = found.place && `（${found.place}）`;
    return [
      {
        ...problem('pack/unseen-place', {
          form: form.id,
          label,
          why: found.why,
          isOnScreen: found.isOnScreen ?? false,
          where,
          isPdf: template.kind === 'pdf',
        }),
        file: form.template,
        at: fieldPlace(pack, form, tag),
      },
    ];
  });
}

/** A form that brings letters of its own may show another value in Word than the one that was filled in. */
export function ownLetterFindings(form: Form, template: AnyTemplate, codec: Codec): Found[] {
  const fonts = template.kind === 'word' ? ownFonts(template, codec) : [];
  if (fonts.length === 0) return [];
  const named = fonts
    .map((one) => `「${one.slice(0, 60)}」`)
    .slice(0, 5)
    .join('');
  return [{ ...problem('pack/own-letters', { form: form.id, fonts: named }), file: form.template }];
}
