import { budget } from './house/budget.mjs';
import { measureHouse } from './house/measure.mjs';
import { root } from './places.mjs';

/** `npm run house`: what the house is measured by, and what each may be at most; `-- --where` names the places. */
const isWhere = process.argv.includes('--where');
for (const [name, { figure, where }] of Object.entries(measureHouse(root))) {
  const most = budget[/** @type {keyof typeof budget} */ (name)];
  console.log(`${String(figure).padStart(8)}  of ${String(most).padStart(7)}  ${name}`);
  if (isWhere) for (const one of where) console.log(`${' '.repeat(22)}${one}`);
}
