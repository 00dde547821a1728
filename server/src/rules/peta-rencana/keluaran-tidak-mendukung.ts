import type { RaiseFacts } from '../../model/facts.ts';
import { levelOf } from '../../scoring/level.ts';
import { presentLevel } from '../../scoring/present.ts';
import type { PlannedActivity } from '../../scoring/roadMapPlan.ts';
import type { AgencyScore } from '../../scoring/score.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { isJudgedByObjects } from '../support/crossChecks.ts';
import { kindNames } from '../support/kindNames.ts';
import { elementKindsOf, mayProduce } from '../support/producedDocuments.ts';
import { completeActivities, hasOutput, isPastRaise } from '../support/roadMap.ts';
import { roadMapExample } from '../support/roadMapExamples.ts';
import { decimalText, labelOf, midSentence } from '../support/wording.ts';
import { anyOf, same } from '../support/words.ts';

const messages = {
  noDocument: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}, tetapi nama dan keluarannya tidak menyebut dokumen yang diperlukan: {documents}. Tulis dokumen itu pada keluaran bila memang dihasilkan, atau pindahkan kenaikan ini ke kegiatan yang menghasilkannya.',
    en: 'Activity {name} raises indicator {number} to level {level}, but its name and output name no document that this needs: {documents}. Write that document under keluaran if it is produced, or move this rise to the activity that produces it.',
  },
  noDocumentOrObject: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}, tetapi nama dan keluarannya tidak menyebut dokumen yang diperlukan ({documents}), dan objeknya tidak memuat {objects}. Lengkapi keluaran atau objeknya, atau pindahkan kenaikan ini ke kegiatan yang menghasilkannya.',
    en: 'Activity {name} raises indicator {number} to level {level}, but its name and output name no document that this needs ({documents}), and its objects include no {objects}. Complete its output or its objects, or move this rise to the activity that brings it about.',
  },
  output: { id: 'Keluaran kegiatan', en: 'Output of the activity' },
};

const claim = { 'indikator/01.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 2\n' };

const example = (output: string) =>
  roadMapExample(
    `inisiatif:
  - id: ini-kebijakan
    nama: Kebijakan SPBE
    muatan: tata_kelola
    kegiatan:
      - id: keg-arsitektur
        nama: Pemutakhiran arsitektur
        tahun: [2025]
        keluaran: ${output}
        menaikkan: [{ indikator: 1, ke: 3, tahun: 2025 }]
`,
    claim,
  );

export const rule: AgencyRule = {
  code: 'peta-rencana.keluaran-tidak-mendukung',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Kenaikan tidak didukung keluaran kegiatan', en: 'Rise not borne out by the output of the activity' },
  explanation: {
    id: 'Tingkat naik karena dokumen yang diminta tingkat itu dihasilkan. Nama dan keluaran kegiatan dicocokkan dengan kata-kata yang biasa dipakai untuk dokumen itu; bila dokumennya disebut dengan kata lain, temuan ini boleh diabaikan. Indikator kebijakan, arsitektur, peta rencana, serta rencana dan anggaran dinilai dari dokumennya saja; proses bisnis, aplikasi, pusat data, jaringan intra, dan sistem penghubung, serta sebagian indikator manajemen dinilai dari dokumen atau objeknya. Tidak dinilai: kenaikan yang dapat dibuktikan dengan hasil kegiatan apa pun (Tim Koordinasi, kolaborasi, dan sebagian besar kenaikan indikator manajemen), tingkat yang sudah terbukti, dan instrumen tanpa data bukti. Indikator layanan dan audit dinilai oleh peta-rencana.kenaikan-tanpa-dukungan.',
    en: 'A level rises because the documents that it asks for are produced. Name and output of an activity are compared with the words that usually stand for these documents; where a document is named in other words, this finding may be ignored. Policy indicators, architecture, road map, and plans and budgets are judged by their documents only; business processes, applications, data centre, intranet and service bus, and some management indicators by documents or objects. Not judged: rises that any result of the work can prove (coordination team, collaboration, most rises of management indicators), levels that are proven already, and instruments without data on evidence. Service and audit indicators are judged by peta-rencana.kenaikan-tanpa-dukungan.',
  },
  source: {
    id: 'Ketentuan alat ini. Dokumen yang diminta setiap tingkat berasal dari data instrumen; kata-kata untuk mengenalinya adalah pembacaan alat ini.',
    en: 'Convention of this tool. The documents that each level needs are data of the instrument; the words that tell them are a reading of this tool.',
  },
  messages,
  reads: ['agency', 'architecture', 'road-map', 'score'],
  examples: {
    bad: example('Pelatihan penyusunan arsitektur bagi 40 pegawai'),
    good: example('Peraturan Wali Kota tentang Arsitektur SPBE dengan enam domain'),
  },
  *check(agency, score): Iterable<Report> {
    // What cannot be read may be the evidence or the element that bears a rise out.
    if (score === undefined || agency.incomplete) return;
    for (const site of completeActivities(agency)) {
      const { activity, raises } = site;
      // An activity without an output is a finding of another rule.
      if (!hasOutput(activity)) continue;
      for (const raise of raises) {
        if (isPastRaise(activity, raise, agency.year)) continue;
        const report = unsupported(agency, score, site, raise);
        if (report) yield report;
      }
    }
  },
};

function unsupported(
  agency: AgencyView,
  score: AgencyScore,
  { document, activity }: PlannedActivity,
  raise: RaiseFacts,
): Report | undefined {
  const { instrument } = score;
  const number = raise.indicator?.value ?? '';
  const { output } = activity;
  const kinds = neededKinds(score, number, raise.to?.value);
  if (kinds.length === 0 || output === undefined || isJudgedByObjects(instrument, number)) return undefined;
  if (mayProduce(kinds, `${activity.name?.value ?? ''} ${output.value}`)) return undefined;
  const fitting = elementKindsOf(instrument, number);
  const objects = activity.objects.map(({ value }) => agency.elementOf(value)?.fact);
  // An object that is not known is a finding of its own, and may be the one that fits.
  const bearsOut = objects.some((object) => object === undefined || fitting.includes(object.kind));
  if (fitting.length > 0 && bearsOut) return undefined;
  return {
    document,
    at: raise.indicator?.at ?? raise.at,
    message: fitting.length > 0 ? messages.noDocumentOrObject : messages.noDocument,
    parameters: {
      name: labelOf(activity),
      number,
      level: decimalText(raise.to?.value ?? ''),
      documents: anyOf(kinds.map((kind) => midSentence(instrument.evidenceKinds[kind]?.name ?? same(kind)))),
      objects: anyOf(fitting.map((kind) => kindNames[kind])),
    },
    related: [{ uri: document.file.uri, at: output.at, text: messages.output }],
  };
}

/**
 * Kinds of evidence that the levels above the present one need, up to the level that the activity is to reach. Empty where
 * the instrument names none, or where the evidence is there already.
 */
function neededKinds(
  { instrument, indicators }: AgencyScore,
  number: string,
  to: string | undefined,
): readonly string[] {
  const score = indicators.find((indicator) => indicator.number === number);
  const level = levelOf(to, instrument.scale);
  if (score === undefined || level === undefined) return [];
  const present = presentLevel(score);
  const levels = instrument.indicators.find((indicator) => indicator.number === number)?.evidence ?? [];
  const needed = levels
    .filter((one) => present.lt(one.level) && level.gte(one.level))
    .flatMap(({ requirements }) => requirements.filter(({ optional }) => !optional));
  if (needed.every(({ id }) => score.fulfilled.has(id))) return [];
  return [...new Set(needed.flatMap(({ kinds }) => kinds))];
}
