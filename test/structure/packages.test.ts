/** What we ship is known by name, and everything in it says under which terms. */
import { describe, expect, it } from 'vitest';
import { billOfMaterials, copyrightsOf, installed, licenceTrouble, notices, type InstalledPackage } from '../../src/build/packages.js';

const one = (change: Partial<InstalledPackage>): InstalledPackage => ({ name: 'one', version: '1.0.0', licence: 'MIT', dev: false, texts: [], ...change });

describe('licences', () => {
  it.each<[licence: string | undefined, dev: boolean, fine: boolean]>([
    ['MIT', false, true],
    ['(MIT OR GPL-3.0)', false, true],
    ['(BSD-3-Clause OR GPL-2.0)', true, true],
    ['Apache-2.0 AND MIT', false, true],
    ['MIT AND GPL-3.0', false, false],
    ['GPL-3.0', false, false],
    ['GPL-3.0', true, false],
    ['AGPL-3.0-only', true, false],
    ['LGPL-2.1', false, false],
    ['MPL-2.0', true, true],
    ['MPL-2.0', false, false],
    ['SEE LICENSE IN FILE', false, false],
    ['UNLICENSED', false, false],
    [undefined, false, false],
    [undefined, true, false],
  ])('%s, only to build: %s → fine: %s', (licence, dev, fine) => {
    expect(licenceTrouble(one({ licence, dev })) === undefined).toBe(fine);
  });

  it('a package without the field passes where it carries a known text', () => {
    expect(licenceTrouble(one({ licence: undefined, texts: ['Apache License\n   Version 2.0, January 2004'] }))).toBeUndefined();
  });

  it('every installed package has one that we can ship, or build with', () => {
    const packages = installed();
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.flatMap((pack) => licenceTrouble(pack) ?? [])).toEqual([]);
    expect(packages.filter(({ name }) => name.startsWith('@univerjs-pro/'))).toEqual([]);
  });
});

describe('notices', () => {
  const mit = (who: string): string => `MIT License\n\nCopyright (c) 2020 ${who}\n\nPermission is hereby granted, free of charge, to any person`;

  it('name every package and every line of copyright, and each text once', () => {
    const text = notices([one({ name: 'a', texts: [mit('A')] }), one({ name: 'b', texts: [mit('B')] })]);
    for (const word of ['a 1.0.0: MIT', 'b 1.0.0: MIT', 'Copyright (c) 2020 A', 'Copyright (c) 2020 B']) expect(text).toContain(word);
    expect(text.split('Permission is hereby granted')).toHaveLength(2);
  });

  it('take no line of the text of a licence for one of copyright', () => {
    expect(copyrightsOf(['Copyright [yyyy] [name of copyright owner]', 'The above copyright notice and this permission notice', '© 2019 Somebody'])).toEqual([
      '© 2019 Somebody',
    ]);
  });
});

describe('bill of materials', () => {
  const product = { name: 'product', version: '1.0.0', license: 'MIT' };

  it('is the same for the same packages, and another for others', () => {
    const bill = billOfMaterials([one({})], product);
    expect(bill).toEqual(billOfMaterials([one({})], product));
    expect(bill.serialNumber).not.toBe(billOfMaterials([one({ version: '1.0.1' })], product).serialNumber);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('names scoped packages as a package URL does', () => {
    expect(billOfMaterials([one({ name: '@a/b' })], product).components[0]).toMatchObject({
      purl: 'pkg:npm/%40a/b@1.0.0',
      scope: 'required',
      licenses: [{ license: { id: 'MIT' } }],
    });
  });
});
