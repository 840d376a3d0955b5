import { z } from 'zod';

/** What the schemas of a pack are put together from. */

export const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
export const expression = describe(
  z.string().min(1).max(4000),
  '台帳を読む式（JSONata）。例：`corporation.name`。JSONata expression over the ledger, e.g. `corporation.name`',
);
export const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/, {
  message: '英字で始まる英数字と . だけです（例：office.phone）',
});
/** Of a field, which may be one of several form fields of one name. */
export const fieldKey = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*(#[1-9][0-9]{0,3})?$/, {
  message: '英字で始まる英数字と . だけです（例：office.phone。同じ名前の入力欄は Check1#3）',
});
/** What a pattern takes, in the words of whoever writes it: else there is only the pattern to show. */
export const SMALL_NAME = { message: '英小文字で始め、英小文字・数字・「-」で書きます（例：yoshiki-1）' };
export const LETTERS_ONLY = { message: '英字で始め、英数字で書きます（例：jobTypes）' };
export const time = z.string().regex(/^\d{2}:\d{2}$/, { message: '24時間の HH:MM で書きます（例：08:30）' });
export const name = z.string().min(1).max(200);
