import { z } from 'zod';

/** What a form can come out as. */
export const outputKinds = ['docx', 'xlsx', 'csv', 'pdf'] as const;
export const OutputKind = z.enum(outputKinds);
export type OutputKind = z.output<typeof OutputKind>;

/** A form's own kind of file: as it is filled, without being turned into another. */
export type OwnOutput = 'docx' | 'xlsx' | 'pdf';

/** What a form's template is by its name; what it is in truth is found out when it is opened. */
export const ownOutput = (template: string): OwnOutput =>
  /\.pdf$/i.test(template) ? 'pdf' : /\.xl[a-z]+$/i.test(template) ? 'xlsx' : 'docx';
