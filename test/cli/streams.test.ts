/** What becomes of a command whose output ends before it does. */
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { printer } from '../../src/cli/streams';

class Sink extends Writable {
  text = '';
  constructor(private readonly refuse: () => Error | undefined) {
    super({ highWaterMark: 1 });
  }
  override _write(piece: Buffer, _encoding: string, done: (error?: Error) => void): void {
    const error = this.refuse();
    if (!error) this.text += piece.toString();
    setImmediate(() => done(error));
  }
}
const failure = (code: string): Error => Object.assign(new Error(code), { code });
const after = (most: number, code: string) => {
  let written = 0;
  return new Sink(() => ((written += 1) > most ? failure(code) : undefined));
};
const quiet = () => new Sink(() => undefined);

it.each([
  { what: 'a reader that has seen enough is no error', code: 'EPIPE', exit: 1, said: '' },
  { what: 'a full disk is one, and is said once', code: 'ENOSPC', exit: 2, said: '출력할 수 없습니다. 남은 공간과 권한을 확인하십시오.\n' },
])('$what; whoever waits for the output goes on', async ({ code, exit, said }) => {
  const [stdout, stderr] = [after(1, code), quiet()];
  const { out, codeOf } = printer('ko', { stdout, stderr });
  // One after another, as a check of many files does, and at once.
  for (let file = 0; file < 5; file += 1) await out('a');
  await Promise.all([out('b'), out('c')]);
  expect([await codeOf(1), stdout.text, stderr.text]).toEqual([exit, 'a', said]);
});

it('a stream that throws at once is told all the same', async () => {
  const stderr = quiet();
  const stdout = Object.assign(quiet(), {
    write: () => {
      throw failure('ENOSPC');
    },
  });
  const { out, codeOf } = printer('en', { stdout, stderr });
  void out('a');
  expect([await codeOf(0), stderr.text]).toEqual([2, 'The output cannot be written. Look at the space and the permissions.\n']);
});

it('nobody who hears the complaints is no reason to end', async () => {
  const [stdout, stderr] = [quiet(), after(0, 'EPIPE')];
  const { out, err, codeOf } = printer('ko', { stdout, stderr });
  err('one');
  await out('a');
  err('two');
  await out('b');
  expect([await codeOf(0), stdout.text]).toEqual([0, 'ab']);
});
