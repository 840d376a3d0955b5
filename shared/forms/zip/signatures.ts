/** What each record of a zip container begins with (APPNOTE 6.3.10, 4.3.7 to 4.3.16), and a bit of its flags. */
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const LOCATOR64 = 0x07064b50;
export const END64 = 0x06064b50;
/** Stands for a number that is told elsewhere, as large files do. */
export const TOLD_ELSEWHERE = 0xffffffff;
/** Bit 11: the name is UTF-8. */
export const UTF8_NAME = 0x0800;
