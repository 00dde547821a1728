import type { Text } from './text.ts';

/** Beside links in the text. */
export const documentLinkTexts = {
  file: { id: 'Buka berkas bukti dukung', en: 'Open the evidence file' },
  web: { id: 'Buka tautan di peramban', en: 'Open the link in a browser' },
} as const satisfies Record<string, Text>;
