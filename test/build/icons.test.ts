import { expect, it } from 'vitest';
import icons from '../../src/build/icons.js';

const FLUENT = '@fluentui/react-icons';

it.each([
  [`import { DismissRegular } from '${FLUENT}';`, [`import { DismissRegular } from '${FLUENT}/svg/dismiss';`]],
  [`import {A20Regular} from "${FLUENT}"`, [`import { A20Regular } from '${FLUENT}/svg/a';`]],
  [
    `export {\n  ChevronDown20Regular as Down,\n  CheckmarkCircleFilled,\n} from '${FLUENT}';`,
    [`export { ChevronDown20Regular as Down } from '${FLUENT}/svg/chevron-down';`, `export { CheckmarkCircleFilled } from '${FLUENT}/svg/checkmark-circle';`],
  ],
  [`import { bundleIcon } from '${FLUENT}';`, [`import { bundleIcon } from '${FLUENT}/utils';`]],
  [`import { DismissRegular } from './icons';`, [`import { DismissRegular } from './icons';`]],
])('%s', (source, expected) => {
  expect(icons(source)).toBe(expected.join(' '));
});
