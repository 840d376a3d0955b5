import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import { unpredicted } from './unpredicted';

/** How an object is found that stands elsewhere in the file. */
export type Resolve = (object: PDFObject | undefined) => PDFObject | undefined;

/** What lies in a stream, unpacked. The library knows no predictors, which most tables of objects are written with. */
export function unpackedStream(stream: PDFRawStream, resolve: Resolve): Uint8Array {
  const dict = PDFDict.withContext(stream.dict.context);
  const filter = resolve(stream.dict.get(PDFName.of('Filter')));
  const params = resolve(stream.dict.get(PDFName.of('DecodeParms')));
  if (filter) dict.set(PDFName.of('Filter'), filter);
  if (params) dict.set(PDFName.of('DecodeParms'), params);
  const bytes = decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode();
  const last = params instanceof PDFArray ? resolve(params.asArray().at(-1)) : params;
  if (!(last instanceof PDFDict)) return bytes;
  const number = (key: string, usual: number): number => {
    const value = resolve(last.get(PDFName.of(key)));
    return value instanceof PDFNumber ? value.asNumber() : usual;
  };
  if (number('Predictor', 1) < 10) return bytes;
  return unpredicted(bytes, {
    columns: number('Columns', 1),
    colours: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
  });
}
