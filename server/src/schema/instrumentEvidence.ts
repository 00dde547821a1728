import { render, type Text } from '../messages/text.ts';
import type { ContentPart, EvidenceKind, EvidenceRequirement, LevelEvidence } from './instrument.ts';
import type { EvidenceSection, IndicatorEntry, InstrumentFile, RequirementEntry } from './instrumentFile.ts';
import { lazy } from './lazy.ts';

/** The parts a complete document of this indicator covers; empty where it names none. */
export function contentOf(file: InstrumentFile, indicator: IndicatorEntry): readonly ContentPart[] {
  const list = indicator.content === undefined ? undefined : file.contents?.[indicator.content];
  return Object.entries(list?.parts ?? {}).map(([id, name]) => ({ id, name }));
}

/** The vocabulary of `jenis_bukti`. */
export function evidenceKindsOf(file: InstrumentFile): Readonly<Record<string, EvidenceKind>> {
  const kinds: Record<string, EvidenceKind> = {};
  for (const [id, entry] of Object.entries(file.evidence?.kinds ?? {})) {
    const { name, description, file_label: fileLabel } = entry;
    kinds[id] = { id, name, description, formal: entry.formal ?? false, ...(fileLabel && { fileLabel }) };
  }
  return kinds;
}

/**
 * What each level of an indicator needs: the requirements of its family, changed and completed by its own, lowest
 * level first. Empty where the instrument has no evidence data.
 */
export function levelEvidenceOf(file: InstrumentFile, indicator: IndicatorEntry): readonly LevelEvidence[] {
  const { evidence } = file;
  if (evidence === undefined) return [];
  const levels: LevelEvidence[] = [];
  for (let level = file.scale.min; level <= file.scale.max; level++) {
    levels.push({
      level,
      requirements: requirementsOf(file, evidence, indicator, level),
      citation: {
        regulation: evidence.citation.regulation,
        place: `bukti dukung indikator ${indicator.number} tingkat ${level}`,
        note: indicator.evidence_notes?.[level] ?? evidence.citation.note,
      },
    });
  }
  return levels;
}

function requirementsOf(
  file: InstrumentFile,
  evidence: EvidenceSection,
  indicator: IndicatorEntry,
  level: number,
): readonly EvidenceRequirement[] {
  const family = evidence.families[indicator.family ?? '']?.[level] ?? {};
  const own = indicator.evidence?.[level] ?? {};
  const ids = [...new Set([...Object.keys(family), ...Object.keys(own)])];
  return ids
    .filter((id) => own[id] !== null)
    .map((id) => requirementOf(id, { ...family[id], ...own[id] }, file, evidence, indicator));
}

function requirementOf(
  id: string,
  entry: RequirementEntry,
  file: InstrumentFile,
  evidence: EvidenceSection,
  indicator: IndicatorEntry,
): EvidenceRequirement {
  const covers = (entry.covers ?? []).map((clause) => ({ id: clause, name: clauseName(clause, evidence, indicator) }));
  const title = lazy(() => titleOf(entry, covers, file, indicator));
  return {
    id,
    get title() {
      return title();
    },
    kinds: entry.kinds ?? [],
    optional: entry.optional ?? false,
    enacted: entry.enacted ?? false,
    content: entry.content ?? 'any',
    covers,
    supersedes: entry.supersedes ?? false,
    superseded: entry.superseded ?? false,
    years: entry.years ?? 1,
    ...(entry.not_before !== undefined && { notBefore: entry.not_before }),
  };
}

function clauseName(clause: string, evidence: EvidenceSection, indicator: IndicatorEntry): Text {
  return indicator.clauses?.[clause] ?? evidence.clauses[clause] ?? { id: clause, en: clause };
}

/** Fills `{subject}`, `{scope}` and `{covers}` of a title. */
function titleOf(
  entry: RequirementEntry,
  covers: readonly ContentPart[],
  file: InstrumentFile,
  indicator: IndicatorEntry,
): Text {
  const title = entry.title ?? { id: '', en: '' };
  const list = indicator.content === undefined ? undefined : file.contents?.[indicator.content];
  const values = {
    subject: indicator.subject ?? indicator.short_name ?? indicator.name,
    scope: indicator.scope ?? list?.scope ?? { id: 'seluruh isi', en: 'the whole content' },
    covers: joinNames(covers),
  };
  return { id: render(title, 'id', values), en: render(title, 'en', values) };
}

function joinNames(parts: readonly ContentPart[]): Text {
  return {
    id: parts.map((part) => part.name.id).join(' serta '),
    en: parts.map((part) => part.name.en).join(' and '),
  };
}
