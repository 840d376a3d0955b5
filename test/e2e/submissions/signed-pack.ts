import { aDocx, paragraph, run, textControl } from '../../builders/docx';
import { formInput, packInput } from '../../builders/pack';

const fields = [{ key: 'name', label: '事業所名', type: 'text', value: 'office.name', required: true }];
const bytes = (title: string): Uint8Array =>
  aDocx({ body: paragraph(run(title)) + paragraph(run('事業所名：'), textControl('name')) });

/** An invented network that takes two forms in one mail; the second is signed by hand. */
export function signedPack(): Record<string, Uint8Array> {
  const both = { fidelity: 'official', outputs: ['docx'], channels: ['mail'], fields };
  const pack = packInput({
    municipality: '見本市',
    channels: [{ id: 'mail', kind: 'mail', label: 'メール', to: 'desk' }],
    contacts: [{ id: 'desk', name: '見本市 介護課', mail: 'kaigo@city.example', source: '見本市の手引き' }],
    forms: [
      formInput({ ...both, togetherWith: ['2'] }),
      formInput({
        ...both,
        ...{ id: '2', number: '様式2', title: '見本同意書', shortTitle: '同意書', template: 'forms/2.docx' },
        signature: { means: 'autograph', by: ['representative'], note: '代表者の自署' },
        togetherWith: ['1'],
      }),
    ],
  });
  return {
    'pack.json': new TextEncoder().encode(JSON.stringify(pack)),
    'forms/1.docx': bytes('見本市 利用申込書'),
    'forms/2.docx': bytes('見本市 同意書'),
  };
}
