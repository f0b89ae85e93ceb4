export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  readonly dev: boolean;
  readonly homepage?: string;
  readonly integrity?: string;
  readonly texts: readonly string[];
}
export interface BillOfMaterials {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly scope: string;
    readonly licenses: readonly unknown[];
  }[];
}
export function installed(top?: string): InstalledPackage[];
export function licenceTrouble(one: InstalledPackage): string | undefined;
export function copyrightsOf(texts: readonly string[]): string[];
export function notices(packages: readonly InstalledPackage[]): string;
export function billOfMaterials(
  packages: readonly InstalledPackage[],
  product: { readonly name: string; readonly version: string; readonly license: string },
): BillOfMaterials;
export function supplyFiles(): Record<string, string>;
