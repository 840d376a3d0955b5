import { afterEach, describe, expect, test } from 'vitest';
import { compileExpression } from '@shared/forms/bindings/expression';

/** What an expression of a hostile pack may read. */
const context = () => ({
  office: { name: 'ひまわりの里', phone: '04-0000-0001', staff: [{ id: 'a', name: '鈴木' }] },
  list: ['a', 'b'],
});

/** Whether a value is, or holds, anything that can be called in JavaScript; JSONata's own functions are objects. */
function holdsCode(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((one) => holdsCode(one, seen));
}

const marked = globalThis as { reached?: unknown };
afterEach(() => {
  delete marked.reached;
  for (const name of ['reached', 'polluted']) delete (Object.prototype as Record<string, unknown>)[name];
});

/** By the program's own objects to its constructors, and from there to anything. */
const TO_CODE = [
  'office.constructor',
  'office.constructor.constructor',
  'office.`__proto__`',
  'office.`__proto__`.constructor',
  'office.`__proto__`.`__defineGetter__`',
  'office.toString',
  'office.hasOwnProperty',
  'office.valueOf.constructor',
  'office.name.constructor',
  'office.name.`__proto__`',
  'list.constructor',
  'list.map',
  'list.sequence.constructor',
  '$lookup(office, "constructor")',
  '$lookup(office, "__proto__")',
  '$lookup(list, "constructor")',
  '$$.constructor',
  '$.constructor.prototype',
  '$sum.implementation',
  '$sum.constructor',
  '$spread($sum).implementation.constructor',
  '(function($x){$x}).environment',
  '(function($x){$x}).body.constructor',
  '$lookup(function($x){$x}, "environment")',
  '$$.office.staff.constructor.constructor("globalThis.reached = 1")()',
  'office.constructor.constructor("globalThis.reached = 1")()',
  '$eval("office.constructor.constructor(\\"globalThis.reached = 1\\")()")',
  '(office ~> |$|{"x": constructor}|).x',
  '$found([office], "constructor", office.constructor)',
  '$found(office, "__proto__", office.`__proto__`)',
  '$byKana([office, office], "constructor").constructor',
  '$map([office], function($v, $i, $a){ $a.constructor })',
  '$each(office, function($v, $k){ $v.constructor })',
  '$sift(office, function($v, $k){ $k = "constructor" }).constructor',
  '$reduce([office, office], function($a, $b){ $a.constructor })',
  '$sort([office, office], function($l, $r){ $l.constructor("globalThis.reached = 1") })',
  '$merge([{"constructor": office.constructor}, office]).constructor',
  '$replace("a", /a/, function($m){ $m.constructor })',
  '$match("a", /a/).constructor.constructor',
  '(/a/)("a").next.constructor',
  '$now.constructor',
  '$toMillis.implementation.constructor("globalThis.reached = 1")()',
];

/** By writing: every object of the program would have what was written into the one that all come from. */
const TO_WRITE = [
  '{"__proto__": {"polluted": 1}}',
  '$merge([{"__proto__": {"polluted": 1}}])',
  'office ~> |$|{"__proto__": {"polluted": 1}}|',
  'office ~> |`__proto__`|{"polluted": 1}|',
  '$ ~> |constructor.prototype|{"polluted": 1}|',
  'office ~> |$|{"constructor": {"prototype": {"polluted": 1}}}|',
  '($x := {"constructor": 1}; $x ~> |$|{}, ["__proto__"]|)',
  'list{"__proto__": {"polluted": 1}}',
  '$spread({"__proto__": {"polluted": 1}})',
  '$sift({"__proto__": {"polluted": 1}}, function($v){true})',
];

/** What an expression gives; what it is refused with, where it is. */
const tried = async (source: string): Promise<unknown> => {
  try {
    return await compileExpression(source, 'office.name').evaluate(context());
  } catch (error) {
    return String(error);
  }
};

describe('an expression of a pack reads the ledger, and nothing that the program is made of:', () => {
  test.each(TO_CODE)('%s', async (source) => {
    const given = await tried(source);
    expect(holdsCode(given)).toBe(false);
    expect(given).not.toBe(Object.prototype);
    expect(marked.reached).toBeUndefined();
  });

  test.each(TO_WRITE)('%s', async (source) => {
    await tried(source);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(([] as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('though a field of the ledger may have any name', async () => {
    const named = Object.fromEntries([['constructor', 'x']]);
    expect(await compileExpression('constructor', 'f').evaluate(named)).toBe('x');
    expect(await compileExpression('$found($, "constructor", "x").constructor', 'f').evaluate(named)).toBe('x');
  });
});
