const STAYS = 'いまの版は、そのまま使えます。';

/** A new version of the app. */
export const updateSentences = {
  'update/not-an-update': () =>
    `連携台帳を新しくするファイルではありません。配布元から受け取った「.renkei-update」で終わる名前のファイルを選んでください。${STAYS}`,
  'update/damaged': () =>
    `新しくするファイルが、途中で切れているか、壊れています。USBメモリなどに、もう一度コピーしてください。${STAYS}`,
  'update/unreadable': () =>
    `新しくするファイルを、終わりまで読めませんでした。USBメモリが抜けていないか確かめて、もう一度選んでください。${STAYS}`,
  'update/not-received': () =>
    `新しい版を、終わりまで受け取れませんでした。つながっているか確かめて、もう一度押してください。${STAYS}`,
  'update/wrong-there': () =>
    `置いてある新しい版は、配布元がつくったものと違うため、入れていません。パソコンの管理をしている方に伝えてください。${STAYS}`,
  'update/not-ours': () =>
    `配布元がつくったものと確かめられないため、入れていません。配布元から受け取り直してください。心当たりがないときは、パソコンの管理をしている方に見せてください。${STAYS}`,
  'update/no-keys': () =>
    `この連携台帳には、配布元を確かめる鍵が入っていないため、ファイルから新しくできません。新しいセットアップを、配布元から受け取ってください。${STAYS}`,
  'update/other-product': () =>
    `テスト版と配布版は、たがいに新しくできません。いまの連携台帳と同じ種類のファイルを受け取ってください。${STAYS}`,
  'update/same': (d: { version: string }) => `${d.version} 版は、もう入っています。入れ直すことはありません。`,
  'update/older': (d: { version: string; here: string }) =>
    `いまの ${d.here} 版より古い ${d.version} 版です。台帳を読めなくなることがあるため、古い版には戻せません。${STAYS}`,
  'update/replayed': (d: { version: string }) =>
    `この ${d.version} 版より後に出たお知らせを、このパソコンはもう見ています。取りやめになった版かもしれないので、入れていません。いちばん新しいファイルを受け取ってください。${STAYS}`,
  'update/between': (d: { version: string; from: string }) =>
    `${d.version} 版の前に、先に ${d.from} 版を入れてください。台帳の形を、順に新しくするためです。${STAYS}`,
  'update/other-system': (d: { version: string }) =>
    `この ${d.version} 版のファイルは、ほかの種類のパソコンのためのものです。このパソコン用のファイルを受け取ってください。${STAYS}`,
  'update/too-new': () =>
    `この新しい版は、いまの連携台帳からは入れられません。配布元から新しいセットアップを受け取って、それを開いてください。${STAYS}`,
  'update/disk-full': () =>
    `空き容量が足りず、新しい版を用意できませんでした。不要なファイルを消して、もう一度選んでください。${STAYS}`,
  'update/not-written': (_d: { reason: string }) =>
    `新しい版を、このパソコンに用意できませんでした。パソコンを再起動して、もう一度選んでください。${STAYS}`,
  'update/nothing-ready': () => `入れる版が、もうここにありません。もう一度、ファイルを選んでください。${STAYS}`,
  'update/changed-here': () =>
    `用意した新しい版が、このパソコンの中で変わっていました。安全のため消しました。もう一度、ファイルを選んでください。${STAYS}`,
  'update/backup-first': () => `先にバックアップが要ります。ご自分の台帳を開いてから、もう一度押してください。${STAYS}`,
  'update/sending': () => `書類を送っているところです。送り終わってから、もう一度押してください。${STAYS}`,
  'update/not-here': () =>
    'このパソコンの連携台帳は、ここからは新しくできません。パソコンの管理をしている方に、新しい版を入れてもらってください。',
} as const;
