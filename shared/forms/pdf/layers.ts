import { PDFArray, PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import type { PdfFile } from './file/pdf-file';

/** Where somebody looks. */
export type LayerUse = 'View' | 'Print';

/** Layers in layers in layers: nobody's form. */
const MOST_DEPTH = 32;

/**
 * Whether what stands in a layer is switched off when the file is opened, or printed (ISO 32000-1 §8.11): a layer may be on for the screen and off for
 * the printer, and several may be put together to one (`OCMD`).
 *
 * @param layer what an `OC` says
 */
export function isLayerOff(file: PdfFile, catalog: PDFDict, layer: PDFObject | undefined, use: LayerUse): boolean {
  const usual = file.dictAt(file.dictAt(catalog, 'OCProperties'), 'D');
  const isIn = (dict: PDFDict | undefined, key: string, group: PDFObject): boolean =>
    file.listAt(dict, key).some((one) => file.resolve(one) === group);
  const isOn = (group: PDFDict): boolean => {
    const said = byUse(group);
    if (said !== null) return said;
    if (isIn(usual, 'OFF', group)) return false;
    return file.nameAt(usual, 'BaseState') !== 'OFF' || isIn(usual, 'ON', group);
  };
  /** What the layer itself wants where it is looked at, if the file goes by that; null: nothing. */
  const byUse = (group: PDFDict): boolean | null => {
    const isAsked = file.listAt(usual, 'AS').some((one) => {
      const asked = file.resolve(one);
      return asked instanceof PDFDict && file.nameAt(asked, 'Event') === use && isIn(asked, 'OCGs', group);
    });
    const state = isAsked ? file.nameAt(file.dictAt(file.dictAt(group, 'Usage'), use), `${use}State`) : '';
    return state === '' ? null : state !== 'OFF';
  };
  const holds = (one: PDFObject | undefined, depth: number): boolean => {
    const said = file.resolve(one);
    if (depth > MOST_DEPTH) return true;
    if (said instanceof PDFArray) return together(said, depth);
    if (!(said instanceof PDFDict)) return true;
    if (file.nameAt(said, 'Type') !== 'OCMD') return isOn(said);
    const expression = file.at(said, 'VE');
    return expression instanceof PDFArray ? together(expression, depth) : byPolicy(said);
  };
  /** `[/Or a b]`, `[/Not a]`. */
  const together = (list: PDFArray, depth: number): boolean => {
    const [word, ...parts] = list.asArray();
    const each = parts.map((part) => holds(part, depth + 1));
    const operator = word instanceof PDFName ? word.decodeText() : '';
    if (operator === 'Not') return !(each[0] ?? false);
    return operator === 'Or' ? each.includes(true) : !each.includes(false);
  };
  const byPolicy = (several: PDFDict): boolean => {
    const named = file.at(several, 'OCGs');
    const groups = (named instanceof PDFArray ? named.asArray() : [named])
      .map((one) => file.resolve(one))
      .filter((one) => one instanceof PDFDict);
    const policy = file.nameAt(several, 'P');
    const states = groups.map(isOn);
    if (states.length === 0) return true;
    if (policy === 'AllOn') return !states.includes(false);
    if (policy === 'AnyOff') return states.includes(false);
    return policy === 'AllOff' ? !states.includes(true) : states.includes(true);
  };
  return layer !== undefined && !holds(layer, 0);
}
