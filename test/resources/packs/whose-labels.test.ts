import { expect, test } from 'vitest';
import { openPack } from '../../support/open-pack';

/** What many have: a label that is only that asks for nobody's, and whoever fills it in takes it to be the one above. */
const OF_MANY =
  /^(?:フリガナ|ふりがな|氏名|名前|名称|住所|郵便番号|電話番号|ＦＡＸ番号|メールアドレス|連絡先|連絡先電話番号|連絡先メールアドレス|役職|職種|職種・役職|続柄|生年月日)$/;

test.each(['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'])(
  'each box of %s says whose it is, without its section',
  (id) => {
    const asked = openPack(id).forms.flatMap(({ id: form, fields }) =>
      fields.flatMap(({ key, label, type }) =>
        type !== 'rows' && type !== 'check' && OF_MANY.test(label) ? [`${form} ${key}: ${label}`] : [],
      ),
    );
    expect(asked).toEqual([]);
  },
);
