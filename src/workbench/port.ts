/** The port that `PORT` asks for, and what is said where it cannot be had. */
import { eulReul, eunNeun } from '../domain';
import { serve } from './server';

const DEFAULT_PORT = 3300;

function fail(ko: string, en: string): never {
  console.error(`${ko}\n${en}`);
  process.exit(1);
}

export function chosenPort(given = process.env['PORT']): number {
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65535) return port;
  return fail(`PORT는 0에서 65535까지의 수여야 합니다: ${given}`, `PORT must be a number from 0 to 65535: ${given}`);
}

function refusedPort(port: number, error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE') {
    fail(
      `포트 ${eunNeun(String(port))} 다른 프로그램이 쓰고 있습니다. 다른 포트로 시작하십시오: PORT=${port + 1} npm start`,
      `Port ${port} is already in use. Start with another one: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    fail(`포트 ${eulReul(String(port))} 열 권한이 없습니다. 1024 이상의 포트를 고르십시오.`, `No permission to open port ${port}. Choose one from 1024 on.`);
  throw error;
}

/** Serves the folder, or ends the program with the reason. */
export const serveOn = (folder: string, port: number): ReturnType<typeof serve> =>
  serve(folder, port).catch((error: NodeJS.ErrnoException) => refusedPort(port, error));
