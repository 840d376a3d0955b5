import { electronPartsStayHome } from './electron-parts-stay-home.mjs';
import { forbid } from './forbid.mjs';
import { importsKeepTheirSide } from './imports-keep-their-side.mjs';
import { namesSaySomething } from './names-say-something.mjs';
import { noBarrel } from './no-barrel.mjs';
import { noSilencedTypes } from './no-silenced-types.mjs';
import { usedAsValues } from './used-as-values.mjs';
import { wordsOfTheTrade } from './words-of-the-trade.mjs';

/** The house's own rules. */
export const renkei = {
  meta: { name: 'renkei' },
  rules: {
    'imports-keep-their-side': importsKeepTheirSide,
    'electron-parts-stay-home': electronPartsStayHome,
    'names-say-something': namesSaySomething,
    'no-barrel': noBarrel,
    'words-of-the-trade': wordsOfTheTrade,
    'used-as-values': usedAsValues,
    'no-silenced-types': noSilencedTypes,
    'no-this-alias': forbid(
      'Use an arrow function: it has the same `this`.',
      'VariableDeclarator[init.type="ThisExpression"][id.type="Identifier"]',
      'AssignmentExpression[right.type="ThisExpression"][left.type="Identifier"]',
    ),
    'no-default-export': forbid(
      'Export by name: one thing has one name everywhere.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
    ),
    'no-hidden-clock': forbid(
      'shared/ is pure: take the day or the time as an argument. The clocks are renderer/data/clock.ts and electron/storage/clock.ts.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="performance"][property.name="now"]',
    ),
    'one-clock': forbid(
      'One clock, so that a new day moves every screen and a test sets it: in the page currentDay() and currentInstant() of renderer/data/clock.ts, in a screen useToday() of renderer/state/use-today.ts; in main mainClock of electron/storage/clock.ts, given to a service where it is made.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
    ),
    'no-hidden-chance': forbid(
      'shared/ is pure: take the random value as an argument.',
      'MemberExpression[object.name="Math"][property.name="random"]',
    ),
    'no-open-table': forbid(
      'Looked up by a word from outside, it gives what every object has, too (constructor, toString): byWord({…}) of shared/text/by-word.ts, or a Map; where its words are known, name them as its keys.',
      'VariableDeclarator[init.type="ObjectExpression"] > Identifier > TSTypeAnnotation TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:first-child',
    ),
    'no-raw-html': forbid(
      'Markup from a text is shown in renderer/paper only, on its own origin. Build elements instead.',
      'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
      'Property[key.name="dangerouslySetInnerHTML"]',
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)$/]',
      'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    ),
    'no-normalize': forbid(
      'Normalising changes names (神 U+FA19 becomes 神): keep text as typed. Only shared/text folds it, for searching.',
      'CallExpression[callee.property.name="normalize"][arguments.length=0]',
      'CallExpression[callee.property.name="normalize"][arguments.0.value=/^NFK?[CD]$/]',
    ),
    'one-ime': forbid(
      'Whether a key belongs to the IME is asked in one place, which knows 229, too: isComposing() of renderer/ui/is-composing.ts.',
      'MemberExpression[property.name=/^(isComposing|keyCode)$/]',
      'ObjectPattern > Property[key.name=/^(isComposing|keyCode)$/]',
    ),
    'no-silent-press': forbid(
      'A press that does nothing looks broken: say what is missing, or keep it until it can be done (renderer/ui/kept-press.ts).',
      'JSXAttribute[name.name=/^on(Click|Submit|Confirm)$/] > JSXExpressionContainer > ArrowFunctionExpression[params.length=0] > LogicalExpression.body[operator="&&"]',
      'IfStatement:has(> ReturnStatement.consequent[argument=null]) > .test UnaryExpression[operator="!"][argument.name=/^is(Ready|Loaded|Current|Known|Seen)$/]',
      'IfStatement:has(> ReturnStatement.consequent[argument=null]) > UnaryExpression.test[operator="!"][argument.name=/^is(Ready|Loaded|Current|Known|Seen)$/]',
    ),
    'kit-has-tables': forbid(
      'The kit has it: Table of renderer/ui/table.tsx, with its heads, widths, frame and lines; on paper PrintedTable.',
      'JSXOpeningElement[name.name="table"]',
    ),
    'kit-has-choices': forbid(
      'The kit has it: Choice of renderer/ui/choice.tsx (a list, cards, or a word or two), CheckBox of renderer/ui/check-box.tsx.',
      'JSXOpeningElement[name.name="input"] > JSXAttribute[name.name="type"][value.value=/^(radio|checkbox)$/]',
    ),
    'kit-has-dialogs': forbid(
      'The kit has it: ConfirmDialog of renderer/ui/confirm-dialog.tsx, SidePanel of renderer/ui/side-panel.tsx, or Modal of Mantine, which the theme has set up.',
      'JSXOpeningElement[name.name="dialog"]',
      'JSXAttribute[name.name="role"][value.value=/^(alert)?dialog$/]',
    ),
    'no-lost-space': forbid(
      "A full-width space at a line's end or beginning is gone when the page is built: write {'\u3000'}, or put it into the words.",
      'JSXText[value=/\\n[ \\t]*\\u3000|\\u3000[ \\t]*\\n/]',
    ),
    'no-console': forbid(
      'Nobody reads this console. Log in electron/storage, or return a problem.',
      'MemberExpression[object.name="console"]',
    ),
  },
};

/** The linter takes a plugin by its default export. */
export default renkei;
