/** Every word of the pane that is not said by another layer. Korean first. */
import { text } from '../domain';

export const S = {
  title: text('벤처확인', 'Venture confirmation'),
  tabs: {
    check: text('검사', 'Check'),
    score: text('평가', 'Score'),
    self: text('자가진단', 'Self-check'),
    dates: text('일정', 'Dates'),
    forms: text('서식', 'Forms'),
    notice: text('요령', 'Notice'),
  },
  tabsLabel: text('할 일', 'Tasks'),
} as const;
