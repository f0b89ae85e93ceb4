/** The words for an error of the system or of a host: apart from all that checks, since the command itself needs no more to start. */
import { text, type Text } from '../domain';
import { HostError } from '../hosts/port';

export const SYSTEM: Readonly<Record<string, Text>> = {
  ENOENT: text('파일이 없습니다. 이름과 폴더를 확인하십시오.', 'There is no such file. Look at its name and folder.'),
  EISDIR: text('파일이 아니라 폴더입니다. 파일 이름을 입력하십시오.', 'This is a folder. Enter the name of a file.'),
  EACCES: text('파일을 읽을 권한이 없습니다. 권한을 확인하십시오.', 'The file may not be read. Look at its permissions.'),
  EPERM: text('파일을 읽을 권한이 없습니다. 권한을 확인하십시오.', 'The file may not be read. Look at its permissions.'),
};
const UNREADABLE = text(
  '파일을 읽을 수 없습니다. 파일은 그대로입니다. 다른 프로그램이 쓰고 있는지 확인하십시오.',
  'The file cannot be read. It is unharmed. See whether another program holds it.',
);
const FAILED = text(
  '검사하는 중에 문제가 생겼습니다. 파일은 그대로입니다. 파일을 Excel에서 다시 저장한 뒤 검사하십시오.',
  'Something went wrong while checking. The file is unharmed. Save it again in Excel and check once more.',
);

/** The words for what went wrong. Never the error's own message: it may quote what stands in the sheet. */
export function explain(error: unknown): Text {
  if (error instanceof HostError) return error.text;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return code === undefined ? FAILED : (SYSTEM[code] ?? UNREADABLE);
}

/** `today` picks the edition where neither the file nor the command says a date of application. */
