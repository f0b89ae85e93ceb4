/**
 * The packages that the product is made of, as they are installed: their licences for the page, and a bill of materials (CycloneDX) for
 * whoever has to know what is inside. Made by the build, so that neither can be older than what is shipped.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './common.js';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const COPYRIGHT = /^\W*(copyright\b.*\d{4}.*|copyright \(c\).*|©.*)$/i;

const licenceOf = ({ license, licenses }) =>
  typeof license === 'string' ? license : (license?.type ?? (Array.isArray(licenses) ? licenses.map((one) => one.type ?? one).join(' OR ') : undefined));

/** Every installed package of the lock file; `dev`: only used to build and to test. */
export function installed(top = at('.')) {
  const { packages } = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link && existsSync(join(top, path, 'package.json')))
    .map(([path, locked]) => {
      const folder = join(top, path);
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file) && !/\.(js|ts|json)$/.test(file));
      return {
        name: path.replace(/^.*node_modules\//, ''),
        version: manifest.version,
        licence: licenceOf(manifest),
        dev: Boolean(locked.dev || locked.devOptional),
        homepage: manifest.homepage,
        integrity: locked.integrity,
        texts: files.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()),
      };
    })
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** Licences of which at least one choice must be among these for what is shipped. */
const ALLOWED = /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|Zlib)$/;
/** To build and to test only, never shipped. */
const ALLOWED_TO_BUILD = /^(MPL-2\.0|CC-BY-4\.0|CC-BY-3\.0)$/;
/** Named one by one, each with its reason. */
const KNOWN = {
  '@microsoft/office-js': 'LICENSE: its own terms allow it with Microsoft 365; only tests load it, nothing of it is shipped',
};

/** What is wrong with a package's licence; undefined where nothing is. */
export function licenceTrouble({ name, licence, dev, texts }) {
  if (dev && KNOWN[name]) return undefined;
  if (licence === undefined || /^(SEE LICENSE|UNLICENSED)/i.test(licence)) {
    // Some packages leave the field out and carry the text.
    if (
      texts.some((text) =>
        /Apache License\s+Version 2\.0|Permission is hereby granted, free of charge|Redistribution and use in source and binary forms/.test(text),
      )
    )
      return undefined;
    return 'no licence';
  }
  const choices = licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .map((choice) => choice.split(/\s+AND\s+/).map((one) => one.trim()));
  const fine = (one) => ALLOWED.test(one) || (dev && ALLOWED_TO_BUILD.test(one));
  return choices.some((all) => all.every(fine)) ? undefined : `licence ${licence}`;
}

/** Lines in which somebody says that it is theirs. */
export const copyrightsOf = (texts) => [
  ...new Set(
    texts.flatMap((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => COPYRIGHT.test(line) && !/\[yyyy\]|\{yyyy\}|copyright owner|copyright notice|copyright license/i.test(line)),
    ),
  ),
];

/** All that the licences ask to be told: each package with its copyright lines, and each text once. */
export function notices(packages) {
  const bodies = new Map();
  for (const { name, texts } of packages) {
    for (const text of texts) {
      const body = text
        .split('\n')
        .filter((line) => !copyrightsOf([line]).length)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
      const known = bodies.get(body.replace(/\s+/g, ' '));
      if (known) known.names.push(name);
      else bodies.set(body.replace(/\s+/g, ' '), { body, names: [name] });
    }
  }
  const list = packages.map(({ name, version, licence, homepage, texts }) =>
    [`${name} ${version}: ${licence ?? 'see its text below'}${homepage ? ` <${homepage}>` : ''}`, ...copyrightsOf(texts).map((line) => `    ${line}`)].join(
      '\n',
    ),
  );
  const all = [...bodies.values()].map(({ body, names }, index) => `[${index + 1}] ${[...new Set(names)].join(', ')}\n\n${body}`);
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `KVENTURE에 포함된 오픈소스와 그 라이선스\nOpen source that KVENTURE contains, and its licences\n\n${list.join('\n')}${rule}${all.join(rule)}\n`;
}

/** A bill of materials: the same for the same packages, so without a moment and with a number made of its content. */
export function billOfMaterials(packages, { name, version, license }) {
  const purl = (one) => `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
  const components = packages.map((one) => ({
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    scope: one.dev ? 'excluded' : 'required',
    licenses: one.licence
      ? [/ OR | AND /.test(one.licence) ? { expression: one.licence } : { license: ALLOWED.test(one.licence) ? { id: one.licence } : { name: one.licence } }]
      : [],
    ...(one.integrity?.startsWith('sha512-') ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(one.integrity.slice(7), 'base64').toString('hex') }] } : {}),
    purl: purl(one),
  }));
  // One package may be installed twice in two places.
  const unique = [...new Map(components.map((one) => [one['bom-ref'], one])).values()];
  const digest = createHash('sha256').update(JSON.stringify(unique)).digest('hex');
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: [{ license: { id: license } }] } },
    components: unique,
  };
}

/** Files of dist by name. */
export function supplyFiles() {
  const packages = installed();
  const product = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  return {
    'THIRD-PARTY-NOTICES.txt': notices(packages.filter(({ dev }) => !dev)),
    'sbom.cdx.json': `${JSON.stringify(billOfMaterials(packages, product), undefined, 1)}\n`,
  };
}
