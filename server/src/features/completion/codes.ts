import { CompletionItemKind } from 'vscode-languageserver-types';
import { codesBelow, type ReferenceCode, referenceCode } from '../../schema/references.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/**
 * Codes of a national reference, level by level: those of level 1 until one is typed, then those below it. Words find the
 * codes of every level by name.
 */
export function codeProposals(place: Place, prefix: string): readonly Proposal[] {
  const typed = place.cursor.prefix.trim();
  const isCode = typed === '' || /^[A-Za-z]{0,3}$|^[A-Za-z]{3}\.[\d.]*$/.test(typed);
  const above = isCode ? levelAbove(typed.toUpperCase(), prefix) : undefined;
  const codes = codesBelow(above?.code ?? prefix);
  const level = (above?.level ?? 0) + 1;
  const nearby = codes.filter((code) => code.level === level);
  const byName = isCode && typed !== '' && !/^[A-Za-z]+$/.test(typed) ? [] : codes.filter((code) => code.level > level);
  return [
    ...(above ? [codeProposal(above, 2)] : []),
    ...nearby.map((code) => codeProposal(code, 0)),
    ...byName.map((code) => codeProposal(code, 1)),
  ];
}

/** The code that has been typed in full, with more to follow. */
function levelAbove(typed: string, prefix: string): ReferenceCode | undefined {
  const code = /^([A-Z]{3}(?:\.\d{2})+)\.?\d?$/.exec(typed)?.[1];
  const known = code === undefined ? undefined : referenceCode(code);
  return known?.code === code && known?.prefix === prefix ? known : undefined;
}

function codeProposal({ code, name, path, level }: ReferenceCode, rank: number): Proposal {
  return {
    label: code,
    name,
    detail: path.join(' › '),
    icon: level === 1 ? CompletionItemKind.Module : CompletionItemKind.Constant,
    insertion: { write: 'scalar', text: code },
    byName: true,
    rank,
    topic: { about: 'code', code },
  };
}
