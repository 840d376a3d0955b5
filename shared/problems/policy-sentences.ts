const TELL = 'パソコンの管理をしている方に伝えてください。';

/** The file, and the key of Windows' registry, by which whoever looks after the PC decides for all who use it. */
export const policySentences = {
  'policy/not-protected': () =>
    `このパソコンの決まりのファイルは、管理者でない人も変えられるところにあるため、使っていません。${TELL}`,
  'policy/unchecked': () =>
    `このパソコンの決まりのファイルは、だれが変えられるかを確かめられないため、使っていません。${TELL}`,
  'policy/unreadable': () => `このパソコンの決まりのファイルを読めないため、使っていません。${TELL}`,
  'policy/too-large': () => `このパソコンの決まりのファイルは、大きすぎるため、使っていません。${TELL}`,
  'policy/damaged': () => `このパソコンの決まりのファイルは、書き方がこわれているため、使っていません。${TELL}`,
  'policy/unread': (d: { names: string }) =>
    `このパソコンの決まりのうち、「${d.names}」は読めないため、使っていません。ほかは使っています。${TELL}`,
  'policy/registry-not-protected': () =>
    `このパソコンの決まり（レジストリー）は、管理者でない人も変えられるため、使っていません。${TELL}`,
  'policy/registry-unchecked': () =>
    `このパソコンの決まり（レジストリー）は、だれが変えられるかを確かめられず、使っていません。${TELL}`,
  'policy/registry-unread': (d: { names: string }) =>
    `このパソコンの決まり（レジストリー）のうち、「${d.names}」は読めないため、使っていません。ほかは使っています。${TELL}`,
  'policy/decided': () =>
    '管理者が決めているため、ここでは変えられません。変えるときは、パソコンの管理をしている方に頼んでください。',
} as const;
