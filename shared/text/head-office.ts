const HEAD_OFFICE = /^(?:(?:法人|会社|管理|統括)?(?:本部|本社|本店)(?:事務(?:局|所|部))?|法人事務局|管理部門)$/;

/** Whether a name says no more than where those sit who work for all offices: 法人本部, 本社. 本店サイクル is no such name. */
export const isHeadOffice = (name: string): boolean => HEAD_OFFICE.test(name.replaceAll(/[\s　]/g, ''));

/** 事務, 事務員: what somebody does, in a column of offices, too. 事務所 may be a place. */
export const isClericalWork = (name: string): boolean =>
  /^事務(?:[局室部係]|員|職員?)?$/.test(name.replaceAll(/[\s　]/g, ''));

/** 法人, 法人共通: what a list says of whoever works for all offices is 法人本部; any other name as it is. */
export const calledInFull = (name: string): string => (/^法人(?:全体|共通|全般)?$/.test(name) ? '法人本部' : name);
