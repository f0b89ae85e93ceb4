/** What the pane knows of itself, as groups of lines and as one text to hand on. Numbers and codes; nothing of the workbook or the person. */
import { grouped, type Lang, type Text } from '../../domain';
import type { CheckController } from '../session';
import { VERSION } from '../version';
import { policyViolations } from './policy';
import { D } from './strings';
import type { Step } from './trial';

export interface Line {
  readonly label: string;
  readonly value: string;
  readonly bad?: boolean;
}
export interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Name and version of the browser, without the rest of what it says of itself. */
const browserOf = (agent: string): string => /(Edg|Chrome|Firefox|Version)\/[\d.]+/.exec(agent)?.[0]?.replace('Version', 'Safari') ?? '–';

const timeOf = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ').concat(' UTC');

export interface ReportOptions {
  readonly controller: CheckController;
  readonly lang: Lang;
  readonly steps?: readonly Step[] | undefined;
  readonly agent?: string;
}

export function reportOf({ controller, lang, steps, agent = globalThis.navigator?.userAgent ?? '' }: ReportOptions): readonly Group[] {
  const t = (said: Text): string => said[lang];
  const line = (label: Text, value: string, bad = false): Line => ({ label: t(label), value, ...(bad ? { bad } : {}) });
  const { host, watched, troubles } = controller;
  const { live, lookedAt } = controller.getState();
  const violations = policyViolations();
  return [
    {
      title: t(D.where),
      lines: [
        line(D.version, VERSION),
        line(D.host, t(D.hosts[host.kind])),
        ...(host.about?.() ?? []).map(({ label, value }) => line(label, value)),
        line(D.browser, browserOf(agent)),
        line(D.language, lang),
        line(D.policy, violations.length > 0 ? violations.join(', ') : t(D.noTroubles), violations.length > 0),
      ],
    },
    {
      title: t(D.watched),
      lines: [
        line(D.live, t(live ? D.on : D.off)),
        line(D.listens, t(watched.listens ? D.yes : D.no), !watched.listens),
        line(D.sheets, String(watched.sheets)),
        line(D.cells, grouped(watched.cells)),
        line(D.lookedAt, lookedAt === undefined ? t(D.never) : timeOf(lookedAt)),
        line(D.waits, t(watched.waits ? D.has : D.hasNot)),
        line(D.unkept, String(watched.unkept), watched.unkept > 0),
      ],
    },
    {
      title: t(D.troubles),
      lines:
        troubles.length === 0
          ? [{ label: t(D.noTroubles), value: '' }]
          : troubles.map(({ at, code, cause, place }) => ({ label: timeOf(at), value: [code, cause, place].filter(Boolean).join(' · '), bad: true })),
    },
    ...(steps
      ? [
          {
            title: t(D.trial),
            lines: steps.map(({ name, state, milliseconds, detail }) => ({
              label: t(name),
              value: [
                t({ ok: D.ok, failed: D.failed, skipped: D.skipped }[state]),
                milliseconds === undefined ? '' : t(D.took(Math.round(milliseconds))),
                detail ? t(detail) : '',
              ]
                .filter(Boolean)
                .join(' · '),
              ...(state === 'failed' ? { bad: true } : {}),
            })),
          },
        ]
      : []),
  ];
}

/** The same as one text. */
export const reportText = (groups: readonly Group[]): string =>
  groups.map(({ title, lines }) => [`[${title}]`, ...lines.map(({ label, value }) => (value ? `${label}: ${value}` : label))].join('\n')).join('\n\n');
