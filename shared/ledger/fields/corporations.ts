import { field, ofAddress, registration, supposing } from './kinds';
import { officePhone, onlyKana } from './office-doubts';
import type { KindFacts } from './kind-facts';

/** 法人. A sole proprietor (個人事業者) is one too: `name` is then the person. */
const corporationFields = {
  kind: supposing(field.choice('法人・個人', { corporation: '法人', 'sole-proprietor': '個人' }), 'corporation'),
  name: field.requiredName('法人名', { needed: true }),
  kana: field.kana('法人名のフリガナ', { needed: true, ...onlyKana }),
  /** 理事長, 代表取締役 …. */
  representativeTitle: field.text('代表者の役職', { needed: true, changedBy: 'manager-changed' }),
  representativeName: field.name('代表者名', { needed: true, changedBy: 'manager-changed' }),
  postalCode: field.postalCode('郵便番号', { needed: true }),
  address: field.text('住所', { needed: true, ...ofAddress }),
  phone: field.phone('電話', { needed: true, ...officePhone }),
  ...registration,
};

export const corporationType = { label: '法人', fields: corporationFields } as const satisfies KindFacts;
