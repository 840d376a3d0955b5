import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { drawnCharacters } from '@shared/forms/pdf/drawn-characters';
import { lostCharacters, type LostCharacter } from '@shared/forms/pdf/look-at-pdf';
import { valuesToFind } from '@shared/forms/pdf/values-to-find';
import type { Form } from '@shared/packs/schema';

/** What the app's own look at a PDF of a paper doesn't find there of the paper's values. */
export const lostIn = async (pdf: Uint8Array, form: Form, evaluation: Evaluation): Promise<LostCharacter[]> =>
  lostCharacters(await drawnCharacters(new Uint8Array(pdf), () => true), valuesToFind(form, evaluation));
