import { rowsOf } from '../packs/form-fields';
import type { Pack } from '../packs/schema';

/** The registers of networks that go on listing who has ended their use: ふくいみまもりSNS の管理台帳. */
export const registersOfEnded = (packs: readonly Pick<Pack, 'network' | 'forms'>[]): string[] =>
  packs.flatMap(({ network, forms }) =>
    forms
      .filter((form) => rowsOf(form).some(({ keepsEnded }) => keepsEnded))
      .map(({ number }) => `${network} の${number}`),
  );
