import type { WordNames } from './names';
import type { RingShape } from './ring-shape';

const EMU_PER_POINT = 12_700;
const STROKE_POINTS = 0.75;

/**
 * A run that draws a ring around the word that follows it: a DrawingML ellipse anchored to the character, and the same
 * in VML for programs that don't know Word 2010's shapes. It takes no room in the line, so nothing moves.
 *
 * Declares its own namespaces: the template's root need not know them.
 *
 * @returns what stands before and behind the drawing's id (`wp:docPr`), which must be unique in the document
 */
export function circleRun({ left, top, width, height }: RingShape, { w }: WordNames): [ahead: string, behind: string] {
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  const pt = (points: number): string => `${Math.round(points * 100) / 100}pt`;

  const ahead =
    `<${w}r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">` +
    `<mc:Choice Requires="wps"><${w}drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
    `distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" ` +
    `layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `<wp:positionH relativeFrom="character"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="line"><wp:posOffset>${emu(top)}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="`;
  const behind =
    `" name="○"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>` +
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>` +
    `<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:noFill/>` +
    `<a:ln w="${emu(STROKE_POINTS)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>` +
    `<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></${w}drawing></mc:Choice>` +
    `<mc:Fallback><${w}pict><v:oval xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;margin-left:${pt(left)};` +
    `margin-top:${pt(top)};width:${pt(width)};height:${pt(height)};z-index:251659264;` +
    `mso-position-horizontal-relative:char;mso-position-vertical-relative:line" filled="f" strokecolor="#000000" ` +
    `strokeweight="${STROKE_POINTS}pt"/></${w}pict></mc:Fallback></mc:AlternateContent></${w}r>`;
  return [ahead, behind];
}
