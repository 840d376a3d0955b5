import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface SampleStaff {
  id: string;
  name: string;
  employeeNumber: string;
}

/** Writes the sample facility with so many staff into a file, for RENKEI_SAMPLE. @returns the file */
export function writeLargeSample(folder: string, staff: number): string {
  const source = join(import.meta.dirname, '../../resources/samples/himawari.json');
  const sample = JSON.parse(readFileSync(source, 'utf8')) as { people: SampleStaff[] };
  const models = sample.people.slice();
  for (let i = models.length; i < staff; i++) {
    const model = models[i % models.length]!;
    sample.people.push({ ...model, id: `staff-more-${i}`, name: `${model.name}${i}`, employeeNumber: String(i) });
  }
  const file = join(folder, `sample-${staff}.json`);
  writeFileSync(file, JSON.stringify(sample));
  return file;
}
