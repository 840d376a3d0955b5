import type { BatchUnit } from '@shared/batch/unit';
import type { Form } from '@shared/packs/schema';

/** Words of the screens by what a form is made for once each. */
export const unitWords: Record<BatchUnit, { each: string; ask: string; count: string; nobody: string; tab: string }> = {
  person: {
    ...{ each: '職員ひとりに1部', ask: 'だれの書類ですか（何人でも選べます）', count: '人', tab: 'people' },
    nobody: '職員がいません。先に「台帳」の「職員」で追加してください。',
  },
  patient: {
    ...{ each: '患者さんひとりに1部', ask: 'どなたの書類ですか（何人でも選べます）', count: '人', tab: 'patients' },
    nobody: '患者がいません。先に「台帳」の「患者・チーム」で追加してください。',
  },
  team: {
    ...{
      each: 'チーム（部屋）ごとに1部',
      ask: 'どのチーム（部屋）の書類ですか（いくつでも選べます）',
      count: '件',
      tab: 'teams',
    },
    nobody: 'チーム（部屋）がありません。先に「台帳」の「患者・チーム」で追加してください。',
  },
  office: {
    ...{ each: '事業所ごとに1部', ask: 'どの事業所の書類ですか（いくつでも選べます）', count: '件', tab: 'offices' },
    nobody: 'このネットワークに参加している事業所がありません。',
  },
};

/** 誓約書がまだの, 同意がまだの, この書類がまだの. */
export function lackingWords(form: Form, unit: BatchUnit, eventKind: string | undefined): string {
  if (unit === 'person' && form.subject.lacking === 'pledge') return '誓約書がまだの';
  return unit === 'patient' && eventKind === 'patient-joins' ? '同意がまだの' : 'この書類がまだの';
}
