import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { freeze, payloadDigestOf } from '@shared/submission/frozen';
import { limits } from '@shared/submission/wire';
import { unwrap } from '@shared/problems/problem';
import { aNewFile, frozenSubmission, submissionFacts, SUBMISSION_ID } from '../../builders/submission';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a frozen paper', () => {
  test('is the same whenever it is frozen from the same, and its headers describe its bytes', () => {
    const frozen = frozenSubmission();
    expect(frozenSubmission().body).toEqual(frozen.body);
    const sha = createHash('sha256').update(frozen.body).digest('base64');
    expect(frozen.contentDigest).toBe(`sha-256=:${sha}:`);
    expect(frozen.contentType).toBe(`multipart/form-data; boundary=renkei-${SUBMISSION_ID}-0`);
  });

  test('is multipart as other programs read it, with the names in the metadata only', async () => {
    const files = [
      aNewFile(),
      aNewFile({ name: '"改行\r\nX: 1".pdf', role: 'signed-scan', mediaType: 'application/pdf' }),
    ];
    const { body, contentType, metadata } = frozenSubmission(SUBMISSION_ID, files);
    const form = await new Response(body as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': contentType },
    }).formData();
    expect([...form.keys()]).toEqual(['metadata', 'file-0', 'file-1']);
    expect(JSON.parse(String(form.get('metadata')))).toEqual(metadata);
    const scan = form.get('file-1') as File;
    expect(scan.type).toBe('application/pdf');
    expect(new Uint8Array(await scan.arrayBuffer())).toEqual(files[1]?.bytes);
    expect(metadata.files[1]?.name).toBe('"改行\r\nX: 1".pdf');
  });

  test('tells where each file lies in it', () => {
    const files = [aNewFile({ bytes: Uint8Array.of(1, 2, 3) }), aNewFile({ bytes: new Uint8Array(5000).fill(9) })];
    const frozen = frozenSubmission(SUBMISSION_ID, files);
    for (const [index, { offset, size, sha256 }] of frozen.files.entries()) {
      const bytes = frozen.body.slice(offset, offset + size);
      expect(bytes).toEqual(files[index]?.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  test('has a boundary that stands in none of its files', () => {
    const bytes = new TextEncoder().encode(`x\r\n--renkei-${SUBMISSION_ID}-0\r\n`);
    const { contentType, body } = frozenSubmission(SUBMISSION_ID, [aNewFile({ bytes })]);
    expect(contentType).toContain(`renkei-${SUBMISSION_ID}-1`);
    expect(latin(body).split(`--renkei-${SUBMISSION_ID}-1`)).toHaveLength(4);
  });

  test('breaks no part’s head by a media type', () => {
    const { body } = frozenSubmission(SUBMISSION_ID, [aNewFile({ mediaType: 'text/plain\r\nX-Evil: 1' })]);
    expect(latin(body).split('X-Evil')).toHaveLength(2);
    expect(latin(body)).toContain('Content-Type: application/octet-stream');
  });

  test.each([
    ['a form', { form: { id: '1-1', number: '流山市 様式1-1', title: '利用申請書' } }],
    ['a day', { paperDate: '2026-11-21' }],
    ['an office', { office: { name: 'ひまわり訪問看護 流山', number: '' } }],
    ['what it corrects', { corrects: '00000000-0000-4000-8000-000000000001' }],
  ])('has another payload digest for %s', (_what, given) => {
    const other = unwrap(freeze(submissionFacts(given), [aNewFile()]));
    expect(other.payloadDigest).not.toBe(frozenSubmission().payloadDigest);
  });

  test('has another payload digest for one byte of a file, and the same for fields in another order', () => {
    const { metadata, payloadDigest } = frozenSubmission();
    expect(frozenSubmission(SUBMISSION_ID, [aNewFile({ bytes: Uint8Array.of(1) })]).payloadDigest).not.toBe(
      payloadDigest,
    );
    const { files, ...rest } = metadata;
    expect(payloadDigestOf({ files, ...rest })).toBe(payloadDigest);
  });

  test('has this digest (known answer: the contract is what others implement)', () => {
    const { metadata, payloadDigest } = frozenSubmission();
    const canonical =
      '{"corrects":null,"files":[{"mediaType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document",' +
      '"name":"様式2_ひまわりの里 流山.docx","role":"form","sha256":"' +
      `${metadata.files[0]?.sha256}","size":10}],"finalizedAt":"2026-11-20T03:00:00.000Z",` +
      '"form":{"id":"2","number":"流山市 様式2","title":"変更・修正申請書"},"network":"nagareyama-tritrus",' +
      `"office":{"name":"ひまわりの里 流山","number":"1279999014"},"paperDate":"2026-11-20","submissionId":"${SUBMISSION_ID}"}`;
    expect(payloadDigest).toBe(createHash('sha256').update(canonical).digest('hex'));
  });
});

describe('what is too much is refused before anything is sent', () => {
  test('too many files', () => {
    const files = Array.from({ length: limits.files + 1 }, () => aNewFile());
    expect(freeze(submissionFacts(), files)).toMatchObject({ ok: false, code: 'submission/too-many-files' });
  });
  test('one too large, called by its name', () => {
    const large = aNewFile({ name: '同意書.pdf', bytes: new Uint8Array(limits.fileBytes + 1) });
    const refused = freeze(submissionFacts(), [large]);
    expect(refused).toMatchObject({ ok: false, code: 'submission/too-large' });
    expect(refused.ok ? '' : refused.message).toContain('「同意書.pdf」');
    expect(refused).toMatchObject({ details: { megabytes: limits.fileBytes / 2 ** 20 } });
  });
  test('all of them together', () => {
    const third = new Uint8Array(limits.fileBytes);
    const refused = freeze(
      submissionFacts(),
      [third, third, third].map((bytes) => aNewFile({ bytes })),
    );
    expect(refused).toMatchObject({ ok: false, code: 'submission/too-large' });
    expect(refused).toMatchObject({ details: { megabytes: limits.bodyBytes / 2 ** 20 } });
  });
});
