import { describe, expect, test } from 'vitest';
import type { PrintRoute, PrintingWork, RouteChoice } from '@shared/ipc/printing';
import type { LostCharacter } from '@shared/forms/pdf/look-at-pdf';
import { failure, success, type Result } from '@shared/problems/problem';
import { fileKindOf } from '@shared/submission/file-kind';
import { PaperRoutes } from '../../../../electron/documents/routes/paper-routes';
import type { Route } from '../../../../electron/documents/routes/route';
import { officialForm } from '../../../support/official-forms';

const word = officialForm('nagareyama-tritrus-1-1').template;
const paper = { bytes: word, title: '様式1-1', values: [{ label: '氏名', shown: '神谷' }] };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Office {
  choice?: RouteChoice;
  installed?: Partial<Record<Route['name'], Result<Uint8Array> | 'waits'>>;
  goesOn?: boolean;
  howToPrint?: 'print' | 'own' | 'cancel';
  printers?: string[];
  printer?: string;
  /** What the look at a PDF finds. */
  lost?: LostCharacter[];
  handsOut?: boolean;
  /** What installed programs open. */
  kinds?: Route['kinds'];
}

/** Fake programs that answer as told; what happened is written down in order. */
function anOffice({ choice = 'auto', installed = {}, goesOn = true, howToPrint = 'print', ...office }: Office) {
  const { printers = ['BROTHER', 'EPSON'], printer = 'BROTHER' } = office;
  const happened: string[] = [];
  const work: PrintingWork[] = [];
  const route = (name: Route['name'], answer: Result<Uint8Array> | 'waits'): Route => {
    const answered = async <T>(what: string, signal: AbortSignal, done: T): Promise<Result<T>> => {
      happened.push(`${what} ${name}`);
      if (answer !== 'waits') return answer.ok ? success(done) : answer;
      return new Promise((settle) => {
        const end = (): void => settle(failure('route/cancelled', {}));
        if (signal.aborted) end();
        else signal.addEventListener('abort', end);
      });
    };
    return {
      name,
      kinds: office.kinds ?? ['docx', 'xlsx'],
      pdf: (_paper, signal) => answered('pdf', signal, answer !== 'waits' && answer.ok ? answer.value : bytesOf('')),
      print: (_paper, { printer, copies }, signal) => answered(`print ${copies} on "${printer}"`, signal, null),
    };
  };
  const routes = new PaperRoutes({
    choice: () => choice,
    printer: () => printer,
    routes: () =>
      Promise.resolve(
        Object.fromEntries(
          (['word', 'libreoffice'] as const).flatMap((name) => {
            const answer = installed[name];
            return answer ? [[name, route(name, answer)]] : [];
          }),
        ),
      ),
    own: {
      pdf: () => (happened.push('pdf own'), Promise.resolve(success(bytesOf('own')))),
      print: async (_bytes, _title, look) => {
        if (!(await look(bytesOf('own')))) return success({ cancelled: true });
        happened.push('print own');
        return success({ cancelled: false });
      },
    },
    printers: () => Promise.resolve(printers),
    finish: (pdf, title) => Promise.resolve(success(bytesOf(`${new TextDecoder().decode(pdf)}+${title}`))),
    kindOf: (bytes) => Promise.resolve(success(fileKindOf(bytes))),
    look: { lost: () => Promise.resolve(success(office.lost ?? [])) },
    ask: {
      mayHandOut: ({ message }, what) => (
        happened.push(`${what}? ${message.slice(0, 30)}`),
        Promise.resolve(office.handsOut ?? false)
      ),
      mayGoOn: ({ code }, next: PrintRoute) => (happened.push(`told ${code}, ${next}?`), Promise.resolve(goesOn)),
      howToPrint: (by) => (happened.push(`asked about ${by}`), Promise.resolve(howToPrint)),
    },
    onWork: (now) => work.push(now),
  });
  return { routes, happened, work };
}

const works = success(bytesOf('made'));
const fails = failure('route/failed', { program: 'Word', reason: 'x' });

describe('a PDF', () => {
  test.each<[string, Office, string[]]>([
    ['is made by Word where it is installed', { installed: { word: works, libreoffice: works } }, ['pdf word']],
    ['else by LibreOffice', { installed: { libreoffice: works } }, ['pdf libreoffice']],
    ['else by the app', {}, ['pdf own']],
    [
      'is made by what was chosen',
      { choice: 'libreoffice', installed: { word: works, libreoffice: works } },
      ['pdf libreoffice'],
    ],
    ['is made by the app alone where that was chosen', { choice: 'own', installed: { word: works } }, ['pdf own']],
    [
      'goes to the next program only after somebody was told',
      { installed: { word: fails, libreoffice: works } },
      ['pdf word', 'told route/failed, libreoffice?', 'pdf libreoffice'],
    ],
    [
      'goes from one to the next down to the app',
      { installed: { word: fails, libreoffice: fails } },
      ['pdf word', 'told route/failed, libreoffice?', 'pdf libreoffice', 'told route/failed, own?', 'pdf own'],
    ],
    [
      'is told of where the chosen program is gone',
      { choice: 'word', installed: { libreoffice: works } },
      ['told route/missing, libreoffice?', 'pdf libreoffice'],
    ],
  ])('%s', async (_, office, expected) => {
    const { routes, happened } = anOffice(office);
    expect(await routes.pdf(paper)).toMatchObject({ ok: true });
    expect(happened).toEqual(expected);
  });

  test('isn’t made when somebody doesn’t want the next program', async () => {
    const { routes, happened } = anOffice({ installed: { word: fails, libreoffice: works }, goesOn: false });
    expect(await routes.pdf(paper)).toMatchObject({ ok: false, code: 'route/cancelled' });
    expect(happened).toEqual(['pdf word', 'told route/failed, libreoffice?']);
  });

  test('of several is asked about once: the program that failed is passed over from then on', async () => {
    const { routes, happened } = anOffice({ installed: { word: fails, libreoffice: works } });
    const without = new Set<PrintRoute>();
    expect(await routes.pdf(paper, without)).toMatchObject({ ok: true });
    expect(await routes.pdf(paper, without)).toMatchObject({ ok: true });
    expect(happened).toEqual(['pdf word', 'told route/failed, libreoffice?', 'pdf libreoffice', 'pdf libreoffice']);
  });

  test('isn’t asked of a program that doesn’t open such papers', async () => {
    const { routes, happened } = anOffice({ installed: { word: works }, kinds: ['xlsx'] });
    expect(await routes.pdf(paper)).toMatchObject({ ok: true, value: { by: 'own' } });
    expect(happened).toEqual(['pdf own']);
  });

  test('is told once of a program that the PC’s rules keep away, not at each paper', async () => {
    const barred = failure('route/barred', { program: 'Word' });
    const { routes, happened } = anOffice({ installed: { word: barred } });
    for (let papers = 0; papers < 3; papers++) expect(await routes.pdf(paper)).toMatchObject({ ok: true });
    expect(happened).toEqual(['pdf word', 'told route/barred, own?', 'pdf own', 'pdf own', 'pdf own']);
  });

  test('of another program gets the form’s title, and says who made it', async () => {
    const made = await anOffice({ installed: { word: works } }).routes.pdf(paper);
    expect(made.ok && [new TextDecoder().decode(made.value.pdf), made.value.by]).toEqual(['made+様式1-1', 'word']);
  });

  test('can be cancelled while it is made, and nobody else makes it then', async () => {
    const { routes, happened, work } = anOffice({ installed: { word: 'waits', libreoffice: works } });
    const making = routes.pdf(paper);
    await expect.poll(() => work).toEqual([{ by: 'word', what: 'pdf', title: '様式1-1' }]);
    await expect.poll(() => happened).toEqual(['pdf word']);
    routes.cancel();
    expect(await making).toMatchObject({ ok: false, code: 'route/cancelled' });
    expect(happened).toEqual(['pdf word']);
    expect(work.at(-1)).toBeNull();
  });

  test('is given up when the app ends, and none begins any more', async () => {
    const { routes, happened } = anOffice({ installed: { word: 'waits' } });
    const making = [routes.pdf(paper), routes.pdf(paper)];
    await expect.poll(() => happened).toEqual(['pdf word', 'pdf word']);
    await routes.close();
    for (const made of await Promise.all(making)) expect(made).toMatchObject({ code: 'route/cancelled' });
    expect(await routes.pdf(paper)).toMatchObject({ code: 'route/cancelled' });
  });

  test('that is done leaves the other one its banner, and its やめる', async () => {
    const { routes, work } = anOffice({ installed: { word: 'waits' } });
    const first = routes.pdf(paper);
    const second = routes.pdf({ ...paper, title: '様式1-2' });
    await expect.poll(() => work).toHaveLength(2);
    routes.cancel();
    expect(await second).toMatchObject({ ok: false, code: 'route/cancelled' });
    expect(work.at(-1)).toMatchObject({ title: '様式1-1' });
    routes.cancel();
    expect(await first).toMatchObject({ ok: false, code: 'route/cancelled' });
    expect(work.at(-1)).toBeNull();
  });

  test('of a file that is no Word or Excel file is left to the app', async () => {
    const { routes, happened } = anOffice({ installed: { word: works } });
    await routes.pdf({ bytes: bytesOf('%PDF-1.7'), title: '控え' });
    expect(happened).toEqual(['pdf own']);
  });
});

describe('printing', () => {
  test.each<[string, Office, string[]]>([
    [
      'through a program asks first, as that has no dialog',
      { installed: { word: works } },
      ['asked about word', 'print 2 on "BROTHER" word'],
    ],
    [
      'may go through the system’s dialog instead',
      { installed: { word: works }, howToPrint: 'own' },
      ['asked about word', 'print own'],
    ],
    ['is the system’s dialog at once where the app prints', { choice: 'own' }, ['print own']],
    [
      'is the system’s dialog where no printer is known',
      { installed: { libreoffice: works }, printers: [], printer: '' },
      ['print own'],
    ],
    [
      'is the system’s dialog where nothing that is there prints on paper',
      {
        installed: { libreoffice: works },
        printers: ['Microsoft Print to PDF', 'Microsoft XPS Document Writer', 'OneNote (Desktop)', 'Fax'],
        printer: '',
      },
      ['print own'],
    ],
    [
      'is the system’s dialog where the chosen printer is gone',
      { installed: { libreoffice: works }, printers: ['EPSON'] },
      ['print own'],
    ],
    [
      'goes to the usual printer where none is chosen',
      { installed: { libreoffice: works }, printer: '' },
      ['asked about libreoffice', 'print 2 on "" libreoffice'],
    ],
    [
      'goes on with the next only after somebody was told',
      { installed: { libreoffice: fails } },
      ['asked about libreoffice', 'print 2 on "BROTHER" libreoffice', 'told route/failed, own?', 'print own'],
    ],
    [
      'that a program may have done before it fell silent is told as that',
      { installed: { libreoffice: failure('route/time', { program: 'LibreOffice' }) } },
      ['asked about libreoffice', 'print 2 on "BROTHER" libreoffice', 'told print/no-answer, own?', 'print own'],
    ],
  ])('%s', async (_, office, expected) => {
    const { routes, happened } = anOffice(office);
    expect(await routes.print(paper, 2)).toEqual(success({ cancelled: false }));
    expect(happened).toEqual(expected);
  });

  test('isn’t done when somebody says no', async () => {
    const { routes, happened } = anOffice({ installed: { word: works }, howToPrint: 'cancel' });
    expect(await routes.print(paper)).toEqual(success({ cancelled: true }));
    expect(happened).toEqual(['asked about word']);
  });
});

describe('a character that has no glyph of its own', () => {
  const lost = [{ character: '神\u{e000}', label: '氏名' }];

  test('is told with its place before a PDF is handed out, and somebody decides', async () => {
    const office = anOffice({ lost });
    expect(await office.routes.lookAt([bytesOf('made')], paper.values)).toMatchObject({
      ok: false,
      code: 'route/cancelled',
    });
    expect(office.happened).toEqual([expect.stringMatching(/^pdf\? PDF では.*「神\u{e000}」（氏名）/u)]);
    expect(await anOffice({ lost, handsOut: true }).routes.lookAt([], paper.values)).toEqual(success(null));
    expect(await anOffice({}).routes.lookAt([], paper.values)).toEqual(success(null));
  });

  test('is told before the app prints', async () => {
    const office = anOffice({ lost });
    expect(await office.routes.print(paper)).toEqual(success({ cancelled: true }));
    expect(office.happened).toEqual([expect.stringMatching(/^print\? このまま印刷すると、.*「神\u{e000}」/u)]);
    const goesOn = anOffice({ lost, handsOut: true });
    expect(await goesOn.routes.print(paper)).toEqual(success({ cancelled: false }));
    expect(goesOn.happened.at(-1)).toBe('print own');
  });
});
