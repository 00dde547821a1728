import { fileStateTexts } from '../../messages/hover.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber } from '../../scoring/format.ts';
import type { EvidenceFileState } from '../../workspace/view.ts';
import { type Speech, say } from '../speech.ts';

/** What is known of an evidence file, in a sentence. */
export function fileStateText(speech: Speech, found: EvidenceFileState): string {
  return say(speech, fileStateTexts[found.state], {
    size: found.state === 'present' ? sizeText(speech, found.size) : '',
    actual: found.state === 'wrong-case' ? speech.markup.code(found.actual, 160) : '',
  });
}

const units = ['KB', 'MB', 'GB'] as const;

/** `312 KB`, `1,4 MB`: as file managers show it, in steps of 1024, at least 1 KB. */
function sizeText({ language }: Speech, bytes: number): string {
  let value = Math.max(bytes, 1024) / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${formatNumber(exact(value.toFixed(3)), language, unit === 0 ? 0 : 1)} ${units[unit]}`;
}
