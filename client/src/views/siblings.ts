/**
 * Names of lines under one heading without the words with which all of them begin: in a narrow side bar these would be all
 * that is seen. A name keeps at least its last word; one name alone stays as it is.
 */
export function withoutSharedWords(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  const most = Math.min(...words.map(({ length }) => length)) - 1;
  let shared = 0;
  while (shared < most && words.every((own) => own[shared] === first[shared])) shared++;
  return words.map((own) => own.slice(shared).join(' '));
}
