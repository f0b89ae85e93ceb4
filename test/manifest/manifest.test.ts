/** manifest.xml against the rules that Office checks, and each rule against a manifest that breaks it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { PANE_TARGETS } from '../../src/taskpane/targets';
import { checkManifest, pngSize } from './check';

const root = new URL('../../', import.meta.url);
const xml = readFileSync(new URL('manifest.xml', root), 'utf8');

/** What the build puts there beside the icons; test/build looks at what it really does. */
const BUILT = /^(functions\.((en\.)?js|(en\.)?html|json|ko\.json)|taskpane\.html|help\/(ko|en)\/index\.html)$/;
const fileOf = (path: string): Uint8Array | undefined => {
  const file = new URL(path, root);
  if (path.startsWith('assets/') && existsSync(file)) return readFileSync(file);
  return BUILT.test(path) ? new Uint8Array(1) : undefined;
};
const problems = (text: string): string[] => checkManifest(text, fileOf);

describe.each(['taskpane.html', 'functions.html'])('the page %s', (page) => {
  it('lets Office.js come from both of its origins, and runs no other script than its own', () => {
    const html = readFileSync(new URL(`src/hosts/excel/pages/${page}`, root), 'utf8');
    const scripts = /script-src ([^;"]+)/.exec(html)?.[1]?.split(' ');
    expect(scripts).toEqual(["'self'", 'https://officeapis.public.onecdn.static.microsoft', 'https://appsforoffice.microsoft.com']);
  });
});

describe('manifest.xml', () => {
  it('breaks no rule', () => {
    expect(problems(xml)).toEqual([]);
  });

  it('is read by Microsoft’s own reader', async () => {
    const info = await OfficeAddinManifest.readManifestFile(new URL('manifest.xml', root).pathname);
    expect(info).toMatchObject({
      id: '0eda5852-482f-4fbe-b4ef-5e16c16aed41',
      displayName: 'Venture Confirmation',
      defaultLocale: 'en-US',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      version: '1.0.0.0',
    });
  });

  it('names the English metadata, script and page for everybody, and the Korean ones for Korean', () => {
    expect(xml).toMatch(/id="Functions\.Metadata" DefaultValue="[^"]*\/functions\.json">\s*<bt:Override Locale="ko-KR" Value="[^"]*\/functions\.ko\.json"/);
    expect(xml).toMatch(/id="Functions\.Page" DefaultValue="[^"]*\/functions\.en\.html">\s*<bt:Override Locale="ko-KR" Value="[^"]*\/functions(\.en)?\.html"/);
    expect(xml).toMatch(/id="Functions\.Script" DefaultValue="[^"]*\/functions\.en\.js">\s*<bt:Override Locale="ko-KR" Value="[^"]*\/functions\.js"/);
  });

  it('has a tab of its own with six buttons and two entries of the context menu, which share one pane', () => {
    expect([...xml.matchAll(/<Control xsi:type="Button" id="KVenture\.([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'Check',
      'Score',
      'SelfCheck',
      'Forms',
      'Notice',
      'Help',
      'Cell',
      'Clause',
    ]);
    expect(new Set([...xml.matchAll(/<TaskpaneId>([^<]+)/g)].map(([, id]) => id)).size).toBe(1);
    expect(xml).toContain('<OfficeMenu id="ContextMenuCell">');
  });

  it('asks the pane for nothing that it does not know, and for all that it knows', () => {
    const asked = [...xml.matchAll(/id="Pane\.\w+Url" DefaultValue="[^"#]*#([^"]+)"/g)].map(([, target]) => target);
    // The dates have a tab in the pane and no button.
    expect([...asked].sort()).toEqual(PANE_TARGETS.filter((target) => target !== 'dates').sort());
  });

  it('gives each button a picture of its own; the context menu has that of the check again', () => {
    const pictures = [...xml.matchAll(/<Control xsi:type="Button"[\s\S]*?resid="(\w+)\.16"/g)].map(([, name]) => name);
    expect(pictures).toEqual(['CheckIcon', 'ScoreIcon', 'SelfIcon', 'FormsIcon', 'NoticeIcon', 'HelpIcon', 'CheckIcon', 'ClauseIcon']);
    const files = [...new Set([...xml.matchAll(/assets\/icon-(?:\w+-)?(?:16|32|80)\.png/g)].map(([file]) => file))];
    const bytes = files.map((file) => readFileSync(new URL(file, root)).toString('base64'));
    expect(new Set(bytes).size).toBe(files.length);
  });
});

describe('what is said of Excel', () => {
  const [readme = '', checklist = ''] = ['README.md', 'CHECKLIST.md'].map((file) => readFileSync(file, 'utf8'));

  it('README has a line for each platform, with the functions and the pane', () => {
    const rows = readme.split('\n').filter((line) => /^\| .*(Excel|Microsoft 365|LTSC|iPad)/.test(line));
    for (const platform of [/웹/, /Windows/, /Mac/, /LTSC 2024/, /LTSC 2021\(2026-10-13 지원 종료\)/, /iPad/])
      expect(rows.filter((row) => platform.test(row)).length, String(platform)).toBeGreaterThan(0);
    for (const row of rows)
      expect(
        row.split('|').filter((cell) => cell.trim() !== ''),
        row,
      ).toHaveLength(3);
  });

  it('the checklist is a page for each of them; until somebody has gone through it both say so', () => {
    for (const platform of ['Excel on the web', 'for Windows', 'for Mac', 'LTSC 2024', 'LTSC 2021', 'iPad']) expect(checklist).toContain(platform);
    expect(checklist.split('\n').length).toBeLessThan(45);
    const nobody = '아직 아무도';
    expect([readme.includes(`**${nobody} Excel에서 실행해 보지 않았습니다**`), readme.includes('(CHECKLIST.md)')]).toEqual([checklist.includes(nobody), true]);
    // What to do on #NAME?, with the day for which Excel keeps the metadata.
    expect([checklist.includes('#NAME?'), checklist.includes('24 hours'), readme.includes('#NAME?')]).toEqual([true, true, true]);
  });
});

describe('the icons', () => {
  it.each([16, 20, 24, 32, 40, 48, 64, 80, 128])('are there at %i pixels, drawn and not empty', (size) => {
    const file = readFileSync(new URL(`assets/icon-${size}.png`, root));
    expect(pngSize(file)).toEqual([size, size]);
    expect(file.byteLength).toBeGreaterThan(200);
  });

  it('are all rendered from a drawing that is there', () => {
    const names = readdirSync(new URL('assets/', root));
    const drawings = names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4));
    for (const name of names.filter((file) => file.endsWith('.png'))) expect(drawings).toContain(name.replace(/-\d+\.png$/, ''));
  });
});

/** Every rule bites: a manifest that breaks it, and what is said then. */
describe('a manifest is refused', () => {
  const breaks: readonly [string, string | RegExp, string, RegExp][] = [
    ['that is no XML', '</Hosts>', '', /well-formed/],
    ['with elements out of order', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1', /out of order/],
    ['with an element that does not belong there', '<Permissions>', '<Wrong/><Permissions>', /Wrong does not belong/],
    ['without a required element', /<HighResolutionIconUrl [^>]*\/>/, '', /HighResolutionIconUrl is missing/],
    ['with an element twice', '<Permissions>', '<Permissions>ReadWriteDocument</Permissions><Permissions>', /twice/],
    [
      'with the label of the tab before its groups',
      /(<CustomTab id="[^"]+">)([\s\S]*?)(<Label resid="Tab.Label"\/>)/,
      '$1$3$2',
      /CustomTab: Group is out of order/,
    ],
    ['without a supertip', /<Supertip>[\s\S]*?<\/Supertip>/, '', /Supertip is missing/],
    ['without GUID', '0eda5852-482f', '0eda5852', /GUID/],
    ['of version 0', '<Version>1.0.0.0', '<Version>0.1.0.0', /Version/],
    ['of a version of two numbers', '<Version>1.0.0.0', '<Version>1.0', /Version/],
    ['with half a locale', '>en-US<', '>en<', /DefaultLocale/],
    ['of another type', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', /task pane/],
    ['with a resource that is not there', 'resid="Tab.Label"', 'resid="Tab.Lable"', /no resource Tab\.Lable/],
    ['with a resource that nobody uses', '<Label resid="Tab.Label"/>', '<Label resid="Group.Label"/>', /Tab\.Label is never used/],
    ['with a resource of the wrong kind', '<Label resid="Tab.Label"/>', '<Label resid="Score.Tip"/>', /Score\.Tip stands in bt:LongStrings/],
    ['with two resources of one id', '<bt:String id="Score.Tip"', '<bt:String id="Tab.Label"', /Tab\.Label is there twice/],
    ['with an id that is too long', /GetStarted\.Description"/g, `GetStarted.Description.${'x'.repeat(10)}"`, /resource id of 33 characters/],
    ['with a plain Override among the resources', 'bt:Override Locale="ko-KR" Value="도움말"', 'Override Locale="ko-KR" Value="도움말"', /must be bt:Override/],
    [
      'with a bt:Override outside of the resources',
      '<Override Locale="ko-KR" Value="벤처확인"/>',
      '<bt:Override Locale="ko-KR" Value="벤처확인"/>',
      /must be Override/,
    ],
    ['with half a locale in an override', 'Locale="ko-KR" Value="도움말"', 'Locale="ko" Value="도움말"', /locale tag: ko$/m],
    ['that overrides its default language', 'Locale="ko-KR" Value="도움말"', 'Locale="en-US" Value="도움말"', /default locale/],
    ['with English that has no Korean', /(<bt:String id="Help.Label" DefaultValue="Help")>[\s\S]*?<\/bt:String>/, '$1/>', /Help\.Label: no Korean/],
    ['with Korean for everybody', 'id="Help.Label" DefaultValue="Help"', 'id="Help.Label" DefaultValue="도움말"', /Help\.Label: no English/],
    ['with a label that is too long', 'DefaultValue="Help"', `DefaultValue="${'x'.repeat(126)}"`, /Help\.Label: 126 characters/],
    ['with a tip that is too long', 'Value="KVENTURE 함수를', `Value="${'가'.repeat(240)}`, /Help\.Tip: 2\d\d characters/],
    ['with an empty label', 'DefaultValue="Help"', 'DefaultValue=""', /Help\.Label: 0 characters/],
    [
      'with a name that is too long',
      'DefaultValue="Venture Confirmation">\n    <Override',
      `DefaultValue="${'x'.repeat(126)}">\n    <Override`,
      /DisplayName: 126/,
    ],
    ['with an address that is too long', '#check', `#${'x'.repeat(2050)}`, /Pane\.CheckUrl: 2\d+ characters/],
    ['with an address over http', 'https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"', /not https/],
    ['with an address elsewhere', 'https://localhost:3000/functions.js"', 'https://example.com/functions.js"', /another origin/],
    ['with an address that nothing lies behind', '/functions.js"', '/function.js"', /nothing lies behind/],
    [
      'with an icon of another size',
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-20.png"',
      /no PNG of 16 pixels/,
    ],
    ['with another icon for high resolutions', 'assets/icon-64.png"/>\n  <SupportUrl', 'assets/icon-32.png"/>\n  <SupportUrl', /no PNG of 64 pixels/],
    ['without an icon of 80 pixels', '<bt:Image size="80" resid="CheckIcon.80"/>', '', /no icon of 80 pixels/],
    ['with two controls of one id', 'id="KVenture.Help"', 'id="KVenture.Check"', /must differ/],
    ['that asks for another Excel', 'MinVersion="1.14"', 'MinVersion="1.16"', /ExcelApi 1\.14/],
    [
      'that hides the pane where only the functions are missing',
      '<Set Name="ExcelApi" MinVersion="1.14"/>',
      '<Set Name="ExcelApi" MinVersion="1.14"/><Set Name="CustomFunctionsRuntime" MinVersion="1.1"/>',
      /CustomFunctionsRuntime/,
    ],
    ['whose buttons open several addresses', 'taskpane.html#score', 'taskpane.html?tab=score', /more than one address/],
    ['with a shared runtime', '<AllFormFactors>', '<Runtimes><Runtime resid="Pane.Url"/></Runtimes><AllFormFactors>', /share a runtime/],
    ['with a namespace that is no name', 'DefaultValue="KVENTURE"', 'DefaultValue="벤처"', /namespace/],
    ['that may only read', 'ReadWriteDocument', 'ReadDocument', /Permissions/],
    ['of a nameless provider', '<ProviderName>KVENTURE<', '<ProviderName><', /ProviderName/],
  ];

  it.each(breaks)('%s', (_what, find, replace, said) => {
    const broken = xml.replace(find, replace);
    expect(broken).not.toBe(xml);
    expect(problems(broken).join('\n')).toMatch(said);
  });
});
