import { Pack } from '@shared/packs/schema';
import { formInput, packInput } from './pack';

export const CONSENT_PACK = 'mihon-network';
const step = (name: string, given: object = {}) => ({ step: name, ...given });

/** A network whose original stays with the office, whose family has papers of its own: as ふくい. */
export const keepingPack = (given: object = {}): Pack =>
  Pack.parse(
    packInput({
      forms: [formInput({ id: '5', number: '様式５' }), formInput({ id: '7', number: '様式７' })],
      consent: {
        form: '5',
        lead: '原本は施設で保管',
        original: 'office',
        steps: ['explained', 'signed', 'copy', 'sent', 'linked'].map((name) =>
          step(name, name === 'sent' ? { ask: '事務局へ送る', to: '事務局' } : {}),
        ),
        withdrawal: { form: '7', note: '記事が消えます' },
        family: { paper: 'own', note: '{who}の分の様式５をもらいます' },
        ...given,
      },
    }),
  );

/** A network that gets the original and sends the copy itself: as 流山市. */
export const handingPack = (given: object = {}): Pack =>
  Pack.parse(
    packInput({
      forms: [
        formInput({ id: 'consent', number: '同意書' }),
        formInput({ id: '4', number: '様式4', togetherWith: ['consent'] }),
      ],
      consent: {
        form: 'consent',
        lead: '原本は市へ',
        original: 'network',
        steps: [
          step('explained'),
          step('signed'),
          step('copy', { by: 'network', words: '市が送付' }),
          step('sent', { ask: '原本を出す', to: '市' }),
          step('linked'),
        ],
        family: { paper: 'same', note: 'ご家族の署名も要ります', exceptFor: ['診療所'] },
        ...given,
      },
    }),
  );
