/**
 * A webpack loader: takes each icon of Fluent from its own file. The index of the package is 9 MB of icons, which every build would read and
 * leave out again, and the page of `npm start`, which leaves nothing out, would carry.
 */
const ICONS = '@fluentui/react-icons';
const NAMED = new RegExp(`(import|export)\\s*\\{([^}]*)\\}\\s*from\\s*['"]${ICONS}['"];?`, 'g');
const ICON = /^[A-Z]\w*?(\d+)?(Regular|Filled|Light|Color)$/;

/** `ChevronDown20Regular` stands in chevron-down.js. */
const fileOf = (name) =>
  name
    .replace(/\d*(Regular|Filled|Light|Color)$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

export default function icons(source) {
  return source.replace(NAMED, (_whole, keyword, list) => {
    const named = list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    return named
      .map((one) => {
        const [name] = one.split(/\s+as\s+/);
        return `${keyword} { ${one} } from '${ICON.test(name) ? `${ICONS}/svg/${fileOf(name)}` : `${ICONS}/utils`}';`;
      })
      .join(' ');
  });
}
