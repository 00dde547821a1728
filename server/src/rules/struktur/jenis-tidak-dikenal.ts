import { documentKinds } from '../../schema/annotations.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyRule } from '../rule.ts';

import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { ownFormat } from '../support/sources.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Jenis dokumen "{written}" tidak dikenal, jadi isinya tidak diperiksa dan tidak dihitung. Pilih salah satu: {kinds}.{suggestion}',
    en: 'The document kind "{written}" is not known, so its content is neither checked nor scored. Choose one of: {kinds}.{suggestion}',
  },
  absent: {
    id: 'Dokumen ini belum menyebut jenisnya, jadi isinya tidak diperiksa dan tidak dihitung. Tulis "jenis: ..." di baris pertama; pilihannya: {kinds}.',
    en: 'This document does not say its kind, so its content is neither checked nor scored. Write "jenis: ..." on its first line; choose one of: {kinds}.',
  },
};

export const rule: AgencyRule = {
  code: 'struktur.jenis-tidak-dikenal',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Jenis dokumen tidak dikenal', en: 'Unknown kind of document' },
  explanation: {
    id: 'Setiap dokumen diawali "jenis", yang menentukan apa saja isinya. Tanpa jenis yang dikenal, seluruh isi dokumen diabaikan: indikator, bukti dukung, atau arsitektur di dalamnya tidak ikut dihitung.',
    en: 'Every document starts with "jenis", which decides what it may contain. Without a known kind all of it is ignored: its indicators, evidence or architecture do not count.',
  },
  source: ownFormat,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency', 'indicators', 'evidence', 'architecture', 'road-map'],
  examples: {
    bad: { 'indikator/11.spbe.yaml': 'jenis: indikatr\nindikator: 11\ntingkat: 2\n' },
    good: { 'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n' },
  },
  *check(agency) {
    const kinds = documentKinds.join(', ');
    for (const document of agency.documents) {
      const { facts, file } = document;
      if (facts.kind !== 'unknown') continue;
      const written = facts.writtenKind;
      if (written === undefined) {
        if (!file.incomplete) yield { document, at: facts.at, message: messages.absent, parameters: { kinds } };
        continue;
      }
      const kind = nearest(written.value, documentKinds);
      yield {
        document,
        at: written.at,
        message: messages.unknown,
        parameters: { written: written.value, kinds, suggestion: didYouMean(kind) },
        fixes: replaceBy(document, written, kind),
      };
    }
  },
};
