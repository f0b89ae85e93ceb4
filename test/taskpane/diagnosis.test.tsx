// @vitest-environment happy-dom
/** The page of diagnosis: what it says, what it never says, and its trial over the real Office.js and over the grid. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { functionCatalogue } from '../../src/functions/metadata/catalogue';
import { forgetUndoGroups } from '../../src/hosts/excel/session';
import { HostError } from '../../src/hosts/port';
import { reportOf, reportText } from '../../src/taskpane/diagnosis/report';
import { tryHost } from '../../src/taskpane/diagnosis/trial';
import { troubleOf } from '../../src/taskpane/session';
import { VERSION } from '../../src/taskpane/version';
import type { Sheet } from '../office';
import { MemoryHost } from './memory-host';
import { click, container, show, usePage } from './pane-page';
import { open } from './two-sheets';

afterEach(() => {
  vi.unstubAllGlobals();
  forgetUndoGroups();
});

const trial = (host: Parameters<typeof tryHost>[0], functions = functionCatalogue.slice(0, 0)) =>
  tryHost(host, { lang: 'ko', functions, signal: new AbortController().signal, now: () => performance.now(), onStep: () => undefined, patienceMs: 1000 });
const states = ({ steps }: Awaited<ReturnType<typeof tryHost>>) => Object.fromEntries(steps.map(({ name, state }) => [name.en, state]));

describe('the trial, over the real Office.js', () => {
  it('tries each call once and leaves nothing behind', async () => {
    const { office, controller } = await open();
    const before = office.workbook.sheets.map(({ name }) => name);
    const settings = [...office.workbook.settings.keys()];
    const done = await trial(controller.host);
    expect(states(done)).toEqual({
      'List of sheets': 'ok',
      'Make a sheet': 'ok',
      Functions: 'skipped',
      'Shown in the cells of functions': 'skipped',
      Write: 'ok',
      'Change event': 'ok',
      Undo: 'ok',
      Mark: 'ok',
      'Remove marks': 'ok',
      'Read the selection': 'ok',
      'Remember in the workbook': 'ok',
      'Delete the sheet': 'ok',
    });
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(before);
    expect([...office.workbook.settings.keys()]).toEqual(settings);
    await controller.dispose();
  });

  it('says by its codes what is refused, tries the rest, and names a sheet that cannot be deleted', async () => {
    const { office, controller } = await open();
    office.fault = (_number, names) => (names.includes('ConditionalFormats') || names.includes('Delete') ? { code: 'AccessDenied' } : undefined);
    office.eventDelay = 'never';
    const done = await trial(controller.host);
    expect(states(done)).toMatchObject({ Write: 'ok', 'Change event': 'failed', Undo: 'ok', Mark: 'failed', 'Delete the sheet': 'failed' });
    expect(done.steps.find(({ name }) => name.en === 'Mark')?.detail?.ko).toContain('refused · AccessDenied');
    expect(done.left?.name).toBe('벤처확인 진단');
    await controller.dispose();
  });

  it('stops where it is cancelled, and deletes its sheet all the same', async () => {
    const { office, controller } = await open();
    const abort = new AbortController();
    const done = await tryHost(controller.host, {
      lang: 'ko',
      functions: [],
      signal: abort.signal,
      now: () => performance.now(),
      onStep: ({ en }) => void (en === 'Write' && abort.abort()),
    });
    expect(states(done)).toMatchObject({ 'Make a sheet': 'ok', Write: 'skipped', 'Delete the sheet': 'ok' });
    expect(office.workbook.sheets).toHaveLength(2);
    await controller.dispose();
  });
});

describe('the report', () => {
  it('knows the host and what was refused, and holds nothing of the workbook', async () => {
    const pane = await open();
    const sheet = pane.office.workbook.find('배분2') as Sheet;
    sheet.isProtected = true;
    await pane.actions.fix(pane.controller.getState().result!.findings, { ko: '수정', en: 'Fix' });
    await pane.controller.check();
    const text = reportText(reportOf({ controller: pane.controller, lang: 'ko', agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36' }));
    expect(text).toContain('[환경]\n벤처확인 버전: ' + VERSION);
    expect(text).toContain('ExcelApi: 1.14');
    expect(text).toContain('브라우저: Chrome/131.0.0.0\n');
    expect(text).toContain('지켜보는 시트: 2');
    expect(text).toMatch(/UTC: refused · AccessDenied/);
    for (const { name } of pane.office.workbook.sheets) expect(text).not.toContain(name);
    expect(text).not.toMatch(/통합 문서1|시약|부품|2,000,000|Windows NT/);
    await pane.controller.dispose();
  });

  it('tells where it runs: platform, versions, requirement sets, and where Office.js comes from', async () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('src', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    document.head.append(script);
    const pane = await open();
    const text = reportText(reportOf({ controller: pane.controller, lang: 'en' }));
    for (const label of ['Platform', 'Version of Excel', 'Display language', 'ExcelApi', 'Custom functions', 'Waits for the end of an edit'])
      expect(text, label).toMatch(new RegExp(`^${label}: \\S`, 'm'));
    expect(text).toContain('Office.js: https://appsforoffice.microsoft.com\n');
    script.remove();
    await pane.controller.dispose();
  });

  it('counts what the policy of the page has stopped, by directive and origin, without a path', async () => {
    const pane = await open();
    const report = () => reportText(reportOf({ controller: pane.controller, lang: 'en' }));
    expect(report()).toContain('Policy violations: none');
    for (const path of ['a', 'b'])
      document.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), { effectiveDirective: 'script-src', blockedURI: `https://cdn.example.com/${path}/홍길동.js` }),
      );
    expect(report()).toContain('Policy violations: script-src https://cdn.example.com ×2');
    expect(report()).not.toContain('홍길동');
    await pane.controller.dispose();
  });

  it.each([
    [
      'a refusal',
      new HostError('refused', { ko: '‘급여’ 시트', en: '' }, { cause: { code: 'AccessDenied', debugInfo: { errorLocation: 'Range.formulas' } } }),
      { code: 'refused', cause: 'AccessDenied', place: 'Range.formulas' },
    ],
    ['words where a code belongs', new HostError('failed', { ko: '', en: '' }, { cause: { code: '홍길동 급여' } }), { code: 'failed' }],
    ['a mistake of ours', new TypeError('홍길동'), { code: 'TypeError' }],
    ['no error at all', '홍길동', { code: 'string' }],
  ])('keeps the codes of %s and no word', (_what, error, expected) => {
    expect(troubleOf(error, 0)).toEqual({ at: 0, ...expected });
  });

  it('says the version of the package', () => {
    expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });
});

describe('the page', () => {
  usePage();
  it('is reached from the help, and hands its report on even where the clipboard is kept from it', async () => {
    vi.stubGlobal('navigator', { userAgent: '', clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    await show(new MemoryHost({ 급여: [] }), { functionsCatalogue: functionCatalogue, start: 'help' });
    const press = (action: string) => click(`[data-action="${action}"]`);
    await press('diagnosis');
    expect([...container.querySelectorAll('[data-diagnosis]')].map((one) => one.getAttribute('data-diagnosis'))).toEqual(['환경', '자동 검사', '최근 오류']);
    await press('copy-diagnosis');
    const shown = container.querySelector('textarea')!.value;
    expect(shown).toContain('벤처확인 버전');
    expect(shown).not.toContain('급여');
  });

  it('is reached from the settings each time it is asked for', async () => {
    await show(new MemoryHost({ 급여: [] }));
    const reach = async () => {
      await click('[data-action="settings"]');
      await click('[data-action="diagnosis"]');
      return container.querySelectorAll('[data-diagnosis]').length;
    };
    expect(await reach()).toBe(3);
    await click('#notice-texts');
    expect(container.querySelectorAll('[data-diagnosis]')).toHaveLength(0);
    expect(await reach()).toBe(3);
  });
});
