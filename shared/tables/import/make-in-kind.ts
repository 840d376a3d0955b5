import { toHalfWidth } from '../../text/width';
import type { ReadRow } from './reading';

/** What devices are sold as, in letters, as a pattern. */
export const MAKES =
  'ipad|iphone|surface|galaxy|xperia|arrows|aquos|pixel|digno|redmi|oppo|thinkpad|lavie|lifebook|versapro|dynabook|vaio|probook|elitebook|latitude|ideapad';

const MAKERS = 'hp|dell|nec|fujitsu|富士通|lenovo|sharp|sony|京セラ|apple|microsoft|samsung|asus';

/** Where 種類 begins with it: iPad, iPad mini, iPad 第9世代, HP ProBook. */
const MAKE = new RegExp(
  `^(?:(?:${MAKERS})[\\s　]*)?(?:${MAKES}|macbook|chromebook|アイパッド|レッツノート)(?:[\\s　]*(?:第?[0-9０-９]+(?:世代)?|[a-z][a-z0-9+]*))*`,
  'iu',
);

const MAKE_ALONE = new RegExp(`^(?:${MAKES})`, 'iu');

const same = (text: string): string => toHalfWidth(text).toLowerCase().replaceAll(/\s/g, '');

/**
 * iPad under 種類 says more than that it is a tablet: it begins the model, where that says it not (第9世代). The papers print the model.
 *
 * @param kindTexts what stands under 種類, by line
 */
export const withMakesInKind = (rows: readonly ReadRow[], kindTexts: ReadonlyMap<number, string>): ReadRow[] =>
  rows.map((row) => {
    const { assetNumber } = row.values;
    // iPad① is what it is, too, where nothing else says that.
    const ofKind = kindTexts.get(row.line) ?? '';
    const said = ofKind || (typeof assetNumber === 'string' ? assetNumber : '');
    // iPad1 is the first one, and no model of it.
    const [make = ''] = toHalfWidth(said).match(ofKind === '' ? MAKE_ALONE : MAKE) ?? [];
    const model = row.values['model'] ?? '';
    if (make === '' || typeof model !== 'string' || same(model).includes(same(make))) return row;
    return { ...row, values: { ...row.values, model: `${make} ${model}`.trim() } };
  });
