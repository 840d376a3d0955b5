import { foldedButIdeographs } from '../text/characters';
import type { Form } from './schema';

type KindsOfForm = Pick<Form, 'serviceKinds'>;

/** As people write it: 訪問 介護, and half-width letters. */
const folded = (kind: string): string => foldedButIdeographs(kind).replace(/\s+/gu, '');

/**
 * Whether a form is for offices of this kind (サービス分類): the one place where that is decided. Of an office whose kind nobody has said it may be; nothing is
 * kept from it.
 */
export const isForKind = ({ serviceKinds }: KindsOfForm, serviceKind: string): boolean =>
  serviceKinds.length === 0 ||
  serviceKind.trim() === '' ||
  serviceKinds.some((kind) => folded(kind) === folded(serviceKind));

/** 訪問介護・通所介護の事業所だけの様式です。 Null: every office's. */
export const kindsText = ({ serviceKinds }: KindsOfForm): string | null =>
  serviceKinds.length === 0 ? null : `${serviceKinds.join('・')}の事業所だけの様式です。`;
