import type { ConsentPack } from '@shared/consents/consent-facts';
import { formOf, consentReceiverOf, ruleOf } from './consent-words';
import styles from './consents.module.css';

/** 原本 and 患者控 side by side, and where each goes. */
export function ConsentSheets({ pack }: { pack: ConsentPack }) {
  const copies = formOf(pack)?.copies ?? [];
  const copy = ruleOf(pack, 'copy');
  const places = [
    pack.consent.original === 'office' ? '施設で保管' : `${consentReceiverOf(pack)}へ`,
    copy?.by === 'network' ? (copy.words ?? '') : '患者さんへ',
  ];
  if (copies.length === 0) return null;
  return (
    <div className={styles['sheets']}>
      {copies.map(({ label }, i) => (
        <figure key={label}>
          <div className={styles['sheet']} aria-hidden="true">
            <b>{label}</b>
            <i />
            <i />
            <i />
            <i />
            <i />
            <i />
            <u />
          </div>
          <figcaption>
            <span className="visually-hidden">{label}：</span>
            {places[i] ?? ''}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
