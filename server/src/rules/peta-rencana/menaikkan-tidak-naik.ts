import type { Decimal, Located } from '../../model/facts.ts';
import { levelOf } from '../../scoring/level.ts';
import { plannedActivities } from '../../scoring/roadMapPlan.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { isPastRaise } from '../support/roadMap.ts';
import { activityExample } from '../support/roadMapExamples.ts';
import { ownConvention } from '../support/sources.ts';
import { decimalText, labelOf } from '../support/wording.ts';

const messages = {
  noRise: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}, padahal klaim sekarang sudah {claimed}. Tulis tingkat yang lebih tinggi, atau hapus kenaikan ini.',
    en: 'Activity {name} raises indicator {number} to level {level}, but {claimed} is claimed already. Write a higher level, or remove this rise.',
  },
  claim: { id: 'Tingkat yang diklaim', en: 'The level claimed' },
};

const fixTitles = {
  remove: { id: 'Hapus kenaikan ini', en: 'Remove this rise' },
};

const claim = { 'indikator/18.spbe.yaml': 'jenis: indikator\nindikator: 18\ntingkat: 3\n' };

export const rule: AgencyRule = {
  code: 'peta-rencana.menaikkan-tidak-naik',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kegiatan tidak menaikkan tingkat', en: 'Activity does not raise the level' },
  explanation: {
    id: 'Kegiatan mendatang yang menyebut tingkat sama atau lebih rendah dari klaim tidak menambah proyeksi indeks. Kegiatan yang selesai, atau yang kenaikannya sampai dengan tahun penilaian, tidak diperiksa karena hasilnya sudah masuk klaim.',
    en: 'A coming activity that names a level at or below the claim adds nothing to the projected index. Finished activities, and rises up to the year assessed, are not checked, since the claim includes them already.',
  },
  source: ownConvention,
  messages,
  fixTitles,
  reads: ['road-map', 'indicators', 'agency'],
  examples: {
    bad: activityExample(['tahun: [2025]', 'menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]'], claim),
    good: activityExample(['tahun: [2025]', 'menaikkan: [{ indikator: 18, ke: 4, tahun: 2025 }]'], claim),
  },
  *check(agency): Iterable<Report> {
    const instrument = agency.instrument;
    if (instrument === undefined) return;
    for (const { document, activity, raises } of plannedActivities(agency)) {
      for (const raise of raises) {
        const { indicator, to } = raise;
        if (indicator === undefined || to === undefined || isPastRaise(activity, raise, agency.year)) continue;
        const claim = claimOf(agency, indicator.value);
        if (claim === undefined) continue;
        const claimed = levelOf(claim.level.value, instrument.scale);
        const raised = levelOf(to.value, instrument.scale);
        if (claimed === undefined || raised === undefined || raised.gt(claimed)) continue;
        yield {
          document,
          at: to.at,
          message: messages.noRise,
          parameters: {
            name: labelOf(activity),
            number: indicator.value,
            level: decimalText(to.value),
            claimed: decimalText(claim.level.value),
          },
          fixes: [{ title: fixTitles.remove, kind: { do: 'remove-entry', uri: document.file.uri, at: raise.at } }],
          related: [{ uri: claim.uri, at: claim.level.at, text: messages.claim }],
        };
      }
    }
  },
};

function claimOf(
  agency: AgencyView,
  number: string,
): { readonly uri: string; readonly level: Located<Decimal> } | undefined {
  const document = agency.indicatorOf(number);
  const level = document?.facts.level;
  return document === undefined || level === undefined ? undefined : { uri: document.file.uri, level };
}
