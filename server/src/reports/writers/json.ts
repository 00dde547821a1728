import type { AgencyContent, ReportContent } from '../content.ts';

/** Raised when something in the export changes its meaning or goes; what is only added keeps it. */
const formatVersion = 1;

/**
 * The summary as data, with what a report adds to it: `schemas/summary.schema.json` describes it. `details` stand in the
 * order of `agencies`.
 */
export function toJson({ agencies, made }: ReportContent): string {
  const report = {
    version: formatVersion,
    made,
    agencies: agencies.map(({ summary }) => summary),
    details: agencies.map(detailsOf),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function detailsOf({ summary, files, architecture, architectureGaps, previous, evidence }: AgencyContent) {
  return {
    agency: summary.id,
    files,
    previous,
    architecture: architecture.map(({ id, name, elements }) => ({
      domain: id,
      name,
      current: elements.filter(({ state }) => state !== 'target').length,
      target: elements.filter(({ state }) => state === 'target').length,
    })),
    architectureGaps,
    evidence,
  };
}
