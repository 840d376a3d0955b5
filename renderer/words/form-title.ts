import { isMadeHere, standsBehind, UNNUMBERED } from '@shared/packs/network-of';
import type { Form, Pack } from '@shared/packs/schema';

/** 流山市 様式2　登録事項変更・修正申請書 */
export const formTitle = (pack: Pack, form: Form): string => `${formNumber(pack, form)}　${form.shortTitle}`;

/** 流山市 様式2; of one without a number whose it is: its title stands behind that. */
export const formNumber = (pack: Pack, form: Form): string =>
  form.number === UNNUMBERED ? standsBehind(pack) : `${standsBehind(pack)} ${form.number}`;

/** What a person may believe of the paper's text and layout. */
export const fidelityOf = (pack: Pick<Pack, 'id'>, form: Pick<Form, 'fidelity'>): Fidelity =>
  isMadeHere(pack) ? { tone: 'ok', words: '取り込んだ様式' } : fidelityWords[form.fidelity];

interface Fidelity {
  tone: 'ok' | 'notice';
  words: string;
}
const fidelityWords: Record<Form['fidelity'], Fidelity> = {
  official: { tone: 'ok', words: '公式ファイル' },
  exact: { tone: 'ok', words: '文面は市の様式どおり' },
  reconstructed: { tone: 'notice', words: '公式様式の再現ではありません' },
};

/** 流山市 TRITRUSの様式; 自分の様式, whose title says already what it holds. */
export const formsOfPack = (title: string): string => (title.endsWith('様式') ? title : `${title}の様式`);
