/**
 * The rules of the XML manifest that Office checks when an add-in is installed, without asking anybody: Microsoft's own validator is an online
 * service. Gives every problem in one line; none for a good manifest.
 */
import { Window, type Element } from 'happy-dom';

const TEXT_LIMITS = { resid: 32, short: 125, long: 250, url: 2048 };
const REQUIRED_ICONS = [16, 32, 80];

/** The children that an element may have, in the order of the schema; `!` those that must be there, `*` those that may repeat. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!',
  'OfficeApp/Requirements': 'Sets! Methods',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  'VersionOverrides/Hosts/Host': 'Runtimes AllFormFactors! DesktopFormFactor!',
  DesktopFormFactor: 'GetStarted FunctionFile! ExtensionPoint!*',
  OfficeMenu: 'Control!*',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  'AllFormFactors/ExtensionPoint': 'Script! Page! Metadata! Namespace!',
  'DesktopFormFactor/ExtensionPoint': 'CustomTab OfficeTab OfficeMenu',
  CustomTab: 'Group!* Label!',
  Group: 'Label! Icon! Control!*',
  Control: 'Label! ToolTip Supertip! Icon! Action!',
  Supertip: 'Title! Description!',
  Action: 'TaskpaneId SourceLocation! Title',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
};

/** Where the `resid` of an element must lead. */
const SECTION: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

/** Width and height of a PNG, from its first chunk. */
export function pngSize(file: Uint8Array): readonly [number, number] | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return [view.getUint32(16), view.getUint32(20)];
}

/** `fileOf` gives the file that lies behind the path of an address, or undefined. */
export function checkManifest(xml: string, fileOf: (path: string) => Uint8Array | undefined): string[] {
  const document = new new Window().DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  const problems: string[] = [];
  if (!root || document.querySelector('parsererror')) return ['not well-formed XML'];

  const all = (from: Element = root): Element[] => [from, ...[...from.children].flatMap((child) => all(child))];
  const elements = all();
  const named = (name: string): Element[] => elements.filter((element) => element.tagName === name);
  const pathOf = (element: Element): string => (element.parentElement ? `${pathOf(element.parentElement)}/${element.tagName}` : element.tagName);
  const within = (element: Element, name: string): boolean => pathOf(element).split('/').includes(name);
  const textOf = (name: string): string => [...root.children].find((child) => child.tagName === name)?.textContent.trim() ?? '';

  for (const element of elements) {
    const path = pathOf(element);
    const key = Object.keys(ORDER)
      .filter((suffix) => path === suffix || path.endsWith(`/${suffix}`))
      .sort((a, b) => b.length - a.length)[0];
    if (key) checkOrder(element, ORDER[key] as string);
  }
  function checkOrder(element: Element, order: string): void {
    const allowed = order.split(' ').map((entry) => ({ name: entry.replace(/[!*]/g, ''), must: entry.includes('!'), many: entry.includes('*') }));
    const children = [...element.children].map((child) => child.tagName);
    const places = children.map((name) => allowed.findIndex((entry) => entry.name === name));
    children.forEach((name, index) => {
      if (places[index] === -1) problems.push(`${element.tagName}: ${name} does not belong here`);
      else if (index > 0 && (places[index] as number) < (places[index - 1] as number)) problems.push(`${element.tagName}: ${name} is out of order`);
    });
    for (const { name, must, many } of allowed) {
      const count = children.filter((child) => child === name).length;
      if (must && count === 0) problems.push(`${element.tagName}: ${name} is missing`);
      if (!many && count > 1) problems.push(`${element.tagName}: ${name} stands there twice`);
    }
  }

  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(textOf('Id'))) problems.push('Id is no GUID');
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(textOf('Version'))) problems.push('Version is not n.n.n.n from 1.0.0.0 on');
  const defaultLocale = textOf('DefaultLocale');
  if (!/^[a-z]{2,3}-[A-Z]{2}$/.test(defaultLocale)) problems.push(`DefaultLocale is no full locale tag: ${defaultLocale}`);
  if (root.getAttribute('xsi:type') !== 'TaskPaneApp') problems.push('not a task pane add-in');

  // Resources and what uses them.
  const resources = new Map<string, { section: string; element: Element }>();
  for (const section of named('Resources').flatMap((element) => [...element.children])) {
    for (const element of section.children) {
      const id = element.getAttribute('id') ?? '';
      if (resources.has(id)) problems.push(`resource ${id} is there twice`);
      if (id.length === 0 || id.length > TEXT_LIMITS.resid) problems.push(`resource id of ${id.length} characters: ${id}`);
      resources.set(id, { section: section.tagName, element });
    }
  }
  const used = new Set<string>();
  for (const element of elements) {
    const resid = element.getAttribute('resid');
    if (resid === null) continue;
    used.add(resid);
    const target = resources.get(resid);
    const section = SECTION[element.tagName];
    if (!target) problems.push(`${element.tagName}: no resource ${resid}`);
    else if (target.section !== section) problems.push(`${element.tagName}: ${resid} stands in ${target.section}, not in ${section}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) problems.push(`resource ${id} is never used`);

  // Languages.
  for (const element of elements.filter(({ tagName }) => /^(bt:)?Override$/.test(tagName))) {
    const expected = within(element, 'Resources') ? 'bt:Override' : 'Override';
    if (element.tagName !== expected) problems.push(`${pathOf(element)}: must be ${expected}`);
    const locale = element.getAttribute('Locale') ?? '';
    if (!/^[a-z]{2,3}-[A-Z]{2}$/.test(locale)) problems.push(`no full locale tag: ${locale}`);
    if (locale === defaultLocale) problems.push('an override of the default locale');
  }
  for (const element of [...named('bt:String'), ...named('DisplayName'), ...[...root.children].filter(({ tagName }) => tagName === 'Description')]) {
    // English for every locale but Korean.
    const name = element.getAttribute('id') ?? element.tagName;
    if (/[가-힣]/.test(element.getAttribute('DefaultValue') ?? '')) problems.push(`${name}: no English`);
    const [korean] = [...element.children].filter((child) => child.getAttribute('Locale') === 'ko-KR');
    if (name !== 'Functions.Namespace' && !/[가-힣]/.test(korean?.getAttribute('Value') ?? '')) problems.push(`${name}: no Korean`);
  }

  // Lengths.
  const texts = (element: Element): string[] => [
    element.getAttribute('DefaultValue') ?? '',
    ...[...element.children].map((child) => child.getAttribute('Value') ?? ''),
  ];
  const limit = (list: readonly Element[], most: number): void => {
    for (const element of list) {
      for (const text of texts(element)) {
        if (text.length === 0 || text.length > most)
          problems.push(`${element.getAttribute('id') ?? element.tagName}: ${text.length} characters, 1 to ${most} are allowed`);
      }
    }
  };
  const inSection = (name: string): Element[] => [...resources.values()].filter(({ section }) => section === name).map(({ element }) => element);
  limit([...named('DisplayName'), ...inSection('bt:ShortStrings')], TEXT_LIMITS.short);
  limit([...[...root.children].filter(({ tagName }) => tagName === 'Description'), ...inSection('bt:LongStrings')], TEXT_LIMITS.long);
  if (textOf('ProviderName').length === 0 || textOf('ProviderName').length > TEXT_LIMITS.short) problems.push('ProviderName: 1 to 125 characters are allowed');

  // Addresses: https, one origin, and a file behind each.
  const addressed = elements.filter(
    ({ tagName, parentElement }) =>
      ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'bt:Url'].includes(tagName) ||
      (tagName === 'bt:Image' && parentElement?.tagName === 'bt:Images') ||
      (tagName === 'SourceLocation' && parentElement?.tagName === 'DefaultSettings'),
  );
  limit(addressed, TEXT_LIMITS.url);
  const origin =
    named('DefaultSettings')[0]
      ?.children[0]?.getAttribute('DefaultValue')
      ?.replace(/\/[^/]*$/, '') ?? '';
  for (const address of addressed.flatMap(texts)) {
    if (!address.startsWith('https://')) problems.push(`not https: ${address}`);
    else if (!address.startsWith(`${origin}/`)) problems.push(`another origin: ${address}`);
    else if (!fileOf(address.slice(origin.length + 1).replace(/[?#].*$/, ''))) problems.push(`nothing lies behind ${address}`);
  }

  // Icons.
  const fileBehind = (address: string): Uint8Array | undefined => fileOf(address.slice(origin.length + 1));
  const sizeOf = (address: string): number | undefined => {
    const file = fileBehind(address);
    const size = file && pngSize(file);
    return size && size[0] === size[1] ? size[0] : undefined;
  };
  const expectSize = (address: string, size: number): void => {
    if (sizeOf(address) !== size) problems.push(`${address} is no PNG of ${size} pixels`);
  };
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    for (const element of named(name)) expectSize(element.getAttribute('DefaultValue') ?? '', size);
  }
  for (const icon of named('Icon')) {
    const images = [...icon.children];
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    for (const size of REQUIRED_ICONS) if (!sizes.includes(size)) problems.push(`${pathOf(icon)}: no icon of ${size} pixels`);
    images.forEach((image, index) => {
      const target = resources.get(image.getAttribute('resid') ?? '');
      if (target) expectSize(target.element.getAttribute('DefaultValue') ?? '', sizes[index] as number);
    });
  }

  // What the product promises.
  const ids = [...named('CustomTab'), ...named('Group'), ...named('Control')].map((element) => element.getAttribute('id') ?? '');
  if (new Set(ids).size !== ids.length || ids.includes('')) problems.push('ids of tab, group and controls must differ');
  const sets = new Map(named('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]));
  if (sets.get('ExcelApi') !== '1.14') problems.push('the floor must be ExcelApi 1.14');
  if (sets.has('CustomFunctionsRuntime')) problems.push('CustomFunctionsRuntime hides the pane where only the functions are missing');
  const panes = [...inSection('bt:Urls')].filter((element) => (element.getAttribute('id') ?? '').startsWith('Pane.'));
  const pages = new Set(panes.map((element) => (element.getAttribute('DefaultValue') ?? '').replace(/#.*$/, '')));
  if (pages.size > 1) problems.push('the buttons open more than one address: what was typed in the pane would be lost');
  if (named('Runtimes').length > 0) problems.push('the functions and the pane must not share a runtime');
  const namespace = resources.get(named('Namespace')[0]?.getAttribute('resid') ?? '')?.element;
  if (namespace && (texts(namespace).length > 1 || !/^[A-Z][A-Z0-9_.]*$/.test(texts(namespace)[0] as string)))
    problems.push('the namespace is one name in every language');
  if (textOf('Permissions') !== 'ReadWriteDocument') problems.push('Permissions must be ReadWriteDocument');
  return problems;
}
