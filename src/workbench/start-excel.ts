/**
 * `npm run start:excel`: builds the add-in and serves it to Excel on this machine, over https with a development certificate. `PORT` chooses
 * the port (3000: the one that manifest.xml is written with).
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { eunNeun } from '../domain';
import { developmentCertificate } from './certificate';
import { serve } from './server';

const DEFAULT_PORT = 3000;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const MANIFEST = fileURLToPath(new URL('../../dist/manifest.xml', import.meta.url));

/** Excel fetches the metadata and the functions from an origin of its own, and frames the pane: both must be allowed. */
export const EXCEL_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

function fail(ko: string, en: string): never {
  console.error(`${ko}\n${en}`);
  process.exit(1);
}

function chosenPort(given = process.env['PORT']): number {
  if (!given) return DEFAULT_PORT;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65535) return port;
  return fail(`PORT는 1에서 65535까지의 수여야 합니다: ${given}`, `PORT must be a number from 1 to 65535: ${given}`);
}

function build(origin: string): Promise<void> {
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [webpack, '--mode', 'production'], { stdio: 'inherit', env: { ...process.env, ADDIN_ORIGIN: origin } });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? done() : fail('빌드하지 못했습니다.', 'The build failed.')));
  });
}

const port = chosenPort();
const origin = `https://localhost:${port}`;
const tls = await developmentCertificate().catch((error: unknown) =>
  fail(`개발용 인증서를 만들지 못했습니다: ${String(error)}`, `The development certificate could not be made: ${String(error)}`),
);
await build(origin);
await serve(DIST, port, { tls, headers: EXCEL_HEADERS }).catch((error: NodeJS.ErrnoException) =>
  error.code === 'EADDRINUSE'
    ? fail(
        `포트 ${eunNeun(String(port))} 다른 프로그램이 쓰고 있습니다. 예: PORT=${port + 1} npm run start:excel`,
        `Port ${port} is in use. Try PORT=${port + 1} npm run start:excel`,
      )
    : fail(`서버를 열지 못했습니다: ${error.message}`, `The server could not be started: ${error.message}`),
);

if (tls.untrusted !== undefined) {
  console.log(`
  이 컴퓨터가 아직 인증서를 믿지 않습니다. 다음 인증서를 신뢰할 수 있는 루트 인증 기관에 추가하십시오.
  This machine does not trust the certificate yet. Add it to the trusted root authorities:
    ${tls.untrusted}`);
}
console.log(`
  ${origin}/taskpane.html

  웹용 Excel: 홈 > 추가 기능 > 기타 추가 기능 > 내 추가 기능 > 내 추가 기능 업로드 에서 아래 파일을 고릅니다.
  Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose the file below.
  Windows: 매니페스트가 있는 폴더를 공유하고, 파일 > 옵션 > 보안 센터 > 신뢰할 수 있는 추가 기능 카탈로그에 그 주소를 등록한 뒤, 추가 기능 > 공유 폴더에서 고릅니다.
           Share its folder, name it under File > Options > Trust Center > Trusted Add-in Catalogs, then Add-ins > Shared Folder.
  Mac: 파일을 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ 에 복사하고 Excel을 다시 엽니다.
       Copy it to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ and open Excel again.

    ${MANIFEST}

  멈추려면 Ctrl+C / Ctrl+C to stop
`);
