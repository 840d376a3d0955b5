/** 設定 › バックアップと安全, with a backup that is looked into. @param backup the id to read it by */
export const safetyAddress = (backup: string): string =>
  `/settings/safety?${new URLSearchParams({ backup }).toString()}`;

/** @param search of the address */
export const backupIn = (search: string): string | null => new URLSearchParams(search).get('backup');
