/** What the commands print to, and what becomes of it where the reader has gone or the disk is full; and the end by Ctrl-C. */
import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inLanguage, text, type Lang } from '../domain';
import { isBeside } from './write-file';

const NOT_PRINTED = text('출력할 수 없습니다. 남은 공간과 권한을 확인하십시오.', 'The output cannot be written. Look at the space and the permissions.');

export interface Printer {
  /** Resolves once there is room for more. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** The exit code once all is printed; another one where what was printed is not whole. */
  readonly codeOf: (code: number) => Promise<number>;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no error. A disk that is full is one, and is said. */
export function printer(lang: Lang, { stdout, stderr }: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream } = process): Printer {
  let gone = false;
  let failed = false;
  let deaf = false;
  stderr.on('error', () => {
    deaf = true;
  });
  const err = (words: string): void => {
    if (!deaf) stderr.write(words);
  };
  const lose = (error: NodeJS.ErrnoException): void => {
    gone = true;
    if (error.code === 'EPIPE' || failed) return;
    failed = true;
    err(`${inLanguage(NOT_PRINTED, lang)}\n`);
  };
  stdout.on('error', lose);
  let last: Promise<unknown> = Promise.resolve();
  return {
    // Whoever reads slowly is waited for; files and terminals are written to at once, and throw.
    out: (words) => {
      const written = new Promise<void>((done) => {
        if (gone) return done();
        try {
          stdout.write(words, () => done());
        } catch (error) {
          lose(error as NodeJS.ErrnoException);
          done();
        }
      });
      last = written;
      return written;
    },
    err,
    codeOf: async (code) => {
      await last;
      // An error of the stream is told after the end of the write.
      await new Promise((done) => setImmediate(done));
      return failed ? 2 : code;
    },
  };
}

/** Ended in the midst (Ctrl-C, a closed window): what was begun beside its place is taken away, and nothing else has been touched. */
export function endCleanly(folders: () => readonly string[]): void {
  const ends = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [signal, code] of Object.entries(ends) as [keyof typeof ends, number][])
    process.once(signal, () => {
      for (const folder of folders()) {
        try {
          for (const name of readdirSync(folder)) if (isBeside(name)) unlinkSync(join(folder, name));
        } catch {
          // Nothing was begun there.
        }
      }
      process.exit(code);
    });
}
