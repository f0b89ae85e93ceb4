import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** The authority that a browser still has to be told to trust; undefined where this machine trusts it. */
  readonly untrusted?: string;
}

const FOLDER = fileURLToPath(new URL('../../.cache/certificate', import.meta.url));
const DAYS = 365;

const isValid = (file: string, now: Date): boolean => existsSync(file) && new Date(new X509Certificate(readFileSync(file)).validTo) > now;

/** A certificate for localhost in `folder`: the one that is there, or a new one, made on this machine without the network. */
export async function ownCertificate(folder: string, now: Date): Promise<Certificate> {
  const [authority, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) => join(folder, file)) as [string, string, string];
  if (!isValid(cert, now)) {
    await rm(folder, { recursive: true, force: true });
    // Whoever reads the key could pretend to be this page to its owner.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await generateCertificates(authority, cert, key, DAYS);
  }
  await chmod(key, 0o600);
  return { cert: readFileSync(cert), key: readFileSync(key), untrusted: authority };
}

/**
 * A certificate for localhost that this machine trusts: office-addin-dev-certs makes and installs it (the system asks the user). Where the
 * system will not have it, a certificate of our own that stays the same, so that the user has to add it by hand only once.
 */
export async function developmentCertificate(install = getHttpsServerOptions, folder = FOLDER): Promise<Certificate> {
  try {
    const { cert, key } = await install();
    return { cert, key };
  } catch {
    return ownCertificate(folder, new Date());
  }
}
