import type { Text } from './text.ts';

/** What a work list says. */
export const workListTexts = {
  title: { id: 'Daftar tugas {name}', en: 'Tasks of {name}' },
  missing: {
    id: 'Dokumen yang kurang untuk tingkat yang dinyatakan, menurut penanggung jawab. Tahun penilaian {year}; {count} tugas, bernilai {points} poin indeks.',
    en: 'Documents that the claimed levels lack, by responsible office. Year of assessment {year}; tasks {count}, worth {points} index points.',
  },
  path: {
    id: 'Langkah teringan menuju {target}, menurut penanggung jawab: {count} tugas.',
    en: 'The easiest steps to {target}, by responsible office: tasks {count}.',
  },
  nothing: { id: 'Tidak ada tugas: tidak ada dokumen yang kurang.', en: 'No tasks: no documents are missing.' },
  noOwner: { id: 'Belum ada penanggung jawab', en: 'No responsible office yet' },
  item: { id: 'Indikator {number}, tingkat {level}: {text}', en: 'Indicator {number}, level {level}: {text}' },
  gain: { id: '+{points} poin', en: '+{points} points' },
  due: { id: 'paling lambat {date}', en: 'due {date}' },
  nearest: { id: 'Sudah ada "{title}", tetapi {defects}.', en: '"{title}" is there, but {defects}.' },
  shared: { id: 'Berlaku juga untuk indikator {numbers}.', en: 'Also serves indicators {numbers}.' },
  kinds: { id: 'Bentuk bukti: {kinds}.', en: 'Kind of evidence: {kinds}.' },
  file: { id: 'daftar-tugas', en: 'tasks' },
  sheet: { id: 'Tugas', en: 'Tasks' },
  columnTitle: { id: 'Judul', en: 'Title' },
  columnDescription: { id: 'Uraian', en: 'Description' },
  columnOwner: { id: 'Penanggung jawab', en: 'Assignee' },
  columnDue: { id: 'Batas waktu', en: 'Due date' },
  columnIndicator: { id: 'Indikator', en: 'Indicator' },
  columnLevel: { id: 'Tingkat', en: 'Level' },
  columnPoints: { id: 'Poin indeks', en: 'Index points' },
  columnPlace: { id: 'Berkas', en: 'File' },
  columnAgency: { id: 'Instansi', en: 'Agency' },
  badDate: {
    id: '"{value}" bukan tanggal. Tulis --due seperti 2026-06-30.',
    en: '"{value}" is no date. Write --due like 2026-06-30.',
  },
} as const satisfies Record<string, Text>;
