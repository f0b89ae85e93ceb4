import type { Lang } from '../../domain';
import type { CostLine } from '../../law/types';

/** `1. 기술개발`, `가. 자체기술개발`, `① 연구요원·연구지원 인건비`; a deleted line as it is printed: `다. <삭제>`, in English `다. <deleted>`. */
export function lineLabel(line: CostLine, lang: Lang, words: 'name' | 'text' = 'name'): string {
  const mark = line.code.slice(line.code.lastIndexOf('.') + 1);
  const said = line.status === 'deleted' ? (lang === 'ko' || words === 'text' ? line.text : '<deleted>') : words === 'text' ? line.text : line.name[lang];
  return /[①-⑳]/.test(mark) ? `${mark} ${said}` : `${mark}. ${said}`;
}
