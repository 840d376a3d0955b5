import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { TextField } from '../../ui/text-field';
import { textSizes } from '../../ui/start-frame';
import styles from './display-section.module.css';
import section from './section.module.css';

/** What the sizes are, whichever is on now. */
const previews = { standard: '16px', large: '18px', largest: '20px' } as const;

/** 文字の大きさ・表示, and under which name this PC's user stands in history. */
export function DisplaySection() {
  const { settings, changeSettings } = useSession();
  const { userName, changeUserName } = useOpenLedger();
  return (
    <div className={section['columns']}>
      <div className={section['main']}>
        <section className={section['card']}>
          <fieldset className={styles['sizes']}>
            <legend>文字の大きさ</legend>
            {textSizes.map(({ value, label }) => (
              <label key={value} className={styles['size']}>
                <input
                  type="radio"
                  name="text-size"
                  checked={settings.textSize === value}
                  onChange={() => void changeSettings({ textSize: value })}
                />
                <span className={styles['name']}>{label}</span>
                <span className={styles['preview']} style={{ fontSize: previews[value] }}>
                  流山市 様式1-1　山田 花子
                </span>
              </label>
            ))}
          </fieldset>
          <p className="subtle">選ぶと、すぐ画面全体に効きます。紙の書類の文字の大きさは変わりません。</p>
        </section>
        <section className={section['card']}>
          <h2>記録に残す名前</h2>
          <TextField
            label="このパソコンを使う方のお名前"
            value={userName}
            normalize={(typed) => typed.trim().slice(0, 50)}
            onCommit={(name) => void changeUserName(name)}
            hint="台帳を変えたとき、だれが変えたかの記録に残ります。空けておくこともできます"
          />
        </section>
      </div>
    </div>
  );
}
